// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/frontier.h"
#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// The points that greedy passes (see baselines.h), from @p start on. O(layers * formats) per step of its
/// sub-graph, and a logarithm for the choice among sub-graphs.
std::vector<FrontierPoint> greedyPoints(const MixedPrecisionProblem &problem, const Configuration &start);

} // namespace halftone
