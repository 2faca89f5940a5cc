// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/timed_configurations.h"

#include <algorithm>

namespace halftone {

namespace {

bool hasLayerGainsOnly(std::size_t layerCount, std::size_t formatCount)
{
    return configurationCount(layerCount, formatCount) == 0;
}

} // namespace

std::size_t timedCount(std::size_t layerCount, std::size_t formatCount)
{
    return hasLayerGainsOnly(layerCount, formatCount) ? 1 + layerCount * (formatCount - 1)
                                                      : configurationCount(layerCount, formatCount);
}

Configuration timedConfiguration(std::size_t place, std::size_t layerCount, std::size_t formatCount)
{
    if (!hasLayerGainsOnly(layerCount, formatCount))
        return configurationAt(place, layerCount, formatCount);
    Configuration configuration(layerCount, 0);
    if (place > 0) {
        const std::size_t lowered = formatCount - 1;
        configuration[(place - 1) / lowered] = static_cast<std::uint8_t>(1 + (place - 1) % lowered);
    }
    return configuration;
}

std::optional<std::size_t> timedPlace(const Configuration &configuration, std::size_t formatCount)
{
    if (!hasLayerGainsOnly(configuration.size(), formatCount))
        return configurationIndex(configuration, formatCount);
    const auto isLowered = [](std::uint8_t digit) { return digit != 0; };
    const auto first = std::ranges::find_if(configuration, isLowered);
    if (first == configuration.end())
        return 0;
    if (std::any_of(first + 1, configuration.end(), isLowered))
        return {};
    const auto layer = static_cast<std::size_t>(first - configuration.begin());
    return 1 + layer * (formatCount - 1) + (*first - 1U);
}

double gainOf(const std::vector<double> &gains, const Configuration &configuration, std::size_t formatCount)
{
    const auto place = timedPlace(configuration, formatCount);
    return place ? gains[*place] : sumOfLayerGains(gains, configuration, formatCount);
}

double sumOfLayerGains(const std::vector<double> &gains, const Configuration &configuration,
                       std::size_t formatCount)
{
    double sum = 0;
    Configuration single(configuration.size(), 0);
    for (std::size_t layer = 0; layer < configuration.size(); ++layer) {
        single[layer] = configuration[layer];
        sum += gains[*timedPlace(single, formatCount)];
        single[layer] = 0;
    }
    return sum;
}

} // namespace halftone
