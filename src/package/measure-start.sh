#!/usr/bin/env bash
# Times starts of the packaged app with a slide, with its cache and without: until the image with its boxes is on the screen, and until
# the whole window is. Medians of N (10) in ms.
#   src/package/measure-start.sh [N [OTHER]]          warm: every file has been read before
#   COLD=1 src/package/measure-start.sh [N [OTHER]]   the system's file cache is dropped before every start (needs root)
# OTHER is the image of another build (its target/package/image/leukostack), measured by turns with this one.
# Needs a display, and target/package/image/leukostack (mvn -Ppackage -DskipTests package).
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-10}
work=target/package/measure
rm -rf "$work" && mkdir -p "$work"
cp -r examples/miLab_test "$work/"
export LEUKOSTACK_HOME

# A copy of the image $2 with the options of the measurement. They stand in its file of options: in a variable they would have the
# launcher try the JVM first, as no user's start does.
copy() { # name image options
  cp -a "$2" "$work/$1"
  local options
  options=$(find "$work/$1" -name jvm.options)
  if [ -n "$options" ]; then
    printf '%s\n' $3 >>"$options"
  else
    printf '%s' "$3" >"$work/$1.variable" # a build from before the file of options
  fi
}

start() { # name
  [ -z "${COLD:-}" ] || { sync; echo 3 >/proc/sys/vm/drop_caches; }
  LEUKOSTACK_HOME=$PWD/$work/home-$1
  local began now variable=()
  [ ! -e "$work/$1.variable" ] || variable=("JAVA_TOOL_OPTIONS=$(cat "$work/$1.variable")")
  began=$(date +%s%N)
  env "${variable[@]}" "$work/$1/bin/leukostack" "$work/miLab_test" 2>&1 |
    while read -r line; do
      now=$(date +%s%N)
      case $line in
        "first frame"*) echo $(((now - began) / 1000000)) >>"$work/first-$1" ;;
        "whole window"*) echo $(((now - began) / 1000000)) >>"$work/whole-$1" ;;
      esac
    done
}

median() { sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

compare() { # words name words name
  local what one two
  for what in first whole; do
    one=$(median "$what-$2")
    two=$(median "$what-$4")
    echo "$what: $1 $one ms, $3 $two ms, ratio $(awk "BEGIN { printf \"%.2f\", $one / $two }")"
  done
}

say=-Dleukostack.firstFrame=exit
copy auto target/package/image/leukostack "$say"
copy off target/package/image/leukostack "$say -XX:AOTMode=off"
names=(auto off)
if [ -n "${2:-}" ]; then
  copy other "$2" "$say"
  names+=(other)
fi
for name in "${names[@]}"; do start "$name"; done
rm "$work"/first-* "$work"/whole-*
for ((i = 0; i < runs; i++)); do
  for name in "${names[@]}"; do start "$name"; done # by turns: other load hits all
done
compare "with the cache" auto without off
[ -z "${2:-}" ] || compare "this build" auto "the other" other
