// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/graph_rules.h"

#include <algorithm>

namespace halftone {

namespace {

Error broken(const std::string &subject, std::string detail)
{
    return Error{ErrorCode::InvalidArgument, subject, std::move(detail)};
}

Result<void> checkInputs(const ModelGraph &graph)
{
    for (std::uint32_t index = 0; index < graph.nodes.size(); ++index) {
        const Node &node = graph.nodes[index];
        if (node.inputs.empty() != (index == 0))
            return broken(node.name,
                          index == 0 ? "the first node of a graph must be its source and read nothing"
                                     : "only the first node of a graph may be without inputs");
        if (std::ranges::adjacent_find(node.inputs, std::ranges::greater_equal{}) != node.inputs.end())
            return broken(node.name, "the inputs of a node must be ascending and unique");
        if (!node.inputs.empty() && node.inputs.back().value >= index)
            return broken(node.name, "a node must come after all of its inputs");
    }
    return {};
}

Result<void> checkSinkIsReached(const ModelGraph &graph)
{
    std::vector<bool> isRead(graph.nodes.size(), false);
    for (const Node &node : graph.nodes)
        for (const NodeId input : node.inputs)
            isRead[input.value] = true;
    // Every reader comes later, so a node that is read reaches the sink by induction from the end.
    for (std::size_t index = 0; index + 1 < graph.nodes.size(); ++index)
        if (!isRead[index])
            return broken(graph.nodes[index].name,
                          "no other node reads it, but it is not the sink of the graph");
    return {};
}

Result<void> checkLayers(const ModelGraph &graph)
{
    std::size_t found = 0;
    for (std::uint32_t index = 0; index < graph.nodes.size(); ++index) {
        const Node &node = graph.nodes[index];
        if (!node.layer)
            continue;
        if (node.layer->value != found || found >= graph.layers.size()
            || graph.layers[found].node != NodeId{index})
            return broken(node.name, "the layers of a graph must be listed in the order of their nodes");
        ++found;
    }
    if (found != graph.layers.size())
        return broken(graph.layers[found].name, "the layer has no node in the graph");
    return {};
}

} // namespace

Result<void> checkGraphRules(const ModelGraph &graph)
{
    if (graph.nodes.empty())
        return broken({}, "the model graph is empty");
    if (graph.nodes.front().layer)
        return broken(graph.nodes.front().name, "the source of a graph cannot be a layer");
    for (const auto check : {checkInputs, checkSinkIsReached, checkLayers})
        if (auto result = check(graph); !result)
            return result;
    return {};
}

} // namespace halftone
