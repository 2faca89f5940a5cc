// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"

#include "core/partition/cut_nodes.h"
#include "core/partition/graph_rules.h"
#include "core/partition/subgraph_class.h"
#include "core/partition/subgraph_name.h"

#include <map>

namespace halftone {

namespace {

/// The layers of the nodes behind @p previousCut up to and including @p cut.
std::vector<LayerId> layersBetween(const ModelGraph &graph, NodeId previousCut, NodeId cut)
{
    std::vector<LayerId> layers;
    for (NodeId id{previousCut.value + 1}; id <= cut; ++id.value)
        if (const auto layer = graph.node(id).layer)
            layers.push_back(*layer);
    return layers;
}

} // namespace

Result<Partition> partitionIntoSequentialSubgraphs(const ModelGraph &graph)
{
    if (auto checked = checkGraphRules(graph); !checked)
        return checked.error();
    ContractedGraph contracted = contractElementWise(graph);
    reduceTransitively(contracted.inputs);
    const auto cuts = cutNodes(contracted.inputs, graph.source().value, contracted.representative.back());

    // No edge leads past a cut node, so the kept nodes of a segment are exactly those numbered between its
    // cuts.
    Partition partition;
    std::map<std::string, ClassId> classes;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        const NodeId previousCut{cuts[i - 1]};
        const NodeId cut{cuts[i]};
        auto layers = layersBetween(graph, previousCut, cut);
        if (layers.empty())
            continue;
        const ClassId next{static_cast<std::uint32_t>(classes.size())};
        const ClassId klass
            = classes.try_emplace(segmentSignature(graph, previousCut, cut), next).first->second;
        partition.subgraphs.push_back({subgraphName(graph, layers), std::move(layers), klass, cut});
    }
    partition.classCount = classes.size();
    return partition;
}

} // namespace halftone
