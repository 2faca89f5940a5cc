// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/suffix_bound.h"

namespace halftone {

SuffixBound::SuffixBound(std::span<const Increment> increments, std::size_t firstGroup)
{
    m_losses.push_back(0);
    m_gains.push_back(0);
    for (const auto &step : increments) {
        if (step.group < firstGroup)
            continue;
        m_steps.push_back(step);
        m_losses.push_back(m_losses.back() + step.loss);
        m_gains.push_back(m_gains.back() + step.gain);
        m_slopes.push_back(step.slope);
    }
    m_slopes.push_back(0);
}

} // namespace halftone
