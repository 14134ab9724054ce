#!/usr/bin/env bash
# Tries a package on a hosted runner of Windows or macOS (or here): the command, an export, and the window up to its first frame.
#   smoke-hosted.sh portable PLATFORM | image | installer
set -euo pipefail
cd "$(dirname "$0")/../.."
what=$1
work=$PWD/target/smoke-hosted/$what
rm -rf "$work" && mkdir -p "$work"
export LEUKOSTACK_HOME=$work/home

fail() { echo "smoke: $*" >&2; exit 1; }

windows() { [ "${OS:-}" = Windows_NT ]; }

installed() {
  if windows; then
    msiexec.exe //i "$(cygpath -w target/package/installer/*.msi)" //qn //norestart || fail "msiexec ended with status $?"
    find "/c/Program Files" "$(cygpath "$LOCALAPPDATA")" -maxdepth 3 -name leukostack-cli.exe 2>/dev/null | head -1
  else
    hdiutil attach target/package/installer/*.dmg -mountpoint "$work/disk" >/dev/null
    cp -R "$work/disk/"*.app "$work/"
    hdiutil detach "$work/disk" >/dev/null
    ls -d "$work/"*.app/Contents/MacOS/Leukostack
  fi
}

case $what in
  portable)
    unzip -q target/portable/leukostack-*-"$2".zip -d "$work"
    app=$(ls -d "$work"/leukostack-*-"$2")/bin/leukostack
    if windows; then app=$app.cmd; fi
    ;;
  image)
    if windows; then app=$(ls target/package/image/*/leukostack-cli.exe)
    elif [ "$(uname)" = Darwin ]; then app=$(ls target/package/image/*.app/Contents/MacOS/Leukostack)
    else app=target/package/image/leukostack/bin/leukostack; fi
    ;;
  installer) app=$(installed) ;;
  *) fail "portable, image or installer, not $what" ;;
esac
[ -e "$app" ] || fail "there is no program: $app"

"$app" --version | grep -q '[0-9]\.[0-9]' || fail "no version"
status=0
"$app" nowhere 2>"$work/nowhere" || status=$?
[ "$status" = 2 ] || fail "a wrong command line ended with status $status"
cp -R examples/miLab_test "$work/miLab_test"
"$app" check "$work/miLab_test" || fail "check ended with status $?"
"$app" export "$work/miLab_test" -o "$work/tidy_data" || fail "export ended with status $?"
[ -s "$work/tidy_data/miLab_test/labels.csv" ] || fail "no labels.csv"
[ -s "$work/tidy_data/miLab_test/0_0.jpg" ] || fail "no crop"
[ "$(ls -A "$work/tidy_data")" = miLab_test ] || fail "something is left beside the export"

# The window shows its first frame, says so, and ends.
JAVA_TOOL_OPTIONS=-Dleukostack.firstFrame=exit "$app" "$work/miLab_test" >"$work/window.log" 2>&1 || fail "the window ended with status $?: $(cat "$work/window.log")"
echo "smoke: all is well with $what"
