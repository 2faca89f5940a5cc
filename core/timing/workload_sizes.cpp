// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/workload_sizes.h"

#include "core/timing/layer_work.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

constexpr double Rounding = 1e-6; // of a number of heads that was divided and multiplied

std::ptrdiff_t tokenDimensions(const Node &node)
{
    return std::ranges::count_if(node.shape, [](const Extent &extent) { return extent.perToken != 0; });
}

/// Elements for all sequences, with @p newTokens tokens; keys of scores are always as many as the sequence.
double elementsOf(const Node &node, const Workload &workload, std::int64_t newTokens)
{
    const auto tokenCount = tokenDimensions(node);
    std::ptrdiff_t seen = 0;
    auto count = static_cast<double>(workload.batch);
    for (const Extent &extent : node.shape) {
        seen += extent.perToken != 0 ? 1 : 0;
        const bool isKeys = extent.perToken != 0 && tokenCount > 1 && seen == tokenCount;
        const auto size = extent.at(isKeys ? workload.sequenceLength : newTokens);
        count *= static_cast<double>(std::max<std::int64_t>(size, 0));
    }
    return count;
}

std::int64_t share(std::int64_t extent, std::int64_t devices)
{
    return (extent + devices - 1) / devices;
}

class Measure
{
public:
    Measure(const ModelGraph &graph, const Workload &workload, std::int64_t devices)
        : m_graph(graph), m_workload(workload), m_devices(devices), m_isCut(graph.nodes.size(), false)
    {
        m_sizes.isReduced.assign(graph.layers.size(), false);
        m_sizes.cached.assign(graph.layers.size(), 0);
        for (const Layer &layer : graph.layers) {
            m_sizes.gemms.push_back(gemmDimensions(layer, workload));
            m_sizes.weights.push_back(static_cast<double>(layer.parameters));
        }
    }

    WorkloadSizes run()
    {
        const auto output = outputLayer(m_graph);
        if (output)
            m_sizes.gemms[output->value].rows = m_workload.batch;
        std::vector<bool> isOnePosition(m_graph.nodes.size(), m_workload.phase == Phase::Decode);
        for (std::uint32_t index = 0; index < m_graph.nodes.size(); ++index) {
            const Node &node = m_graph.nodes[index];
            const auto any = [&](const std::vector<bool> &property) {
                return std::ranges::any_of(node.inputs, [&](NodeId id) { return property[id.value]; });
            };
            m_isCut[index] = m_devices > 1 && any(m_isCut);
            if (node.layer && m_devices > 1)
                cut(*node.layer, index);
            if ((output && node.layer == output) || any(isOnePosition))
                isOnePosition[index] = true;
            const double elements
                = elementsOf(node, m_workload, isOnePosition[index] ? 1 : m_workload.sequenceLength);
            m_sizes.elements.push_back(m_isCut[index] ? elements / static_cast<double>(m_devices) : elements);
            if (node.layer && m_workload.phase == Phase::Decode)
                readCache(node);
        }
        return std::move(m_sizes);
    }

private:
    void cut(LayerId id, std::uint32_t node)
    {
        GemmDimensions &gemm = m_sizes.gemms[id.value];
        if (m_graph.layer(id).kind == LayerKind::Matmul) {
            if (m_isCut[node])
                gemm.batch = share(gemm.batch / m_workload.batch, m_devices) * m_workload.batch;
            return;
        }
        auto &extent = m_isCut[node] ? gemm.inner : gemm.columns;
        extent = share(extent, m_devices);
        m_sizes.weights[id.value] /= static_cast<double>(m_devices);
        m_sizes.isReduced[id.value] = m_isCut[node];
        m_isCut[node] = !m_isCut[node];
    }

    /// Elements of one new token of what @p node repeats or reorders.
    [[nodiscard]] double elementsBehind(NodeId node) const
    {
        double least = m_sizes.elements[node.value];
        while (m_graph.node(node).kind == OperationKind::Movement && m_graph.node(node).inputs.size() == 1) {
            node = m_graph.node(node).inputs.front();
            if (m_sizes.elements[node.value] > least)
                break; // a slice of something larger
            least = m_sizes.elements[node.value];
        }
        return least;
    }

    void readCache(const Node &node)
    {
        if (m_graph.layer(*node.layer).kind != LayerKind::Matmul)
            return;
        double least = std::numeric_limits<double>::infinity();
        for (const NodeId input : node.inputs)
            if (tokenDimensions(m_graph.node(input)) == 1)
                least = std::min(least, elementsBehind(input));
        GemmDimensions &gemm = m_sizes.gemms[node.layer->value];
        const double ofOneHead = static_cast<double>(gemm.inner) * static_cast<double>(gemm.columns);
        if (least == std::numeric_limits<double>::infinity() || ofOneHead < 1)
            return; // no operand grows with the sequence
        const double heads = least * static_cast<double>(m_workload.sequenceLength) / ofOneHead
            / static_cast<double>(m_workload.batch);
        constexpr double MostHeads = 0x1p30; // chosen: only what makes no sense has as many
        if (!(heads < MostHeads))
            return;
        // A head is not cut: where there are fewer than devices, several hold the same one.
        const auto products
            = std::max<std::int64_t>(1, std::llround(std::ceil(heads - Rounding))) * m_workload.batch;
        m_sizes.cached[node.layer->value] = static_cast<double>(products) * ofOneHead;
        if (gemm.batch % products == 0) {
            gemm.rows *= gemm.batch / products;
            gemm.batch = products;
        }
    }

    const ModelGraph &m_graph;
    const Workload &m_workload;
    std::int64_t m_devices;
    std::vector<bool> m_isCut; ///< of each node: every device holds a part
    WorkloadSizes m_sizes;
};

} // namespace

WorkloadSizes workloadSizes(const ModelGraph &graph, const Workload &workload, std::int64_t devices)
{
    return Measure(graph, workload, devices).run();
}

} // namespace halftone
