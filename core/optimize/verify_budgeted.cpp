// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_solver.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace halftone {

namespace {

constexpr long double LimitTolerance = 1e-12L; // budgeted_solver.h

Error wrong(std::string detail)
{
    return Error{ErrorCode::Internal, "solution", std::move(detail)};
}

struct Sums
{
    long double gain = 0;
    long double loss = 0;
    long double drift = 0;
    long double load = 0;
};

Sums sumsOf(const BudgetedProblem &problem, const std::vector<std::size_t> &picks)
{
    Sums sums;
    for (std::size_t group = 0; group < picks.size(); ++group) {
        const auto &choice = problem.groups[group][picks[group]];
        sums.gain += choice.gain;
        sums.loss += choice.loss;
        sums.drift += choice.drift;
        sums.load += choice.load;
    }
    return sums;
}

/// What the tolerance of the load is a share of: loads of both signs cancel.
long double loadMagnitude(const BudgetedProblem &problem)
{
    long double magnitude = std::abs(static_cast<long double>(problem.loadLimit));
    for (const auto &choices : problem.groups) {
        double least = 0;
        for (const auto &choice : choices)
            least = std::min(least, choice.load);
        magnitude -= least;
    }
    return magnitude;
}

bool isWithin(long double sum, long double limit, long double magnitude)
{
    return !std::isfinite(limit) ? limit > 0 : sum <= limit + LimitTolerance * magnitude;
}

} // namespace

BudgetedSolution evaluatePicks(const BudgetedProblem &problem, const std::vector<std::size_t> &picks)
{
    const auto sums = sumsOf(problem, picks);
    const long double square = sums.drift * sums.drift;
    BudgetedSolution solution;
    solution.picks = picks;
    solution.gain = static_cast<double>(sums.gain - (problem.driftCostsGain ? square : 0));
    solution.loss = static_cast<double>(sums.loss + square);
    solution.drift = static_cast<double>(sums.drift);
    solution.load = static_cast<double>(sums.load);
    solution.bound = solution.gain;
    const long double limited = problem.driftCostsGain ? sums.loss : sums.loss + square;
    if (isWithin(limited, problem.limit, std::abs(static_cast<long double>(problem.limit)))
        && isWithin(sums.load, problem.loadLimit, loadMagnitude(problem)))
        solution.status = SolveStatus::Feasible;
    return solution;
}

Result<void> verifyBudgetedSolution(const BudgetedProblem &problem, const BudgetedSolution &solution)
{
    if (solution.obstacle == Obstacle::EmptyGroup)
        return solution.picks.empty() ? Result<void>() : wrong("has picks for a group without choices");
    if (solution.picks.size() != problem.groups.size())
        return wrong("has not one pick per group");
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        if (solution.picks[group] >= problem.groups[group].size())
            return wrong("picks a choice that group " + std::to_string(group) + " does not have");
    }
    const auto again = evaluatePicks(problem, solution.picks);
    if (again.gain != solution.gain || again.loss != solution.loss || again.drift != solution.drift
        || again.load != solution.load)
        return wrong("states sums that its picks do not have");
    const bool infeasible = solution.status == SolveStatus::Infeasible;
    if (infeasible != (again.status == SolveStatus::Infeasible))
        return wrong(infeasible ? "is said to be infeasible but keeps the budgets" : "exceeds a budget");
    if (infeasible != (solution.obstacle != Obstacle::None))
        return wrong("has a status that does not go with its obstacle");
    if ((solution.status == SolveStatus::Optimal) != (solution.proof != Proof::None))
        return wrong("has a status that does not go with its proof");
    if (!(solution.bound >= solution.gain)
        || (solution.proof != Proof::None && solution.bound != solution.gain))
        return wrong("has a bound that does not go with its gain");
    return {};
}

} // namespace halftone
