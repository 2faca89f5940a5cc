// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace halftone {

/// One configuration of one group under more than a sum of losses.
struct BudgetedChoice
{
    double gain = 0; ///< what is maximised
    double loss = 0; ///< nats^2; >= 0
    double drift = 0; ///< mean change of the loss, nats; of either sign
    double load = 0; ///< of the second budget: bytes, seconds; of either sign

    bool operator==(const BudgetedChoice &) const = default;
};

/// A multiple-choice knapsack with a convex limit and a second budget: one choice of every group,
///
///     maximise    sum gain
///     subject to  sum loss + (sum drift)^2 <= limit,    sum load <= loadLimit
///
/// or, if `driftCostsGain`, maximise  sum gain - (sum drift)^2  with  sum loss <= limit  for the first row; with
/// gain = -loss and no limit that is the least loss MSE of the noise model bias-aware. An infinite limit is none.
struct BudgetedProblem
{
    static constexpr double Unlimited = std::numeric_limits<double>::infinity();

    std::vector<std::vector<BudgetedChoice>> groups;
    double limit = Unlimited; ///< nats^2
    double loadLimit = Unlimited;
    bool driftCostsGain = false;

    bool operator==(const BudgetedProblem &) const = default;
};

/// Which budget no combination of choices keeps.
enum class Obstacle {
    None,
    EmptyGroup, ///< a group has no choice
    Loss, ///< even the least loss exceeds the limit
    Load, ///< even the least load that keeps the loss limit exceeds the load limit
};

/// If status is Infeasible, `picks` is the choice of least loss (Obstacle::Loss) or of least load within the loss
/// limit (Obstacle::Load), and the sums are its sums.
struct BudgetedSolution
{
    SolveStatus status = SolveStatus::Infeasible;
    Obstacle obstacle = Obstacle::None; ///< not None exactly if Infeasible
    Proof proof = Proof::None; ///< never None when status is Optimal
    std::vector<std::size_t> picks; ///< one index per group
    double gain = 0; ///< the objective
    double loss = 0; ///< sum loss + (sum drift)^2
    double drift = 0; ///< sum drift
    double load = 0;
    double bound = 0; ///< no feasible solution has a larger gain; equals `gain` when Optimal
    double seconds = 0; ///< wall clock spent

    bool operator==(const BudgetedSolution &) const = default;
};

} // namespace halftone
