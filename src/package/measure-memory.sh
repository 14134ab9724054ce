#!/usr/bin/env bash
# How much memory the window takes: walks a slide of real-size planes through all its fields of view and planes, there, back and there
# again, by keys on a virtual screen. Prints the resident set in MB, at the end and at most; ends with status 1 beyond LIMIT (1200).
#   src/package/measure-memory.sh [FIELDS [COMMAND ...]]   300 fields of target/app/bin/leukostack, unless others are given, such as
#                                                          target/package/image/leukostack/bin/leukostack or java -jar target/app/leukostack.jar
#   SLIDE=DIR     a slide that is there; else its planes are one painted field's, linked
#   DELAY=MS      from key to key (40): fewer, and the window skips planes
#   CELLS=N       walks the gallery instead: so many cells at random places of the fields, page by page, some pages through all planes
# Needs Linux, Xvfb, openbox, xdotool.
set -euo pipefail
cd "$(dirname "$0")/../.."
fields=${1:-300}
command=("${@:2}")
[ ${#command[@]} -gt 0 ] || command=(target/app/bin/leukostack)
limit=${LIMIT:-1200}
work=$(mktemp -d)

fail() { echo "measure-memory: $*" >&2; exit 1; }
. src/package/virtual-screen.sh
finish() {
  end_own
  rm -rf "$work"
}
trap finish EXIT

paint() { # a field of view, and the others with the same planes and cells
  "${command[@]}" demo "$work/painted" --fields 1 >/dev/null
  local entry=$work/entry i number plane
  sed '1d;$d' "$work/painted/analyze_result.json" >"$entry"
  mkdir "$1"
  echo '{' >"$1/analyze_result.json"
  for ((i = 0; i < fields; i++)); do
    printf -v number '%04d' $((i + 1))
    for plane in "$work"/painted/*.jpg; do ln "$plane" "$1/$number${plane##*/0001}"; done
    [ "$i" = 0 ] || echo ',' >>"$1/analyze_result.json"
    sed "s/\"0\": {\$/\"$i\": {/;t first;b;:first;n;s/0001_/${number}_/;:rest;n;b rest" "$entry" >>"$1/analyze_result.json"
  done
  echo '}' >>"$1/analyze_result.json"
}

scatter() { # cells all over the planes of a slide
  awk -v fields="$fields" -v cells="$1" 'BEGIN {
    srand(3)
    for (i = 0; i < fields; i++) {
      printf "%s\"%d\": {\"img_name\": \"%04d\", \"cell_prediction\": {", i ? ",\n" : "{", i, i + 1
      for (k = 0; k * fields + i < cells; k++)
        printf "%s\"%d\": {\"prediction\": %d, \"location\": [%d, %d, 100, 100], \"focus\": %d}", k ? ", " : "", k, 2 + rand() * 10, rand() * 1800, rand() * 1080, rand() * 10
      printf "}}"
    }
    print "}" }' >"$slide/analyze_result.json"
}

slide=${SLIDE:-$work/slide}
[ -n "${SLIDE:-}" ] || paint "$slide"
[ -z "${CELLS:-}" ] || [ -n "${SLIDE:-}" ] || scatter "$CELLS"
plane_bytes=$(stat -Lc %s "$slide"/*.jpg | awk '{ sum += $1 } END { print int(sum / NR) }')

export LEUKOSTACK_HOME=$work/home
number=64
while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
export DISPLAY=:$number
start_screen -noreset -screen 0 "${SCREEN:-1920x1080}x24"

JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:-} -Dleukostack.firstFrame=say" "${command[@]}" "$slide" >"$work/log" 2>&1 &
window=$!
own+=($window)
wait_for "the whole window" grep -q 'whole window' "$work/log"

of_status() { awk -v name="$1:" '$1 == name { print int($2 / 1024) }' "/proc/$window/status"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$window/stat"; }
rest() { # until the window has used little of a core for two seconds
  local before after
  while before=$(ticks); sleep 2; after=$(ticks); ((after - before > 20)); do :; done
}
report() {
  local read
  read=$(awk '/^rchar/ { print $2 }' "/proc/$window/io")
  echo "$1: resident $(of_status VmRSS) MB, at most $(of_status VmHWM) MB; $((read / plane_bytes)) planes read"
}

rest
report "begin"
planes=(Home Up Up Up Up Up Up Up Up Up)
walk_fields() { # a or d: the key that goes on
  for ((i = 0; i < fields; i++)); do
    xdotool key --delay "${DELAY:-40}" "${planes[@]}" "$1"
  done
}
walk_gallery() { # Next or Prior, which turn a page of 20 tiles or more; each tenth is seen in all planes
  for ((i = 0; i < CELLS / 20; i++)); do
    xdotool key "$1"
    sleep 0.4
    [ $((i % 10)) != 9 ] || xdotool key --delay 200 bracketright bracketright bracketright bracketleft bracketleft bracketleft bracketleft bracketleft bracketleft equal
  done
}
walk=walk_fields on=d back=a
if [ -n "${CELLS:-}" ]; then
  xdotool key g
  rest
  walk=walk_gallery on=Next back=Prior
fi
for round in 1 2 3; do
  turn=$on
  [ $round != 2 ] || turn=$back
  $walk "$turn"
  rest
  report "round $round"
done
most=$(of_status VmHWM)
[ "$most" -le "$limit" ] || fail "$most MB, and at most $limit are allowed"
