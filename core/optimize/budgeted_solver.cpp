// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_solver.h"

#include "core/optimize/budgeted_glpk.h"
#include "core/optimize/glpk_program.h"
#include "core/optimize/reduced_problem.h"
#include "core/optimize/solve_clock.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// What is known about the optimum, in the units of a ScaledProblem.
struct Search
{
    BudgetedIncumbent incumbent;
    double bound = 0;
    Proof proof = Proof::None;
};

BudgetedIncumbent incumbentOf(const ScaledProblem &problem, const ScaledPicks &picks)
{
    BudgetedIncumbent incumbent{problem.value(picks.sum), {}};
    for (std::size_t group = 0; group < picks.items.size(); ++group)
        incumbent.choices.push_back(problem.groups[group][picks.items[group]].choice);
    return incumbent;
}

/// Searches ever deeper under the bound; each depth that holds nothing lowers the bound, the first that holds
/// something ends the search.
/// @return whether it came to its end.
bool deepen(const ScaledProblem &problem, const Dual &dual, const ListLimits &limits, Search &search)
{
    constexpr double First = 1.0 / 32; // of the gap (chosen)
    constexpr double Growth = 3; // chosen
    double depth = (dual.bound - search.incumbent.value) * First;
    while (search.bound > search.incumbent.value + GainTolerance) {
        depth = std::max(depth, 1e-9);
        const double cutoff = std::max(dual.bound - depth, search.incumbent.value);
        const auto core = reduceToCore(problem, dual, cutoff);
        if (!searchLists(problem, dual, core, cutoff, limits, search.incumbent))
            return false;
        search.bound = std::min(search.bound, std::max(cutoff, search.incumbent.value));
        depth *= Growth;
    }
    return true;
}

Result<void> search(const ScaledProblem &problem, const Dual &dual, const SolveOptions &options,
                    SolveClock::time_point start, Search &search)
{
    search.bound = std::max(dual.bound, search.incumbent.value);
    const ListLimits limits{options.stop, deadlineAfter(start, options.timeLimitSeconds / 2)};
    const bool complete = deepen(problem, dual, limits, search);
    const double seconds
        = complete ? options.confirmSeconds : options.timeLimitSeconds - secondsSpentSince(start);
    search.proof = complete ? Proof::DynamicProgram : Proof::None;
    const auto core = reduceToCore(problem, dual, search.incumbent.value);
    const double overlooked = GlpkTolerance * (dual.bound - search.incumbent.value);
    const auto asked = proveByTangents(problem, dual, core, {options.stop, seconds}, search.incumbent);
    if (!asked && !complete)
        return asked.error();
    if (!asked || !*asked)
        return {};
    if (complete || overlooked <= OptimalityTolerance)
        search.proof = Proof::Glpk;
    else
        search.bound = std::min(search.bound, search.incumbent.value + overlooked);
    return {};
}

Error undecided(const SolveOptions &options)
{
    if (options.stop.stop_requested())
        return Error{ErrorCode::Cancelled, "solver", "the solve was cancelled before a solution was found"};
    return Error{ErrorCode::Timeout, "solver", "no solution was found in time, allow more time"};
}

BudgetedSolution blocked(BudgetedSolution solution, Obstacle obstacle)
{
    solution.status = SolveStatus::Infeasible;
    solution.obstacle = obstacle;
    solution.proof = Proof::None;
    solution.bound = solution.gain;
    return solution;
}

/// Decides whether the budgets can be kept: a solution that keeps them (Feasible), or an Infeasible one.
Result<BudgetedSolution> findFeasible(const BudgetedProblem &problem, SolveOptions options,
                                      SolveClock::time_point start)
{
    const auto timeLeft = [start, limit = options.timeLimitSeconds] {
        return std::max(0.0, limit - secondsSpentSince(start));
    };
    options.timeLimitSeconds = timeLeft();
    auto least = problem;
    least.loadLimit = BudgetedProblem::Unlimited;
    const auto leastLoss = solveBudgetedProblem(leastLossProblem(least), options);
    if (!leastLoss)
        return leastLoss.error();
    auto solution = evaluatePicks(problem, leastLoss->picks);
    if (solution.status == SolveStatus::Feasible)
        return solution;
    if (evaluatePicks(least, leastLoss->picks).status == SolveStatus::Infeasible) {
        if (leastLoss->proof == Proof::None)
            return undecided(options);
        return blocked(solution, Obstacle::Loss);
    }
    options.timeLimitSeconds = timeLeft();
    const auto leastLoad = solveBudgetedProblem(leastLoadProblem(problem), options);
    if (!leastLoad)
        return leastLoad.error();
    solution = evaluatePicks(problem, leastLoad->picks);
    if (solution.status == SolveStatus::Feasible)
        return solution;
    if (leastLoad->proof == Proof::None)
        return undecided(options);
    return blocked(solution, Obstacle::Load);
}

bool isPlain(const BudgetedProblem &problem)
{
    const auto simple = [](const BudgetedChoice &choice) { return choice.drift == 0; };
    return std::isfinite(problem.limit) && !std::isfinite(problem.loadLimit)
        && std::ranges::all_of(problem.groups,
                               [&](const auto &choices) { return std::ranges::all_of(choices, simple); });
}

Result<BudgetedSolution> solvePlain(const BudgetedProblem &problem, const SolveOptions &options)
{
    ChoiceProblem plain;
    plain.limit = problem.limit;
    for (const auto &choices : problem.groups) {
        auto &group = plain.groups.emplace_back();
        for (const auto &choice : choices)
            group.push_back({choice.gain, choice.loss});
    }
    const auto solved = solveChoiceProblem(plain, options);
    if (!solved)
        return solved.error();
    auto solution = evaluatePicks(problem, solved->picks);
    if (solved->status == SolveStatus::Infeasible)
        return blocked(solution, Obstacle::Loss);
    solution.status = solved->status;
    solution.proof = solved->proof;
    solution.bound = std::max(solved->bound, solution.gain);
    return solution;
}

Result<BudgetedSolution> solveScaled(const BudgetedProblem &problem, const ScaledProblem &scaled,
                                     const SolveOptions &options, SolveClock::time_point start)
{
    const auto dual = minimiseDual(scaled, options.stop);
    Search found;
    if (dual.incumbent) {
        found.incumbent = incumbentOf(scaled, *dual.incumbent);
    } else {
        const auto feasible = findFeasible(problem, options, start);
        if (!feasible || feasible->status == SolveStatus::Infeasible)
            return feasible;
        found.incumbent.choices.assign(feasible->picks.begin(), feasible->picks.end());
        found.incumbent.value = (feasible->gain - scaled.baseGain) / scaled.gainUnit;
    }
    if (auto searched = search(scaled, dual, options, start, found); !searched)
        return searched.error();
    auto solution = evaluatePicks(problem, {found.incumbent.choices.begin(), found.incumbent.choices.end()});
    solution.proof = found.proof;
    solution.status = found.proof == Proof::None ? SolveStatus::Feasible : SolveStatus::Optimal;
    solution.bound = solution.gain;
    if (found.proof == Proof::None)
        solution.bound = std::max(solution.gain, scaled.baseGain + found.bound * scaled.gainUnit);
    return solution;
}

Result<BudgetedSolution> solveChecked(const BudgetedProblem &problem, const SolveOptions &options,
                                      SolveClock::time_point start)
{
    if (std::ranges::any_of(problem.groups, &std::vector<BudgetedChoice>::empty))
        return blocked({}, Obstacle::EmptyGroup);
    if (isPlain(problem))
        return solvePlain(problem, options);
    const auto scaled = scaleProblem(problem);
    return scaled ? solveScaled(problem, *scaled, options, start) : findFeasible(problem, options, start);
}

/// @p problem with the least sum of @p cost as its goal. Where its drift cost gain, its limits have none.
BudgetedProblem leastSum(BudgetedProblem problem, double BudgetedChoice::*cost)
{
    for (auto &choices : problem.groups) {
        for (auto &choice : choices) {
            choice.gain = -(choice.*cost);
            if (problem.driftCostsGain)
                choice.drift = 0;
        }
    }
    return problem;
}

} // namespace

BudgetedProblem leastLossProblem(const BudgetedProblem &problem)
{
    auto least = leastSum(problem, &BudgetedChoice::loss);
    least.limit = BudgetedProblem::Unlimited;
    least.driftCostsGain = !problem.driftCostsGain;
    return least;
}

BudgetedProblem leastLoadProblem(const BudgetedProblem &problem)
{
    auto least = leastSum(problem, &BudgetedChoice::load);
    least.loadLimit = BudgetedProblem::Unlimited;
    least.driftCostsGain = false;
    return least;
}

Result<BudgetedSolution> solveBudgetedProblem(const BudgetedProblem &problem, const SolveOptions &options)
{
    const auto start = SolveClock::now();
    if (auto checked = checkBudgetedProblem(problem); !checked)
        return checked.error();
    auto solution = solveChecked(problem, options, start);
    if (!solution)
        return solution;
    if (auto verified = verifyBudgetedSolution(problem, *solution); !verified)
        return verified.error();
    solution->seconds = secondsSpentSince(start);
    return solution;
}

} // namespace halftone
