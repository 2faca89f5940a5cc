#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A new user's way through the real program, with keys and mouse under a window manager: start page, demo, drag the
# threshold, pin lm_head, keep, export for vLLM. What came of each step is read back with halftone-cli and from the files.
# usage: end_to_end_test.sh HALFTONE HALFTONE_CLI SOURCE_FOLDER
set -euo pipefail
program=$1
cli=$2
source_folder=$3
for tool in Xvfb openbox xdotool import python3; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
# shellcheck source=tests/shots/driver.sh
source "$source_folder/tests/shots/driver.sh"
unset QT_QPA_PLATFORM
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb

# is_decided PYTHON: whether this holds for the stored session s.
is_decided() {
  "$cli" sessions show Demo --json 2>/dev/null \
    | python3 -c "import json, sys; s = json.load(sys.stdin); sys.exit(not ($1))" 2>/dev/null
}

step() { printf '%3d s  %s\n' $SECONDS "$1"; }

start_display 1600x1000
start_window "$program"
await_window '^Halftone$'
step 'the start page'
command_palette 'open demo'
await_window '^Demo'
fill_screen 1600 970
await 30 'the threshold' find_threshold 1000x24+260+200
step 'the demo'

before=$("$cli" sessions show Demo --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["decisions"]["tau"])')
find_threshold 1000x24+260+200
drag "$x" "$y" $((x - 120))
xdotool mouseup 1
await 20 'the dragged threshold' is_decided "s['decisions']['tau'] < $before"
step 'dragged'

command_palette 'lm_head'
xdotool key --clearmodifiers ctrl+1
await 20 'the pin of lm_head' is_decided "s['decisions']['pins'] and 'lm_head' in str(s['decisions']['pins'])"
command_palette 'tie layers as vllm'
await 20 'the ties' is_decided "len(s['decisions']['ties']) > 8"
step 'pinned and tied'

xdotool key --clearmodifiers ctrl+d
await_window '^Keep this solution$'
xdotool key --clearmodifiers ctrl+a
xdotool type --delay 5 'end to end'
xdotool key Return
await 20 'the kept solution' is_decided "any(k['name'] == 'end to end' for k in s['kept'])"
step 'kept'

await_window '^Demo'
xdotool key --clearmodifiers ctrl+e
await_window '^Export$'
xdotool key --clearmodifiers Down # from optimum-habana to vLLM
xdotool key --clearmodifiers alt+f
xdotool key --clearmodifiers ctrl+a
xdotool type --delay 5 "$work/vllm"
xdotool key --clearmodifiers alt+e
await 20 'the files' test -s "$work/vllm/inc_quantize.json"
await 20 'the exported solution' is_decided "any(k['name'].startswith('Exported inc-vllm') for k in s['kept'])"
step 'exported'

# What serves reads: lm_head stays in BF16, some layers do not, fused names are those of vLLM.
python3 - "$work/vllm" <<'END'
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
quantize = json.loads((folder / "inc_quantize.json").read_text())
measure = json.loads((folder / "inc_measure.json").read_text())
assert quantize["mode"] == "QUANTIZE" and measure["mode"] == "MEASURE", (quantize, measure)
names = quantize["blocklist"]["names"]
assert any("lm_head" in name for name in names), names
assert not any("q_proj" in name or "gate_proj" in name for name in names), names
assert len(names) < 8 * 9 + 1, names  # all of them in BF16
assert (folder / "README.txt").stat().st_size > 200
END
step 'read back'

await_window '^Demo'
xdotool key --clearmodifiers ctrl+q
ended=0
wait "$window" || ended=$?
[ $ended -eq 0 ] || { echo "the program ended with $ended"; exit 1; }
grep -q 'Export: inc-vllm' "$work/halftone/halftone.log"
[ -z "$(ls -A "$work/halftone/windows")" ] # it ended regularly: nothing to come back to
step 'closed'
