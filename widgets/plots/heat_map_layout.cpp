// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_layout.h"

#include "core/graph/model_graph.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace halftone {

namespace {

struct HeatMapText
{
    Q_DECLARE_TR_FUNCTIONS(HeatMapText)
};

using RowKey = std::pair<std::string, int>; ///< a role and the how-manieth of it in its block

bool isBlockShaped(const ModelGraph &graph)
{
    const auto inBlocks
        = std::ranges::count_if(graph.layers, [](const Layer &layer) { return layer.block >= 0; });
    return inBlocks * 2 > static_cast<std::ptrdiff_t>(graph.layers.size()); // chosen: most layers
}

QString rowLabel(const RowKey &key)
{
    const QString role = QString::fromStdString(key.first);
    return key.second == 0 ? role : QStringLiteral("%1 (%2)").arg(role).arg(key.second + 1);
}

/// Puts repeats of a role beside its first row, so that rows keep the order in which roles appear in the
/// graph.
std::vector<RowKey> rowsInGraphOrder(const std::vector<RowKey> &keys)
{
    std::vector<std::string> roles;
    std::set<RowKey> present(keys.begin(), keys.end());
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

HeatMapData byBlock(const ModelGraph &graph)
{
    HeatMapData data;
    int blocks = 0;
    bool outside = false;
    std::map<std::pair<std::string, int>, int> seen; // role and block
    std::vector<RowKey> keys;
    for (const Layer &layer : graph.layers) {
        keys.emplace_back(layer.role, seen[{layer.role, layer.block}]++);
        blocks = std::max(blocks, layer.block + 1);
        outside = outside || layer.block < 0;
    }
    const auto rows = rowsInGraphOrder(keys);
    for (const auto &row : rows)
        data.rows.push_back(rowLabel(row));
    for (int block = 0; block < blocks; ++block)
        data.columns.push_back(QString::number(block));
    if (outside)
        data.columns.push_back(QStringLiteral("–"));
    data.columnTitle = HeatMapText::tr("Block");
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        const auto row = static_cast<int>(std::ranges::find(rows, keys[i]) - rows.begin());
        const int block = graph.layers[i].block;
        data.cells.push_back({.layer = LayerId{static_cast<std::uint32_t>(i)},
                              .row = row,
                              .column = block < 0 ? blocks : block,
                              .name = {},
                              .lossMse = {},
                              .share = {},
                              .format = {}});
    }
    return data;
}

HeatMapData inGraphOrder(const ModelGraph &graph)
{
    constexpr int width = 16; // chosen
    HeatMapData data;
    const auto count = static_cast<int>(graph.layers.size());
    for (int first = 0; first < count; first += width)
        data.rows.push_back(QStringLiteral("%1–%2").arg(first).arg(std::min(first + width, count) - 1));
    for (int column = 0; column < std::min(width, count); ++column)
        data.columns.push_back(QStringLiteral("+%1").arg(column));
    data.columnTitle = HeatMapText::tr("Layers in graph order");
    for (int i = 0; i < count; ++i) {
        data.cells.push_back({.layer = LayerId{static_cast<std::uint32_t>(i)},
                              .row = i / width,
                              .column = i % width,
                              .name = {},
                              .lossMse = {},
                              .share = {},
                              .format = {}});
    }
    return data;
}

} // namespace

HeatMapData layOutHeatMap(const ModelGraph &graph)
{
    HeatMapData data = isBlockShaped(graph) ? byBlock(graph) : inGraphOrder(graph);
    for (HeatMapCell &cell : data.cells)
        cell.name = QString::fromStdString(graph.layer(cell.layer).name);
    return data;
}

} // namespace halftone
