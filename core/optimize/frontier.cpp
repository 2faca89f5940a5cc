// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/frontier.h"

#include "core/optimize/budgeted_problem.h"
#include "core/optimize/mixed_precision_budgets.h"
#include "core/optimize/pareto.h"

#include <algorithm>

namespace halftone {

namespace {

using BudgetedGroups = std::vector<std::vector<BudgetedChoice>>;

/// Adds the points that are optimal where a drift costs 2 @p tangent times itself.
void addTangentPoints(const BudgetedGroups &groups, double tangent, std::vector<FrontierPoint> &points)
{
    std::vector<ParetoGroup> linear;
    std::vector<std::uint32_t> picks;
    for (const auto &choices : groups) {
        std::vector<Choice> straight;
        for (const auto &choice : choices)
            straight.push_back({choice.gain, choice.loss + 2 * tangent * choice.drift});
        picks.push_back(linear.emplace_back(paretoItems(straight)).front().choice);
    }
    BudgetedChoice sum;
    const auto add = [&](std::size_t group, double sign) {
        const auto &choice = groups[group][picks[group]];
        sum.gain += sign * choice.gain;
        sum.loss += sign * choice.loss;
        sum.drift += sign * choice.drift;
    };
    for (std::size_t group = 0; group < groups.size(); ++group)
        add(group, 1);
    points.push_back({sum.loss + sum.drift * sum.drift, sum.gain});
    for (const auto &step : hullIncrements(linear)) {
        add(step.group, -1);
        picks[step.group] = linear[step.group][step.item].choice;
        add(step.group, 1);
        points.push_back({sum.loss + sum.drift * sum.drift, sum.gain});
    }
}

} // namespace

void keepUndominated(std::vector<FrontierPoint> &points)
{
    std::ranges::sort(points, [](const FrontierPoint &a, const FrontierPoint &b) {
        return a.loss != b.loss ? a.loss < b.loss : a.gain > b.gain;
    });
    std::vector<FrontierPoint> kept;
    for (const auto &point : points) {
        if (kept.empty() || point.gain > kept.back().gain)
            kept.push_back(point);
    }
    points = std::move(kept);
}

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

std::vector<FrontierPoint> modelFrontier(const MixedPrecisionProblem &problem)
{
    if (problem.input.drifts.empty())
        return supportedFrontier(problem.choices);
    const auto budgeted = withBudgets(problem, {}, Goal::MostGain);
    if (!budgeted || std::ranges::any_of(budgeted->groups, &std::vector<BudgetedChoice>::empty))
        return {};
    double mostDrift = 0;
    for (const auto &choices : budgeted->groups)
        mostDrift += std::ranges::max(choices, {}, &BudgetedChoice::drift).drift;
    std::vector<FrontierPoint> points;
    addTangentPoints(budgeted->groups, 0, points);
    constexpr int Tangents = 8; // chosen: each a quarter of the next, down to 1/16384 of the most drift
    for (int i = 0; i < Tangents; ++i, mostDrift /= 4)
        addTangentPoints(budgeted->groups, mostDrift, points);
    keepUndominated(points);
    return points;
}

} // namespace halftone
