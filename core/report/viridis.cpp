// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/viridis.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace halftone {

std::array<int, 3> viridis(double t)
{
    static constexpr std::array<std::uint32_t, 10> Stops{0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E,
                                                         0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725};
    const double position = (std::isnan(t) ? 0.0 : std::clamp(t, 0.0, 1.0)) * (Stops.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(position), Stops.size() - 2);
    const double share = position - static_cast<double>(index);
    std::array<int, 3> colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const auto shift = 16 - 8 * i;
        const double from = (Stops[index] >> shift) & 0xFF;
        const double to = (Stops[index + 1] >> shift) & 0xFF;
        colour[i] = static_cast<int>(std::lround(from + (to - from) * share));
    }
    return colour;
}

} // namespace halftone
