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

    bool operator==(const LoadBudget &) const = default;
};

/// The same groups and choices as `problem.choices`, so that picks mean the same, with the drifts of the input and the
/// second budget. The limit of the loss MSE is left to the caller.
/// @return InvalidArgument if the loads have not the shape of `problem.input.losses`. Thread-safe.
Result<BudgetedProblem> withBudgets(const MixedPrecisionProblem &problem, const LoadBudget &budget,
                                    Goal goal);

} // namespace halftone
