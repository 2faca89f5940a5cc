// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/pareto.h"

#include <cstddef>
#include <span>
#include <vector>

namespace halftone {

/// The linear relaxation of a part of the groups: how much gain a given loss can buy there, and which whole
/// steps fit. Gains and losses count from the groups' first items.
class SuffixBound
{
public:
    SuffixBound() = default;

    /// Of the groups numbered @p firstGroup and up. @p increments as from hullIncrements.
    SuffixBound(std::span<const Increment> increments, std::size_t firstGroup);

    [[nodiscard]] std::size_t stepCount() const { return m_steps.size(); }
    [[nodiscard]] const Increment &step(std::size_t index) const { return m_steps[index]; }
    [[nodiscard]] double lossOf(std::size_t steps) const
    {
        return m_losses[steps];
    } ///< of the first @p steps
    [[nodiscard]] double gainOf(std::size_t steps) const { return m_gains[steps]; }

    /// The gain of @p steps whole steps, the most that fit into @p slack, and of the fraction of the next
    /// that fits.
    [[nodiscard]] double bound(std::size_t steps, double slack) const
    {
        return m_gains[steps] + (slack - m_losses[steps]) * m_slopes[steps];
    }

private:
    std::vector<Increment> m_steps;
    std::vector<double> m_losses; ///< running sums: [k] of the first k steps
    std::vector<double> m_gains;
    std::vector<double> m_slopes; ///< [k] of step k, 0 after the last
};

} // namespace halftone
