// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/pareto.h"

#include <algorithm>
#include <cstddef>

namespace halftone {

namespace {

/// Whether b lies on or under the line from a to c, losses ascending. Long double: slopes span many decades.
bool underLine(const ParetoItem &a, const ParetoItem &b, const ParetoItem &c)
{
    const auto difference = [](double x, double y) { return static_cast<long double>(x) - y; };
    return difference(b.gain, a.gain) * difference(c.loss, a.loss)
        <= difference(c.gain, a.gain) * difference(b.loss, a.loss);
}

std::vector<std::uint32_t> upperHull(const ParetoGroup &items)
{
    std::vector<std::uint32_t> hull;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        while (hull.size() >= 2 && underLine(items[hull[hull.size() - 2]], items[hull.back()], items[i]))
            hull.pop_back();
        hull.push_back(i);
    }
    return hull;
}

} // namespace

void dropDominated(ParetoGroup &items)
{
    std::ranges::sort(items, [](const ParetoItem &a, const ParetoItem &b) {
        if (a.loss != b.loss)
            return a.loss < b.loss;
        return a.gain != b.gain ? a.gain > b.gain : a.choice < b.choice;
    });
    std::size_t kept = 0;
    for (const auto &item : items) {
        if (kept == 0 || item.gain > items[kept - 1].gain)
            items[kept++] = item;
    }
    items.resize(kept);
}

ParetoGroup paretoItems(std::span<const Choice> choices)
{
    ParetoGroup items;
    items.reserve(choices.size());
    for (std::uint32_t i = 0; i < choices.size(); ++i)
        items.push_back({choices[i].gain, choices[i].loss, i});
    dropDominated(items);
    return items;
}

std::vector<Increment> hullIncrements(std::span<const ParetoGroup> groups)
{
    std::vector<Increment> increments;
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        const auto &items = groups[group];
        const auto hull = upperHull(items);
        double steepest = 0;
        for (std::size_t i = 1; i < hull.size(); ++i) {
            const auto &from = items[hull[i - 1]];
            const auto &to = items[hull[i]];
            Increment step{to.gain - from.gain, to.loss - from.loss, 0, group, hull[i]};
            step.slope = step.gain / step.loss;
            if (i > 1) // the hull is concave; the rounded quotients need not be
                step.slope = std::min(step.slope, steepest);
            steepest = step.slope;
            increments.push_back(step);
        }
    }
    std::ranges::stable_sort(increments, std::ranges::greater{}, &Increment::slope);
    return increments;
}

} // namespace halftone
