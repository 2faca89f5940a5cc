#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Drives the real window under Xvfb, as a person would, and writes the screenshots of README and docs.
# usage: shots.sh BUILD_FOLDER OUTPUT_FOLDER
set -euo pipefail
build=$(readlink -f "$1")
mkdir -p "$2"
output=$(readlink -f "$2")
work=$(mktemp -d)
tutorial=/tmp/halftone-tutorial # as docs/tutorial.md calls it
[ -e $tutorial ] || { cp -r "$(dirname "$0")/../../resources/demo" $tutorial; made=$tutorial; }
export XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work XDG_RUNTIME_DIR=$work
chmod 700 "$work"
mkdir "$work/halftone"
printf '[calibration]\ndata=%s/calibration.jsonl\n[export]\nfolder=%s/exported\n' $tutorial $tutorial >"$work/halftone/halftone.conf"
unset WAYLAND_DISPLAY

start_display() {
  exec {ready}<> <(:)
  Xvfb -displayfd "$ready" -screen 0 1600x1000x24 2>/dev/null &
  xvfb=$!
  local number
  read -r -t 20 -u "$ready" number
  export DISPLAY=:$number
  openbox 2>/dev/null &
}

finish() {
  kill "${window:-}" "${xvfb:-}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work" "${made:-}"
}
trap finish EXIT

start_window() {
  "$build/app/window/halftone" --library "$work/sessions.halftone" "$@" &
  window=$!
}

# Waits until a window of this title is there, and makes it fill the screen.
await_window() {
  id=$(timeout 60 xdotool search --sync --onlyvisible --name "$1" | tail -n 1)
  xdotool windowactivate --sync "$id" windowmove "$id" 0 0 windowsize --sync "$id" 1600 970
  sleep 2
}

shoot() { import -window "$id" "$output/$1.png"; }

# Middle of the pixels of colour $1, as "X Y", in the part $2 (WIDTHxHEIGHT+X+Y) of the screen.
middle_of() {
  local offset=${2#*+}
  import -window root -crop "$2" +repage -depth 8 txt:- | grep -i "$1" \
    | awk -F '[,:]' -v ox="${offset%+*}" -v oy="${offset#*+}" \
      '{x += $1; y += $2; n++} END {if (!n) exit 1; print int(x / n + ox), int(y / n + oy)}'
}

drag() { # FROM_X FROM_Y TO_X
  local step
  xdotool mousemove "$1" "$2" mousedown 1
  for step in 1 2 3 4 5 6 7 8; do
    xdotool mousemove $(($1 + ($3 - $1) * step / 8)) "$2"
    sleep 0.05
  done
}

# The dialogs of the tutorial, with the paths that it uses.
shoot_dialog() { # TITLE NAME
  id=$(timeout 60 xdotool search --sync --onlyvisible --name "$1" | tail -n 1)
  sleep 1
  shoot "$2"
}

start_display
start_window
await_window '^Halftone$'
shoot start
kill "$window"
wait "$window" 2>/dev/null || true

start_window --demo
await_window 'Demo'
shoot window
accent='#c2185b'
# A band below the line's label and above its grip, where nothing else has the accent colour.
read -r x y < <(middle_of "$accent" 1000x24+260+200)
drag "$x" "$y" $((x - 120))
sleep 0.5
shoot drag
xdotool mouseup 1
sleep 0.5
import -window root -crop 962x268+254+114 +repage "$output/trade-off.png"
xdotool key ctrl+e
shoot_dialog '^Export$' export
kill "$window"
wait "$window" 2>/dev/null || true
start_window "$tutorial/model"
shoot_dialog '^Calibrate$' calibrate
printf 'Screenshots in %s\n' "$output"
