# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# How scripts drive the real window under Xvfb, as a person would: with a window manager, keys and mouse. To be sourced;
# needs Xvfb, openbox, xdotool and ImageMagick's import. Sets a new home for the program in $work.

work=$(mktemp -d)
export XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work XDG_STATE_HOME=$work XDG_CACHE_HOME=$work XDG_RUNTIME_DIR=$work
chmod 700 "$work"
unset WAYLAND_DISPLAY
accent='#c2185b' # of the threshold in the light palette, and of nothing else

# start_display WIDTHxHEIGHT
start_display() {
  local ready number
  exec {ready}<> <(:)
  Xvfb -displayfd "$ready" -screen 0 "${1}x24" 2>/dev/null &
  xvfb=$!
  read -r -t 20 -u "$ready" number
  exec {ready}>&-
  export DISPLAY=:$number
  openbox 2>/dev/null &
  manager=$!
}

finish() {
  kill "${window:-}" "${manager:-}" "${xvfb:-}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# await SECONDS WHAT COMMAND...: until the command succeeds.
await() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    if [ $SECONDS -ge $end ]; then
      printf 'waited in vain for %s\n' "$what" >&2
      return 1
    fi
    sleep 0.1
  done
}

has_window() { id=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1) && [ -n "$id" ]; }
has_no_window() { ! (has_window "$1"); }

# start_window PROGRAM [ARGS]...
start_window() {
  "$@" &
  window=$!
}

stop_window() {
  kill "$window" 2>/dev/null || true
  wait "$window" 2>/dev/null || true
}

# await_window TITLE: until a window of this title is there; its number is in $id then.
await_window() {
  await 60 "the window $1" has_window "$1"
  xdotool windowactivate --sync "$id"
}

# fill_screen WIDTH HEIGHT: the window $id.
fill_screen() { xdotool windowmove "$id" 0 0 windowsize --sync "$id" "$1" "$2"; }

shoot() { import -window "$id" "$1"; }

# Middle of the pixels of colour $1, as "X Y", in the part $2 (WIDTHxHEIGHT+X+Y) of the screen.
middle_of() {
  local offset=${2#*+}
  import -window root -crop "$2" +repage -depth 8 txt:- | grep -i "$1" \
    | awk -F '[,:]' -v ox="${offset%+*}" -v oy="${offset#*+}" \
      '{x += $1; y += $2; n++} END {if (!n) exit 1; print int(x / n + ox), int(y / n + oy)}'
}

# Finds the threshold in the part $1 of the screen: sets $x and $y.
find_threshold() {
  local found
  # shellcheck disable=SC2034 # for who sources this
  found=$(middle_of "$accent" "$1") && read -r x y <<<"$found"
}

drag() { # FROM_X FROM_Y TO_X; the button stays pressed
  local step
  xdotool mousemove "$1" "$2" mousedown 1
  for step in 1 2 3 4 5 6 7 8; do
    xdotool mousemove $(($1 + ($3 - $1) * step / 8)) "$2"
    sleep 0.05
  done
}

# command_palette WORDS: finds a command by some words, and runs it. $id stays.
command_palette() {
  local id
  xdotool key --clearmodifiers ctrl+k
  await 20 "the commands" has_window '^Commands$'
  xdotool type --delay 5 "$1"
  xdotool key Return
  await 20 "the commands to go" has_no_window '^Commands$'
}
