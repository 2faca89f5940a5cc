// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_left.h"

namespace halftone {

std::optional<double> TimeLeft::at(double fraction, double now)
{
    constexpr double LeastShare = 0.02; // chosen
    if (!m_begin)
        m_begin = {fraction, now};
    const double done = fraction - m_begin->fraction;
    if (done <= LeastShare * (1 - m_begin->fraction))
        return std::nullopt;
    return (now - m_begin->seconds) / done * (1 - fraction);
}

} // namespace halftone
