// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_core.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

void confineDrift(const ScaledProblem &problem, const Dual &dual, double gap, BudgetedCore &core)
{
    const double weight = problem.curvedRow ? dual.multipliers.loss : problem.gainCurve;
    double reach = std::numeric_limits<double>::infinity();
    if (weight > 0)
        reach = std::sqrt(std::max(gap, 0.0) / weight) * (1 + 1e-9); // the rounding of both
    const double tangent = tangentOf(problem, dual.multipliers);
    core.leastDrift = tangent - reach;
    core.mostDrift = tangent + reach;
    if (problem.curvedRow) {
        const double most = std::sqrt(problem.lossCapacity);
        core.leastDrift = std::max(core.leastDrift, -most);
        core.mostDrift = std::min(core.mostDrift, most);
    }
}

} // namespace

BudgetedCore reduceToCore(const ScaledProblem &problem, const Dual &dual, double cutoff)
{
    const double gap = dual.bound - cutoff;
    BudgetedCore core;
    core.choices.resize(problem.groups.size());
    confineDrift(problem, dual, gap, core);
    for (std::uint32_t group = 0; group < problem.groups.size(); ++group) {
        double most = -std::numeric_limits<double>::infinity();
        for (const auto &item : problem.groups[group])
            most = std::max(most, dual.multipliers.profit(item.tally));
        std::vector<ScaledItem> kept;
        for (const auto &item : problem.groups[group]) {
            if (most - dual.multipliers.profit(item.tally) < gap)
                kept.push_back(item);
        }
        core.empty = core.empty || kept.empty();
        if (kept.size() == 1) {
            core.fixed += kept.front().tally;
            core.choices[group] = kept.front().choice;
        } else if (!kept.empty()) {
            core.groups.push_back(std::move(kept));
            core.sources.push_back(group);
        }
    }
    return core;
}

} // namespace halftone
