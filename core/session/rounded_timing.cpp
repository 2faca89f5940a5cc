// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rounded_timing.h"

#include "core/timing/paired_times.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace halftone {

namespace {

// Copies of one class have the same spreads, hence the same step.
double stepOf(const SubgraphGains &subgraph, double resolution)
{
    std::vector<double> spreads;
    std::ranges::copy_if(subgraph.spreadSeconds, std::back_inserter(spreads),
                         [](double spread) { return spread > 0; });
    const double own = median(std::move(spreads));
    return own > 0 ? std::min(own, resolution) : resolution;
}

} // namespace

Timing roundedToResolution(Timing timing)
{
    if (!(timing.resolutionSeconds > 0))
        return timing;
    for (auto &subgraph : timing.gains) {
        const double step = stepOf(subgraph, timing.resolutionSeconds);
        for (double &gain : subgraph.gainSeconds)
            gain = std::round(gain / step) * step;
    }
    return timing;
}

} // namespace halftone
