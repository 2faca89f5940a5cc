// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/budgeted_problem.h"
#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// What the second budget of a model counts.
enum class Budget {
    None,
    LayerLoads, ///< the given loads of the layers, such as weight bytes
    Drifts, ///< the drifts of the input: "perplexity change at most x" is a load limit of ln(1 + x)
    NegativeGains, ///< minus the gains: "time at most T" is a load limit of T less the all-baseline time
};

/// What is optimised, and what is limited.
enum class Goal {
    MostGain, ///< within a limit of the loss MSE
    LeastLoss, ///< within the second budget
};

/// The second budget of a model; by default none.
struct LoadBudget
{
    Budget kind = Budget::None;
    std::vector<std::vector<double>> loads; ///< [layer][format], such as weight bytes; for Budget::LayerLoads
    double limit = BudgetedProblem::Unlimited; ///< of the sum of loads
    /// Of the sum of drifts, nats, besides loads that are not drifts; then the loss MSE cannot be limited.
    double driftLimit = BudgetedProblem::Unlimited;

    bool operator==(const LoadBudget &) const = default;
};

/// The same groups and choices as `problem.choices`, so that picks mean the same, with the drifts of the input and the
/// second budget.
///
/// A `driftLimit` takes the row of the losses: of every choice the drift above the least one of its group, which is not
/// negative, under what is left of the limit; `loss` and `drift` of a solution are then not those of the model.
///
/// @param limit  of the loss MSE
/// @return InvalidArgument if the loads have not the shape of `problem.input.losses`, or for a `driftLimit` beside
///         @p limit, with Goal::LeastLoss or without drifts. Thread-safe.
Result<BudgetedProblem> withBudgets(const MixedPrecisionProblem &problem, const LoadBudget &budget, Goal goal,
                                    double limit = BudgetedProblem::Unlimited);

} // namespace halftone
