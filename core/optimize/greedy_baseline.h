// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/frontier.h"
#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// The points that greedy passes (see baselines.h), from @p start on, which must respect pins, candidates and
/// ties. O(layers^2 * formats) per step of its group, and a logarithm for the choice among groups.
std::vector<FrontierPoint> greedyPoints(const MixedPrecisionProblem &problem, const Configuration &start);

} // namespace halftone
