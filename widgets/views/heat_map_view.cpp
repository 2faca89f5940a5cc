// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/heat_map_view.h"

#include "widgets/exploration.h"
#include "widgets/layer_restriction.h"
#include "widgets/plots/heat_map_layout.h"
#include "widgets/theme.h"
#include "widgets/views/layer_figures.h"

#include <QCoreApplication>

namespace halftone {

namespace {

struct HeatMapView
{
    Q_DECLARE_TR_FUNCTIONS(HeatMapView)
};

} // namespace

HeatMapData heatMapOf(const Exploration &exploration)
{
    const Session *session = exploration.session();
    const Sensitivity *sensitivity = exploration.sensitivity();
    if (session == nullptr || sensitivity == nullptr)
        return {};
    HeatMapData data = layOutHeatMap(session->graph);
    for (HeatMapCell &cell : data.cells) {
        const LayerFigures figures = figuresOf(exploration, cell.layer);
        cell.sensitivity = figures.sensitivity;
        cell.standardError = figures.standardError;
        cell.lossMse = figures.lossMse;
        cell.share = figures.share;
        cell.format = figures.format;
        cell.lowered = figures.lowered;
        const LayerRestriction &restriction = exploration.restrictions()[cell.layer.value];
        cell.pinned = restriction.pin.has_value();
        cell.tied = restriction.tie.has_value();
        cell.excludes = !restriction.excluded.empty();
        cell.restriction = restriction.text;
    }
    for (const std::string &format : exploration.decisions().formats)
        data.formats.push_back({format, theme::formatLabel(format)});
    data.source
        = HeatMapView::tr("calibrated on %n samples", nullptr, static_cast<int>(sensitivity->samples));
    return data;
}

} // namespace halftone
