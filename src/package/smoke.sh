#!/usr/bin/env bash
# Tries the packaged app as a user would: export by the command, then the window in English and in Korean, worked by its keys.
# Needs target/package/image/leukostack, Xvfb, xdotool, ImageMagick, openbox and a font with Korean letters.
set -euo pipefail
cd "$(dirname "$0")/../.."
app=$PWD/target/package/image/leukostack/bin/leukostack
work=$PWD/target/package/smoke
display=:${SMOKE_DISPLAY:-29}
rm -rf "$work" && mkdir -p "$work"
export LEUKOSTACK_HOME=$work/home DISPLAY=$display
unset JAVA_TOOL_OPTIONS

fail() { echo "smoke: $*" >&2; exit 1; }

. src/package/virtual-screen.sh
trap end_own EXIT

accepts() { grep -o '"accepted"' "$1" | wc -l; }
accepts_more_than() { [ "$(accepts "$2")" -gt "$1" ]; }

# The command
"$app" --version | grep -q '[0-9]\.[0-9]' || fail "no version"
cp -r examples/miLab_test "$work/miLab_test"
"$app" export "$work/miLab_test" -o "$work/tidy_data" 2>"$work/export.err" || fail "export ended with status $?"
[ -s "$work/tidy_data/miLab_test/labels.csv" ] || fail "no labels.csv"
[ -s "$work/tidy_data/miLab_test/0_0.jpg" ] || fail "no crop"

# The window
start_screen -screen 0 1400x900x24

window() {
  local language=$1 slide=$work/$1/miLab_test pid id picture before accepted
  mkdir -p "$work/$language"
  cp -r examples/miLab_test "$slide"
  JAVA_TOOL_OPTIONS="-Duser.language=$language -Dleukostack.firstFrame=say" "$app" "$slide" >"$work/$language.log" 2>&1 &
  pid=$!
  own+=("$pid")
  wait_for "the first frame ($language)" grep -q 'first frame' "$work/$language.log"
  id=$(xdotool search --onlyvisible --name Leukostack | head -1)
  [ -n "$id" ] || fail "no window ($language)"
  xdotool windowactivate --sync "$id" || true
  import -window "$id" "$work/$language-first.png" # the image at least; the other parts are on their way
  xdotool key space # is answered all the same
  wait_for "the first accepted cell in review.json ($language)" grep -q accepted "$slide/review.json"
  wait_for "the whole window ($language)" grep -q 'whole window' "$work/$language.log"
  sleep 1
  import -window "$id" "$work/$language-start.png"
  # Next cell, a plane up, accept.
  xdotool key Right && sleep 1
  xdotool key Up && sleep 1
  import -window "$id" "$work/$language-plane.png"
  accepted=$(accepts "$slide/review.json")
  xdotool key space
  wait_for "another accepted cell in review.json ($language)" accepts_more_than "$accepted" "$slide/review.json"
  sleep 1
  import -window "$id" "$work/$language-accepted.png"
  for picture in first start; do
    [ "$(identify -format %k "$work/$language-$picture.png")" -gt 1000 ] || fail "the window is empty ($language, $picture)"
  done
  before=$(compare -metric AE "$work/$language-start.png" "$work/$language-plane.png" null: 2>&1 || true)
  [ "${before%%[ .e]*}" -gt 100 ] || fail "the keys changed nothing ($language)"
  xdotool key alt+F4
  wait "$pid" || fail "the window ended with status $? ($language)"
  [ "$(grep -cv -e 'first frame' -e 'whole window' -e JAVA_TOOL_OPTIONS "$work/$language.log")" = 0 ] || fail "a start must say nothing: $work/$language.log"
}

window en
window ko
changed=$(compare -metric AE "$work/en-start.png" "$work/ko-start.png" null: 2>&1 || true)
[ "${changed%%[ .e]*}" -gt 100 ] || fail "Korean looks like English"
echo "smoke: all is well; pictures in ${work#"$PWD"/}"
