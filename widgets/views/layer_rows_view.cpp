// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_rows_view.h"

#include "widgets/exploration.h"
#include "widgets/layer_restriction.h"
#include "widgets/selection.h"
#include "widgets/theme.h"
#include "widgets/views/configuration_bars_view.h"
#include "widgets/views/layer_figures.h"
#include "widgets/views/layer_price.h"
#include "widgets/views/source_text.h"

#include <string_view>

namespace halftone {

namespace {

std::optional<double> ratioOf(const Exploration &exploration, LayerMeasurement measurement,
                              std::string_view format, LayerId layer)
{
    for (const auto &ratios : exploration.measuredRatios()) {
        if (ratios.measurement == measurement && ratios.format == format && ratios.layers[layer.value])
            return ratios.layers[layer.value]->ratio();
    }
    return {};
}

void addExplanation(const LayerExplanation &explanation, Goal goal, LayerRow &row)
{
    for (const auto &flip : explanation.flips)
        row.flips.push_back(flip.tauAbove);
    if (const LayerPrice *price = cheapest(explanation, goal)) {
        row.price = price->gainLost;
        row.priceSaved = price->lossMseSaved;
    }
}

/// What there is with a problem alone.
void addProblem(const Exploration &exploration, const LayerFigures &figures, const QString &gainSource,
                LayerRow &row)
{
    const SessionProblem &problem = *exploration.problem();
    row.gainUnit = QString::fromStdString(problem.gainUnit);
    row.gainSource = gainSource;
    row.gain = gainAlone(exploration, row.layer, figures.loweredFormat);
    if (const auto *explanation = explanationOf(exploration, row.layer))
        addExplanation(*explanation, exploration.solution()->goal, row);
    if (figures.loweredFormat >= problem.formats.size())
        return;
    const std::string_view format = problem.formats[figures.loweredFormat].name;
    row.aloneRatio = ratioOf(exploration, LayerMeasurement::Shift, format, row.layer);
    row.roundingRatio = ratioOf(exploration, LayerMeasurement::RoundingError, format, row.layer);
}

} // namespace

std::vector<LayerRow> layerRowsOf(const Exploration &exploration)
{
    std::vector<LayerRow> rows;
    const Session *session = exploration.session();
    if (session == nullptr)
        return rows;
    const SessionProblem *problem = exploration.problem();
    const QString gainSource = problem != nullptr ? gainSourceText(*problem) : QString();
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
        if (const Sensitivity *sensitivity = exploration.sensitivity();
            sensitivity != nullptr && i < sensitivity->layers.size())
            row.operands = sensitivity->layers[i].operands;
        if (problem != nullptr)
            addProblem(exploration, figures, gainSource, row);
        const auto subgraph = exploration.selection()->subgraphOf(LayerId{i});
        if (subgraph && subgraph->value < session->partition.subgraphs.size())
            row.subgraph = QString::fromStdString(session->partition.subgraphs[subgraph->value].name);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace halftone
