// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/subgraph_class.h"

#include <map>

namespace halftone {

namespace {

void append(std::string &text, const Extent &extent)
{
    text += std::to_string(extent.fixed) + '+' + std::to_string(extent.perToken) + "t,";
}

void append(std::string &text, const std::vector<Extent> &shape)
{
    text += '[';
    for (const Extent &extent : shape)
        append(text, extent);
    text += ']';
}

void append(std::string &text, const Layer &layer)
{
    text += layer.kind == LayerKind::Linear ? "linear:" : "matmul:";
    for (const Extent &extent : {layer.gemm.batch, layer.gemm.rows, layer.gemm.inner, layer.gemm.columns})
        append(text, extent);
}

} // namespace

std::string segmentSignature(const ModelGraph &graph, NodeId previousCut, NodeId cut)
{
    std::string text;
    std::map<NodeId, std::size_t> outside; // in order of first use
    bool endsModel = false;
    for (NodeId id{previousCut.value + 1}; id <= cut; ++id.value) {
        const Node &node = graph.node(id);
        text += node.operation;
        text += '/';
        text += name(node.kind);
        append(text, node.shape);
        for (const NodeId input : node.inputs) {
            if (input > previousCut) {
                text += " -" + std::to_string(id.value - input.value);
                continue;
            }
            const auto [entry, isNew] = outside.try_emplace(input, outside.size());
            text += " o" + std::to_string(entry->second);
            if (isNew)
                append(text, graph.node(input).shape);
        }
        if (node.layer) {
            append(text, graph.layer(*node.layer));
            endsModel = node.layer->value + 1 == graph.layers.size();
        }
        text += '\n';
    }
    return endsModel ? text + "end" : text;
}

} // namespace halftone
