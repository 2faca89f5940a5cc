// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/solve_task.h"

#include "core/optimize/verify_formats.h"

#include <cmath>

namespace halftone {

namespace {

Error invalid(const std::string &subject, const std::string &detail)
{
    return Error{ErrorCode::InvalidArgument, subject, detail};
}

SolveTask memoryTask(const SessionProblem &problem, Goal goal)
{
    const bool isLimited = problem.memory.kind != Budget::None;
    return {goal, BudgetedProblem::Unlimited, problem.memory,
            isLimited ? SolutionBudget::Memory : SolutionBudget::None};
}

SolveTask lossTask(const SessionProblem &problem, double limit)
{
    auto task = memoryTask(problem, Goal::MostGain);
    task.limit = limit;
    return task;
}

Result<SolveTask> perplexityTask(const SessionProblem &problem, double change)
{
    const double nats = std::log1p(change);
    if (problem.drift && problem.drift->perLossMse > 0)
        return lossTask(problem, nats / problem.drift->perLossMse);
    if (problem.drift)
        return invalid("perplexity",
                       "the mean loss was not seen to drift, so that every choice keeps this; give tau");
    if (problem.problem.input.drifts.empty())
        return invalid("perplexity",
                       "the noise model " + problem.noise
                           + " predicts no change of the mean loss, choose bias-aware or drift");
    if (problem.memory.kind == Budget::None)
        return SolveTask{Goal::MostGain,
                         BudgetedProblem::Unlimited,
                         {Budget::Drifts, {}, nats},
                         SolutionBudget::Perplexity};
    SolveTask task{Goal::MostGain, BudgetedProblem::Unlimited, problem.memory, SolutionBudget::Perplexity};
    task.budget.driftLimit = nats;
    return task;
}

Result<SolveTask> timeTask(const SessionProblem &problem, double seconds)
{
    if (problem.memory.kind != Budget::None)
        return invalid("budget", "the least loss MSE needs a limit of either the memory or the time");
    if (problem.gainUnit != "s")
        return invalid("objective",
                       "a limit of the time needs an objective in seconds, not " + problem.objective);
    if (!(problem.baselineTotal > 0))
        return invalid(problem.source,
                       "these gains come without a time of the whole model, which a limit needs");
    return SolveTask{Goal::LeastLoss,
                     BudgetedProblem::Unlimited,
                     {Budget::NegativeGains, {}, seconds - problem.baselineTotal},
                     SolutionBudget::Time};
}

/// Both the weights and the mean change of the loss.
bool limitsDriftsToo(const SolveTask &task)
{
    return std::isfinite(task.budget.driftLimit);
}

Result<SessionSolution> solveSumsOnly(const SessionProblem &problem, const SolveTask &task,
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

Result<SessionSolution> solveWithBudgets(const SessionProblem &problem, const SolveTask &task,
                                         const SolveOptions &options)
{
    const auto budgeted = withBudgets(problem.problem, task.budget, task.goal, task.limit);
    if (!budgeted)
        return budgeted.error();
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
    if (limitsDriftsToo(task))
        solution.choice.loss = problem.problem.evaluate(problem.problem.formatsOf(solved->picks)).loss;
    if (task.goal == Goal::LeastLoss) {
        const auto sums = problem.problem.evaluate(problem.problem.formatsOf(solved->picks));
        solution.lossBound = -solved->bound;
        solution.choice.gain = sums.gain;
        solution.choice.bound = sums.gain;
    }
    return solution;
}

double driftOf(const SessionProblem &problem, const Configuration &formats)
{
    double drift = 0;
    for (std::size_t layer = 0; layer < formats.size(); ++layer)
        drift += problem.problem.input.drifts[layer][formats[layer]];
    return drift;
}

/// The drifts' row is made of differences: that the drifts themselves keep the limit is looked at here.
Result<void> verifyDrift(const SessionProblem &problem, const SolveTask &task,
                         const SessionSolution &solution)
{
    constexpr double Tolerance = 1e-11; // of the magnitudes, as verifyFormats() allows
    if (!limitsDriftsToo(task) || solution.choice.status == SolveStatus::Infeasible)
        return {};
    double magnitude = std::abs(task.budget.driftLimit);
    for (std::size_t layer = 0; layer < solution.formats.size(); ++layer)
        magnitude += std::abs(problem.problem.input.drifts[layer][solution.formats[layer]]);
    if (driftOf(problem, solution.formats) > task.budget.driftLimit + Tolerance * magnitude)
        return Error{ErrorCode::Internal, "solution", "it exceeds the limit of the mean change of the loss"};
    return {};
}

/// An infeasible solution may have no formats: a group without a choice.
Result<void> verify(const SessionProblem &problem, const SolveTask &task, const SessionSolution &solution)
{
    if (solution.choice.picks.empty())
        return {};
    if (auto kept = verifyDrift(problem, task, solution); !kept)
        return kept;
    const auto &choice = solution.choice;
    return verifyFormats(problem.problem.input, task.budget, solution.formats,
                         {choice.gain, choice.loss, solution.load});
}

/// Of two budgets the one that stands in the way, else the perplexity with the weights beside it.
void tellBoth(const SessionProblem &problem, const SolveTask &task, SessionSolution &solution)
{
    if (solution.obstacle == Obstacle::Load) {
        solution.budget = SolutionBudget::Memory;
        return;
    }
    if (solution.obstacle == Obstacle::Loss) // the row that the drifts took
        solution.obstacle = Obstacle::Load;
    solution.weights = {solution.load, solution.loadLimit};
    solution.load = driftOf(problem, solution.formats);
    solution.loadLimit = task.budget.driftLimit;
}

/// Load and its limit in the units of SessionSolution.
void translateLoad(const SessionProblem &problem, SessionSolution &solution)
{
    if (solution.budget == SolutionBudget::Time) {
        solution.load += problem.baselineTotal;
        solution.loadLimit += problem.baselineTotal;
    } else if (solution.budget == SolutionBudget::Perplexity) {
        solution.load = std::expm1(solution.load);
        solution.loadLimit = std::expm1(solution.loadLimit);
    }
}

} // namespace

Result<SolveTask> taskOf(const SessionProblem &problem, const Threshold &threshold)
{
    if (!std::isfinite(threshold.atMost) || threshold.atMost < 0)
        return invalid(std::string(name(threshold.kind)),
                       "the threshold must be a number that is not negative, such as 0.005");
    switch (threshold.kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return lossTask(problem, problem.limit(problem.tauForLossMse(threshold.atMost)));
    case Threshold::Kind::PerplexityChange:
        return perplexityTask(problem, threshold.atMost);
    case Threshold::Kind::Time:
        return timeTask(problem, threshold.atMost);
    case Threshold::Kind::Memory:
        if (problem.memory.kind == Budget::None)
            return invalid("budget", "the least loss MSE needs a limit of either the memory or the time");
        return memoryTask(problem, Goal::LeastLoss);
    }
    return lossTask(problem, problem.limit(threshold.atMost));
}

Result<SessionSolution> solveTask(const SessionProblem &problem, const SolveTask &task,
                                  const SolveOptions &options)
{
    const bool sumsOnly = task.budget.kind == Budget::None && problem.problem.input.drifts.empty();
    auto solution
        = sumsOnly ? solveSumsOnly(problem, task, options) : solveWithBudgets(problem, task, options);
    if (!solution)
        return solution;
    solution->formats = problem.problem.formatsOf(solution->choice.picks);
    if (auto checked = verify(problem, task, *solution); !checked)
        return checked.error();
    solution->goal = task.goal;
    solution->limit = std::isfinite(task.limit) ? task.limit : solution->choice.loss;
    solution->tau = problem.tau(solution->limit);
    solution->budget = task.kind;
    solution->loadLimit = task.budget.limit;
    if (limitsDriftsToo(task))
        tellBoth(problem, task, *solution);
    translateLoad(problem, *solution);
    return solution;
}

} // namespace halftone
