// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/solution_stability.h"

#include "core/session/sample_losses.h"
#include "core/session/solve_task.h"

#include <cmath>

namespace halftone {

Result<ChoiceStability> solutionStability(const Session &session, const SessionProblem &problem,
                                          const SessionSolution &solution, const StabilityOptions &options)
{
    const auto losses = sampleLosses(session, problem);
    if (!losses)
        return losses.error();
    const auto task = taskOf(problem, solution.asked);
    if (!task)
        return task.error();
    // Only tau is relative to E[g^2], which every draw has of its own.
    const auto limitOf = [&](double meanSquaredLoss) {
        return solution.asked.kind == Threshold::Kind::Tau ? problem.limitFor(solution.tau, meanSquaredLoss)
                                                           : task->limit;
    };
    return bootstrapChoice(problem.problem, task->goal, task->budget, *losses, limitOf, solution.formats,
                           options);
}

} // namespace halftone
