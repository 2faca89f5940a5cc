// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gain_table.h"

#include "core/graph/configuration.h"

namespace halftone {

GainTable additiveGains(const Partition &partition, std::size_t formatCount,
                        const std::function<double(LayerId, std::size_t)> &layerGain)
{
    GainTable table;
    table.gains.reserve(partition.subgraphs.size());
    for (const Subgraph &subgraph : partition.subgraphs) {
        const auto count = configurationCount(subgraph.layers.size(), formatCount);
        auto &own = table.gains.emplace_back(count, 0.0);
        for (std::size_t index = 1; index < count; ++index) {
            const Configuration formats = configurationAt(index, subgraph.layers.size(), formatCount);
            for (std::size_t layer = 0; layer < formats.size(); ++layer)
                own[index] += layerGain(subgraph.layers[layer], formats[layer]);
        }
        for (std::size_t layer = 0; count == 0 && layer < subgraph.layers.size(); ++layer) {
            auto &alone = table.layerGains[subgraph.layers[layer]];
            for (std::size_t format = 0; format < formatCount; ++format)
                alone.push_back(layerGain(subgraph.layers[layer], format));
        }
    }
    return table;
}

} // namespace halftone
