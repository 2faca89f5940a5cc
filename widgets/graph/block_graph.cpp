// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_graph.h"

#include "widgets/graph/block_nodes.h"
#include "widgets/graph/operation_label.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace halftone {

namespace {

constexpr std::uint32_t NoNode = ~std::uint32_t{0};

class Builder
{
public:
    Builder(const ModelGraph &graph, const Partition &partition, SubgraphId first, SubgraphId last)
        : m_graph(graph), m_partition(partition), m_first(first.value), m_last(last.value),
          m_nodes(findBlockNodes(graph, partition, first, last))
    {
    }

    BlockGraph run()
    {
        makeItems();
        connectItems();
        absorbQuietItems();
        fuseIntoSuccessors();
        sortItems();
        assignStages();
        for (BlockItem &item : m_result.items)
            if (item.kind == BlockItem::Kind::Operations || item.kind == BlockItem::Kind::Join)
                item.label = operationLabel(m_graph, item.nodes);
        return std::move(m_result);
    }

private:
    void makeItems();
    void connectItems();
    void connect(std::size_t from, std::size_t to, bool implied);
    void absorbQuietItems();
    void fuseIntoSuccessors();
    void remove(std::size_t item);
    void sortItems();
    void assignStages();
    [[nodiscard]] bool isQuietItem(std::size_t item) const;
    [[nodiscard]] std::size_t stageByCut(const BlockItem &item) const;

    const ModelGraph &m_graph;
    const Partition &m_partition;
    std::uint32_t m_first, m_last;
    BlockNodes m_nodes;
    std::vector<BlockItem> m_items;
    std::vector<std::size_t> m_itemOf; ///< of each node in the range
    std::vector<std::map<std::size_t, bool>> m_before, m_after; ///< neighbours of each item; whether implied
    std::vector<bool> m_removed;
    std::size_t m_entry = 0;
    std::size_t m_exit = 0;
    BlockGraph m_result;
};

void Builder::makeItems()
{
    std::map<std::pair<Bits, Bits>, std::size_t> fused;
    m_entry = 0;
    m_items.push_back({BlockItem::Kind::Entry, {}, {}, {}, {}, 0});
    for (std::uint32_t i = 0; i < m_nodes.count(); ++i) {
        const NodeId id{m_nodes.begin + i};
        const Node &node = m_graph.node(id);
        std::size_t item = m_items.size();
        if (!m_nodes.isMark(i))
            item = fused.try_emplace({m_nodes.before[i], m_nodes.after[i]}, item).first->second;
        if (item == m_items.size()) {
            const auto kind = node.layer ? BlockItem::Kind::Layer
                : m_nodes.isJoin[i]      ? BlockItem::Kind::Join
                                         : BlockItem::Kind::Operations;
            m_items.push_back({kind, {}, {}, node.layer, {}, 0});
        }
        m_items[item].nodes.push_back(id);
        m_itemOf.push_back(item);
    }
    m_exit = m_items.size();
    m_items.push_back({BlockItem::Kind::Exit, {}, {}, {}, {}, 0});
    m_before.resize(m_items.size());
    m_after.resize(m_items.size());
    m_removed.resize(m_items.size(), false);
}

void Builder::connect(std::size_t from, std::size_t to, bool implied)
{
    if (from == to)
        return;
    const auto [edge, isNew] = m_after[from].try_emplace(to, implied);
    edge->second = edge->second && implied;
    m_before[to][from] = edge->second;
}

void Builder::connectItems()
{
    for (std::uint32_t i = 0; i < m_nodes.count(); ++i) {
        const Node &node = m_graph.nodes[m_nodes.begin + i];
        for (std::size_t k = 0; k < node.inputs.size(); ++k) {
            const NodeId input = node.inputs[k];
            const bool outside = input.value < m_nodes.begin;
            auto &entering = m_items[m_entry].nodes;
            if (outside && std::ranges::find(entering, input) == entering.end())
                entering.push_back(input);
            connect(outside ? m_entry : m_itemOf[input.value - m_nodes.begin], m_itemOf[i],
                    m_nodes.implied[i][k]);
        }
    }
    std::ranges::sort(m_items[m_entry].nodes);
    for (std::size_t n = m_nodes.end; n < m_graph.nodes.size(); ++n)
        for (const NodeId input : m_graph.nodes[n].inputs)
            if (input.value >= m_nodes.begin && input.value < m_nodes.end)
                connect(m_itemOf[input.value - m_nodes.begin], m_exit, false);
    // What leaves early for later blocks is a residual connection as well; the last item is where the spine
    // leaves.
    if (!m_before[m_exit].empty()) {
        const std::size_t spine = m_itemOf.back();
        for (auto &[item, implied] : m_before[m_exit]) {
            implied = item != spine;
            m_after[item][m_exit] = implied;
        }
    }
    m_removed[m_entry] = m_after[m_entry].empty();
    m_removed[m_exit] = m_before[m_exit].empty();
}

bool Builder::isQuietItem(std::size_t item) const
{
    if (m_items[item].kind != BlockItem::Kind::Operations || m_before[item].size() != 1)
        return false;
    const auto quiet = [this](NodeId id) { return isQuiet(m_graph.node(id)); };
    const bool onlyResidual = !m_after[item].empty()
        && std::ranges::all_of(m_after[item], [](const auto &edge) { return edge.second; });
    return onlyResidual || std::ranges::all_of(m_items[item].nodes, quiet);
}

void Builder::remove(std::size_t item)
{
    for (const auto &[before, implied] : m_before[item])
        m_after[before].erase(item);
    for (const auto &[after, implied] : m_after[item])
        m_before[after].erase(item);
    m_removed[item] = true;
}

void Builder::absorbQuietItems()
{
    for (std::size_t item = 0; item < m_items.size(); ++item) {
        if (m_removed[item] || !isQuietItem(item))
            continue;
        const auto [before, implied] = *m_before[item].begin();
        for (const auto &[after, afterImplied] : std::map(m_after[item]))
            connect(before, after, implied || afterImplied);
        auto &absorbed = m_items[before].absorbed;
        absorbed.insert(absorbed.end(), m_items[item].nodes.begin(), m_items[item].nodes.end());
        remove(item);
    }
    for (BlockItem &item : m_items)
        std::ranges::sort(item.absorbed);
}

void Builder::fuseIntoSuccessors()
{
    for (std::size_t item = m_items.size(); item-- > 0;) {
        if (m_removed[item] || m_items[item].kind != BlockItem::Kind::Operations || m_after[item].size() != 1)
            continue;
        const auto [after, afterImplied] = *m_after[item].begin();
        if (afterImplied || m_items[after].kind != BlockItem::Kind::Operations)
            continue;
        for (const auto &[before, implied] : std::map(m_before[item]))
            connect(before, after, implied);
        auto &nodes = m_items[after].nodes;
        nodes.insert(nodes.end(), m_items[item].nodes.begin(), m_items[item].nodes.end());
        std::ranges::sort(nodes);
        remove(item);
    }
}

/// Topologically, ties in the order of the model.
void Builder::sortItems()
{
    const auto key = [this](std::size_t item) {
        if (item == m_entry)
            return std::pair<std::uint32_t, std::size_t>{0, item};
        return std::pair{item == m_exit ? NoNode : m_items[item].nodes.front().value, item};
    };
    std::set<std::pair<std::uint32_t, std::size_t>> ready;
    std::vector<std::size_t> missing(m_items.size());
    for (std::size_t item = 0; item < m_items.size(); ++item) {
        missing[item] = m_before[item].size();
        if (!m_removed[item] && missing[item] == 0)
            ready.insert(key(item));
    }
    std::vector<std::size_t> position(m_items.size(), 0);
    while (!ready.empty()) {
        const std::size_t item = ready.begin()->second;
        ready.erase(ready.begin());
        position[item] = m_result.items.size();
        m_result.items.push_back(m_items[item]);
        for (const auto &[before, implied] : m_before[item])
            m_result.edges.push_back({position[before], position[item], implied});
        for (const auto &[after, implied] : m_after[item])
            if (--missing[after] == 0)
                ready.insert(key(after));
    }
    std::ranges::sort(m_result.edges, {}, [](const BlockEdge &edge) {
        return std::pair{edge.from, edge.to};
    });
}

/// 2 i + 1 for sub-graph i of those drawn, by the first cut node that is not before the item; 2 n for what
/// follows.
std::size_t Builder::stageByCut(const BlockItem &item) const
{
    const std::size_t count = m_last - m_first + 1;
    if (item.kind == BlockItem::Kind::Entry)
        return 0;
    if (item.kind == BlockItem::Kind::Exit)
        return 2 * count;
    for (std::size_t i = 0; i < count; ++i)
        if (item.nodes.front() <= m_partition.subgraphs[m_first + i].cut)
            return 2 * i + 1;
    return 2 * count;
}

void Builder::assignStages()
{
    const std::size_t count = m_last - m_first + 1;
    m_result.stages.resize(2 * count + 1);
    std::vector<std::size_t> layerCount(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        m_result.stages[2 * i + 1] = SubgraphId{m_first + static_cast<std::uint32_t>(i)};
        layerCount[i] = m_partition.subgraphs[m_first + i].layers.size();
    }
    auto &items = m_result.items;
    for (BlockItem &item : items)
        item.stage = stageByCut(item);

    // The layers of its own sub-graph that depend on each item.
    std::vector<std::vector<std::size_t>> after(items.size());
    for (const BlockEdge &edge : m_result.edges)
        after[edge.from].push_back(edge.to);
    std::vector<std::set<std::size_t>> layersAfter(items.size());
    for (std::size_t i = items.size(); i-- > 0;) {
        for (const std::size_t next : after[i]) {
            if (items[next].stage / 2 != items[i].stage / 2)
                continue;
            layersAfter[i].insert(layersAfter[next].begin(), layersAfter[next].end());
            if (items[next].layer)
                layersAfter[i].insert(next);
        }
        const std::size_t stage = items[i].stage;
        // Everything in the sub-graph depends on it: it lies before the frame, on the spine.
        if (stage % 2 == 1 && !items[i].layer && layersAfter[i].size() == layerCount[stage / 2])
            items[i].stage = stage - 1;
    }
    for (const BlockEdge &edge : m_result.edges)
        items[edge.to].stage = std::max(items[edge.to].stage, items[edge.from].stage);
}

} // namespace

BlockGraph makeBlockGraph(const ModelGraph &graph, const Partition &partition, SubgraphId first,
                          SubgraphId last)
{
    return Builder(graph, partition, first, last).run();
}

} // namespace halftone
