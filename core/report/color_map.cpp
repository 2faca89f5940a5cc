// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/color_map.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace halftone {

namespace {

std::span<const std::uint32_t> stopsOf(ColorMap map)
{
    static constexpr std::array<std::uint32_t, 10> Viridis{0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E,
                                                           0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725};
    static constexpr std::array<std::uint32_t, 12> Cividis{0x00224E, 0x013271, 0x2F426D, 0x48526C,
                                                           0x5E636F, 0x727374, 0x878478, 0x9D9576,
                                                           0xB6A96F, 0xCEBC63, 0xE7D150, 0xFEE838};
    static constexpr std::array<std::uint32_t, 11> PurpleOrange{0x2D004B, 0x532687, 0x8073AC, 0xB1AAD1,
                                                                0xD8DAEB, 0xF7F7F6, 0xFEE0B6, 0xFCB761,
                                                                0xE08214, 0xB25706, 0x7F3B08};
    switch (map) {
    case ColorMap::Cividis:
        return Cividis;
    case ColorMap::Diverging:
        return PurpleOrange;
    case ColorMap::Viridis:
        break;
    }
    return Viridis;
}

} // namespace

std::array<int, 3> colorOf(ColorMap map, double t)
{
    const auto stops = stopsOf(map);
    const double position
        = (std::isnan(t) ? 0.0 : std::clamp(t, 0.0, 1.0)) * static_cast<double>(stops.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(position), stops.size() - 2);
    const double share = position - static_cast<double>(index);
    std::array<int, 3> colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const auto shift = 16 - 8 * i;
        const double from = (stops[index] >> shift) & 0xFF;
        const double to = (stops[index + 1] >> shift) & 0xFF;
        colour[i] = static_cast<int>(std::lround(from + (to - from) * share));
    }
    return colour;
}

std::array<int, 3> viridis(double t)
{
    return colorOf(ColorMap::Viridis, t);
}

} // namespace halftone
