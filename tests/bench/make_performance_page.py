#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/performance.md from what `bench NAME --json` printed: ./dev bench --page calls it.

usage: make_performance_page.py RESULTS PAGE

RESULTS holds NAME.json for every benchmark that has run: an object with `printed`, what it said, `load_average` of the minute
before, and whether it was `quick`.
"""

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

# Of each benchmark its heading, and what its figures mean.
BENCHMARKS = {
    "calibrate": ("Calibration", """\
Against a plain forward and backward pass of the same samples, in turn, so that what else the machine does falls on both: `ratio`
is that of the medians, `ratio_worst` the largest of the pairs. With `recomputed` the activations that a memory budget cannot keep
are computed again."""),
    "solve": ("Solving", """\
100 thresholds over three decades of the loss MSE, in the demo and in random problems with the shape of Llama models; the number in
a name is that of the formats. *shared*: blocks share their gains; *nearly-equal*: their sensitivities differ by 1e-6 to 1e-1 of
themselves. `p50`, `p99` and `worst` are of the time to a proven optimum, `proven` the share of thresholds that got one within a
second. `frame`: the answer within 14 ms that a drag shows, and the share of these that was the optimum already. `glpk` (and `cbc`,
where it is installed) is that solver alone, for as many of the thresholds as there was time for, a second each at most. `exact 200
points`: that many optima for the trade-off plot, in a row. `drift`, `budget`: with the quadratic term of the drift, and with a
second budget."""),
    "sessions": ("Sessions", """\
A library of 1,000 sessions of a model of 8 billion parameters: its list, one session, one measurement stored against one fsync on
the same disk (`p50 ratio`: of the medians; `ratio p50`: the median of the pairs), and 1,000 writers killed with SIGKILL while they
wrote."""),
    "start": ("Start", """\
From the start of the process to the painted solution of the demo, six times, the disk being warm."""),
    "window": ("The window's thread", """\
A session of 70B shape is opened, its threshold dragged, its layers walked through and its graph looked over (`graph`), alone and
while the demo is calibrated in the same process and timed in another; one of 405B and one of 5,000 layers are
opened too. `handler`: CPU time of one handler on the window's thread; a frame is 16 ms. `latency`: how
long an event waits."""),
}
OTHERS = """\
How well predictions of the loss hold is measured by `./dev bench accuracy` ([stories260K](accuracy/stories260K.md),
[demo](accuracy/demo.md)), whether gains add up by `./dev bench additivity` ([page](accuracy/additivity.md)).
"""
MOST_COLUMNS = 10  # chosen: a page of the help shows them side by side
SHARES = re.compile(r"^(proven\w*|frame_optimal|\w+_proven|largest_relative_difference)$")


def title(figure):
    return figure.replace("_", " ")


def shown(figure, value):
    if value is None:
        return ""
    if SHARES.match(figure):
        return f"{100 * value:.3g} %"
    if value == int(value) and abs(value) < 1e6:
        return f"{int(value):,}"
    if figure == "rank_correlation":
        return f"{value:.5f}"
    return f"{value:.3g}"


def heading(unit):
    """Of the column of cases: "case, in ms"; "case, against float32"."""
    if not unit:
        return "case"
    return f"case, {unit}" if unit.startswith("against ") else f"case, in {unit}"


def tables(cases):
    """One table for each unit and set of figures, in the order in which they came."""
    groups = {}
    for case in cases:
        figures = tuple(key for key in case if key not in ("name", "unit"))
        groups.setdefault((case["unit"], figures), []).append(case)
    for (unit, all_figures), members in groups.items():
        for start in range(0, len(all_figures), MOST_COLUMNS):
            figures = all_figures[start:start + MOST_COLUMNS]
            heads = [heading(unit), *map(title, figures)]
            yield "| " + " | ".join(heads) + " |\n|" + "---|" * len(heads)
            for case in members:
                yield "| " + " | ".join([case["name"], *(shown(figure, case[figure]) for figure in figures)]) + " |"
            yield ""


def machine():
    """The processor as the kernel names it, its threads and the memory."""
    cpu = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    memory = re.search(r"^MemTotal: +(\d+) kB", Path("/proc/meminfo").read_text(encoding="utf-8"), re.MULTILINE)
    name = cpu[1] if cpu else os.uname().machine
    return f"{name}, {os.cpu_count()} threads, {int(memory[1]) / 2**20:.0f} GiB" if memory else name


def version(root):
    number = re.search(r"project\([^)]*?VERSION ([\d.]+)", (root / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=root, check=False, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.strip()
    return f"{number} ({commit})" if commit else number


def section(name, file):
    heading, meaning = BENCHMARKS[name]
    if not file.exists():
        return "\n".join([f"## {heading}", "", meaning, "", "Not run for this page.", ""])
    run = json.loads(file.read_text(encoding="utf-8"))
    when = datetime.datetime.fromtimestamp(file.stat().st_mtime).date().isoformat()
    quick = " A quick run: of the models only 8B." if run["quick"] else ""
    origin = f"`./dev bench {name}`, {when}. The load average was {run['load_average']:.2g} when it began.{quick}"
    return "\n".join([f"## {heading}", "", meaning, "", origin, "", *tables(run["printed"]["cases"])])


def page(results, root):
    lines = [
        "# Performance", "",
        "Written by `./dev bench --page`, which runs the benchmarks and puts down what they print; nothing here is typed by hand.",
        "", f"Machine: {machine()}. Halftone {version(root)}.", ""]
    lines += [section(name, results / f"{name}.json") for name in BENCHMARKS]
    return "\n".join([*lines, OTHERS])


def main(results, target):
    Path(target).write_text(page(Path(results), Path(__file__).resolve().parents[2]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
