#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Composes the training, calibration and validation texts: make_texts.sh PROGRAM_FOLDER TRAINING_OUTPUT.jsonl
set -eu
programs=$1
training=$2
cd "$(dirname "$0")"
compose() { "$programs/halftone_demo_texts" "$@" grammar/*.txt; }
LC_ALL=C
export LC_ALL
compose 1 60000 >"$training"
compose 2 256 >calibration.jsonl
compose 3 64 >validation.jsonl
