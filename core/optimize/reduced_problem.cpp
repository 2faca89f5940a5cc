// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/reduced_problem.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace halftone {

namespace {

/// Beyond it sums and quotients could overflow; no unit of gain or loss comes near (chosen).
constexpr double LargestMagnitude = 1e100;

/// Losses below this share of the capacity are 0 to a double that holds a sum of losses (chosen).
constexpr double NegligibleLoss = 1e-18;

std::string fault(const Choice &choice)
{
    if (!std::isfinite(choice.gain) || !std::isfinite(choice.loss))
        return "a gain or loss that is not finite";
    if (choice.loss < 0)
        return "a negative loss";
    if (std::abs(choice.gain) > LargestMagnitude || choice.loss > LargestMagnitude)
        return "a gain or loss beyond 1e100";
    return {};
}

/// What the limit leaves to distribute once every group has its least loss; negative if infeasible.
double capacityOf(const ChoiceProblem &problem)
{
    long double least = 0;
    long double range = 0;
    for (const auto &choices : problem.groups) {
        const auto [low, high] = std::ranges::minmax(choices, {}, &Choice::loss);
        least += low.loss;
        range += static_cast<long double>(high.loss) - low.loss;
    }
    const long double limit = problem.limit;
    const long double tolerance = LimitTolerance * std::abs(limit);
    if (limit + tolerance < least)
        return -1;
    // Half the tolerance is for the roundings of the search. A huge limit must not hide the losses; twice their range
    // lets them all fit whatever their roundings.
    return static_cast<double>(std::clamp(limit + tolerance / 2 - least, 0.0L, 2 * range));
}

ParetoGroup relativeItems(const std::vector<Choice> &choices, double capacity)
{
    auto items = paretoItems(choices);
    const auto base = items.front();
    std::erase_if(items, [&](const ParetoItem &item) { return item.loss - base.loss > capacity; });
    for (auto &item : items) {
        item.gain -= base.gain;
        item.loss = item.loss > base.loss ? (item.loss - base.loss) / capacity : 0.0;
        if (item.loss < NegligibleLoss)
            item.loss = 0;
    }
    dropDominated(items); // rounding may have made losses equal
    const double gain = items.front().gain;
    for (auto &item : items)
        item.gain -= gain;
    return items;
}

} // namespace

Result<void> checkChoiceProblem(const ChoiceProblem &problem)
{
    if (!std::isfinite(problem.limit))
        return Error{ErrorCode::InvalidArgument, "limit", "the limit of the loss MSE is not finite"};
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        for (std::size_t choice = 0; choice < problem.groups[group].size(); ++choice) {
            if (auto text = fault(problem.groups[group][choice]); !text.empty())
                return Error{ErrorCode::InvalidArgument,
                             "group " + std::to_string(group) + ", choice " + std::to_string(choice),
                             "has " + text};
        }
    }
    return {};
}

std::vector<std::size_t> leastLossPicks(const ChoiceProblem &problem)
{
    std::vector<std::size_t> picks;
    for (const auto &choices : problem.groups) {
        const auto least = std::ranges::min_element(choices, [](const Choice &a, const Choice &b) {
            return a.loss != b.loss ? a.loss < b.loss : a.gain > b.gain;
        });
        picks.push_back(static_cast<std::size_t>(least - choices.begin()));
    }
    return picks;
}

std::optional<ReducedProblem> reduceProblem(const ChoiceProblem &problem)
{
    const double capacity = capacityOf(problem);
    if (capacity < 0)
        return std::nullopt;
    ReducedProblem reduced;
    reduced.groups.reserve(problem.groups.size());
    long double baseGain = 0;
    long double range = 0;
    for (const auto &choices : problem.groups) {
        const auto &items = reduced.groups.emplace_back(relativeItems(choices, capacity));
        range += items.back().gain;
        baseGain += choices[items.front().choice].gain;
    }
    reduced.baseGain = static_cast<double>(baseGain);
    if (range > 0)
        reduced.gainUnit = static_cast<double>(range);
    for (auto &items : reduced.groups) {
        for (auto &item : items)
            item.gain /= reduced.gainUnit;
        dropDominated(items);
    }
    return reduced;
}

Choice sumOf(const ChoiceProblem &problem, const std::vector<std::size_t> &picks)
{
    long double gain = 0;
    long double loss = 0;
    for (std::size_t group = 0; group < picks.size(); ++group) {
        gain += problem.groups[group][picks[group]].gain;
        loss += problem.groups[group][picks[group]].loss;
    }
    return {static_cast<double>(gain), static_cast<double>(loss)};
}

} // namespace halftone
