// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/core_problem.h"

#include <algorithm>

namespace halftone {

namespace {

struct Replacement
{
    double gain = 0;
    std::size_t group = 0;
    std::uint32_t item = 0;
};

/// The single change of largest gain that costs at most @p slack.
Replacement bestReplacement(const ReducedProblem &problem, const std::vector<std::uint32_t> &items,
                            double slack)
{
    Replacement best;
    for (std::size_t group = 0; group < items.size(); ++group) {
        const auto &choices = problem.groups[group];
        const auto &now = choices[items[group]];
        for (auto next = items[group] + 1; next < choices.size(); ++next) {
            if (choices[next].loss - now.loss > slack)
                break;
            if (const double gain = choices[next].gain - now.gain; gain > best.gain)
                best = {gain, group, next};
        }
    }
    return best;
}

double largestProfit(const ParetoGroup &items, double multiplier)
{
    double best = 0; // of the first item
    for (const auto &item : items)
        best = std::max(best, item.gain - multiplier * item.loss);
    return best;
}

void append(CoreProblem &core, ParetoGroup kept, std::uint32_t source)
{
    const auto first = kept.front();
    core.gain += first.gain;
    core.loss += first.loss;
    core.fixedChoices[source] = first.choice;
    if (kept.size() == 1)
        return;
    for (auto &item : kept) {
        item.gain -= first.gain;
        item.loss -= first.loss;
    }
    core.groups.push_back(std::move(kept));
    core.sources.push_back(source);
}

} // namespace

Relaxation relax(const ReducedProblem &problem, std::span<const Increment> increments)
{
    Relaxation relaxation;
    double loss = 0;
    for (const auto &step : increments) {
        loss += step.loss;
        if (loss > 1) {
            relaxation.multiplier = step.slope;
            break;
        }
    }
    relaxation.bound = relaxation.multiplier;
    for (const auto &items : problem.groups)
        relaxation.bound += largestProfit(items, relaxation.multiplier);
    return relaxation;
}

Incumbent greedyIncumbent(const ReducedProblem &problem, std::span<const Increment> increments)
{
    std::vector<std::uint32_t> items(problem.groups.size());
    double loss = 0;
    for (const auto &step : increments) {
        if (loss + step.loss > 1)
            break;
        loss += step.loss;
        items[step.group] = step.item;
    }
    for (auto next = bestReplacement(problem, items, 1 - loss); next.gain > 0;
         next = bestReplacement(problem, items, 1 - loss)) {
        const auto &choices = problem.groups[next.group];
        loss += choices[next.item].loss - choices[items[next.group]].loss;
        items[next.group] = next.item;
    }
    Incumbent incumbent;
    for (std::size_t group = 0; group < items.size(); ++group) {
        const auto &item = problem.groups[group][items[group]];
        incumbent.gain += item.gain;
        incumbent.choices.push_back(item.choice);
    }
    return incumbent;
}

std::optional<CoreProblem> reduceToCore(const ReducedProblem &problem, const Relaxation &relaxation,
                                        double incumbentGain)
{
    const double gap = relaxation.bound - incumbentGain - GainTolerance;
    CoreProblem core;
    core.fixedChoices.resize(problem.groups.size());
    for (std::uint32_t group = 0; group < problem.groups.size(); ++group) {
        const auto &items = problem.groups[group];
        const double best = largestProfit(items, relaxation.multiplier);
        ParetoGroup kept;
        for (const auto &item : items) {
            const double reducedCost = best - (item.gain - relaxation.multiplier * item.loss);
            if (reducedCost < gap)
                kept.push_back(item);
        }
        if (kept.empty())
            return std::nullopt;
        append(core, std::move(kept), group);
    }
    return core;
}

} // namespace halftone
