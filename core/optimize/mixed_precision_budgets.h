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
    NegativeGains, ///< minus the gains: "time at most T" is a load limit of T less the all-baseline time
};

enum class Goal {
    MostGain, ///< within a limit of the loss MSE
    LeastLoss, ///< within the second budget
};

/// Losses beyond MixedPrecisionInput's, per layer and format; either may be empty.
struct LayerBudgets
{
    std::vector<std::vector<double>> drifts; ///< [layer][format]: mean change of the loss, nats
    std::vector<std::vector<double>> loads; ///< [layer][format], such as weight bytes; for Budget::LayerLoads
};

/// The same groups and choices as `problem.choices`, so that picks mean the same. With drifts the loss MSE is that of
/// the noise model bias-aware: sum loss + (sum drift)^2. The limits are left to the caller.
/// @return InvalidArgument if a table has not the shape of `problem.input.losses`. Thread-safe.
Result<BudgetedProblem> withBudgets(const MixedPrecisionProblem &problem, const LayerBudgets &layers,
                                    Budget budget, Goal goal);

} // namespace halftone
