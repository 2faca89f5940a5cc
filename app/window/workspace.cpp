// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspace.h"

#include "app/window/kept_panel.h"
#include "app/window/message_bar.h"
#include "app/window/partition_link.h"
#include "app/window/session_panel.h"
#include "app/window/settings.h"
#include "app/window/start_page.h"
#include "app/window/window_actions.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"
#include "widgets/pages/changes_view.h"
#include "widgets/pages/empty_state.h"
#include "widgets/pages/inspector.h"
#include "widgets/pages/layer_table.h"
#include "widgets/pages/prediction_panel.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/plots/configuration_bars.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_panel.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/selection.h"
#include "widgets/theme.h"
#include "widgets/trade_off_overlays.h"
#include "widgets/views/layer_actions.h"
#include "widgets/views/link.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace halftone {

namespace {

/// @param name  for who does not see it: the arrow keys scroll it
QScrollArea *scrollable(QWidget *widget, const QString &name, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setAccessibleName(name);
    scroll->setWidget(widget);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

template <typename View>
View *named(const char *name, QWidget *parent)
{
    auto *view = new View(parent);
    view->setObjectName(QLatin1String(name));
    return view;
}

} // namespace

Workspace::Workspace(QMainWindow *window, Exploration *exploration, const WindowActions &actions)
    : QObject(window), m_window(window), m_exploration(exploration), m_timing(actions.timeGaudi2),
      m_explanation(*exploration), m_layerActions(new LayerActions(exploration, window))
{
    makeCentre(actions);
    makeSideDocks(actions);
    makeBottomDocks();
    m_window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (const auto signal :
         {&Exploration::problemChanged, &Exploration::solutionChanged, &Exploration::sessionChanged})
        connect(exploration, signal, this, &Workspace::updateEmptyStates);
    connect(exploration->selection(), &Selection::changed, this, &Workspace::updateEmptyStates);
    updateEmptyStates();
}

QWidget *Workspace::makeViews()
{
    m_tradeOff = named<TradeOffPlot>("tradeOff", m_window);
    m_overlays = new TradeOffOverlays(m_exploration, m_window);
    auto *threshold = named<ThresholdControl>("threshold", m_window);
    auto *certainty = named<StatusSentence>("certainty", m_window);
    m_heatMap = named<HeatMapPanel>("heatMapPanel", m_window);
    m_heatMap->map()->setObjectName(QStringLiteral("heatMap"));
    certainty->setAccessibleName(tr("How sure the choice is"));
    link(m_tradeOff, m_exploration);
    link(m_tradeOff, m_overlays);
    link(threshold, m_exploration);
    m_heatMap->addTool(m_layerActions->makeButton(m_heatMap));
    link(m_heatMap, m_exploration);
    connect(m_heatMap->map(), &HeatMap::menuRequested, m_layerActions->menu(),
            [menu = m_layerActions->menu()](QPoint position) { menu->popup(position); });
    linkCertainty(certainty, m_exploration);

    auto *top = new QWidget(m_window);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(theme::Spacing, theme::Spacing / 2, theme::Spacing, 0);
    topLayout->setSpacing(0);
    topLayout->addWidget(threshold);
    topLayout->addWidget(certainty);
    topLayout->addSpacing(theme::Spacing / 2);
    m_curves = new ViewOrEmpty(m_tradeOff, top);
    topLayout->addWidget(m_curves, 1);
    auto *views = new QSplitter(Qt::Vertical, m_window);
    views->setObjectName(QStringLiteral("views"));
    views->addWidget(top);
    views->addWidget(m_heatMap);
    views->setChildrenCollapsible(false);
    // Chosen: the threshold is dragged above, the heat map needs one row per role.
    views->setStretchFactor(0, 3);
    views->setStretchFactor(1, 2);
    views->setSizes({550, 450});
    return views;
}

void Workspace::makeCentre(const WindowActions &actions)
{
    m_start = new StartPage({actions.openFolder, actions.openFile, actions.openDemo}, m_window);
    m_centre = new QStackedWidget(m_window);
    m_centre->addWidget(scrollable(m_start, tr("Start page"), m_window));
    m_centre->addWidget(makeViews());
    m_messages = new MessageBar(m_window);
    auto *centre = new QWidget(m_window);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    m_window->setCentralWidget(centre);
    // A message may take its room from the views: the window stays as large as it is.
    m_centre->setMinimumHeight(m_centre->minimumSizeHint().height() - m_messages->minimumSizeHint().height());
}

QDockWidget *Workspace::addDock(const QString &title, const char *name, QWidget *widget,
                                Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(widget);
    m_window->addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void Workspace::makeSideDocks(const WindowActions &actions)
{
    m_sessions = new SessionPanel(m_window);
    addDock(tr("Sessions"), "sessionsDock", m_sessions, Qt::LeftDockWidgetArea);
    m_kept = new KeptPanel(m_exploration, actions.keep, m_window);
    addDock(tr("Kept"), "keptDock", m_kept, Qt::LeftDockWidgetArea);

    auto *inspector = new Inspector(m_exploration, m_window);
    inspector->setExplanation([this](LayerId layer) { return m_explanation.limits(layer); },
                              [this](SubgraphId subgraph, const Configuration &formats) {
                                  return m_explanation.parts(subgraph, formats);
                              });
    connect(m_explanation.inUse(), &ModelInUse::made, inspector, &Inspector::refresh);
    addDock(tr("Inspector"), "inspectorDock", scrollable(inspector, tr("Inspector"), m_window),
            Qt::RightDockWidgetArea);
    auto *bars = named<ConfigurationBars>("configurations", m_window);
    link(bars, m_exploration);
    bars->setExplanation([this](const Configuration &formats) {
        const auto subgraph = m_exploration->selection()->subgraph();
        return subgraph ? m_explanation.parts(*subgraph, formats) : QString();
    });
    m_bars = new ViewOrEmpty(bars, m_window);
    auto *barsDock = addDock(tr("Configurations"), "configurationsDock", m_bars, Qt::RightDockWidgetArea);
    auto *predictions = named<PredictionPanel>("predictions", m_window);
    link(predictions, m_exploration);
    m_predictions = new ViewOrEmpty(scrollable(predictions, tr("Predictions"), m_window), m_window);
    auto *predictionsDock
        = addDock(tr("Predictions"), "predictionsDock", m_predictions, Qt::RightDockWidgetArea);
    m_window->tabifyDockWidget(barsDock, predictionsDock);
    barsDock->raise();
}

void Workspace::makeBottomDocks()
{
    auto *partition = named<PartitionView>("partition", m_window);
    linkPartition(partition, m_exploration);
    partition->setLayerMenu(m_layerActions->menu());
    m_partitionDock = addDock(tr("Partition"), "partitionDock", partition, Qt::BottomDockWidgetArea);
    m_layers = named<LayerTable>("layers", m_window);
    link(m_layers, m_exploration);
    connect(m_layers, &LayerTable::menuRequested, this, &Workspace::popUpTableMenu);
    m_table = new ViewOrEmpty(m_layers, m_window);
    auto *tableDock = addDock(tr("Layers"), "layersDock", m_table, Qt::BottomDockWidgetArea);
    m_window->tabifyDockWidget(m_partitionDock, tableDock);
    m_changes = new ChangesView(m_exploration, m_window);
    m_window->tabifyDockWidget(m_partitionDock,
                               addDock(tr("Changes"), "changesDock", m_changes, Qt::BottomDockWidgetArea));
    m_partitionDock->raise();
}

void Workspace::popUpTableMenu(QPoint globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_layerActions->menu()->actions());
    menu->addSeparator();
    menu->addActions({m_layers->copyAction(), m_layers->saveAction()});
    menu->popup(globalPosition);
}

QDockWidget *Workspace::addBottomPanel(const QString &title, const char *name, QWidget *panel)
{
    auto *dock = addDock(title, name, panel, Qt::BottomDockWidgetArea);
    m_window->tabifyDockWidget(m_partitionDock, dock);
    m_partitionDock->raise();
    return dock;
}

void Workspace::showViews(bool shown)
{
    m_centre->setCurrentIndex(shown ? 1 : 0);
}

void Workspace::fillViewMenu(QMenu *menu) const
{
    for (auto *dock : m_docks)
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    menu->addMenu(m_tradeOff->menu()->menu());
}

void Workspace::restoreViews(const Settings &settings)
{
    m_heatMap->setStyle(settings.heatMapStyle());
    m_layers->setShownColumns(settings.layerColumns());
    m_tradeOff->setOptions(optionsOfWords(settings.tradeOffOptions()));
    connect(m_tradeOff, &TradeOffPlot::optionsChanged, this,
            [](const TradeOffOptions &options) { Settings().setTradeOffOptions(optionWords(options)); });
}

void Workspace::saveViews(Settings &settings) const
{
    settings.setHeatMapStyle(m_heatMap->map()->style());
    if (const auto columns = m_layers->chosenColumns())
        settings.setLayerColumns(*columns);
}

void Workspace::updateEmptyStates()
{
    const bool hasProblem = m_exploration->problem() != nullptr;
    if (hasProblem)
        m_curves->showView();
    else if (m_exploration->sensitivity() != nullptr)
        m_curves->showEmpty(
            tr("What every threshold buys is drawn here once there is a timing of the sub-graphs."),
            m_timing);
    else
        m_curves->showEmpty(
            tr("What every threshold buys is drawn here once samples are calibrated and there "
               "is a timing of the sub-graphs."));
    if (hasProblem && m_exploration->selection()->subgraph())
        m_bars->showView();
    else if (m_exploration->sensitivity() != nullptr && !hasProblem)
        m_bars->showEmpty(tr("The gain of every configuration is drawn here once there is a timing."),
                          m_timing);
    else
        m_bars->showEmpty(
            tr("Select a sub-graph: the gain of each of its configurations is then drawn here."));
    if (m_exploration->solution() != nullptr)
        m_predictions->showView();
    else
        m_predictions->showEmpty(tr("What every noise model says of the solution is listed here."));
    if (m_exploration->session() != nullptr)
        m_table->showView();
    else
        m_table->showEmpty(tr("The layers of the open session are listed here."));
}

} // namespace halftone
