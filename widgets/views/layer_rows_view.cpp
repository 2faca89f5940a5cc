// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_rows_view.h"

#include "widgets/exploration.h"
#include "widgets/layer_restriction.h"
#include "widgets/theme.h"
#include "widgets/views/layer_figures.h"

namespace halftone {

std::vector<LayerRow> layerRowsOf(const Exploration &exploration)
{
    std::vector<LayerRow> rows;
    const Session *session = exploration.session();
    if (session == nullptr)
        return rows;
    for (std::uint32_t i = 0; i < session->graph.layers.size(); ++i) {
        const Layer &layer = session->graph.layers[i];
        const LayerFigures figures = figuresOf(exploration, LayerId{i});
        LayerRow row{.layer = LayerId{i},
                     .name = QString::fromStdString(layer.name),
                     .block = layer.block,
                     .role = QString::fromStdString(layer.role),
                     .kind = layer.kind,
                     .parameters = layer.parameters,
                     .sensitivity = figures.sensitivity,
                     .standardError = figures.standardError,
                     .lossMse = figures.lossMse,
                     .share = figures.share,
                     .format = figures.format,
                     .formatLabel = figures.format.empty() ? QString() : theme::formatLabel(figures.format),
                     .keptShare = figures.keptShare,
                     .restriction = exploration.restrictions()[i].text,
                     .subgraph = {}};
        const auto subgraph = exploration.subgraphOf(LayerId{i});
        if (subgraph && subgraph->value < session->partition.subgraphs.size())
            row.subgraph = QString::fromStdString(session->partition.subgraphs[subgraph->value].name);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace halftone
