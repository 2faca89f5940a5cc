// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_alone.h"

#include "core/optimize/glpk_program.h"
#include "core/optimize/reduced_problem.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace halftone {

namespace {

GlpkProgram programOf(const ChoiceProblem &problem)
{
    std::vector<std::size_t> sizes;
    double largestGain = 0;
    for (const auto &choices : problem.groups) {
        sizes.push_back(choices.size());
        for (const auto &choice : choices)
            largestGain = std::max(largestGain, std::abs(choice.gain));
    }
    const double gainUnit = largestGain > 0 ? largestGain : 1;
    const double lossUnit = problem.limit > 0 ? problem.limit : 1;
    GlpkProgram program(sizes);
    const int row = program.addRow(problem.limit > 0 ? 1 : 0);
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        for (std::size_t item = 0; item < sizes[group]; ++item) {
            program.setGain(group, item, problem.groups[group][item].gain / gainUnit);
            program.addEntry(row, group, item, problem.groups[group][item].loss / lossUnit);
        }
    }
    return program;
}

} // namespace

Result<ChoiceSolution> solveByGlpkAlone(const ChoiceProblem &problem, const std::stop_token &stop,
                                        double seconds)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    if (auto checked = checkChoiceProblem(problem); !checked)
        return checked.error();
    auto program = programOf(problem);
    const auto outcome = program.run(stop, seconds);
    if (!outcome)
        return outcome.error();
    ChoiceSolution solution;
    solution.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    if (*outcome == GlpkOutcome::None || *outcome == GlpkOutcome::Stopped)
        return solution;
    const auto items = program.items();
    solution.picks.assign(items.begin(), items.end());
    const auto sums = sumOf(problem, solution.picks);
    solution.gain = sums.gain;
    solution.loss = sums.loss;
    solution.bound = sums.gain;
    solution.status = *outcome == GlpkOutcome::Optimal ? SolveStatus::Optimal : SolveStatus::Feasible;
    solution.proof = *outcome == GlpkOutcome::Optimal ? Proof::Glpk : Proof::None;
    return solution;
}

} // namespace halftone
