#!/usr/bin/env bash
# Times starts of the packaged app with a slide, with its cache and without: until the image with its boxes is on the screen, when keys
# are answered, and until the whole window is. Medians of N (10) in ms.
#   src/package/measure-start.sh [N]          warm: every file has been read before
#   COLD=1 src/package/measure-start.sh [N]   the system's file cache is dropped before every start (needs root)
# Needs a display, and target/package/image/leukostack (mvn -Ppackage -DskipTests package).
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-10}
work=target/package/measure
rm -rf "$work" && mkdir -p "$work"
cp -r examples/miLab_test "$work/"
export LEUKOSTACK_HOME=$PWD/$work/home

start() { # auto or off
  [ -z "${COLD:-}" ] || { sync; echo 3 >/proc/sys/vm/drop_caches; }
  local began now
  began=$(date +%s%N)
  JAVA_TOOL_OPTIONS="-Dleukostack.firstFrame=exit -XX:AOTMode=$1" \
    target/package/image/leukostack/bin/leukostack "$work/miLab_test" 2>&1 |
    while read -r line; do
      now=$(date +%s%N)
      case $line in
        "first frame"*) echo $(((now - began) / 1000000)) >>"$work/first-$1" ;;
        "whole window"*) echo $(((now - began) / 1000000)) >>"$work/whole-$1" ;;
      esac
    done
}

median() { sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

for mode in auto off; do start $mode; done
rm "$work"/first-* "$work"/whole-*
for ((i = 0; i < runs; i++)); do
  for mode in auto off; do start $mode; done # by turns: other load hits both
done
for what in first whole; do
  with=$(median $what-auto)
  without=$(median $what-off)
  echo "$what: with the cache $with ms, without $without ms, ratio $(awk "BEGIN { printf \"%.2f\", $with / $without }")"
done
