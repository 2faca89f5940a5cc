// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/memory_plan.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string_view>

namespace halftone {

namespace {

using namespace std::string_view_literals;

constexpr std::int64_t ItemBytes = 4; // float32
// Buffers of weight rows, their gradients and a chunk of logits, and what BLAS keeps for its threads; chosen.
constexpr std::int64_t ChunkBytes = std::int64_t{128} << 20;
// Temporary tensors of the largest size while a gradient passes a softmax and its neighbours; chosen.
constexpr std::int64_t Temporaries = 4;

// Of an estimate for activations: copies inside operators, gaps between blocks of memory; chosen.
constexpr double Allowance = 1.25;

bool isOneOf(std::span<const std::string_view> names, const Node &node)
{
    return std::ranges::find(names, node.operation) != names.end();
}

/// Movements that make a copy; the others are views.
constexpr std::array Copies{"aten::cat"sv,   "aten::contiguous"sv, "aten::reshape"sv,
                            "aten::clone"sv, "aten::repeat"sv,     "aten::repeat_interleave"sv};
/// Derivatives that need none of the values, or only those without gradient.
constexpr std::array Linear{"aten::add"sv, "aten::sub"sv,  "aten::rsub"sv, "aten::neg"sv,
                            "aten::to"sv,  "aten::mean"sv, "aten::sum"sv};
constexpr std::array Products{"aten::mul"sv, "aten::div"sv};
/// Derivatives that need the output rather than the input.
constexpr std::array OfOutput{"aten::softmax"sv, "aten::_softmax"sv, "aten::exp"sv,
                              "aten::tanh"sv,    "aten::sigmoid"sv,  "aten::rsqrt"sv};

bool isView(const Node &node)
{
    return node.kind == OperationKind::Movement && !isOneOf(Copies, node);
}

bool savesInputs(const Node &node)
{
    if (isOneOf(Products, node))
        return node.inputs.size() > 1;
    return node.kind != OperationKind::Movement && !isOneOf(Linear, node) && !isOneOf(OfOutput, node);
}

std::int64_t bytesOf(const Node &node, std::int64_t tokens)
{
    return std::accumulate(
        node.shape.begin(), node.shape.end(), ItemBytes,
        [&](std::int64_t bytes, const Extent &extent) { return bytes * extent.at(tokens); });
}

/// [node]: whether autograd keeps the node's output, or that of which it is a view.
std::vector<bool> savedNodes(const ModelGraph &graph)
{
    std::vector<bool> saved(graph.nodes.size(), false);
    for (std::size_t i = graph.nodes.size(); i-- > 0;) {
        const Node &node = graph.nodes[i];
        saved[i] = saved[i] || isOneOf(OfOutput, node);
        if (savesInputs(node) || (isView(node) && saved[i])) {
            for (const NodeId input : node.inputs)
                saved[input.value] = true;
        }
    }
    return saved;
}

/// What autograd keeps of each segment. Nodes between the last layer of one and the first of the next count for the
/// latter: they are few.
std::vector<std::int64_t> savedBytes(const ExecutionPlan &plan, const ModelGraph &graph,
                                     const Segmentation &segmentation, std::int64_t tokens)
{
    const auto saved = savedNodes(graph);
    std::vector<std::int64_t> bytes(segmentation.segments.size(), 0);
    std::size_t layer = 0;
    std::size_t segment = 0;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Node &node = graph.nodes[i];
        if (saved[i] && !isView(node))
            bytes[segment] += bytesOf(node, tokens);
        if (!node.layer)
            continue;
        ++layer;
        while (segment + 1 < bytes.size() && layer < plan.layers.size()
               && plan.layers[layer].step >= segmentation.segments[segment].end)
            ++segment;
    }
    for (auto &one : bytes)
        one = static_cast<std::int64_t>(Allowance * static_cast<double>(one));
    return bytes;
}

std::int64_t wideningBytes(const ExecutionPlan &plan)
{
    std::int64_t bytes = 0;
    for (const auto &parameter : plan.program.parameters) {
        if (parameter.tensor.is_floating_point() && parameter.tensor.element_size() != ItemBytes)
            bytes += parameter.tensor.numel() * ItemBytes;
    }
    return bytes;
}

} // namespace

MemoryPlan planMemory(const ExecutionPlan &plan, const ModelGraph &graph, const Segmentation &segmentation,
                      std::int64_t tokens, std::int64_t budgetBytes)
{
    const auto bytes = savedBytes(plan, graph, segmentation, tokens);
    std::int64_t largestNode = 0; // the logits are made in chunks if there is a head
    for (const Node &node : graph.nodes) {
        if (!segmentation.head || node.layer != LayerId{static_cast<std::uint32_t>(segmentation.head->layer)})
            largestNode = std::max(largestNode, bytesOf(node, tokens));
    }
    const std::int64_t logits
        = segmentation.head ? bytesOf(graph.node(graph.layers[segmentation.head->layer].node), tokens) : 0;
    const std::int64_t boundaries
        = static_cast<std::int64_t>(bytes.size()) * bytesOf(graph.node(graph.source()), tokens);
    MemoryPlan result;
    // The last segment's activations are kept in any case, and one segment at a time is made again.
    result.recomputedSegments = bytes.size() - 1;
    result.estimatedBytes = boundaries + ChunkBytes + Temporaries * largestNode + bytes.back()
        + *std::ranges::max_element(bytes);
    const auto take = [&](std::int64_t more) {
        const bool fits = result.estimatedBytes + more <= budgetBytes;
        result.estimatedBytes += fits ? more : 0;
        return fits;
    };
    result.keepsLogits = take(logits);
    while (result.recomputedSegments > 0 && take(bytes[result.recomputedSegments - 1]))
        --result.recomputedSegments;
    if (const auto widening = wideningBytes(plan); take(widening))
        result.widenedWeightBytes = widening;
    return result;
}

} // namespace halftone
