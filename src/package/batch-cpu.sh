#!/usr/bin/env bash
# CPU time of "batch run" over 40 slides of 20 fields, against the same exports one by one in one JVM, and in one JVM each, by turns in one run.
# Fails if it takes more than 1.05 times the first or 0.8 times the second, or if an export has other bytes.
#   src/package/batch-cpu.sh [SLIDES] [FIELDS] [ROUNDS]      needs target/app (mvn -DskipTests package) and GNU time (Debian's time)
set -euo pipefail
cd "$(dirname "$0")/../.."
leukostack=${LEUKOSTACK:-$PWD/target/app/bin/leukostack}
slides=${1:-40} fields=${2:-20} rounds=${3:-2}

fail() { echo "batch-cpu: $*" >&2; exit 1; }
command -v /usr/bin/time >/dev/null || fail "no /usr/bin/time"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LEUKOSTACK_HOME=$work/home

for i in 1 2; do "$leukostack" demo "$work/painted$i" --fields "$fields" --seed "$i" >/dev/null; done
mkdir "$work/archive"
for ((i = 1; i <= slides; i++)); do cp -al "$work/painted$((i % 2 + 1))" "$work/archive/s$i"; done

cpu() { # what it is, then a command: its user and system time is added up
  local what=$1
  shift
  /usr/bin/time -a -o "$work/$what" -f '%U %S' "$@" >"$work/said" 2>&1 || fail "$what ended with status $?: $(tail -n 3 "$work/said")"
}
sum() { awk '{ s += $1 + $2 } END { printf "%.2f", s }' "$work/$1"; }

for ((round = 1; round <= rounds; round++)); do
  rm -rf "$work"/out-* "$work/plan"
  cpu one-jvm "$leukostack" export "$work"/archive/* -o "$work/out-one"
  "$leukostack" batch plan "$work/archive" --into "$work/plan" -o "$work/out-batch" >/dev/null
  cpu batch "$leukostack" batch run "$work/plan"
  for ((i = 1; i <= slides; i++)); do cpu each "$leukostack" export "$work/archive/s$i" -o "$work/out-each"; done
  for other in batch each; do
    diff -rq --exclude=export.json "$work/out-one" "$work/out-$other" || fail "an export of $other differs"
  done
done
awk -v b="$(sum batch)" -v o="$(sum one-jvm)" -v e="$(sum each)" -v n="$slides" -v f="$fields" -v r="$rounds" 'BEGIN {
  printf "%d slides of %d fields, %d rounds, CPU seconds: batch run %.1f, one JVM %.1f, a JVM each %.1f\n", n, f, r, b, o, e
  printf "batch run / one JVM %.3f (at most 1.05), batch run / a JVM each %.3f (at most 0.80); a slide %.2f s\n", b / o, b / e, b / n / r
  exit b / o > 1.05 || b / e > 0.8 }'
