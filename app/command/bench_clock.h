// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace halftone {

using BenchClock = std::chrono::steady_clock;

inline double secondsSince(BenchClock::time_point begin)
{
    return std::chrono::duration<double>(BenchClock::now() - begin).count();
}

} // namespace halftone
