// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_solver.h"

#include "core/optimize/core_problem.h"
#include "core/optimize/glpk_core.h"
#include "core/optimize/glpk_program.h"
#include "core/optimize/list_program.h"
#include "core/optimize/solve_clock.h"
#include "core/optimize/verify_solution.h"

#include <algorithm>

namespace halftone {

namespace {

/// What is known about the optimum of a ReducedProblem, in its units.
struct Search
{
    Incumbent incumbent;
    double bound = 0;
    Proof proof = Proof::None;
};

/// Lets GLPK search what the incumbent leaves of @p reduced.
Result<void> askGlpk(const ReducedProblem &reduced, const Relaxation &relaxation, const GlpkLimits &limits,
                     Search &search)
{
    const auto core = reduceToCore(reduced, relaxation, search.incumbent.gain);
    if (!core)
        return {};
    const double overlooked = GlpkTolerance * (search.bound - search.incumbent.gain);
    const auto proven = proveByGlpk(*core, search.bound, limits, search.incumbent);
    if (!proven)
        return proven.error();
    if (!*proven)
        return {};
    if (search.proof != Proof::None || overlooked <= OptimalityTolerance)
        search.proof = Proof::Glpk;
    else
        search.bound = std::min(search.bound, search.incumbent.gain + overlooked);
    return {};
}

Result<Search> search(const ReducedProblem &reduced, const SolveOptions &options,
                      SolveClock::time_point start)
{
    const auto increments = hullIncrements(reduced.groups);
    const auto relaxation = relax(reduced, increments);
    Search search{greedyIncumbent(reduced, increments), relaxation.bound, Proof::DynamicProgram};
    const auto core = reduceToCore(reduced, relaxation, search.incumbent.gain);
    if (!core)
        return search;
    const ListLimits limits{options.stop, deadlineAfter(start, options.timeLimitSeconds / 2)};
    const auto lists = improveByLists(*core, limits, search.incumbent);
    if (lists.complete) {
        const GlpkLimits confirm{options.stop, options.confirmSeconds};
        if (!askGlpk(reduced, relaxation, confirm, search)) // the dynamic program's proof stands
            search.proof = Proof::DynamicProgram;
        return search;
    }
    search.bound = std::min(search.bound, lists.bound);
    if (search.bound <= search.incumbent.gain + GainTolerance) // the last lists held nothing better
        return search;
    search.proof = Proof::None;
    const GlpkLimits rest{options.stop, options.timeLimitSeconds - secondsSpentSince(start)};
    if (auto asked = askGlpk(reduced, relaxation, rest, search); !asked)
        return asked.error();
    return search;
}

ChoiceSolution infeasible(const ChoiceProblem &problem)
{
    ChoiceSolution solution;
    if (std::ranges::any_of(problem.groups, &std::vector<Choice>::empty))
        return solution;
    solution.picks = leastLossPicks(problem);
    const auto sum = sumOf(problem, solution.picks);
    solution.gain = sum.gain;
    solution.loss = sum.loss;
    solution.bound = sum.gain;
    return solution;
}

ChoiceSolution solutionOf(const ChoiceProblem &problem, const ReducedProblem &reduced, const Search &search)
{
    ChoiceSolution solution;
    solution.status = search.proof == Proof::None ? SolveStatus::Feasible : SolveStatus::Optimal;
    solution.proof = search.proof;
    solution.picks.assign(search.incumbent.choices.begin(), search.incumbent.choices.end());
    const auto sum = sumOf(problem, solution.picks);
    solution.gain = sum.gain;
    solution.loss = sum.loss;
    solution.bound = sum.gain;
    if (search.proof == Proof::None)
        solution.bound = std::max(sum.gain, reduced.baseGain + search.bound * reduced.gainUnit);
    return solution;
}

} // namespace

Result<ChoiceSolution> solveChoiceProblem(const ChoiceProblem &problem, const SolveOptions &options)
{
    const auto start = SolveClock::now();
    if (auto checked = checkChoiceProblem(problem); !checked)
        return checked.error();
    if (std::ranges::any_of(problem.groups, &std::vector<Choice>::empty))
        return infeasible(problem);
    const auto reduced = reduceProblem(problem);
    if (!reduced)
        return infeasible(problem);
    const auto found = search(*reduced, options, start);
    if (!found)
        return found.error();
    auto solution = solutionOf(problem, *reduced, *found);
    if (auto verified = verifySolution(problem, solution); !verified)
        return verified.error();
    solution.seconds = secondsSpentSince(start);
    return solution;
}

} // namespace halftone
