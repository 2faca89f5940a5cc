// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

/// How many processes wanted a CPU in the minute before, on average: /proc/loadavg. 0 where there is no such file.
/// Thread-safe.
double machineLoad();

/// What to think of times that were measured under @p load with @p threads of our own, which alone make it as large as
/// their number: English, no full stop; empty if there was little else. Thread-safe.
std::string busyText(double load, int threads);

} // namespace halftone
