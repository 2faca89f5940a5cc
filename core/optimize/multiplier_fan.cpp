// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/multiplier_fan.h"

#include <algorithm>
#include <array>
#include <limits>

namespace halftone {

namespace {

constexpr std::array Factors{0.4, 0.75, 0.92, 1.09, 1.35, 2.5}; // chosen: near and far to both sides

/// The loss price times @p loss with the tangent kept, the load price times @p load.
Multipliers turned(const ScaledProblem &problem, const Multipliers &middle, double loss, double load)
{
    return {middle.loss * loss, middle.drift * (problem.curvedRow ? loss : 1), middle.load * load};
}

std::vector<Multipliers> raysAround(const ScaledProblem &problem, const Multipliers &middle)
{
    std::vector<Multipliers> rays{middle};
    for (const double factor : Factors) {
        if (problem.lossRow && middle.loss > 0)
            rays.push_back(turned(problem, middle, factor, 1));
        if (problem.loadRow && middle.load > 0)
            rays.push_back(turned(problem, middle, 1, factor));
        if (problem.lossRow && problem.loadRow && middle.loss > 0 && middle.load > 0)
            rays.push_back(turned(problem, middle, factor, factor));
    }
    return rays;
}

} // namespace

MultiplierFan::MultiplierFan(const ScaledProblem &problem, const Dual &dual,
                             std::span<const std::vector<ScaledItem>> stages)
    : m_multipliers(raysAround(problem, dual.multipliers)), m_bounds((stages.size() + 1) * size()),
      m_completions(m_bounds.size()), m_items(m_bounds.size())
{
    for (std::size_t ray = 0; ray < size(); ++ray)
        m_bounds[stages.size() * size() + ray] = constantOf(problem, m_multipliers[ray]);
    for (std::size_t stage = stages.size(); stage-- > 0;) {
        for (std::size_t ray = 0; ray < size(); ++ray) {
            const auto here = stage * size() + ray;
            double most = -std::numeric_limits<double>::infinity();
            for (std::uint32_t i = 0; i < stages[stage].size(); ++i) {
                if (const double profit = m_multipliers[ray].profit(stages[stage][i].tally); profit > most) {
                    most = profit;
                    m_items[here] = i;
                }
            }
            m_bounds[here] = m_bounds[here + size()] + most;
            m_completions[here] = m_completions[here + size()];
            m_completions[here] += stages[stage][m_items[here]].tally;
        }
    }
}

double MultiplierFan::bound(const Tally &sum, std::size_t stage) const
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t ray = 0; ray < size(); ++ray)
        least = std::min(least, m_multipliers[ray].profit(sum) + m_bounds[stage * size() + ray]);
    return least;
}

} // namespace halftone
