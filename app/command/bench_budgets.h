// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/bench.h"
#include "app/command/bench_instances.h"

namespace halftone {

/// Ten thresholds over three decades with the square of a drift beside the losses, as bias-aware has it; the drift of a
/// configuration is about in proportion to its loss, of either sign for one in six. @p hasLoad: with a second budget
/// too, of half of what the loads vary.
Result<BenchCase> benchBudgets(const BenchFamily &family, bool hasLoad);

} // namespace halftone
