// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/rank_correlation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace halftone {

namespace {

// From 0, less the mean of all ranks.
std::vector<double> centredRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    const double mean = static_cast<double>(values.size() - 1) / 2;
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = static_cast<double>(first + end - 1) / 2 - mean;
        first = end;
    }
    return ranks;
}

} // namespace

std::optional<double> rankCorrelation(std::span<const double> a, std::span<const double> b)
{
    assert(a.size() == b.size());
    if (a.size() < 2)
        return {};
    const auto ranksOfA = centredRanks(a);
    const auto ranksOfB = centredRanks(b);
    const auto product = [](const std::vector<double> &x, const std::vector<double> &y) {
        return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
    };
    const double squares = product(ranksOfA, ranksOfA) * product(ranksOfB, ranksOfB);
    if (squares == 0)
        return {};
    return product(ranksOfA, ranksOfB) / std::sqrt(squares);
}

} // namespace halftone
