// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/infeasibility.h"

#include "core/base/list_text.h"
#include "core/base/number_text.h"
#include "core/optimize/frontier.h"
#include "core/session/solve_task.h"

#include <cmath>

namespace halftone {

namespace {

// For sentences.
constexpr int Digits = 3;

std::string shortNumber(double value)
{
    return shortText(value, Digits);
}

// The same, never less than @p value: a reader may type it.
std::string shortNumberAbove(double value)
{
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return value == 0 ? "0" : shortNumber(std::ceil(value / step) * step);
}

std::string wholeNumber(double value)
{
    return std::to_string(std::llround(value));
}

// The first few of them, and how many more.
std::string listOf(const SessionProblem &problem, const std::vector<Restriction> &restrictions)
{
    constexpr std::size_t Most = 3; // chosen
    std::vector<std::string> texts;
    for (const Restriction &restriction : restrictions)
        texts.push_back(restrictionText(problem, restriction));
    return listText(texts, Most);
}

std::optional<AchievableRange> rangeWithinMemory(const SessionProblem &problem, const std::stop_token &stop)
{
    constexpr double Seconds = 1; // chosen
    const SolveOptions options{.stop = stop, .timeLimitSeconds = Seconds, .confirmSeconds = 0};
    SolveTask task{Goal::LeastLoss, BudgetedProblem::Unlimited, problem.memory, SolutionBudget::Memory};
    const auto safest = solveTask(problem, task, options);
    task.goal = Goal::MostGain;
    const auto fastest = solveTask(problem, task, options);
    if (!safest || !fastest || safest->choice.status == SolveStatus::Infeasible)
        return {};
    return AchievableRange{problem.lossMse(safest->choice.loss), safest->choice.gain,
                           problem.lossMse(fastest->choice.loss), fastest->choice.gain};
}

std::optional<AchievableRange> rangeOf(const SessionProblem &problem, const std::stop_token &stop)
{
    if (problem.memory.kind != Budget::None) {
        if (const auto within = rangeWithinMemory(problem, stop))
            return within;
    }
    const auto points = modelFrontier(problem.problem);
    if (points.empty())
        return {};
    return AchievableRange{problem.lossMse(points.front().loss), points.front().gain,
                           problem.lossMse(points.back().loss), points.back().gain};
}

// "more than the limit of … at tau 0.005; raise tau to at least 0.0061", in the terms that were asked in.
std::string tooMuch(const SessionProblem &problem, const SessionSolution &solution, const Infeasibility &why)
{
    const std::string limit = ", more than the limit of " + shortNumber(problem.lossMse(solution.limit));
    if (solution.asked.kind == Threshold::Kind::LossMse)
        return limit + "; raise it to at least " + shortNumberAbove(*why.leastLossMse);
    if (solution.asked.kind == Threshold::Kind::PerplexityChange && problem.drift)
        return limit + " for a perplexity change of " + shortNumber(solution.asked.atMost)
            + "; raise that to at least "
            + shortNumberAbove(std::expm1(problem.drift->perLossMse * solution.choice.loss));
    return limit + " at tau " + shortNumber(solution.tau) + "; raise tau to at least "
        + shortNumberAbove(*why.leastTau);
}

void explainLoss(const SessionProblem &problem, const SessionSolution &solution, const std::stop_token &stop,
                 Infeasibility &why)
{
    why.leastLossMse = problem.lossMse(solution.choice.loss);
    why.leastTau = problem.tau(solution.choice.loss);
    why.blocking = blockingRestrictions(problem.problem.input, solution.limit, {}, stop);
    why.reason = (why.blocking.empty() ? "" : "with " + listOf(problem, why.blocking) + " ")
        + "the least loss MSE is " + shortNumber(*why.leastLossMse) + " nats^2"
        + tooMuch(problem, solution, why)
        + (why.blocking.empty() ? "" : " or release one of these restrictions");
}

// Which restrictions make the load too large; of a perplexity and of weights that of the one that stands in the way.
std::vector<Restriction> blockingLoad(const SessionProblem &problem, const SessionSolution &solution,
                                      const std::stop_token &stop)
{
    const auto task = taskOf(problem, solution.asked);
    if (!task || task->budget.kind == Budget::None)
        return {};
    auto budget = task->budget;
    if (solution.weights)
        budget = {Budget::Drifts, {}, budget.driftLimit};
    return blockingRestrictions(problem.problem.input, task->limit, budget, stop);
}

// "within the loss MSE limit of … nats^2": what else was to be kept.
std::string withinText(const SessionProblem &problem, const SessionSolution &solution)
{
    if (solution.goal == Goal::LeastLoss)
        return "the allowed formats";
    if (solution.asked.kind == Threshold::Kind::PerplexityChange && !problem.drift)
        return "a perplexity change of " + shortNumber(solution.asked.atMost);
    return "the loss MSE limit of " + shortNumber(problem.lossMse(solution.limit)) + " nats^2";
}

std::string loadText(const SessionProblem &problem, const SessionSolution &solution)
{
    const std::string within = "within " + withinText(problem, solution);
    switch (solution.budget) {
    case SolutionBudget::Memory:
        return within + " the weights take at least " + wholeNumber(solution.load) + " bytes, more than the "
            + wholeNumber(solution.loadLimit) + " that are allowed";
    case SolutionBudget::Time:
        return within + " it takes at least " + shortNumberAbove(solution.load) + " s, more than the "
            + shortNumber(solution.loadLimit) + " s that are allowed";
    case SolutionBudget::Perplexity:
        return "the predicted perplexity changes by at least " + shortNumberAbove(solution.load)
            + ", more than the " + shortNumber(solution.loadLimit) + " that is allowed";
    case SolutionBudget::None:
        break;
    }
    return {};
}

void explainLoad(const SessionProblem &problem, const SessionSolution &solution, const std::stop_token &stop,
                 Infeasibility &why)
{
    if (solution.budget == SolutionBudget::None) {
        why.reason = "no choice of formats is allowed";
        return;
    }
    why.leastLoad = solution.load;
    why.blocking = blockingLoad(problem, solution, stop);
    const bool hasCause = !why.blocking.empty();
    why.reason = (hasCause ? "with " + listOf(problem, why.blocking) + ", " : "")
        + loadText(problem, solution)
        + (hasCause ? "; raise the limit or release one of these restrictions" : "");
}

} // namespace

std::string restrictionText(const SessionProblem &problem, const Restriction &restriction)
{
    const auto &input = problem.problem.input;
    const auto formatName = [&](std::size_t format) { return std::string(problem.formats[format].name); };
    switch (restriction.kind) {
    case Restriction::Kind::Pin:
        return input.nameOf(restriction.layer) + " pinned to " + formatName(input.pins.at(restriction.layer));
    case Restriction::Kind::Candidates: {
        std::string text;
        for (const auto format : input.candidates.at(restriction.layer))
            text += (text.empty() ? "" : " or ") + formatName(format);
        return input.nameOf(restriction.layer) + " restricted to " + text;
    }
    case Restriction::Kind::Tie:
        break;
    }
    return input.ties[restriction.tie].name + " tied";
}

Infeasibility explainInfeasibility(const SessionProblem &problem, const SessionSolution &solution,
                                   const std::stop_token &stop)
{
    Infeasibility why;
    if (solution.obstacle == Obstacle::Loss)
        explainLoss(problem, solution, stop, why);
    else
        explainLoad(problem, solution, stop, why);
    why.achievable = rangeOf(problem, stop);
    return why;
}

} // namespace halftone
