// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/partition_link.h"

#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"

namespace halftone {

void linkPartition(PartitionView *view, Exploration *exploration)
{
    const auto showModel = [view, exploration] {
        const auto *session = exploration->session();
        view->setModel(session ? &session->graph : nullptr, session ? &session->partition : nullptr,
                       session ? session->calibration.sequenceLength : 0);
    };
    const auto showSensitivities = [view, exploration] {
        std::vector<double> totals;
        if (const auto *sensitivity = exploration->sensitivity()) {
            for (const auto &layer : sensitivity->layers)
                totals.push_back(layer.total);
        }
        view->setSensitivities(std::move(totals));
    };
    const auto showFormats = [view, exploration] {
        const auto *problem = exploration->problem();
        const auto *solution = exploration->solution();
        if (problem != nullptr && solution != nullptr)
            view->setFormats(problem->formats, solution->formats);
        else
            view->setFormats({}, {});
    };
    const auto showSelection = [view, exploration] {
        view->setSelection(exploration->selectedSubgraph(), exploration->selectedLayer());
    };
    QObject::connect(exploration, &Exploration::sessionChanged, view, showModel);
    QObject::connect(exploration, &Exploration::problemChanged, view, showSensitivities);
    QObject::connect(exploration, &Exploration::solutionChanged, view, showFormats);
    QObject::connect(exploration, &Exploration::selectionChanged, view, showSelection);
    QObject::connect(view, &PartitionView::layerActivated, exploration, &Exploration::selectLayer);
    QObject::connect(view, &PartitionView::subgraphActivated, exploration, &Exploration::selectSubgraph);
    showModel();
}

} // namespace halftone
