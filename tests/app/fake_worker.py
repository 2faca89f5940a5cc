#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks the worker's protocol without a device, and goes wrong as told: fake_worker.py FAULT [STATE FILE [FORMAT]]"""

import json
import os
import sys
import time

FAULT = sys.argv[1]
STATE = sys.argv[2] if len(sys.argv) > 2 else ""
FORMAT = sys.argv[3] if len(sys.argv) > 3 else "int8"


def say(**message):
    print(json.dumps(message), flush=True)


def first_time():
    """Whether no fake before this one has come here."""
    if os.path.exists(STATE):
        return False
    open(STATE, "w", encoding="utf-8").close()
    return True


print("Welcome to this host", flush=True)
print("a library's warning", file=sys.stderr, flush=True)
if FAULT == "ends-at-once":
    sys.exit("no module named torch")
if FAULT == "silent":
    time.sleep(600)
if FAULT == "chatters":
    while True:
        print("y", flush=True)
if FAULT == "drips":
    while True:
        print("still waiting for the queue", flush=True)
        time.sleep(0.05)
measured = 0
for line in sys.stdin:
    request = json.loads(line)
    name = request.get("id")
    if request["type"] == "hello":
        say(type="hello", protocol=2 if FAULT == "version" else 1, worker="0", host="fake-" + FAULT,
            device={"type": "cpu", "name": "other" if FAULT == "other-device" else "fake", "memory_bytes": 0,
                    "driver": "", "threads": 1},
            torch="0", python="3", phases=["prefill"], formats={"linear": ["bf16", FORMAT], "matmul": ["bf16"]},
            packages=[], tested=True)
    elif request["type"] == "load":
        if FAULT == "no-model":
            say(type="error", id=name, code="not_found", message="there is no such file")
        else:
            say(type="loaded", id=name, layers={layer: ["bf16", FORMAT] if kind == "linear" else ["bf16"]
                                                for layer, kind in request["layers"].items()})
    elif request["type"] == "measure":
        measured += 1
        if FAULT == "rubbish" and first_time():
            print("Segmentation fault", flush=True)
        if FAULT == "hangs" and measured == 3 and first_time():
            time.sleep(600)
        if FAULT == "stuck" and measured == 3 and first_time():
            while True:
                say(type="alive")
                time.sleep(0.1)
        if FAULT == "dies" and measured == 4 and first_time():
            os.kill(os.getpid(), 9)
        if FAULT == "dies-always" and measured == 4:
            os.kill(os.getpid(), 9)
        if FAULT == "tells-budget" and measured == 1:
            print("a budget of", request["budget_seconds"], "s", file=sys.stderr, flush=True)
        if FAULT == "slow":
            time.sleep(0.05)
        for configuration in request["configurations"]:
            if FAULT == "refuses" and configuration["key"] == 1:
                say(type="error", id=name, key=1, code="out_of_memory", message="out of memory")
                continue
            gain = 1e-6 * len(configuration["formats"])
            spread = 1e-8 * measured if FAULT == "less-and-less-precise" else 1e-8
            say(type="progress", id=name, fraction=0.5)
            say(type="measured", id=name, key=configuration["key"], gain_seconds=gain, spread_seconds=spread,
                baseline_seconds=1e-3, candidate_seconds=1e-3 - gain, rounds=8, outliers=0, precise=True)
        say(type="finished", id=name, cancelled=False)
    elif request["type"] == "shutdown":
        break
