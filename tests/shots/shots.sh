#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Drives the real window under Xvfb, as a person would, and writes screenshots: those of README and docs, or, with --all,
# every view, light and dark, of the demo and of sessions of 8B and 405B shape, in a large and a small window, scaled,
# and in other languages.
# usage: shots.sh BUILD_FOLDER OUTPUT_FOLDER [--all [TOUR]]     TOUR: only this one of those listed below
set -euo pipefail
build=$(readlink -f "$1")
mkdir -p "$2"
output=$(readlink -f "$2")
wanted=${4:-}
# shellcheck source=tests/shots/driver.sh
source "$(dirname "$(readlink -f "$0")")/driver.sh"

open() { start_window "$build/app/window/halftone" --library "$work/sessions.halftone" "$@"; }

# settle: until what is on screen has not changed for half a second.
settle() {
  local before='' now
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    now=$(import -window root -depth 8 rgb:- | cksum)
    [ "$now" != "$before" ] || return 0
    before=$now
    sleep 0.5
  done
}

shots_of_docs() {
  start_display 1600x1000
  open
  await_window '^Halftone$'
  fill_screen 1600 970
  settle
  shoot "$output/start.png"
  stop_window
  open --demo
  await_window '^Demo'
  fill_screen 1600 970
  settle
  shoot "$output/window.png"
  # A band below the line's label and above its grip, where nothing else has the accent colour.
  find_threshold 1000x24+260+200
  drag "$x" "$y" $((x - 120))
  settle
  shoot "$output/drag.png"
  xdotool mouseup 1
  settle
  import -window root -crop 962x268+254+114 +repage "$output/trade-off.png"
  xdotool key ctrl+e
  shoot_dialog '^Export$' export
  stop_window
  open "$tutorial/model"
  await_window '^Calibrate$'
  enter s 32
  enter l 128
  enter n first
  shoot_dialog '^Calibrate$' calibrate
  stop_window
}

# The dialogs of the tutorial, with the paths that it uses.
tutorial=/tmp/halftone-tutorial

# enter LETTER TEXT: into the field of a dialog that Alt and the letter lead to, in place of what it has.
enter() {
  xdotool key --clearmodifiers "alt+$1" ctrl+a
  xdotool type --delay 5 "$2"
}

# shoot_dialog TITLE NAME
shoot_dialog() {
  await_window "$1"
  settle
  shoot "$output/$2.png"
}

prepare_tutorial() {
  [ -e $tutorial ] || { cp -r "$(dirname "$0")/../../resources/demo" $tutorial; made=$tutorial; }
  mkdir -p "$work/halftone"
  printf '[calibration]\ndata=%s/calibration.jsonl\n[export]\nfolder=%s/exported\ntarget=inc-vllm\n' $tutorial $tutorial >"$work/halftone/halftone.conf"
}

# Panels by their names in the command palette; what is in the centre is in each of them.
panels=(partition layers changes timing jobs log configurations predictions inspector kept sessions)
# Of the largest session only those whose size grows with the model.
large_panels=(partition layers timing configurations)
# Dialogs by the command that opens them, and their titles.
dialogs=('calibrate=^Calibrate' 'keep…=^Keep' 'export ctrl+e=^Export$' 'save plots=^Save' 'keyboard shortcuts=^Keyboard'
  'validate=^Validate' 'about=^About')

# take NAME: a picture of the window.
take() {
  settle
  shoot "$output/$1.png"
}

# The start page, then the demo is on screen. $1: how the names begin.
take_start() {
  open
  await_window '^Halftone$'
  fill_screen "$width" "$height"
  take "$1-start"
  stop_window
  open --demo
  await_window '^Demo'
  fill_screen "$width" "$height"
}

# take_panels PREFIX PANEL...
take_panels() {
  local prefix=$1 panel
  shift
  settle
  for panel in "$@"; do
    command_palette "$panel view"
    take "$prefix-$panel"
  done
}

# The start page, then the panels of each session, then the dialogs. $1: how the names begin.
tour() {
  local prefix=$1 entry
  take_start "$prefix"
  take_panels "$prefix-demo" "${panels[@]}"
  command_palette '8b-shaped open this session'
  await_window '^8B-shaped'
  command_palette 'layers.7.mlp.down_proj'
  take_panels "$prefix-8b" "${panels[@]}"
  command_palette '405b-shaped open this session'
  await_window '^405B-shaped'
  command_palette 'layers.77.mlp.down_proj'
  take_panels "$prefix-405b" "${large_panels[@]}"
  command_palette 'demo open this session'
  await_window '^Demo'
  for entry in "${dialogs[@]}"; do
    command_palette "${entry%%=*}"
    if await 10 "$entry" has_window "${entry#*=}"; then
      take "$prefix-dialog-$(tr -dc '[:lower:]' <<<"${entry%%=*}")"
      xdotool key Escape
      await 10 "$entry to go" has_no_window "${entry#*=}"
    else
      xdotool key Escape
    fi
    await_window '^Demo'
  done
  stop_window
}

# In another language commands have other names: what keys alone show.
tour_of_language() {
  take_start "$1"
  take "$1-demo"
  for entry in export=ctrl+e commands=ctrl+k; do
    xdotool key --clearmodifiers "${entry#*=}"
    sleep 1
    settle
    import -window root "$output/$1-${entry%%=*}.png"
    xdotool key Escape
    settle
  done
  stop_window
}

# set_look APPEARANCE LANGUAGE
set_look() {
  mkdir -p "$work/halftone"
  printf '[window]\nappearance=%s\nlanguage=%s\n' "$1" "$2" >"$work/halftone/halftone.conf"
}

# Each is a line: name, size of the window, appearance, scale factor, size of the font in points (0: the system's), language.
every_view() {
  local name size appearance scale font language
  "$build/tests/shots/shots_session" "$work/sessions.halftone"
  while read -r name size appearance scale font language; do
    [[ -z $wanted || $name = "$wanted" ]] || continue
    width=${size%x*} height=${size#*x}
    set_look "$appearance" "$language"
    start_display "${width}x$((height + 40))" # room for the title bar
    export QT_SCALE_FACTOR=$scale
    font_options "$font"
    if [ "$language" = en ]; then tour "$name"; else tour_of_language "$name"; fi
    kill "$manager" "$xvfb" 2>/dev/null || true
    wait "$xvfb" 2>/dev/null || true
  done <<'END'
large-light 1600x1000 light 1 0 en
large-dark 1600x1000 dark 1 0 en
small-light 1024x640 light 1 0 en
small-dark 1024x640 dark 1 0 en
scale125 1600x1000 light 1.25 0 en
scale2 2048x1280 light 2 0 en
font14 1600x1000 light 1 14 en
german 1280x800 light 1 0 de
hebrew 1280x800 light 1 0 he
END
}

# Fonts of another size come from the resolution that the screen tells: 96 are 9 points.
font_options() {
  unset QT_FONT_DPI
  [ "$1" = 0 ] || export QT_FONT_DPI=$((96 * $1 / 9))
}

if [ "${3:-}" = --all ]; then
  every_view
else
  prepare_tutorial
  shots_of_docs
  rm -rf "${made:-}"
fi
printf 'Screenshots in %s\n' "$output"
