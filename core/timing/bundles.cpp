// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/bundles.h"

#include "core/partition/graph_rules.h"
#include "core/timing/operator_graph.h"

#include <algorithm>
#include <map>

namespace halftone {

namespace {

constexpr std::uint32_t None = OperatorGraph::None;

/// Latest sub-graph before a node, and how many bundles of it were needed so far.
struct Progress
{
    std::int64_t subgraph = -1;
    int stage = 0; ///< of the latest layer
    int afterLinear = 0; ///< the stage at which a matmul may run

    /// Waits for @p other as well.
    void join(const Progress &other)
    {
        if (other.subgraph > subgraph) {
            *this = other;
        } else if (other.subgraph == subgraph) {
            stage = std::max(stage, other.stage);
            afterLinear = std::max(afterLinear, other.afterLinear);
        }
    }
};

Progress behindLayer(const Progress &before, const Layer &layer, std::uint32_t subgraph)
{
    Progress own = before.subgraph == subgraph ? before : Progress{subgraph, 0, 0};
    if (layer.kind == LayerKind::Matmul)
        own.stage = std::max(own.stage, own.afterLinear);
    else
        own.afterLinear = std::max(own.afterLinear, own.stage + 1);
    return own;
}

Result<std::vector<std::uint32_t>> subgraphOfLayers(const ModelGraph &graph, const Partition &partition)
{
    std::vector<std::uint32_t> subgraphs(graph.layers.size(), None);
    for (std::uint32_t index = 0; index < partition.subgraphs.size(); ++index) {
        const bool hasClass = partition.subgraphs[index].klass.value < partition.classCount;
        for (const LayerId layer : partition.subgraphs[index].layers) {
            if (!hasClass || layer.value >= subgraphs.size() || subgraphs[layer.value] != None)
                return Error{ErrorCode::InvalidArgument, partition.subgraphs[index].name,
                             "the partition does not belong to this model"};
            subgraphs[layer.value] = index;
        }
    }
    if (std::ranges::find(subgraphs, None) != subgraphs.end())
        return Error{ErrorCode::InvalidArgument, "partition",
                     "the partition leaves a layer of the model out"};
    return subgraphs;
}

/// The bundles with their layers, and the bundle of every layer.
struct LayerBundles
{
    std::vector<Bundle> bundles;
    std::vector<std::uint32_t> ofLayer;
};

LayerBundles bundleLayers(const ModelGraph &graph, const std::vector<std::uint32_t> &subgraphs)
{
    std::vector<Progress> progress(graph.nodes.size());
    std::map<std::pair<std::uint32_t, int>, std::vector<LayerId>> groups;
    for (std::size_t index = 0; index < graph.nodes.size(); ++index) {
        const Node &node = graph.nodes[index];
        for (const NodeId input : node.inputs)
            progress[index].join(progress[input.value]);
        if (!node.layer)
            continue;
        const auto subgraph = subgraphs[node.layer->value];
        progress[index] = behindLayer(progress[index], graph.layer(*node.layer), subgraph);
        groups[{subgraph, progress[index].stage}].push_back(*node.layer);
    }
    LayerBundles result{{}, std::vector<std::uint32_t>(graph.layers.size())};
    for (auto &[key, layers] : groups) {
        for (const LayerId layer : layers)
            result.ofLayer[layer.value] = static_cast<std::uint32_t>(result.bundles.size());
        Bundle bundle;
        bundle.subgraph = SubgraphId{key.first};
        bundle.layers = std::move(layers);
        result.bundles.push_back(std::move(bundle));
    }
    result.bundles.emplace_back(); // what follows the last layer
    return result;
}

/// Fills bundles from an operator graph.
class Filler
{
public:
    Filler(const ModelGraph &graph, const OperatorGraph &operators, std::vector<Bundle> &bundles)
        : m_graph(graph), m_operators(operators), m_bundles(bundles)
    {
    }

    void addKernels()
    {
        std::map<std::uint32_t, Kernel> kernels; // by number of the kernel
        for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node)
            if (m_operators.kernel[node] != None)
                addToKernel(node, kernels[m_operators.kernel[node]]);
        for (const auto &[tensor, uses] : m_operators.uses)
            if (const auto producer = m_operators.producer[tensor]; m_operators.kernel[producer] != None)
                addWrite(tensor, uses, kernels[m_operators.kernel[producer]]);
        for (auto &[root, kernel] : kernels) {
            deduplicate(kernel.reads);
            m_bundles[m_operators.bundle[root]].kernels.push_back(std::move(kernel));
        }
    }

    /// What kernels read and write is part of their time; these are the tensors of the layers.
    void addTraffic()
    {
        for (const auto &[tensor, uses] : m_operators.uses) {
            const auto producer = m_operators.producer[tensor];
            const auto home = m_operators.bundle[producer];
            bool isReadOutside = uses.empty();
            std::map<std::uint32_t, TensorReaders> operands;
            for (const std::uint32_t reader : uses) {
                const auto bundle = m_operators.bundle[reader];
                isReadOutside = isReadOutside || bundle != home;
                if (bundle != home && m_graph.nodes[reader].layer)
                    addReader(
                        operands.try_emplace(bundle, TensorReaders{NodeId{tensor}, {}, false}).first->second,
                        reader);
            }
            if (isReadOutside && m_graph.nodes[producer].layer)
                m_bundles[home].results.push_back(NodeId{tensor});
            for (auto &[bundle, readers] : operands)
                m_bundles[bundle].operands.push_back(std::move(readers));
            addForeignCasts(tensor, uses);
        }
    }

private:
    static void deduplicate(std::vector<NodeId> &nodes)
    {
        std::ranges::sort(nodes);
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    }

    void addReader(TensorReaders &readers, std::uint32_t node) const
    {
        if (const auto layer = m_graph.nodes[node].layer)
            readers.layers.push_back(*layer);
        else
            readers.isReadAtBaseline = true;
    }

    void addToKernel(std::uint32_t node, Kernel &kernel) const
    {
        const auto kind = m_graph.nodes[node].kind;
        kernel.isSoftmax = kernel.isSoftmax || kind == OperationKind::Softmax;
        if (kind == OperationKind::Source)
            kernel.reads.push_back(NodeId{node}); // the rows of the embedding table
        for (const std::uint32_t tensor : m_operators.reads[node])
            if (m_operators.kernel[m_operators.producer[tensor]] != m_operators.kernel[node])
                kernel.reads.push_back(NodeId{tensor});
    }

    void addWrite(std::uint32_t tensor, const std::vector<std::uint32_t> &uses, Kernel &kernel) const
    {
        const auto producer = m_operators.producer[tensor];
        TensorReaders write{NodeId{tensor}, {}, uses.empty()};
        bool isNeeded = uses.empty();
        for (const std::uint32_t reader : uses) {
            if (m_operators.kernel[reader] == m_operators.kernel[producer])
                continue;
            isNeeded = true;
            if (subgraphOf(reader) == subgraphOf(producer))
                addReader(write, reader);
            else
                write.isReadAtBaseline = true;
        }
        if (isNeeded)
            kernel.writes.push_back(std::move(write));
    }

    void addForeignCasts(std::uint32_t tensor, const std::vector<std::uint32_t> &uses)
    {
        const auto producer = m_operators.producer[tensor];
        if (m_graph.nodes[producer].layer)
            return; // the matrix engine writes its result in the format that is wanted
        std::map<std::optional<SubgraphId>, TensorReaders> bySubgraph;
        std::map<std::optional<SubgraphId>, std::uint32_t> firstBundle;
        for (const std::uint32_t reader : uses) {
            const auto subgraph = subgraphOf(reader);
            if (!m_graph.nodes[reader].layer || subgraph == subgraphOf(producer))
                continue;
            const auto bundle = m_operators.bundle[reader];
            addReader(
                bySubgraph.try_emplace(subgraph, TensorReaders{NodeId{tensor}, {}, false}).first->second,
                reader);
            auto &first = firstBundle.try_emplace(subgraph, bundle).first->second;
            first = std::min(first, bundle);
        }
        for (auto &[subgraph, readers] : bySubgraph)
            m_bundles[firstBundle[subgraph]].casts.push_back(std::move(readers));
    }

    [[nodiscard]] std::optional<SubgraphId> subgraphOf(std::uint32_t node) const
    {
        return m_bundles[m_operators.bundle[node]].subgraph;
    }

    const ModelGraph &m_graph;
    const OperatorGraph &m_operators;
    std::vector<Bundle> &m_bundles;
};

} // namespace

Result<BundledGraph> arrangeInBundles(const ModelGraph &graph, const Partition &partition,
                                      const Workload &workload, std::int64_t devices)
{
    if (auto checked = checkGraphRules(graph); !checked)
        return checked.error();
    const auto subgraphs = subgraphOfLayers(graph, partition);
    if (!subgraphs)
        return subgraphs.error();
    LayerBundles layers = bundleLayers(graph, *subgraphs);
    BundledGraph result{graph, workloadSizes(graph, workload, devices), std::move(layers.bundles)};
    const auto tail = static_cast<std::uint32_t>(result.bundles.size() - 1);
    const OperatorGraph operators = makeOperatorGraph(graph, result.sizes.elements, layers.ofLayer, tail);
    Filler filler(graph, operators, result.bundles);
    filler.addKernels();
    filler.addTraffic();
    return result;
}

} // namespace halftone
