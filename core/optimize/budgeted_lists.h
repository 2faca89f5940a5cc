// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/budgeted_core.h"
#include "core/optimize/list_program.h"

namespace halftone {

/// The best feasible solution found so far, in the units of a ScaledProblem.
struct BudgetedIncumbent
{
    double value = 0;
    std::vector<std::uint32_t> choices; ///< one position in the original group per group
};

/// Searches @p core for solutions of a value above @p cutoff by a list dynamic program as in list_program.h.
///
/// A partial solution goes if a fan of multipliers, those of @p dual and some around them, bounds all its completions
/// to the cutoff or the incumbent; or if another is no worse in gain, loss and load for every drift that the rest
/// may add. The fan's own completions, where feasible, become the incumbent.
/// @return whether the search came to its end: nothing better than both the incumbent and @p cutoff exists.
bool searchLists(const ScaledProblem &problem, const Dual &dual, const BudgetedCore &core, double cutoff,
                 const ListLimits &limits, BudgetedIncumbent &incumbent);

} // namespace halftone
