// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

/// Private to optimize: how long a solve has taken and when a part of it must end. In seconds; thread-safe.
namespace halftone {

using SolveClock = std::chrono::steady_clock;

inline double secondsSpentSince(SolveClock::time_point start)
{
    return std::chrono::duration<double>(SolveClock::now() - start).count();
}

/// @param seconds  any; less than 0 counts as 0
inline SolveClock::time_point deadlineAfter(SolveClock::time_point start, double seconds)
{
    constexpr double Forever = 1e6; // beyond it the addition could overflow
    return start
        + std::chrono::duration_cast<SolveClock::duration>(
               std::chrono::duration<double>(std::clamp(seconds, 0.0, Forever)));
}

} // namespace halftone
