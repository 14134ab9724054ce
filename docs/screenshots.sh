#!/usr/bin/env bash
# Makes the pictures of the README and the guide: the app from target/app on a virtual screen, worked by its keys, on synthetic slides only.
# SHOTS_SLIDE=DIR takes a slide that "leukostack demo" painted before (--fields 8 --seed 7), SHOTS_GALLERY=DIR the one of the gallery
# (--fields 40 --seed 5), for painting takes its time.
# Needs target/app (mvn -DskipTests package), a JDK 25 (JAVA_HOME, or java on the path), Xvfb, openbox, xdotool, ImageMagick, a Hangul font.
# Writes docs/*.png, or into the folder that is given. LEUKOSTACK_APP names another folder such as target/app, SHOTS_DISPLAY another display.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mkdir -p "${1:-docs}" && cd "${1:-docs}" && pwd)
leukostack=$(cd "${LEUKOSTACK_APP:-target/app}" && pwd)/bin/leukostack
width=1280 height=800 # of the window; the screen is larger, so that every dialog has room

fail() { echo "screenshots: $*" >&2; exit 1; }
for tool in Xvfb openbox xdotool import convert identify "$leukostack"; do command -v "$tool" >/dev/null || fail "no $tool"; done
"$leukostack" --version >/dev/null || fail "$leukostack does not start"

work=$(mktemp -d)
smears=/tmp/smears # the one folder that a picture shows, so it has a name that says nothing
mkdir "$smears" 2>/dev/null || fail "$smears is there already"
. src/package/virtual-screen.sh
finish() {
  end_own
  rm -rf "$work" "$smears"
}
trap finish EXIT

# Nobody's settings: a home of its own.
export LEUKOSTACK_HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
mkdir -p "$LEUKOSTACK_HOME/config" "$LEUKOSTACK_HOME/data" "$XDG_CONFIG_HOME/openbox" "$XDG_DATA_HOME"
echo '<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application title="*Leukostack"><decor>no</decor></application></applications></openbox_config>' \
  >"$XDG_CONFIG_HOME/openbox/rc.xml"
display=${SHOTS_DISPLAY:-}
if [ -z "$display" ]; then
  number=34
  while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
  display=:$number
fi
export DISPLAY=$display
start_screen -noreset -screen 0 $((width + 320))x$((height + 400))x24

app= # its process
start() { # the slide, its settings, and the language and country
  echo '{"window": {"x": 0, "y": 0, "width": '"$width"', "height": '"$height"', "maximized": false}, '"$2}" >"$LEUKOSTACK_HOME/config/settings.json"
  JAVA_OPTS="-Dprism.order=sw -Duser.language=${3:-en} -Duser.country=${4:-US} -Duser.name=annotator -Dleukostack.firstFrame=say" \
    "$leukostack" "$1" >"$work/app.log" 2>&1 &
  app=$!
  own+=("$app")
  wait_for "the whole window" grep -q 'whole window' "$work/app.log"
  wait_for "the window" xdotool search --onlyvisible --name Leukostack
  local id X Y WIDTH HEIGHT
  id=$(xdotool search --onlyvisible --name ' - Leukostack$' | tail -n 1)
  xdotool windowmove "$id" 0 0
  xdotool mousemove $((width + 300)) $((height + 380))
  sleep 4 # the sharpness of the planes is measured
  settle
  eval "$(xdotool getwindowgeometry --shell "$id" | grep -E '^(X|Y|WIDTH|HEIGHT)=')"
  [ "$X" -ge 0 ] && [ "$Y" -ge 0 ] && [ $((X + WIDTH)) -le $width ] && [ $((Y + HEIGHT)) -le $height ] || fail "the window is ${WIDTH}x$HEIGHT at $X, $Y, and its picture would be cut"
}
stop() {
  xdotool windowactivate --sync "$(xdotool search --onlyvisible --name ' - Leukostack$' | tail -n 1)"
  xdotool key alt+F4
  wait_for "the end" ended
  wait "$app" || fail "the window ended with status $?"
}
ended() { ! kill -0 "$app"; }
picture() { import -window root rgb:- | cksum; }
settle() { # waits until the screen has stayed as it is for a while
  local before=- now i still=0
  for ((i = 0; i < 60 && still < 3; i++)); do
    sleep 0.3
    now=$(picture)
    if [ "$now" = "$before" ]; then still=$((still + 1)); else still=0; fi
    before=$now
  done
}
keys() { for key in "$@"; do xdotool key "$key"; settle; done; }
window_of() { xdotool search --onlyvisible --name "^$1" | tail -n 1; } # a title, or its beginning
dialog() { # a key, and the title of the dialog that it opens
  xdotool key "$1"
  wait_for "the dialog $2" xdotool search --onlyvisible --name "^$2"
  settle
}
# A palette of the picture's own colours would lose the small areas that mean something: the colours of classes, verdicts and nuclei.
meaning=(117733 58a071 009988 33ad9f 33bbee 70d0f3 0077bb ee7733 882255 b3261e 1a7f37 0969da 1f6feb ffffff 3a2560 4a2f78 5f4590 8f7fb0)
save() { # the picture, its name; with as many colours as 150 kB have room for
  local colours size=0
  [ "$(identify -format %k "$1")" -gt 200 ] || fail "$2 is empty"
  convert "${meaning[@]/#/xc:#}" +append "$work/meaning.png"
  for colours in 56 48 40 32 24; do
    convert "$1" +dither -colors "$colours" -unique-colors "$work/own.png"
    convert "$work/own.png" "$work/meaning.png" +append -unique-colors "$work/palette.png"
    convert "$1" +dither -remap "$work/palette.png" -strip -define png:compression-level=9 "PNG8:$out/$2.png"
    size=$(stat -c %s "$out/$2.png")
    [ "$size" -gt 150000 ] || break
  done
  [ "$size" -le 150000 ] || fail "$2.png is larger than 150 kB"
  echo "$2.png $((size / 1000)) kB"
}
shot() { # the name: the whole screen
  settle
  import -window root -crop "${width}x$height+0+0" +repage "$work/shot.png"
  save "$work/shot.png" "$1"
}
shot_of() { # the title of a dialog, the name
  xdotool windowmove "$(window_of "$1")" 40 40 # whole, also one that is wider than the window
  settle
  import -frame -window "$(window_of "$1")" "$work/shot.png"
  save "$work/shot.png" "$2"
}
shot_of_popup() { # the name: without the shadow around it, which needs a compositor
  settle
  local id X Y WIDTH HEIGHT best=
  for id in $(xdotool search --onlyvisible --class '.*'); do
    eval "$(xdotool getwindowgeometry --shell "$id" | grep -E '^(X|Y|WIDTH|HEIGHT)=')"
    if [ "$WIDTH" -gt 300 ] && [ "$WIDTH" -lt 1000 ] && [ "$HEIGHT" -gt 200 ]; then best=${WIDTH}x${HEIGHT}+$X+$Y; fi
  done
  [ -n "$best" ] || fail "no popup for $1"
  import -window root -crop "$best" +repage "$work/popup.png"
  convert "$work/popup.png" -shave 6x6 +repage -gravity south -chop 0x18 +repage "$work/shot.png"
  save "$work/shot.png" "$1"
}

demo() { # its folder, one that was painted before or nothing, fields, seed
  if [ -n "$2" ]; then
    cp -r "$2" "$1"
    rm -f "$1"/review.json* "$1"/.review*
  else
    "$leukostack" demo "$1" --fields "$3" --seed "$4" >/dev/null 2>&1 || fail "no demo slide"
  fi
}
slide=$smears/demo_slide
demo "$slide" "${SHOTS_SLIDE:-}" 8 7
many=$smears/demo_smear
demo "$many" "${SHOTS_GALLERY:-}" 40 5

classes() { # names of the classes 4, 5 and 6 of the demo
  echo '{"format_version": "1.0", "classes": [
  {"number": 4, "name": "'"$1"'", "colour": "#009988"},
  {"number": 5, "name": "'"$2"'", "colour": "#117733"},
  {"number": 6, "name": "'"$3"'", "colour": "#33bbee"}]}' >"$LEUKOSTACK_HOME/data/classes.json"
}

classes Lymphocyte Neutrophil Monocyte
start "$many" '"theme": "LIGHT"'
keys g Home Down Down Right shift+Right shift+Right
shot gallery
keys k
shot palette
keys Escape
stop

start "$slide" '"theme": "LIGHT", "outputRoot": "'"$smears/tidy_data"'"'
keys space space x 3 space f space space
shot window
keys x
shot reject
keys ctrl+z ctrl+plus ctrl+plus ctrl+plus e
keys shift+Left shift+Up ctrl+shift+Right ctrl+shift+Down ctrl+shift+Down
shot boxes
keys Escape ctrl+0 ctrl+shift+l
shot_of_popup filter
keys Escape
dialog ctrl+l "Class list"
shot_of "Class list" classes
keys Escape
dialog F1 Keys
shot_of Keys keys
keys Escape
dialog ctrl+e Export
shot_of Export export
keys Return
wait_for "the result" xdotool search --onlyvisible --name '^Leukostack$'
shot_of 'Leukostack$' exported
keys Return
stop

start "$slide" '"theme": "LIGHT", "textPercent": 150'
shot large-text
stop

classes 림프구 호중구 단핵구
start "$slide" '"theme": "DARK"' ko KR
keys Right Right b
shot dark-korean
stop
