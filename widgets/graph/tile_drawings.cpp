// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/tile_drawings.h"

#include "widgets/graph/operation_label.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>

namespace halftone {

namespace {

constexpr std::int64_t NotBefore = -1; // marks the end of a node's inputs; inputs inside count from 0
constexpr std::int64_t FarAway = -1'000'000'000; // below every distance to the tile before

using Description = std::vector<std::int64_t>;

class Describer
{
public:
    explicit Describer(const ModelGraph &graph) : m_graph(graph), m_lastReader(graph.nodes.size(), 0)
    {
        for (std::uint32_t n = 0; n < graph.nodes.size(); ++n)
            for (const NodeId input : graph.nodes[n].inputs)
                m_lastReader[input.value] = n;
    }

    /// Into @p description, whose memory is used again.
    void describe(const NodeRange &range, std::span<const Subgraph> subgraphs, Description &description)
    {
        description.clear();
        std::vector<NodeId> far;
        for (std::uint32_t n = range.begin; n < range.end; ++n)
            addNode(description, range, n, far);
        for (const Subgraph &subgraph : subgraphs)
            description.push_back(static_cast<std::int64_t>(subgraph.cut.value) - range.begin);
    }

private:
    void addNode(Description &into, const NodeRange &range, std::uint32_t n, std::vector<NodeId> &far);
    std::int64_t word(std::string_view text)
    {
        return m_words.try_emplace(text, static_cast<std::int64_t>(m_words.size())).first->second;
    }

    const ModelGraph &m_graph;
    std::vector<std::uint32_t> m_lastReader; ///< of each node
    std::unordered_map<std::string_view, std::int64_t> m_words;
};

void Describer::addNode(Description &into, const NodeRange &range, std::uint32_t n, std::vector<NodeId> &far)
{
    const Node &node = m_graph.nodes[n];
    into.push_back(word(node.operation));
    into.push_back(word(lastComponent(node.module)));
    into.push_back(static_cast<std::int64_t>(node.kind));
    into.push_back(node.layer ? word(m_graph.layer(*node.layer).role) : NotBefore);
    into.push_back(m_lastReader[n] >= range.end ? 1 : 0);
    into.push_back(static_cast<std::int64_t>(node.shape.size()));
    for (const Extent &extent : node.shape) {
        into.push_back(extent.fixed);
        into.push_back(extent.perToken);
    }
    for (const NodeId input : node.inputs) {
        const auto distance = static_cast<std::int64_t>(input.value) - range.begin;
        if (distance >= 0) {
            into.push_back(distance);
        } else if (-distance <= range.end - range.begin) { // from the tile before: as far away in every tile
            into.push_back(distance - 1);
        } else { // from anywhere: which one does not matter, only whether it is the same one again
            auto known = std::ranges::find(far, input);
            if (known == far.end())
                known = far.insert(far.end(), input);
            into.push_back(FarAway - (known - far.begin()));
        }
    }
    into.push_back(NotBefore);
}

} // namespace

TileDrawings findTileDrawings(const ModelGraph &graph, const Partition &partition,
                              const std::vector<OutlineTile> &tiles)
{
    TileDrawings drawings;
    Describer describer(graph);
    std::map<Description, std::size_t> known;
    Description description;
    for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
        const OutlineTile &shown = tiles[tile];
        drawings.ranges.push_back(blockRange(graph, partition, shown.first, shown.last()));
        const auto subgraphs = std::span(partition.subgraphs).subspan(shown.first.value, shown.count);
        describer.describe(drawings.ranges.back(), subgraphs, description);
        const auto [entry, isNew] = known.try_emplace(description, known.size());
        if (isNew)
            drawings.example.push_back(tile);
        drawings.drawing.push_back(entry->second);
    }
    return drawings;
}

} // namespace halftone
