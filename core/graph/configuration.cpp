// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/configuration.h"

namespace halftone {

std::size_t configurationCount(std::size_t layerCount, std::size_t formatCount, std::size_t cap)
{
    std::size_t count = 1;
    for (std::size_t i = 0; i < layerCount; ++i) {
        if (formatCount == 0 || count > cap / formatCount)
            return 0;
        count *= formatCount;
    }
    return count;
}

Configuration configurationAt(std::size_t index, std::size_t layerCount, std::size_t formatCount)
{
    Configuration digits(layerCount);
    for (std::size_t i = layerCount; i-- > 0; index /= formatCount)
        digits[i] = static_cast<std::uint8_t>(index % formatCount);
    return digits;
}

std::size_t configurationIndex(const Configuration &configuration, std::size_t formatCount)
{
    std::size_t index = 0;
    for (const auto digit : configuration)
        index = index * formatCount + digit;
    return index;
}

} // namespace halftone
