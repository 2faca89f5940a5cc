// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/verify_solution.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace halftone {

namespace {

// Own constants and sums: the check must not repeat a mistake of the solver.
constexpr long double LimitTolerance = 1e-12L; // choice_solver.h
constexpr long double SumTolerance = 1e-14L; // of the sum of magnitudes: a stated sum is a double

Error wrong(std::string detail)
{
    return Error{ErrorCode::Internal, "solution", std::move(detail)};
}

struct Sum
{
    long double value = 0;
    long double magnitude = 0;

    void add(double x)
    {
        value += x;
        magnitude += std::abs(static_cast<long double>(x));
    }
    [[nodiscard]] bool is(double stated) const
    {
        return std::abs(stated - value) <= SumTolerance * magnitude;
    }
};

Result<void> checkStatus(const ChoiceProblem &problem, const ChoiceSolution &solution, const Sum &loss)
{
    const long double limit = problem.limit;
    const bool within = loss.value <= limit + LimitTolerance * std::abs(limit);
    if (within == (solution.status == SolveStatus::Infeasible))
        return wrong("is said to be " + std::string(within ? "infeasible but keeps" : "feasible but exceeds")
                     + " the limit");
    if ((solution.status == SolveStatus::Optimal) != (solution.proof != Proof::None))
        return wrong("has a status that does not go with its proof");
    if (solution.bound < solution.gain || std::isnan(solution.bound))
        return wrong("has a bound under its gain");
    if (solution.status == SolveStatus::Optimal && solution.bound != solution.gain)
        return wrong("is said to be optimal with a gap left");
    return {};
}

} // namespace

Result<void> verifySolution(const ChoiceProblem &problem, const ChoiceSolution &solution)
{
    const bool hopeless = std::ranges::any_of(problem.groups, &std::vector<Choice>::empty);
    if (hopeless && solution.picks.empty() && solution.status == SolveStatus::Infeasible)
        return {};
    if (solution.picks.size() != problem.groups.size())
        return wrong("has " + std::to_string(solution.picks.size()) + " picks for "
                     + std::to_string(problem.groups.size()) + " groups");
    Sum gain;
    Sum loss;
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        if (solution.picks[group] >= problem.groups[group].size())
            return wrong("picks a choice that group " + std::to_string(group) + " does not have");
        gain.add(problem.groups[group][solution.picks[group]].gain);
        loss.add(problem.groups[group][solution.picks[group]].loss);
    }
    if (!gain.is(solution.gain) || !loss.is(solution.loss))
        return wrong("states sums that its picks do not have");
    return checkStatus(problem, solution, loss);
}

} // namespace halftone
