// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/frontier.h"
#include "core/session/budget_costs.h"
#include "core/session/solve_task.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// How much more @p task gains than @p solution.
Result<double> gainMissed(const SessionProblem &problem, const SolveTask &task,
                          const SessionSolution &solution, const SolveOptions &options)
{
    const auto freer = solveTask(problem, task, options);
    if (!freer)
        return freer.error();
    const double more = freer->choice.gain - solution.choice.gain;
    constexpr double Equal = 1e-11; // of the gain: what "optimal" means
    return more > Equal * std::abs(freer->choice.gain) ? more : 0.0;
}

} // namespace

Result<SessionSolution> solveFor(const SessionProblem &problem, const Threshold &threshold,
                                 const SolveOptions &options)
{
    const auto task = taskOf(problem, threshold);
    if (!task)
        return task.error();
    auto solution = solveTask(problem, *task, options);
    if (!solution)
        return solution;
    solution->asked = threshold;
    if (threshold.kind == Threshold::Kind::Tau)
        solution->tau = threshold.atMost;
    if (solution->budget == SolutionBudget::Time || solution->budget == SolutionBudget::Perplexity)
        solution->loadLimit = threshold.atMost; // not what is left of it after two conversions
    return solution;
}

Result<SessionSolution> solveSession(const SessionProblem &problem, double tau, const SolveOptions &options)
{
    return solveFor(problem, {Threshold::Kind::Tau, tau}, options);
}

std::optional<double> tauOf(const SessionProblem &problem, const Threshold &threshold)
{
    const auto task = taskOf(problem, threshold);
    if (!task || !std::isfinite(task->limit))
        return {};
    return threshold.kind == Threshold::Kind::Tau ? threshold.atMost : problem.tau(task->limit);
}

Result<BudgetCosts> budgetCosts(const SessionProblem &problem, const SessionSolution &solution,
                                const SolveOptions &options)
{
    if (solution.goal != Goal::MostGain || solution.budget != SolutionBudget::Memory
        || solution.choice.status == SolveStatus::Infeasible)
        return BudgetCosts{};
    const SolveTask withoutMemory{Goal::MostGain, solution.limit, {}, SolutionBudget::None};
    const SolveTask withoutLoss{Goal::MostGain, BudgetedProblem::Unlimited, problem.memory,
                                SolutionBudget::Memory};
    const auto ofMemory = gainMissed(problem, withoutMemory, solution, options);
    if (!ofMemory)
        return ofMemory.error();
    const auto ofLoss = gainMissed(problem, withoutLoss, solution, options);
    if (!ofLoss)
        return ofLoss.error();
    BudgetCosts costs{*ofMemory, *ofLoss};
    const auto frontier = modelFrontier(problem.problem);
    if (costs.memory == 0 && costs.loss == 0 && !frontier.empty())
        costs.either = std::max(0.0, frontier.back().gain - solution.choice.gain);
    return costs;
}

std::optional<BudgetUse> perplexityUse(const SessionProblem &problem, const SessionSolution &solution)
{
    if (solution.budget == SolutionBudget::Perplexity)
        return BudgetUse{solution.load, solution.loadLimit};
    if (solution.asked.kind != Threshold::Kind::PerplexityChange || !problem.drift)
        return {};
    return BudgetUse{std::expm1(problem.drift->perLossMse * solution.choice.loss), solution.asked.atMost};
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
    solution.asked = {Threshold::Kind::Tau, solution.tau};
    solution.limit = problem.limit(solution.tau);
    solution.formats = std::move(formats);
    return solution;
}

} // namespace halftone
