// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_nodes.h"

#include <algorithm>

namespace halftone {

namespace {

constexpr std::size_t WordBits = 64;

void unite(Bits &into, const Bits &other)
{
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] |= other[i];
}

void setBit(Bits &bits, int index)
{
    if (index >= 0)
        bits[static_cast<std::size_t>(index) / WordBits] |= std::uint64_t{1}
            << (static_cast<std::size_t>(index) % WordBits);
}

/// The last node drawn with sub-graph @p index: its cut node, or a later operation at which a connection
/// arrives that skips the cut node (the residual addition that ends a block).
std::uint32_t lastNode(const ModelGraph &graph, const Partition &partition, std::size_t index)
{
    if (index + 1 == partition.subgraphs.size())
        return graph.sink().value;
    const std::uint32_t cut = partition.subgraphs[index].cut.value;
    const std::uint32_t nextCut = partition.subgraphs[index + 1].cut.value;
    std::uint32_t last = cut;
    std::vector<bool> isSkip; // of the nodes behind the cut: depends on nothing but what came before it
    for (std::uint32_t n = cut + 1; n <= nextCut && !graph.nodes[n].layer; ++n) {
        const auto &inputs = graph.nodes[n].inputs;
        const auto skips = std::ranges::count_if(inputs, [&](NodeId input) {
            return input.value < cut || (input.value > cut && isSkip[input.value - cut - 1]);
        });
        isSkip.push_back(skips == std::ssize(inputs));
        if (skips > 0 && !isSkip.back())
            last = n;
    }
    return last;
}

/// The node whose output @p id passes on: an element-wise node with one input counts as part of its edge.
NodeId contracted(const ModelGraph &graph, NodeId id)
{
    while (graph.node(id).kind == OperationKind::ElementWise && graph.node(id).inputs.size() == 1)
        id = graph.node(id).inputs.front();
    return id;
}

bool isAncestor(const ModelGraph &graph, NodeId ancestor, NodeId of)
{
    if (of <= ancestor)
        return false;
    std::vector<bool> seen(of.value - ancestor.value + 1, false);
    std::vector<NodeId> open{of};
    while (!open.empty()) {
        const NodeId id = open.back();
        open.pop_back();
        for (const NodeId input : graph.node(id).inputs) {
            if (input == ancestor)
                return true;
            if (input < ancestor || seen[input.value - ancestor.value])
                continue;
            seen[input.value - ancestor.value] = true;
            open.push_back(input);
        }
    }
    return false;
}

std::vector<bool> impliedInputs(const ModelGraph &graph, const Node &node)
{
    std::vector<bool> implied(node.inputs.size(), false);
    for (std::size_t i = 0; i < implied.size(); ++i) {
        const NodeId from = contracted(graph, node.inputs[i]);
        implied[i] = std::ranges::any_of(
            node.inputs, [&](NodeId other) { return isAncestor(graph, from, contracted(graph, other)); });
    }
    return implied;
}

/// Fills before and after for the marks that are set.
void propagateMarks(const ModelGraph &graph, BlockNodes &nodes, std::size_t markCount)
{
    const Bits none((markCount + WordBits - 1) / WordBits, 0);
    nodes.before.assign(nodes.count(), none);
    nodes.after.assign(nodes.count(), none);
    const auto inputsInside = [&](std::uint32_t i, auto visit) {
        for (const NodeId input : graph.nodes[nodes.begin + i].inputs)
            if (input.value >= nodes.begin)
                visit(input.value - nodes.begin);
    };
    for (std::uint32_t i = 0; i < nodes.count(); ++i)
        inputsInside(i, [&](std::uint32_t input) {
            unite(nodes.before[i], nodes.before[input]);
            setBit(nodes.before[i], nodes.mark[input]);
        });
    for (std::uint32_t i = nodes.count(); i-- > 0;)
        inputsInside(i, [&](std::uint32_t input) {
            unite(nodes.after[input], nodes.after[i]);
            setBit(nodes.after[input], nodes.mark[i]);
        });
}

std::size_t numberMarks(const ModelGraph &graph, BlockNodes &nodes)
{
    int count = 0;
    for (std::uint32_t i = 0; i < nodes.count(); ++i) {
        const Node &node = graph.nodes[nodes.begin + i];
        const bool isMark = node.layer || nodes.isJoin[i] || nodes.isFork[i];
        nodes.mark[i] = isMark ? count++ : -1;
    }
    return static_cast<std::size_t>(count);
}

/// An implied input that skips a layer makes its node a join.
bool skipsLayer(const BlockNodes &nodes, std::uint32_t index, NodeId input)
{
    Bits seenByInput(nodes.before[index].size(), 0);
    if (input.value >= nodes.begin) {
        seenByInput = nodes.before[input.value - nodes.begin];
        setBit(seenByInput, nodes.mark[input.value - nodes.begin]);
    }
    return seenByInput != nodes.before[index];
}

void findResiduals(const ModelGraph &graph, BlockNodes &nodes)
{
    std::vector<int> readers(nodes.count(), 0);
    for (std::uint32_t i = 0; i < nodes.count(); ++i)
        for (const NodeId input : graph.nodes[nodes.begin + i].inputs)
            if (input.value >= nodes.begin)
                ++readers[input.value - nodes.begin];
    for (std::uint32_t i = 0; i < nodes.count(); ++i) {
        const Node &node = graph.nodes[nodes.begin + i];
        for (std::size_t k = 0; k < node.inputs.size() && !node.layer; ++k) {
            if (!nodes.implied[i][k] || !skipsLayer(nodes, i, node.inputs[k]))
                continue;
            nodes.isJoin[i] = true;
            if (node.inputs[k].value >= nodes.begin && readers[node.inputs[k].value - nodes.begin] > 1)
                nodes.isFork[node.inputs[k].value - nodes.begin] = true;
        }
    }
}

} // namespace

NodeRange blockRange(const ModelGraph &graph, const Partition &partition, SubgraphId first, SubgraphId last)
{
    const std::uint32_t begin
        = first.value == 0 ? graph.source().value + 1 : lastNode(graph, partition, first.value - 1) + 1;
    return {begin, lastNode(graph, partition, last.value) + 1};
}

BlockNodes findBlockNodes(const ModelGraph &graph, const Partition &partition, SubgraphId first,
                          SubgraphId last)
{
    BlockNodes nodes{blockRange(graph, partition, first, last), {}, {}, {}, {}, {}, {}};
    nodes.isJoin.assign(nodes.count(), false);
    nodes.isFork.assign(nodes.count(), false);
    nodes.mark.assign(nodes.count(), -1);
    for (std::uint32_t i = 0; i < nodes.count(); ++i)
        nodes.implied.push_back(impliedInputs(graph, graph.nodes[nodes.begin + i]));

    propagateMarks(graph, nodes, numberMarks(graph, nodes));
    findResiduals(graph, nodes);
    propagateMarks(graph, nodes, numberMarks(graph, nodes));
    return nodes;
}

} // namespace halftone
