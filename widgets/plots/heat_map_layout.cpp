// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_layout.h"

#include "core/graph/layer_grid.h"

#include <QCoreApplication>

namespace halftone {

namespace {

struct HeatMapText
{
    Q_DECLARE_TR_FUNCTIONS(HeatMapText)
};

std::vector<QString> titles(const std::vector<std::string> &texts)
{
    std::vector<QString> titles;
    for (const auto &text : texts)
        titles.push_back(QString::fromStdString(text));
    return titles;
}

} // namespace

HeatMapData layOutHeatMap(const ModelGraph &graph)
{
    const auto grid = layerGrid(graph);
    HeatMapData data;
    data.rows = titles(grid.rows);
    data.columns = titles(grid.columns);
    data.columnTitle = grid.isByBlock ? HeatMapText::tr("Block") : HeatMapText::tr("Layers in graph order");
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        data.cells.push_back({.layer = LayerId{static_cast<std::uint32_t>(i)},
                              .row = grid.places[i].row,
                              .column = grid.places[i].column,
                              .name = QString::fromStdString(graph.layers[i].name),
                              .value = {},
                              .lossMse = {},
                              .share = {},
                              .format = {}});
    }
    return data;
}

} // namespace halftone
