// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/frontier.h"

#include "core/optimize/pareto.h"

namespace halftone {

std::vector<FrontierPoint> supportedFrontier(const ChoiceProblem &problem)
{
    std::vector<ParetoGroup> groups;
    groups.reserve(problem.groups.size());
    long double loss = 0; // long double: hundreds of steps over many decades are summed
    long double gain = 0;
    for (const auto &choices : problem.groups) {
        if (choices.empty())
            return {};
        const auto &items = groups.emplace_back(paretoItems(choices));
        loss += items.front().loss;
        gain += items.front().gain;
    }
    const auto increments = hullIncrements(groups);
    std::vector<FrontierPoint> points;
    points.reserve(increments.size() + 1);
    points.push_back({static_cast<double>(loss), static_cast<double>(gain)});
    for (const auto &step : increments) {
        loss += step.loss;
        gain += step.gain;
        points.push_back({static_cast<double>(loss), static_cast<double>(gain)});
    }
    return points;
}

} // namespace halftone
