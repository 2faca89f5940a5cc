// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

/// Private to session.
namespace halftone {

/// What to solve a SessionProblem for: a Threshold with the limit of the memory, as the solver takes them.
struct SolveTask
{
    Goal goal = Goal::MostGain;
    double limit = BudgetedProblem::Unlimited; ///< of the losses
    LoadBudget budget;
    SolutionBudget kind = SolutionBudget::None; ///< what `budget` is

    bool operator==(const SolveTask &) const = default;
};

/// Errors as solveFor(). Thread-safe.
Result<SolveTask> taskOf(const SessionProblem &problem, const Threshold &threshold);

/// Errors as solveBudgetedProblem(). The solution's tau is the least that allows it. Any thread.
Result<SessionSolution> solveTask(const SessionProblem &problem, const SolveTask &task,
                                  const SolveOptions &options);

} // namespace halftone
