// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rounded_timing.h"

#include <cmath>

namespace halftone {

Timing roundedToResolution(Timing timing)
{
    const double step = timing.resolutionSeconds;
    if (!(step > 0))
        return timing;
    for (auto &subgraph : timing.gains) {
        for (double &gain : subgraph.gainSeconds)
            gain = std::round(gain / step) * step;
    }
    return timing;
}

} // namespace halftone
