// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/operator_graph.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace halftone {

namespace {

bool isFree(const Node &node)
{
    return node.kind == OperationKind::Movement && node.inputs.size() == 1 && !node.layer;
}

/// The tensor that a reader of each node reads.
std::vector<std::uint32_t> tensorsBehind(const ModelGraph &graph, const std::vector<double> &elements)
{
    std::vector<std::uint32_t> tensors(graph.nodes.size());
    for (std::uint32_t node = 0; node < tensors.size(); ++node) {
        tensors[node] = node;
        if (!isFree(graph.nodes[node]))
            continue;
        const auto input = graph.nodes[node].inputs.front().value;
        if (elements[tensors[input]] <= elements[node])
            tensors[node] = tensors[input];
    }
    return tensors;
}

void connectReaders(const ModelGraph &graph, const std::vector<std::uint32_t> &tensors, OperatorGraph &result)
{
    const auto count = static_cast<std::uint32_t>(graph.nodes.size());
    result.producer.resize(count);
    result.reads.resize(count);
    for (std::uint32_t node = 0; node < count; ++node) {
        const auto &inputs = graph.nodes[node].inputs;
        result.producer[node] = isFree(graph.nodes[node]) ? result.producer[inputs.front().value] : node;
        if (isFree(graph.nodes[node]))
            continue;
        for (const NodeId input : inputs)
            result.reads[node].push_back(tensors[input.value]);
    }
}

/// A slice of a tensor that the same bundle also reads as a whole costs no further read.
void mergeSlices(const ModelGraph &graph, const std::vector<std::uint32_t> &tensors, OperatorGraph &result)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> readWhole; // bundle, tensor
    for (std::uint32_t node = 0; node < result.reads.size(); ++node)
        for (const std::uint32_t tensor : result.reads[node])
            readWhole.emplace(result.bundle[node], tensor);
    for (std::uint32_t node = 0; node < result.reads.size(); ++node) {
        auto &reads = result.reads[node];
        for (std::uint32_t &tensor : reads)
            for (std::uint32_t whole = tensor; isFree(graph.nodes[whole]);) {
                whole = tensors[graph.nodes[whole].inputs.front().value];
                if (readWhole.contains({result.bundle[node], whole}))
                    tensor = whole;
            }
        std::ranges::sort(reads);
        reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
        for (const std::uint32_t tensor : reads)
            result.uses[tensor].push_back(node);
    }
    result.uses.try_emplace(tensors.back());
}

void assignBundles(const ModelGraph &graph, const std::vector<std::uint32_t> &bundleOfLayer,
                   std::uint32_t tail, OperatorGraph &result)
{
    result.bundle.assign(graph.nodes.size(), tail);
    for (std::size_t node = graph.nodes.size(); node-- > 0;) {
        if (const auto layer = graph.nodes[node].layer)
            result.bundle[node] = bundleOfLayer[layer->value];
        for (const std::uint32_t tensor : result.reads[node]) {
            auto &before = result.bundle[result.producer[tensor]];
            before = std::min(before, result.bundle[node]);
        }
    }
}

/// How many layers are before each operator on the longest path.
std::vector<std::uint32_t> countLayersBefore(const ModelGraph &graph, const OperatorGraph &operators)
{
    std::vector<std::uint32_t> counts(graph.nodes.size(), 0);
    for (std::uint32_t node = 0; node < counts.size(); ++node)
        for (const std::uint32_t tensor : operators.reads[node]) {
            const auto producer = operators.producer[tensor];
            counts[node] = std::max(counts[node], counts[producer] + (graph.nodes[producer].layer ? 1U : 0U));
        }
    return counts;
}

/// Joins operators that follow each other without a layer between them.
void fuseKernels(const ModelGraph &graph, OperatorGraph &result)
{
    const auto layersBefore = countLayersBefore(graph, result);
    std::vector<std::uint32_t> root(graph.nodes.size());
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](std::uint32_t node) {
        while (root[node] != node)
            node = root[node] = root[root[node]];
        return node;
    };
    for (std::uint32_t node = 0; node < root.size(); ++node) {
        if (graph.nodes[node].layer)
            continue;
        for (const std::uint32_t tensor : result.reads[node]) {
            const auto producer = result.producer[tensor];
            const bool joins = !graph.nodes[producer].layer && result.bundle[producer] == result.bundle[node]
                && layersBefore[producer] == layersBefore[node];
            if (!joins)
                continue;
            const auto left = find(producer);
            const auto right = find(node);
            root[std::max(left, right)] = std::min(left, right);
        }
    }
    result.kernel.assign(graph.nodes.size(), OperatorGraph::None);
    for (std::uint32_t node = 0; node < root.size(); ++node)
        if (!graph.nodes[node].layer && !isFree(graph.nodes[node]))
            result.kernel[node] = find(node);
}

} // namespace

OperatorGraph makeOperatorGraph(const ModelGraph &graph, const std::vector<double> &elements,
                                const std::vector<std::uint32_t> &bundleOfLayer, std::uint32_t tail)
{
    OperatorGraph result;
    const auto tensors = tensorsBehind(graph, elements);
    connectReaders(graph, tensors, result);
    assignBundles(graph, bundleOfLayer, tail, result);
    mergeSlices(graph, tensors, result);
    fuseKernels(graph, result);
    return result;
}

} // namespace halftone
