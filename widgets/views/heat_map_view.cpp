// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/heat_map_view.h"

#include "widgets/exploration.h"
#include "widgets/layer_restriction.h"
#include "widgets/theme.h"
#include "widgets/views/heat_values.h"
#include "widgets/views/layer_figures.h"

namespace halftone {

HeatMapData heatMapOf(const Exploration &exploration, const HeatValue &value, const HeatMapData &layout)
{
    if (exploration.session() == nullptr || exploration.sensitivity() == nullptr)
        return {};
    HeatMapData data = layout;
    const auto values = layerValues(exploration, value);
    for (HeatMapCell &cell : data.cells) {
        const LayerFigures figures = figuresOf(exploration, cell.layer);
        cell.value = values[cell.layer.value].value;
        cell.valueError = values[cell.layer.value].error;
        cell.lossMse = figures.lossMse;
        cell.share = figures.share;
        cell.format = figures.format;
        cell.lowered = figures.lowered;
        const LayerRestriction &restriction = exploration.restrictions()[cell.layer.value];
        cell.marks = marksOf(restriction);
        cell.restriction = restriction.text;
    }
    for (const std::string &format : exploration.decisions().formats)
        data.formats.push_back({format, theme::formatLabel(format)});
    data.meaning = meaningOf(exploration, value);
    return data;
}

} // namespace halftone
