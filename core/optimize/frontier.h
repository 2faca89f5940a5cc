// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <vector>

namespace halftone {

/// A point of the trade-off plot.
struct FrontierPoint
{
    double loss = 0; ///< nats^2
    double gain = 0; ///< unit of the problem's gains

    bool operator==(const FrontierPoint &) const = default;
};

/// The supported Pareto frontier: the solutions that some exchange rate between gain and loss makes optimal,
/// in ascending loss, from the choice of least loss on. Each point is a real solution. `limit` is ignored.
/// Needs a valid problem (see solveChoiceProblem); an empty group gives no points. O(n log n). Thread-safe.
/// Source: the hull increments of Sinha and Zoltners (1979).
std::vector<FrontierPoint> supportedFrontier(const ChoiceProblem &problem);

} // namespace halftone
