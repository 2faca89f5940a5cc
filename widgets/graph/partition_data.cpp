// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/partition_data.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace halftone {

const ModelGraph &PartitionData::graph() const
{
    static const ModelGraph None;
    return model.graph ? *model.graph : None;
}

const Partition &PartitionData::partition() const
{
    static const Partition None;
    return model.partition ? *model.partition : None;
}

const NumberFormat *PartitionData::formatOf(LayerId layer) const
{
    if (layer.value >= configuration.size() || configuration[layer.value] >= formats.size())
        return nullptr;
    return &formats[configuration[layer.value]];
}

bool PartitionData::isQuantized(LayerId layer) const
{
    return formatOf(layer) && configuration[layer.value] != 0;
}

const LayerDecision *PartitionData::decisionOn(LayerId layer) const
{
    return layer.value < decisions.size() ? &decisions[layer.value] : nullptr;
}

std::optional<double> PartitionData::sensitivityOf(LayerId layer) const
{
    if (layer.value >= sensitivities.size() || std::isnan(sensitivities[layer.value]))
        return std::nullopt;
    return sensitivities[layer.value];
}

std::optional<double> PartitionData::gainOf(SubgraphId subgraph, bool best) const
{
    const auto &values = best ? gains.best : gains.chosen;
    if (subgraph.value >= values.size() || std::isnan(values[subgraph.value]))
        return std::nullopt;
    return values[subgraph.value];
}

LayerId PartitionData::counterpart(LayerId layer, std::size_t tile) const
{
    const SubgraphId from = subgraphOf[layer.value];
    const auto offset = from.value - tiles[tileOf(layer)].first.value;
    const auto &layers = subgraph(from).layers; // ascending
    const auto position = std::ranges::lower_bound(layers, layer) - layers.begin();
    return subgraph({tiles[tile].first.value + offset}).layers[static_cast<std::size_t>(position)];
}

PartitionData indexPartition(PartitionedModel model, std::int64_t tokens)
{
    const ModelGraph &graph = *model.graph;
    const Partition &partition = *model.partition;
    PartitionData data;
    data.tiles = outlineOf(graph, partition);
    data.runs = runsOf(data.tiles);
    data.drawings = findTileDrawings(graph, partition, data.tiles);
    data.subgraphOf.resize(graph.layers.size());
    for (std::uint32_t i = 0; i < partition.subgraphs.size(); ++i)
        for (const LayerId layer : partition.subgraphs[i].layers)
            data.subgraphOf[layer.value] = SubgraphId{i};
    data.model = std::move(model);
    data.tokens = tokens;
    return data;
}

} // namespace halftone
