// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// A point of the trade-off plot.
struct FrontierPoint
{
    double loss = 0; ///< nats^2
    double gain = 0; ///< unit of the problem's gains

    bool operator==(const FrontierPoint &) const = default;
};

/// Sorts by ascending loss, and leaves of the points only what gains more than all before. Thread-safe.
void keepUndominated(std::vector<FrontierPoint> &points);

/// The supported Pareto frontier: the solutions that some exchange rate between gain and loss makes optimal,
/// in ascending loss, from the choice of least loss on. Each point is a real solution. `limit` is ignored.
/// Needs a valid problem (see solveChoiceProblem); an empty group gives no points. O(n log n). Thread-safe.
/// Source: the hull increments of Sinha and Zoltners (1979).
std::vector<FrontierPoint> supportedFrontier(const ChoiceProblem &problem);

/// The same for a model. With drifts the points are the best of those that some exchange rates and tangents of the
/// square make optimal: real solutions, ascending in loss MSE and gain, near the frontier but not all of it.
/// Thread-safe.
std::vector<FrontierPoint> modelFrontier(const MixedPrecisionProblem &problem);

} // namespace halftone
