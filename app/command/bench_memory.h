// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/bench.h"
#include "core/calibrate/calibrate.h"

namespace halftone {

/// One sample of a model of any size with a budget of 3 GB for the process: the peak of its anonymous memory, and how
/// long it runs on after it was asked to stop.
Result<BenchCase> benchMemory(const Model &model, const std::string &name, const CalibrationSample &sample);

} // namespace halftone
