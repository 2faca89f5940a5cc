// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/partition/brute_force.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace halftone::test {

namespace {

OperationKind randomKind(std::mt19937 &random)
{
    static constexpr std::array Kinds{OperationKind::ElementWise, OperationKind::ElementWise,
                                      OperationKind::Layer, OperationKind::Movement,
                                      OperationKind::Reduction};
    return Kinds[std::uniform_int_distribution<std::size_t>(0, Kinds.size() - 1)(random)];
}

std::uint32_t below(std::mt19937 &random, std::uint32_t limit)
{
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
}

bool leadsTo(const InputLists &inputs, std::uint32_t from, std::uint32_t to)
{
    return from == to
        || std::ranges::any_of(inputs[to], [&](std::uint32_t input) { return leadsTo(inputs, from, input); });
}

void walk(const InputLists &inputs, std::uint32_t source, std::uint32_t node, std::set<std::uint32_t> path,
          std::set<std::uint32_t> &common)
{
    path.insert(node);
    if (node == source) {
        std::erase_if(common, [&](std::uint32_t candidate) { return !path.contains(candidate); });
        return;
    }
    for (const std::uint32_t input : inputs[node])
        walk(inputs, source, input, path, common);
}

/// Preferring recent nodes makes chains, and so cut nodes, likely.
std::set<NodeId> randomInputs(std::mt19937 &random, std::uint32_t node)
{
    std::set<NodeId> inputs;
    for (std::uint32_t i = 0; i < 1 + below(random, 3); ++i)
        inputs.insert(NodeId{node - 1 - below(random, std::min<std::uint32_t>(node, 4))});
    return inputs;
}

} // namespace

ModelGraph randomGraph(std::mt19937 &random, std::uint32_t count)
{
    ModelGraph graph;
    std::vector<std::set<NodeId>> inputs(count);
    std::vector<bool> isRead(count, false);
    for (std::uint32_t node = 1; node < count; ++node) {
        inputs[node] = randomInputs(random, node);
        for (const NodeId input : inputs[node])
            isRead[input.value] = true;
    }
    for (std::uint32_t node = 0; node + 1 < count; ++node)
        if (!isRead[node])
            inputs[node + 1].insert(NodeId{node});
    for (std::uint32_t index = 0; index < count; ++index) {
        Node node;
        node.name = "n" + std::to_string(index);
        node.kind = index == 0 ? OperationKind::Source : randomKind(random);
        node.operation = name(node.kind);
        node.inputs.assign(inputs[index].begin(), inputs[index].end());
        if (node.kind == OperationKind::Layer) {
            node.layer = LayerId{static_cast<std::uint32_t>(graph.layers.size())};
            Layer layer;
            layer.name = node.name;
            layer.node = NodeId{index};
            graph.layers.push_back(layer);
        }
        graph.nodes.push_back(std::move(node));
    }
    return graph;
}

ContractedGraph contractLiterally(const ModelGraph &graph, std::mt19937 &random)
{
    const std::size_t count = graph.nodes.size();
    std::vector<std::set<std::uint32_t>> inputs(count);
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::shuffle(order, random);
    for (std::size_t i = 0; i < count; ++i)
        for (const NodeId input : graph.nodes[i].inputs)
            inputs[i].insert(input.value);

    ContractedGraph result;
    result.representative.resize(count);
    std::iota(result.representative.begin(), result.representative.end(), 0U);
    for (bool hasChanged = true; hasChanged;) {
        hasChanged = false;
        for (const std::uint32_t node : order) {
            const bool mayMerge = graph.nodes[node].kind == OperationKind::ElementWise
                && !graph.nodes[node].layer && result.representative[node] == node
                && inputs[node].size() == 1;
            if (!mayMerge)
                continue;
            const std::uint32_t into = *inputs[node].begin();
            std::ranges::replace(result.representative, node, into);
            for (auto &readers : inputs)
                if (readers.erase(node) > 0)
                    readers.insert(into);
            inputs[node].clear();
            hasChanged = true;
        }
    }
    for (const auto &own : inputs)
        result.inputs.emplace_back(own.begin(), own.end());
    return result;
}

InputLists reduceLiterally(const InputLists &inputs)
{
    InputLists result = inputs;
    for (std::uint32_t to = 0; to < inputs.size(); ++to)
        std::erase_if(result[to], [&](std::uint32_t from) {
            return std::ranges::any_of(inputs[to], [&](std::uint32_t other) {
                return other != from && leadsTo(inputs, from, other);
            });
        });
    return result;
}

std::vector<std::uint32_t> commonToAllPaths(const InputLists &inputs, std::uint32_t source,
                                            std::uint32_t sink)
{
    std::set<std::uint32_t> common;
    for (std::uint32_t node = 0; node < inputs.size(); ++node)
        common.insert(node);
    walk(inputs, source, sink, {}, common);
    return {common.begin(), common.end()};
}

std::vector<std::vector<LayerId>> partitionLiterally(const ModelGraph &graph, std::mt19937 &random)
{
    const ContractedGraph contracted = contractLiterally(graph, random);
    const InputLists reduced = reduceLiterally(contracted.inputs);
    const auto cuts = commonToAllPaths(reduced, 0, contracted.representative.back());
    std::map<std::uint32_t, std::vector<LayerId>> byCut;
    for (std::uint32_t layer = 0; layer < graph.layers.size(); ++layer) {
        const auto node = graph.layers[layer].node.value;
        const auto cut
            = std::ranges::find_if(cuts, [&](std::uint32_t c) { return leadsTo(reduced, node, c); });
        byCut[*cut].push_back(LayerId{layer});
    }
    std::vector<std::vector<LayerId>> result;
    for (auto &[cut, layers] : byCut)
        result.push_back(std::move(layers));
    return result;
}

} // namespace halftone::test
