// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

#include <string>

namespace halftone {

/// English, for reports and the command line: "batch 1, 2048 tokens, prefill". Thread-safe.
std::string describe(const Workload &workload);

} // namespace halftone
