// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/frontier.h"
#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// The points that greedy passes (see baselines.h), from @p start on, which must respect pins, candidates and
/// ties. O(layers) a step, and O(layers^2 * formats) of its group. Ratios
/// are those of the losses alone; points have the square of the drift.
std::vector<FrontierPoint> greedyPoints(const MixedPrecisionProblem &problem, const Configuration &start);

} // namespace halftone
