// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/link.h"

#include "core/session/session_prediction.h"
#include "widgets/baseline_comparisons.h"
#include "widgets/decision_steps.h"
#include "widgets/exact_points.h"
#include "widgets/exploration.h"
#include "widgets/measured_losses.h"
#include "widgets/pages/layer_table.h"
#include "widgets/pages/prediction_panel.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/plots/configuration_bars.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_layout.h"
#include "widgets/plots/heat_map_panel.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/selection.h"
#include "widgets/solution_review.h"
#include "widgets/task/hidden_refresh.h"
#include "widgets/threshold_text.h"
#include "widgets/trade_off_overlays.h"
#include "widgets/views/budget_text.h"
#include "widgets/views/certainty_text.h"
#include "widgets/views/configuration_bars_view.h"
#include "widgets/views/heat_map_view.h"
#include "widgets/views/heat_values.h"
#include "widgets/views/layer_price.h"
#include "widgets/views/layer_rows_view.h"
#include "widgets/views/prediction_view.h"
#include "widgets/views/status_text.h"
#include "widgets/views/trade_off_view.h"

#include <memory>

namespace halftone {

namespace {

ThresholdState thresholdStateOf(const Exploration &exploration)
{
    ThresholdState state;
    const auto &decisions = exploration.decisions();
    state.threshold = decisions.threshold();
    state.memoryAtMost = decisions.memoryAtMost;
    for (std::size_t i = 0; i < AllThresholdKinds.size(); ++i)
        state.problems[i] = thresholdProblem(exploration, AllThresholdKinds[i]);
    state.memoryProblem = memoryLimitProblem(exploration);
    if (const auto *problem = exploration.problem()) {
        state.lossMse = problem->lossMse(lossLimit(exploration));
        state.isLossLimit = tauOf(*problem, state.threshold).has_value();
    }
    state.binding = bindingText(exploration);
    return state;
}

std::vector<LayerId> layersOfSubgraph(const Exploration &exploration)
{
    const auto subgraph = exploration.selection()->subgraph();
    const Session *session = exploration.session();
    if (session == nullptr || !subgraph || subgraph->value >= session->partition.subgraphs.size())
        return {};
    return session->partition.subgraphs[subgraph->value].layers;
}

/// Where the layers of the last session lie in the heat map: the same for all its solutions.
class LaidOutLayers
{
public:
    const HeatMapData &of(const std::shared_ptr<const Session> &session)
    {
        if (session != m_session.lock()) {
            m_session = session;
            m_layout = session ? layOutHeatMap(session->graph) : HeatMapData();
        }
        return m_layout;
    }

private:
    std::weak_ptr<const Session> m_session;
    HeatMapData m_layout;
};

} // namespace

void link(HeatMapPanel *panel, Exploration *exploration)
{
    HeatMap *view = panel->map();
    const auto layers = std::make_shared<LaidOutLayers>();
    const auto fill = [=] {
        panel->setChoices(heatMapChoices(*exploration));
        view->setData(heatMapOf(*exploration, panel->value(), layers->of(exploration->sharedSession())));
    };
    const auto select = [=] {
        view->setSelection(exploration->selection()->layer(), exploration->selection()->layers(),
                           layersOfSubgraph(*exploration));
    };
    QObject::connect(exploration, &Exploration::problemChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, fill);
    QObject::connect(exploration->review(), &SolutionReview::explanationsChanged, view, [=] {
        if (panel->value().quantity == HeatQuantity::FlipPrice)
            fill();
    });
    QObject::connect(panel, &HeatMapPanel::valueChanged, view, fill);
    QObject::connect(exploration->selection(), &Selection::changed, view, select);
    QObject::connect(view, &HeatMap::layersSelected, exploration->selection(), &Selection::selectLayers);
    QObject::connect(view, &HeatMap::selectionCleared, exploration->selection(), &Selection::clear);
    view->setDetails([=](LayerId layer) { return valueDetail(*exploration, panel->value(), layer); });
    fill();
    select();
}

void link(TradeOffPlot *view, Exploration *exploration)
{
    const auto fillThreshold = [=] { view->setThreshold(lossLimit(*exploration)); };
    auto *measured = new MeasuredLosses(view);
    const auto fill = [=] {
        fillThreshold();
        view->setData(tradeOffOf(*exploration, measured->losses()));
    };
    const auto fillCurrent = [=] {
        fillThreshold(); // where the least loss is sought it is known now
        view->setCurrent(currentOf(*exploration));
    };
    const auto measure = [=] { measured->setSession(exploration->sharedSession()); };
    const auto fillExact = [=] { view->setExact(exploration->exactPoints()->points()); };
    QObject::connect(exploration->exactPoints(), &ExactPoints::pointsChanged, view, fillExact);
    auto *compared = new BaselineComparisons(exploration, view);
    QObject::connect(compared, &BaselineComparisons::comparisonsChanged, view,
                     [=] { view->setComparisons(compared->comparisons()); });
    QObject::connect(exploration, &Exploration::sessionChanged, measured, measure);
    QObject::connect(measured, &MeasuredLosses::lossesChanged, view, fill);
    QObject::connect(exploration, &Exploration::sessionChanged, view, fill); // what was kept
    QObject::connect(exploration, &Exploration::problemChanged, view, fill);
    QObject::connect(exploration, &Exploration::tradeOffChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, fillCurrent);
    QObject::connect(exploration, &Exploration::decisionsChanged, view, fillThreshold);
    QObject::connect(view, &TradeOffPlot::thresholdDragged, exploration,
                     [=](double loss) { moveLine(*exploration, loss); });
    QObject::connect(view, &TradeOffPlot::keptClicked, exploration, [=](const QString &name) {
        const Session *session = exploration->session();
        if (session == nullptr)
            return;
        if (const auto *kept = keptNamed(*session, name.toStdString()))
            exploration->visit(*kept);
    });
    QObject::connect(view, &TradeOffPlot::thresholdReleased, exploration,
                     &Exploration::finishThresholdChange);
    measure();
    fill();
    fillExact();
    fillCurrent();
}

void link(TradeOffPlot *view, TradeOffOverlays *overlays)
{
    const auto fill = [=] { view->setOverlays(overlays->overlays()); };
    const auto offer = [=] { view->setOverlayChoices(overlays->choices()); };
    QObject::connect(overlays, &TradeOffOverlays::overlaysChanged, view, fill);
    QObject::connect(overlays, &TradeOffOverlays::choicesChanged, view, offer);
    QObject::connect(view->menu(), &TradeOffMenu::overlayToggled, overlays, &TradeOffOverlays::toggle);
    QObject::connect(view->menu(), &TradeOffMenu::overlaysCleared, overlays, &TradeOffOverlays::clear);
    fill();
    offer();
}

void link(ThresholdControl *view, Exploration *exploration)
{
    const auto fill = [=] {
        view->setEnabled(exploration->session() != nullptr);
        view->setState(thresholdStateOf(*exploration));
    };
    QObject::connect(exploration, &Exploration::sessionChanged, view, fill);
    QObject::connect(exploration, &Exploration::decisionsChanged, view, fill);
    QObject::connect(exploration, &Exploration::problemChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, fill);
    QObject::connect(exploration->review(), &SolutionReview::budgetCostsChanged, view, fill);
    QObject::connect(view, &ThresholdControl::thresholdEdited, exploration,
                     [=](const Threshold &threshold) { setThreshold(*exploration, threshold); });
    QObject::connect(view, &ThresholdControl::kindChosen, exploration,
                     [=](Threshold::Kind kind) { setThresholdKind(*exploration, kind); });
    QObject::connect(view, &ThresholdControl::memoryEdited, exploration,
                     [=](double bytes) { setMemoryLimit(*exploration, bytes); });
    QObject::connect(view, &ThresholdControl::memoryLimited, exploration,
                     [=](bool isLimited) { limitMemory(*exploration, isLimited); });
    QObject::connect(view, &ThresholdControl::editingFinished, exploration,
                     &Exploration::finishThresholdChange);
    fill();
}

void link(ConfigurationBars *view, Exploration *exploration)
{
    const auto fill = [=] {
        const auto subgraph = exploration->selection()->subgraph();
        view->setData(subgraph ? configurationBarsOf(*exploration, *subgraph) : ConfigurationBarsData{});
    };
    const auto choose = [=] { // in every frame of a drag: there may be thousands of bars
        if (const auto subgraph = exploration->selection()->subgraph())
            view->setChosen(chosenConfiguration(*exploration, *subgraph));
    };
    QObject::connect(exploration, &Exploration::problemChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, choose);
    QObject::connect(exploration->selection(), &Selection::changed, view, fill);
    fill();
}

void link(LayerTable *view, Exploration *exploration)
{
    const auto select
        = [=] { view->setSelection(exploration->selection()->layer(), exploration->selection()->layers()); };
    const auto fillNow = [=] {
        view->setRows(layerRowsOf(*exploration));
        select(); // other layers begin without one
    };
    view->setExplanation([=](LayerId layer) { return explanationText(*exploration, layer); });
    auto *frames = new HiddenRefresh(view, fillNow);
    const auto fill = [=] { frames->request(); };
    QObject::connect(exploration, &Exploration::sessionChanged, view, fill);
    QObject::connect(exploration, &Exploration::problemChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, fill);
    QObject::connect(exploration->review(), &SolutionReview::stabilityChanged, view, fill);
    QObject::connect(exploration->review(), &SolutionReview::explanationsChanged, view, fill);
    QObject::connect(exploration->selection(), &Selection::changed, view, select);
    QObject::connect(view, &LayerTable::layersSelected, exploration->selection(), &Selection::selectLayers);
    fillNow();
}

void link(PredictionPanel *view, Exploration *exploration)
{
    const auto fill = [=] { view->setRows(predictionRowsOf(*exploration)); };
    QObject::connect(exploration->review(), &SolutionReview::predictionsChanged, view, fill);
    QObject::connect(exploration, &Exploration::sessionChanged, view, fill); // validations
    QObject::connect(exploration, &Exploration::solutionChanged, view, fill);
    fill();
}

void linkCertainty(StatusSentence *view, Exploration *exploration)
{
    const auto fill = [=] { view->setSentence(certaintyText(*exploration), certaintyToolTip(*exploration)); };
    QObject::connect(exploration->review(), &SolutionReview::stabilityChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, fill);
    QObject::connect(exploration, &Exploration::sessionChanged, view, fill);
    fill();
}

void link(StatusSentence *view, Exploration *exploration)
{
    const auto fill = [=] { view->setSentence(statusText(*exploration), statusToolTip(*exploration)); };
    QObject::connect(exploration->review(), &SolutionReview::glpkProofChanged, view, fill);
    QObject::connect(exploration->review(), &SolutionReview::infeasibilityChanged, view, fill);
    QObject::connect(exploration->review(), &SolutionReview::budgetCostsChanged, view, fill);
    QObject::connect(exploration, &Exploration::sessionChanged, view, fill);
    QObject::connect(exploration, &Exploration::problemChanged, view, fill);
    QObject::connect(exploration, &Exploration::tradeOffChanged, view, fill);
    QObject::connect(exploration, &Exploration::solutionChanged, view, fill);
    QObject::connect(exploration, &Exploration::decisionsChanged, view, [=] {
        if (exploration->isOutdated()) // what is said of the old solution is true no longer
            fill();
    });
    fill();
}

} // namespace halftone
