// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/model_outline.h"

#include <algorithm>
#include <map>

namespace halftone {

namespace {

// Chosen: a piece should look like a block of a transformer, and an unrolled model should not give too many
// pieces.
constexpr std::size_t FewestPerPiece = 4;
constexpr std::size_t MostPerPiece = 32;
constexpr std::size_t WantedPieces = 64;

int blockOf(const ModelGraph &graph, const Subgraph &subgraph)
{
    const int block = graph.layer(subgraph.layers.front()).block;
    const bool same
        = std::ranges::all_of(subgraph.layers, [&](LayerId id) { return graph.layer(id).block == block; });
    return same ? block : -1;
}

} // namespace

std::vector<OutlineTile> outlineOf(const ModelGraph &graph, const Partition &partition)
{
    const std::size_t pieceSize
        = std::clamp(partition.subgraphs.size() / WantedPieces, FewestPerPiece, MostPerPiece);
    std::vector<OutlineTile> tiles;
    for (std::uint32_t i = 0; i < partition.subgraphs.size(); ++i) {
        const Subgraph &subgraph = partition.subgraphs[i];
        const int block = blockOf(graph, subgraph);
        const bool continues
            = !tiles.empty() && tiles.back().block == block && (block >= 0 || tiles.back().count < pieceSize);
        if (!continues)
            tiles.push_back({SubgraphId{i}, 0, block, 0, 0});
        ++tiles.back().count;
        tiles.back().layerCount += subgraph.layers.size();
    }
    std::map<std::vector<ClassId>, std::size_t> kinds;
    for (OutlineTile &tile : tiles) {
        std::vector<ClassId> classes;
        for (std::size_t i = 0; i < tile.count; ++i)
            classes.push_back(partition.subgraphs[tile.first.value + i].klass);
        tile.kind = kinds.try_emplace(std::move(classes), kinds.size()).first->second;
    }
    return tiles;
}

std::vector<TileRun> runsOf(const std::vector<OutlineTile> &tiles)
{
    std::vector<TileRun> runs;
    for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
        if (runs.empty() || tiles[runs.back().first].kind != tiles[tile].kind)
            runs.push_back({tile, 0});
        ++runs.back().count;
    }
    return runs;
}

std::size_t tileOf(const std::vector<OutlineTile> &tiles, SubgraphId subgraph)
{
    const auto behind = std::ranges::upper_bound(tiles, subgraph, {}, &OutlineTile::first);
    if (behind == tiles.begin())
        return tiles.size();
    const auto tile = std::prev(behind);
    return tile->last() < subgraph ? tiles.size() : static_cast<std::size_t>(tile - tiles.begin());
}

} // namespace halftone
