// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/reduced_problem.h"

#include <cstdint>
#include <vector>

namespace halftone {

/// The best feasible solution found so far, in the units of a ReducedProblem.
struct Incumbent
{
    double gain = 0;
    std::vector<std::uint32_t> choices; ///< one position in the original group per group
};

/// The Lagrangian relaxation of the loss limit: every feasible gain is at most
///     sum_j max_p (gain_jp - multiplier * loss_jp) + multiplier * 1
struct Relaxation
{
    double multiplier = 0;
    double bound = 0;
};

/// What is left to search: groups and items that could still beat an incumbent.
struct CoreProblem
{
    std::vector<ParetoGroup> groups; ///< two items or more each, the first one {0, 0}
    std::vector<std::uint32_t> sources; ///< which group of the ReducedProblem each one is
    std::vector<std::uint32_t>
        fixedChoices; ///< per group of the ReducedProblem: its choice if it is not in the core
    double gain = 0; ///< of the fixed groups and of the core's first items
    double loss = 0; ///< likewise; above 1 nothing in the core is feasible
};

/// The relaxation with the multiplier that makes the bound smallest: the slope at which the limit cuts the
/// frontier.
Relaxation relax(const ReducedProblem &problem, std::span<const Increment> increments);

/// Takes increments while they fit, then single replacements of largest gain while any fits.
Incumbent greedyIncumbent(const ReducedProblem &problem, std::span<const Increment> increments);

/// Drops every item whose reduced cost proves that no solution with it gains more than @p incumbent (by more
/// than GainTolerance). Exact.
/// @return nothing if that leaves some group empty: then the incumbent is optimal.
std::optional<CoreProblem> reduceToCore(const ReducedProblem &problem, const Relaxation &relaxation,
                                        double incumbentGain);

} // namespace halftone
