// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/layer_sum.h"

#include "core/graph/configuration.h"

namespace halftone {

std::vector<double> sumOfSingleLayerGains(const std::vector<double> &gains, std::size_t layerCount,
                                          std::size_t formatCount)
{
    if (gains.size() != configurationCount(layerCount, formatCount))
        return {};
    std::vector<double> sums(gains.size(), 0.0);
    Configuration single(layerCount, 0);
    for (std::size_t index = 0; index < gains.size(); ++index) {
        const Configuration formats = configurationAt(index, layerCount, formatCount);
        for (std::size_t layer = 0; layer < layerCount; ++layer) {
            if (formats[layer] == 0)
                continue;
            single[layer] = formats[layer];
            sums[index] += gains[configurationIndex(single, formatCount)];
            single[layer] = 0;
        }
    }
    return sums;
}

} // namespace halftone
