// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/layer_grid.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace halftone {

namespace {

using RowKey = std::pair<std::string, int>; ///< a role and the how-manieth of it in its block

bool isBlockShaped(const ModelGraph &graph)
{
    const auto inBlocks
        = std::ranges::count_if(graph.layers, [](const Layer &layer) { return layer.block >= 0; });
    return inBlocks * 2 > static_cast<std::ptrdiff_t>(graph.layers.size()); // chosen: most layers
}

std::string rowTitle(const RowKey &key)
{
    return key.second == 0 ? key.first : key.first + " (" + std::to_string(key.second + 1) + ")";
}

/// Puts repeats of a role beside its first row, so that rows keep the order in which roles appear in the graph.
std::vector<RowKey> rowsInGraphOrder(const std::vector<RowKey> &keys)
{
    std::vector<std::string> roles;
    const std::set<RowKey> present(keys.begin(), keys.end());
    for (const auto &[role, repeat] : keys) {
        if (std::ranges::find(roles, role) == roles.end())
            roles.push_back(role);
    }
    std::vector<RowKey> rows;
    for (const auto &role : roles) {
        for (int repeat = 0; present.contains({role, repeat}); ++repeat)
            rows.emplace_back(role, repeat);
    }
    return rows;
}

LayerGrid byBlock(const ModelGraph &graph)
{
    LayerGrid grid;
    grid.isByBlock = true;
    std::map<int, int> columnOf; // a block's number may be any
    bool outside = false;
    std::map<std::pair<std::string, int>, int> seen; // role and block
    std::vector<RowKey> keys;
    for (const Layer &layer : graph.layers) {
        keys.emplace_back(layer.role, seen[{layer.role, layer.block}]++);
        if (layer.block >= 0)
            columnOf[layer.block] = 0;
        outside = outside || layer.block < 0;
    }
    const auto rows = rowsInGraphOrder(keys);
    std::map<RowKey, int> rowOf;
    for (const auto &row : rows) {
        rowOf[row] = static_cast<int>(grid.rows.size());
        grid.rows.push_back(rowTitle(row));
    }
    for (auto &[block, column] : columnOf) {
        column = static_cast<int>(grid.columns.size());
        grid.columns.push_back(std::to_string(block));
    }
    const auto lastColumn = static_cast<int>(grid.columns.size());
    if (outside)
        grid.columns.emplace_back("–");
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        const int block = graph.layers[i].block;
        grid.places.push_back({rowOf[keys[i]], block < 0 ? lastColumn : columnOf[block]});
    }
    return grid;
}

LayerGrid inGraphOrder(const ModelGraph &graph)
{
    constexpr int Step = 16; // chosen: easy to count along
    constexpr int Aspect = 4; // chosen: columns to rows, so that thousands of layers still fit a wide view
    LayerGrid grid;
    const auto count = static_cast<int>(graph.layers.size());
    int width = Step;
    while (width * width < Aspect * count)
        width += Step;
    for (int first = 0; first < count; first += width)
        grid.rows.push_back(std::to_string(first) + "–" + std::to_string(std::min(first + width, count) - 1));
    for (int column = 0; column < std::min(width, count); ++column)
        grid.columns.push_back("+" + std::to_string(column));
    for (int i = 0; i < count; ++i)
        grid.places.push_back({i / width, i % width});
    return grid;
}

} // namespace

LayerGrid layerGrid(const ModelGraph &graph)
{
    return isBlockShaped(graph) ? byBlock(graph) : inGraphOrder(graph);
}

} // namespace halftone
