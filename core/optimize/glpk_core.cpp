// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_core.h"

#include "core/optimize/glpk_program.h"

#include <chrono>

namespace halftone {

namespace {

/// Its objective is the gain over that of the incumbent.
GlpkProgram programOf(const CoreProblem &core, double incumbentGain, double gainUnit)
{
    std::vector<std::size_t> sizes;
    for (const auto &group : core.groups)
        sizes.push_back(group.size());
    GlpkProgram program(sizes);
    program.setConstant((core.gain - incumbentGain) / gainUnit);
    const int lossRow = program.addRow(1);
    const double capacity = 1 - core.loss;
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        for (std::size_t item = 0; item < sizes[group]; ++item) {
            program.setGain(group, item, core.groups[group][item].gain / gainUnit);
            program.addEntry(lossRow, group, item, core.groups[group][item].loss / capacity);
        }
    }
    return program;
}

Incumbent complete(const CoreProblem &core, const std::vector<std::uint32_t> &items)
{
    Incumbent solution{core.gain, core.fixedChoices};
    for (std::size_t group = 0; group < items.size(); ++group) {
        const auto &item = core.groups[group][items[group]];
        solution.gain += item.gain;
        solution.choices[core.sources[group]] = item.choice;
    }
    return solution;
}

double lossOf(const CoreProblem &core, const std::vector<std::uint32_t> &items)
{
    double loss = core.loss;
    for (std::size_t group = 0; group < items.size(); ++group)
        loss += core.groups[group][items[group]].loss;
    return loss;
}

} // namespace

Result<bool> proveByGlpk(const CoreProblem &core, double bound, const GlpkLimits &limits,
                         Incumbent &incumbent)
{
    if (core.loss >= 1 || core.groups.empty())
        return false;
    const auto start = std::chrono::steady_clock::now();
    auto program = programOf(core, incumbent.gain, bound - incumbent.gain);
    while (!limits.stop.stop_requested()) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        if (spent.count() >= limits.seconds)
            return false;
        const auto outcome = program.run(limits.stop, limits.seconds - spent.count());
        if (!outcome)
            return outcome.error();
        if (*outcome == GlpkOutcome::None || *outcome == GlpkOutcome::Stopped)
            return *outcome == GlpkOutcome::None;
        const auto items = program.items();
        if (lossOf(core, items) > 1) { // only within GLPK's tolerance
            program.cutOff(items);
            continue;
        }
        if (auto found = complete(core, items); found.gain > incumbent.gain)
            incumbent = std::move(found);
        return *outcome == GlpkOutcome::Optimal;
    }
    return false;
}

} // namespace halftone
