// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_problem.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

Error invalid(const std::string &subject, const std::string &detail)
{
    return Error{ErrorCode::InvalidArgument, subject, detail};
}

/// What to solve a SessionProblem for.
struct Task
{
    Goal goal = Goal::MostGain;
    double limit = BudgetedProblem::Unlimited; ///< of the losses
    LoadBudget budget;
    SolutionBudget kind = SolutionBudget::None;
};

Result<SessionSolution> solveSumsOnly(const SessionProblem &problem, const Task &task,
                                      const SolveOptions &options)
{
    ChoiceProblem choices = problem.problem.choices;
    choices.limit = task.limit;
    auto choice = solveChoiceProblem(choices, options);
    if (!choice)
        return choice.error();
    SessionSolution solution;
    solution.choice = *std::move(choice);
    if (solution.choice.status == SolveStatus::Infeasible)
        solution.obstacle = Obstacle::Loss;
    return solution;
}

Result<SessionSolution> solveWithBudgets(const SessionProblem &problem, const Task &task,
                                         const SolveOptions &options)
{
    auto budgeted = withBudgets(problem.problem, task.budget, task.goal);
    if (!budgeted)
        return budgeted.error();
    budgeted->limit = task.limit;
    const auto solved = solveBudgetedProblem(*budgeted, options);
    if (!solved)
        return solved.error();
    SessionSolution solution;
    solution.obstacle = solved->obstacle;
    solution.load = solved->load;
    solution.choice = {.status = solved->status,
                       .proof = solved->proof,
                       .picks = solved->picks,
                       .gain = solved->gain,
                       .loss = solved->loss,
                       .bound = solved->bound,
                       .seconds = solved->seconds};
    if (task.goal == Goal::LeastLoss) {
        const auto sums = problem.problem.evaluate(problem.problem.formatsOf(solved->picks));
        solution.lossBound = -solved->bound;
        solution.choice.gain = sums.gain;
        solution.choice.bound = sums.gain;
    }
    return solution;
}

Result<SessionSolution> solveTask(const SessionProblem &problem, const Task &task,
                                  const SolveOptions &options)
{
    const bool sumsOnly = task.budget.kind == Budget::None && problem.problem.input.drifts.empty();
    auto solution
        = sumsOnly ? solveSumsOnly(problem, task, options) : solveWithBudgets(problem, task, options);
    if (!solution)
        return solution;
    solution->formats = problem.problem.formatsOf(solution->choice.picks);
    solution->goal = task.goal;
    solution->limit = std::isfinite(task.limit) ? task.limit : solution->choice.loss;
    solution->tau = problem.tau(solution->limit);
    solution->budget = task.kind;
    solution->loadLimit = task.budget.limit;
    return solution;
}

Task memoryTask(const SessionProblem &problem, Goal goal)
{
    const bool isLimited = problem.memory.kind != Budget::None;
    return {goal, BudgetedProblem::Unlimited, problem.memory,
            isLimited ? SolutionBudget::Memory : SolutionBudget::None};
}

} // namespace

Result<SessionSolution> solveSession(const SessionProblem &problem, double tau, const SolveOptions &options)
{
    if (!std::isfinite(tau) || tau < 0)
        return invalid("tau", "the threshold must be a number that is not negative, such as 0.005");
    auto task = memoryTask(problem, Goal::MostGain);
    task.limit = problem.limit(tau);
    auto solution = solveTask(problem, task, options);
    if (solution)
        solution->tau = tau;
    return solution;
}

Result<SessionSolution> solveForLeastLoss(const SessionProblem &problem, std::optional<double> secondsAtMost,
                                          const SolveOptions &options)
{
    auto task = memoryTask(problem, Goal::LeastLoss);
    if (secondsAtMost.has_value() == (task.kind == SolutionBudget::Memory))
        return invalid("budget", "the least loss MSE needs a limit of either the memory or the time");
    if (!secondsAtMost)
        return solveTask(problem, task, options);
    if (problem.gainUnit != "s")
        return invalid("objective",
                       "a limit of the time needs an objective in seconds, not " + problem.objective);
    task.budget = {Budget::NegativeGains, {}, *secondsAtMost - problem.baselineTotal};
    task.kind = SolutionBudget::Time;
    auto solution = solveTask(problem, task, options);
    if (solution) {
        solution->load += problem.baselineTotal;
        solution->loadLimit = *secondsAtMost;
    }
    return solution;
}

Result<SessionSolution> solveForPerplexity(const SessionProblem &problem, double change,
                                           const SolveOptions &options)
{
    if (!std::isfinite(change) || change < 0)
        return invalid("perplexity", "its change must be a number that is not negative, such as 0.01");
    const double nats = std::log1p(change);
    const auto &drifts = problem.problem.input.drifts;
    if (problem.drift && problem.drift->perLossMse > 0) {
        const double tau = problem.tau(nats / problem.drift->perLossMse);
        return solveSession(problem, tau, options);
    }
    if (problem.drift)
        return invalid("perplexity",
                       "the mean loss was not seen to drift, so that every choice keeps this; give tau");
    if (drifts.empty())
        return invalid("perplexity",
                       "the noise model " + problem.noise
                           + " predicts no change of the mean loss, choose bias-aware or drift");
    if (problem.memory.kind != Budget::None)
        return invalid("perplexity",
                       "its change cannot be limited together with the memory, give tau instead");
    const Task task{Goal::MostGain,
                    BudgetedProblem::Unlimited,
                    {Budget::LayerLoads, drifts, nats},
                    SolutionBudget::Perplexity};
    auto solution = solveTask(problem, task, options);
    if (solution) {
        solution->load = std::expm1(solution->load);
        solution->loadLimit = change;
    }
    return solution;
}

SessionSolution solutionWith(const SessionProblem &problem, Configuration formats)
{
    SessionSolution solution;
    const auto sums = problem.problem.evaluate(formats);
    solution.choice.status = SolveStatus::Feasible;
    solution.choice.gain = sums.gain;
    solution.choice.bound = sums.gain;
    solution.choice.loss = sums.loss;
    solution.tau = problem.tau(sums.loss);
    solution.limit = problem.limit(solution.tau);
    solution.formats = std::move(formats);
    return solution;
}

} // namespace halftone
