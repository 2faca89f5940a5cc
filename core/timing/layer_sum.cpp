// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/layer_sum.h"

#include "core/timing/timed_configurations.h"

namespace halftone {

std::vector<double> sumOfSingleLayerGains(const std::vector<double> &gains, std::size_t layerCount,
                                          std::size_t formatCount)
{
    if (gains.size() != configurationCount(layerCount, formatCount))
        return {};
    std::vector<double> sums;
    for (std::size_t index = 0; index < gains.size(); ++index)
        sums.push_back(sumOfLayerGains(gains, configurationAt(index, layerCount, formatCount), formatCount));
    return sums;
}

} // namespace halftone
