// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/cut_nodes.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

void sortUnique(std::vector<std::uint32_t> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Marks of visited nodes that are cleared by starting a new round.
class Marks
{
public:
    explicit Marks(std::size_t count) : m_round(count, 0) { }
    void startRound() { ++m_current; }
    bool mark(std::uint32_t node) { return std::exchange(m_round[node], m_current) != m_current; }
    [[nodiscard]] bool isMarked(std::uint32_t node) const { return m_round[node] == m_current; }

private:
    std::vector<std::uint32_t> m_round;
    std::uint32_t m_current = 0;
};

} // namespace

ContractedGraph contractElementWise(const ModelGraph &graph)
{
    const auto count = static_cast<std::uint32_t>(graph.nodes.size());
    ContractedGraph result{std::vector<std::uint32_t>(count), InputLists(count)};
    for (std::uint32_t index = 0; index < count; ++index) {
        const Node &node = graph.nodes[index];
        std::vector<std::uint32_t> inputs;
        for (const NodeId input : node.inputs)
            inputs.push_back(result.representative[input.value]);
        sortUnique(inputs);
        const bool merges = node.kind == OperationKind::ElementWise && !node.layer && inputs.size() == 1;
        result.representative[index] = merges ? inputs.front() : index;
        if (!merges)
            result.inputs[index] = std::move(inputs);
    }
    return result;
}

void reduceTransitively(InputLists &inputs)
{
    Marks implied(inputs.size());
    std::vector<std::uint32_t> open;
    for (auto &own : inputs) {
        if (own.size() < 2)
            continue;
        implied.startRound();
        const std::uint32_t smallest = own.front();
        open = own;
        while (!open.empty()) {
            const std::uint32_t node = open.back();
            open.pop_back();
            for (const std::uint32_t before : inputs[node])
                if (before >= smallest && implied.mark(before))
                    open.push_back(before);
        }
        std::erase_if(own, [&](std::uint32_t input) { return implied.isMarked(input); });
    }
}

std::vector<std::uint32_t> cutNodes(const InputLists &inputs, std::uint32_t source, std::uint32_t sink)
{
    std::vector<std::uint32_t> farthest(inputs.size(), 0); // largest reader of each node
    for (std::uint32_t node = 0; node <= sink; ++node)
        for (const std::uint32_t input : inputs[node])
            farthest[input] = std::max(farthest[input], node);

    std::vector<std::uint32_t> cuts;
    std::uint32_t reached = source; // by an edge from a node before the current one
    for (std::uint32_t node = source; node <= sink; ++node) {
        if (node != source && inputs[node].empty())
            continue;
        if (reached <= node)
            cuts.push_back(node);
        reached = std::max(reached, farthest[node]);
    }
    return cuts;
}

} // namespace halftone
