// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/machine_load.h"

#include <cstdio>
#include <fstream>

namespace halftone {

double machineLoad()
{
    double load = 0;
    std::ifstream("/proc/loadavg") >> load;
    return load;
}

std::string busyText(double load, int threads)
{
    constexpr double Background = 0.5; // chosen: what an idle desktop adds
    if (load <= threads + Background)
        return {};
    char number[32];
    std::snprintf(number, sizeof number, "%.1f", load);
    return std::string("the machine was busy, its load in the last minute was ") + number + " on "
        + std::to_string(threads) + (threads == 1 ? " thread" : " threads")
        + ": times are too long and spreads wide, measure again when nothing else runs";
}

} // namespace halftone
