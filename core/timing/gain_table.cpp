// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gain_table.h"

#include "core/graph/configuration.h"

namespace halftone {

Result<std::size_t> countConfigurations(const Subgraph &subgraph, std::size_t formatCount)
{
    if (const auto count = configurationCount(subgraph.layers.size(), formatCount))
        return count;
    return Error{ErrorCode::Unsupported, subgraph.name,
                 "the sub-graph has " + std::to_string(subgraph.layers.size())
                     + " layers, too many configurations with " + std::to_string(formatCount)
                     + " formats; choose fewer formats"};
}

Result<std::vector<std::vector<double>>>
additiveGains(const Partition &partition, std::size_t formatCount,
              const std::function<double(LayerId, std::size_t)> &layerGain)
{
    std::vector<std::vector<double>> gains;
    gains.reserve(partition.subgraphs.size());
    for (const Subgraph &subgraph : partition.subgraphs) {
        const auto count = countConfigurations(subgraph, formatCount);
        if (!count)
            return count.error();
        std::vector<double> own(*count, 0.0);
        for (std::size_t index = 1; index < *count; ++index) {
            const Configuration formats = configurationAt(index, subgraph.layers.size(), formatCount);
            for (std::size_t layer = 0; layer < formats.size(); ++layer)
                own[index] += layerGain(subgraph.layers[layer], formats[layer]);
        }
        gains.push_back(std::move(own));
    }
    return gains;
}

} // namespace halftone
