// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/baselines.h"
#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// A strategy from its start on.
struct StrategyPath
{
    std::vector<FrontierPoint> points; ///< one more than steps
    std::vector<BaselineStep> steps;
};

/// The path that greedy takes (see baselines.h), from @p start on, which must respect pins, candidates and
/// ties. O(layers) a step, and O(layers^2 * formats) of its group. Ratios are those of the losses alone;
/// points have the square of the drift.
StrategyPath greedyPath(const MixedPrecisionProblem &problem, const Configuration &start);

} // namespace halftone
