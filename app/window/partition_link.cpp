// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/partition_link.h"

#include "core/timing/model_source.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"
#include "widgets/layer_restriction.h"
#include "widgets/selection.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace halftone {

namespace {

struct PartitionLink
{
    Q_DECLARE_TR_FUNCTIONS(PartitionLink)
};

/// What the sub-graphs @p pieces of a problem gain together: as chosen, and at best.
struct Gain
{
    double chosen = 0;
    double best = 0;
};

Gain gainOf(const MixedPrecisionInput &input, const std::vector<std::size_t> &pieces,
            const Configuration *formats)
{
    Gain gain;
    for (const std::size_t piece : pieces) {
        const auto &gains = input.gains[piece];
        if (gains.empty())
            continue;
        gain.best += *std::ranges::max_element(gains);
        gain.chosen += formats != nullptr ? gains[configurationOf(input, piece, *formats)]
                                          : std::numeric_limits<double>::quiet_NaN();
    }
    return gain;
}

SubgraphFigures figuresOf(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    if (problem == nullptr)
        return {};
    const auto *solution = exploration.solution();
    const Configuration *formats = solution != nullptr ? &solution->formats : nullptr;
    SubgraphFigures figures;
    for (std::size_t subgraph = 0; subgraph < exploration.session()->partition.subgraphs.size(); ++subgraph) {
        const auto &splits = problem->problem.splits;
        const auto split = std::ranges::find(splits, subgraph, &SplitSubgraph::subgraph);
        const std::vector<std::size_t> pieces
            = split == splits.end() ? std::vector<std::size_t>{subgraph} : split->pieces;
        const Gain gain = gainOf(problem->problem.input, pieces, formats);
        figures.chosen.push_back(gain.chosen);
        figures.best.push_back(gain.best);
    }
    figures.unit = QString::fromStdString(problem->gainUnit);
    figures.source = gainSourceText(*problem);
    figures.isModelled = isModelled(problem->source);
    return figures;
}

} // namespace

void linkPartition(PartitionView *view, Exploration *exploration)
{
    auto *selection = exploration->selection();
    const auto shownId = std::make_shared<std::string>(); // of the session
    const auto isBehind = [=] { // the view has another model than the exploration
        const Session *session = exploration->session();
        return *shownId != (session != nullptr ? session->id : std::string());
    };
    const auto showModel = [=] {
        const auto &session = exploration->sharedSession();
        *shownId = session ? session->id : std::string();
        if (!session)
            return view->setModel({}, 0);
        view->setModel({{session, &session->graph}, {session, &session->partition}},
                       session->calibration.sequenceLength);
    };
    const auto showGains = [=] {
        if (!isBehind())
            view->setGains(figuresOf(*exploration));
    };
    const auto showSensitivities = [=] {
        if (isBehind())
            return;
        std::vector<double> totals;
        QString source;
        if (const auto *sensitivity = exploration->sensitivity()) {
            for (const auto &layer : sensitivity->layers)
                totals.push_back(layer.total);
            source = PartitionLink::tr("calibrated on %Ln samples", nullptr,
                                       static_cast<int>(sensitivity->samples));
        }
        view->setSensitivities(std::move(totals), source);
    };
    const auto showFormats = [=] {
        if (isBehind())
            return;
        const auto *problem = exploration->problem();
        const auto *solution = exploration->solution();
        if (problem != nullptr && solution != nullptr)
            view->setFormats(problem->formats, solution->formats);
        else
            view->setFormats({}, {});
    };
    const auto showDecisions = [=] {
        if (isBehind())
            return;
        std::vector<LayerDecision> decisions;
        for (const auto &restriction : exploration->restrictions())
            decisions.push_back({marksOf(restriction), restriction.text});
        view->setDecisions(std::move(decisions));
    };
    const auto showSelection = [=] {
        if (isBehind())
            return;
        view->setMarkedLayers(selection->layers());
        view->setSelection(selection->subgraph(), selection->layer());
    };
    const auto showAll = [=] {
        showModel();
        showSensitivities();
        showFormats();
        showGains();
        showDecisions();
        showSelection();
    };
    const auto catchUp = [=] {
        if (isBehind())
            showAll();
    };
    // Another model by itself: to index thousands of layers takes milliseconds.
    QObject::connect(exploration, &Exploration::sessionChanged, view, [=] {
        if (isBehind()) {
            QMetaObject::invokeMethod(view, catchUp, Qt::QueuedConnection);
        } else {
            showModel();
            showDecisions();
        }
    });
    QObject::connect(exploration, &Exploration::problemChanged, view, showSensitivities);
    QObject::connect(exploration, &Exploration::problemChanged, view, showGains);
    QObject::connect(exploration, &Exploration::solutionChanged, view, showFormats);
    QObject::connect(exploration, &Exploration::solutionChanged, view, showGains);
    QObject::connect(exploration, &Exploration::decisionsChanged, view, showDecisions);
    QObject::connect(selection, &Selection::changed, view, showSelection);
    QObject::connect(view, &PartitionView::layerActivated, selection, &Selection::selectLayer);
    QObject::connect(view, &PartitionView::layersActivated, selection, &Selection::selectLayers);
    QObject::connect(view, &PartitionView::subgraphActivated, selection, &Selection::selectSubgraph);
    showAll();
}

} // namespace halftone
