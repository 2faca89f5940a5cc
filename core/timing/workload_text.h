// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

#include <optional>
#include <string>
#include <string_view>

namespace halftone {

/// The words of files and of the command line: "prefill", "decode". Thread-safe.
std::string_view name(Phase phase);
std::optional<Phase> phaseNamed(std::string_view name);

/// English, for reports and the command line: "batch 1, 2048 tokens, prefill". Thread-safe.
std::string describe(const Workload &workload);

} // namespace halftone
