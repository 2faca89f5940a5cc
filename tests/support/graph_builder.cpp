// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/graph_builder.h"

#include <algorithm>
#include <utility>

namespace halftone::test {

namespace {

constexpr Extent One{1, 0};
constexpr Extent Tokens{0, 1};
constexpr Extent fixed(std::int64_t value)
{
    return {value, 0};
}

} // namespace

GraphBuilder::GraphBuilder(std::int64_t hidden)
{
    append({"model.embed_tokens",
            "model.embed_tokens",
            "aten::embedding",
            OperationKind::Source,
            {},
            {One, Tokens, fixed(hidden)},
            std::nullopt});
}

void GraphBuilder::enterModule(std::string path, int block)
{
    m_module = std::move(path);
    m_block = block;
}

NodeId GraphBuilder::append(Node node)
{
    const NodeId id{static_cast<std::uint32_t>(m_graph.nodes.size())};
    if (node.name.empty())
        node.name = node.module + '/' + node.operation + '#' + std::to_string(id.value);
    std::ranges::sort(node.inputs);
    node.inputs.erase(std::unique(node.inputs.begin(), node.inputs.end()), node.inputs.end());
    m_graph.nodes.push_back(std::move(node));
    return id;
}

NodeId GraphBuilder::operation(const std::string &op, std::vector<NodeId> inputs, std::vector<Extent> shape)
{
    return append({{},
                   m_module,
                   "aten::" + op,
                   operationKind("aten::" + op),
                   std::move(inputs),
                   std::move(shape),
                   std::nullopt});
}

NodeId GraphBuilder::operation(const std::string &op, std::vector<NodeId> inputs)
{
    auto outputShape = shape(inputs.front());
    return operation(op, std::move(inputs), std::move(outputShape));
}

NodeId GraphBuilder::linear(const std::string &role, NodeId input, std::int64_t outputs, bool sharesWeight)
{
    const std::string name = m_module.empty() ? role : m_module + '.' + role;
    auto outputShape = shape(input);
    const Extent inner = outputShape.back();
    const Extent rows = outputShape[outputShape.size() - 2];
    outputShape.back() = fixed(outputs);
    const LayerId layer{static_cast<std::uint32_t>(m_graph.layers.size())};
    const NodeId node = append(
        {name, m_module, "aten::linear", OperationKind::Layer, {input}, std::move(outputShape), layer});
    m_graph.layers.push_back({name,
                              LayerKind::Linear,
                              role,
                              m_block,
                              inner.fixed * outputs,
                              16,
                              sharesWeight,
                              {One, rows, inner, fixed(outputs)},
                              node});
    return node;
}

NodeId GraphBuilder::matmul(const std::string &role, NodeId first, NodeId second, GemmShape gemm)
{
    const std::string name = m_module.empty() ? role : m_module + '.' + role;
    const LayerId layer{static_cast<std::uint32_t>(m_graph.layers.size())};
    const NodeId node = append({name,
                                m_module,
                                "aten::matmul",
                                OperationKind::Layer,
                                {first, second},
                                {One, gemm.batch, gemm.rows, gemm.columns},
                                layer});
    m_graph.layers.push_back({name, LayerKind::Matmul, role, m_block, 0, 0, false, gemm, node});
    return node;
}

NodeId GraphBuilder::rmsNorm(const std::string &module, NodeId input)
{
    const std::string outer = std::exchange(m_module, module);
    auto perRow = shape(input);
    perRow.back() = One;
    const NodeId wide = operation("to", {input});
    const NodeId square = operation("pow", {wide});
    const NodeId mean = operation("mean", {square}, perRow);
    const NodeId stable = operation("add", {mean});
    const NodeId factor = operation("rsqrt", {stable});
    const NodeId normal = operation("mul", {wide, factor}, shape(input));
    const NodeId narrow = operation("to", {normal});
    const NodeId result = operation("mul", {narrow});
    m_module = outer;
    return result;
}

NodeId GraphBuilder::rotary(NodeId input)
{
    auto half = shape(input);
    half.back().fixed /= 2;
    const NodeId upper = operation("slice", {input}, half);
    const NodeId negative = operation("neg", {upper});
    const NodeId lower = operation("slice", {input}, half);
    const NodeId turned = operation("cat", {negative, lower}, shape(input));
    const NodeId cosine = operation("mul", {input});
    const NodeId sine = operation("mul", {turned});
    return operation("add", {cosine, sine}, shape(input));
}

} // namespace halftone::test
