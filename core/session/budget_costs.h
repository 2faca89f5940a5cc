// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

namespace halftone {

/// How much more could be gained without one of two limits, the other kept; in gainUnit. 0: it does not bind.
struct BudgetCosts
{
    double memory = 0;
    double loss = 0; ///< of the limit of the loss MSE
    double either
        = 0; ///< of both together, where each alone costs nothing: either of them holds the gain down

    bool operator==(const BudgetCosts &) const = default;
};

/// Of a solution of the most gain under both limits, by solving without either; zeros for any other one.
/// @param solution  one of @p problem
/// @return errors as solveFor(). Any thread.
Result<BudgetCosts> budgetCosts(const SessionProblem &problem, const SessionSolution &solution,
                                const SolveOptions &options = {});

} // namespace halftone
