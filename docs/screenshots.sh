#!/usr/bin/env bash
# Makes the pictures of the README and the guide: the app from target/app on a virtual screen, worked by its keys, on synthetic slides only.
# Needs target/app (mvn -DskipTests package), a java of JDK 25 (JAVA_HOME, or java on the path), Xvfb, openbox, xdotool, ImageMagick.
# Writes docs/*.png, or into the folder that is given. LEUKOSTACK_APP names another folder with leukostack.jar, SHOTS_DISPLAY another display.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mkdir -p "${1:-docs}" && cd "${1:-docs}" && pwd)
jar=$(cd "${LEUKOSTACK_APP:-target/app}" && pwd)/leukostack.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
width=1280 height=800

fail() { echo "screenshots: $*" >&2; exit 1; }
for tool in Xvfb openbox xdotool import convert identify "$java"; do command -v "$tool" >/dev/null || fail "no $tool"; done
"$java" -version 2>&1 | grep -q '"25' || fail "$java is not of JDK 25: set JAVA_HOME"

work=$(mktemp -d)
own=()
finish() {
  for pid in "${own[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

wait_for() { # a description, then a command that succeeds when it is there
  local what=$1 i
  shift
  for ((i = 0; i < 300; i++)); do "$@" >/dev/null 2>&1 && return; sleep 0.2; done
  fail "waited for $what"
}

# Nobody's settings: a home of its own, with a window that fills the screen.
export LEUKOSTACK_HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
mkdir -p "$LEUKOSTACK_HOME/config" "$LEUKOSTACK_HOME/data" "$XDG_CONFIG_HOME/openbox" "$XDG_DATA_HOME"
echo '<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications></openbox_config>' \
  >"$XDG_CONFIG_HOME/openbox/rc.xml"
classes='{"format_version": "1.0", "classes": [
  {"number": 2, "name": "Neutrophil", "colour": "#0077bb", "key": 2},
  {"number": 3, "name": "Lymphocyte", "colour": "#ee7733", "key": 3},
  {"number": 5, "name": "Monocyte", "colour": "#009988", "key": 5}]}'

display=${SHOTS_DISPLAY:-}
if [ -z "$display" ]; then
  number=34
  while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
  display=:$number
fi
Xvfb "$display" -screen 0 "${width}x${height}x24" >/dev/null 2>&1 &
own+=($!)
export DISPLAY=$display
wait_for "the display" xdotool getdisplaygeometry
openbox >/dev/null 2>&1 &
own+=($!)

app= # its process
start() { # the slide
  "$java" -Dprism.order=sw -Duser.language=en -Duser.name=annotator -Dleukostack.firstFrame=say -jar "$jar" "$1" >"$work/app.log" 2>&1 &
  app=$!
  own+=("$app")
  wait_for "the first frame" grep -q 'first frame' "$work/app.log"
  wait_for "the window" xdotool search --onlyvisible --name Leukostack
  xdotool mousemove 640 799
  sleep 5 # the sharpness of the planes is measured
}
stop() { xdotool key alt+F4; wait "$app" || fail "the window ended with status $?"; sleep 0.5; }
keys() { for key in "$@"; do xdotool key "$key"; sleep 0.4; done; }
shot() { # the name
  sleep 1
  import -window root "$work/shot.png"
  convert "$work/shot.png" +dither -colors 128 "PNG8:$out/$1.png"
  [ "$(identify -format %k "$work/shot.png")" -gt 200 ] || fail "$1 is empty"
  echo "$out/$1.png $(($(stat -c %s "$out/$1.png") / 1024)) kB"
}

slide=$work/demo_slide
if [ -n "${SHOTS_SLIDE:-}" ]; then
  cp -r "$SHOTS_SLIDE" "$slide" # one that "leukostack demo" painted before: it takes its time
else
  "$java" -jar "$jar" demo "$slide" --fields 8 --seed 7 >/dev/null 2>&1 || fail "no demo slide"
fi
cp -r examples/miLab_test "$work/miLab_test"

echo "$classes" >"$LEUKOSTACK_HOME/data/classes.json"
start "$slide"
keys space space x 3 space f space b Up
shot window
keys x
shot reject
keys 1 Left e
keys Right Right Right ctrl+Right ctrl+Right ctrl+Down
shot boxes
keys Escape ctrl+shift+l
shot filter
keys Escape Escape ctrl+l
shot classes
keys Escape F1
shot keys
keys Escape ctrl+e
shot export
keys Escape
stop

echo '{"theme": "DARK"}' >"$LEUKOSTACK_HOME/config/settings.json"
start "$work/miLab_test"
keys space b
shot dark
stop
