# For scripts that work the window by its keys on a virtual screen, and say by "fail" what went wrong.

own=() # processes that end with the script
end_own() { for pid in "${own[@]}"; do kill "$pid" 2>/dev/null || true; done; }

wait_for() { # a description, then a command that succeeds when it is there
  local what=$1 i
  shift
  for ((i = 0; i < 300; i++)); do "$@" >/dev/null 2>&1 && return; sleep 0.2; done
  fail "waited for $what"
}

start_screen() { # as $DISPLAY; the options of Xvfb
  Xvfb "$DISPLAY" "$@" >/dev/null 2>&1 &
  own+=($!)
  wait_for "the display" xdotool getdisplaygeometry
  openbox >/dev/null 2>&1 &
  own+=($!)
}
