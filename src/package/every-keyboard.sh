#!/usr/bin/env bash
# Gives every command of the window by its key on many keyboard layouts: a real window on a virtual screen, its keys pressed by XTEST as a
# driver presses them. Prints a table of what was not done, and ends with status 1 if there is anything in it; the lines of each layout go
# into target/keyboards/LAYOUT.tsv. "us,ru:1" is Russian as the second of two layouts.
#   src/package/every-keyboard.sh [LAYOUT ...]   ru gr ua il fr kr us,ru:1, unless others are given
# Needs Linux, Xvfb, openbox, xdotool, setxkbmap, libXtst. KEYBOARDS_CP=PATHS is a class path of the tests that is compiled already.
set -euo pipefail
cd "$(dirname "$0")/../.."
layouts=("$@")
[ ${#layouts[@]} -gt 0 ] || layouts=(ru gr ua il fr kr us,ru:1)

fail() { echo "every-keyboard: $*" >&2; exit 1; }
for tool in Xvfb openbox xdotool setxkbmap java mvn; do command -v "$tool" >/dev/null || fail "no $tool"; done
. src/package/virtual-screen.sh
work=$(mktemp -d)
finish() {
  end_own
  rm -rf "$work"
}
trap finish EXIT

paths=${KEYBOARDS_CP:-}
if [ -z "$paths" ]; then
  mvn -q test-compile
  mvn -q dependency:build-classpath -Dmdep.outputFile="$work/cp" -Dmdep.includeScope=test
  paths=target/test-classes:target/classes:$(cat "$work/cp")
fi
number=84
while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
export DISPLAY=:$number
start_screen -noreset -screen 0 1280x900x24
mkdir -p target/keyboards

status=0
for layout in "${layouts[@]}"; do
  names=${layout%:*} group=0 country=US
  [ "$names" = "$layout" ] || group=${layout##*:}
  case $names in fr) country=FR ;; be) country=BE ;; cz) country=CZ ;; sk) country=SK ;; esac
  setxkbmap -layout "$names"
  table=target/keyboards/$layout.tsv
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dprism.order=sw -Dleukostack.home="$work/$layout" -Duser.language=en -Duser.country=$country \
    --enable-native-access=ALL-UNNAMED -cp "$paths" org.leukostack.ui.EveryKeyboard "$group" >"$table" 2>"$work/log" || status=1
  [ -s "$table" ] || { cat "$work/log" >&2; fail "no window on $layout"; }
  echo "$layout: $(grep -c $'\tok$' "$table" || true) of $(wc -l <"$table") done"
  grep -v $'\tok$' "$table" || true
done
exit $status
