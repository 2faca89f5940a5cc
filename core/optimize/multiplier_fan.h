// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/budgeted_core.h"

#include <span>
#include <vector>

namespace halftone {

/// Several multipliers and what each makes of the groups from some stage on: its bound on what they can add to a
/// partial solution, and the completion that it would choose.
class MultiplierFan
{
public:
    MultiplierFan(const ScaledProblem &problem, const Dual &dual,
                  std::span<const std::vector<ScaledItem>> stages);

    [[nodiscard]] std::size_t size() const { return m_multipliers.size(); }

    /// The least bound of the fan on the value of a solution that starts with @p sum and continues at @p stage.
    [[nodiscard]] double bound(const Tally &sum, std::size_t stage) const;

    [[nodiscard]] const Tally &completion(std::size_t ray, std::size_t stage) const
    {
        return m_completions[stage * size() + ray];
    }
    [[nodiscard]] std::uint32_t item(std::size_t ray, std::size_t stage) const
    {
        return m_items[stage * size() + ray];
    }

private:
    std::vector<Multipliers> m_multipliers;
    std::vector<double>
        m_bounds; ///< [stage * size + ray]: the constant and the most profit of the stages from there
    std::vector<Tally> m_completions; ///< likewise
    std::vector<std::uint32_t> m_items; ///< [stage * size + ray]: the item of most profit
};

} // namespace halftone
