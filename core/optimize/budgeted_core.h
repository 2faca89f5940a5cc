// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/budgeted_dual.h"

namespace halftone {

/// What is left of a ScaledProblem to be searched for something better than a cutoff.
struct BudgetedCore
{
    std::vector<std::vector<ScaledItem>> groups; ///< those with two items or more
    std::vector<std::uint32_t> sources; ///< which group of the ScaledProblem each one is
    std::vector<std::uint32_t>
        choices; ///< per group of the ScaledProblem: its original choice, if it is fixed
    Tally fixed; ///< of the other groups
    bool empty = false; ///< some group has nothing left: no solution is better than the cutoff
    double leastDrift = 0; ///< a solution that is better drifts no less in sum ...
    double mostDrift = 0; ///< ... and no more than this
};

/// Drops every item whose reduced cost proves that no solution with it has a value above @p cutoff.
///
/// A feasible value is the bound less the reduced costs, less what budgets leave times their prices, less
/// w (drift - tangent)^2; so the last of these too is under the gap, which confines the drift.
BudgetedCore reduceToCore(const ScaledProblem &problem, const Dual &dual, double cutoff);

} // namespace halftone
