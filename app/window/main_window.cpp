// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/window/calibration_runner.h"
#include "app/window/decision_bar.h"
#include "app/window/job_bar.h"
#include "app/window/main_window_actions.h"
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/start_page.h"
#include "app/workflow/clock.h"
#include "app/workflow/export_job.h"
#include "app/workflow/resource_folder.h"
#include "core/session/session_json.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/error_text.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"
#include "widgets/pages/empty_state.h"
#include "widgets/pages/inspector.h"
#include "widgets/pages/layer_table.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/plots/configuration_bars.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/theme.h"
#include "widgets/views/link.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr int SaveDelayMs = 150; // chosen: a drag is one write, and a crash loses no more than that

std::filesystem::path pathOf(const QString &path)
{
    return std::filesystem::path(path.toStdString());
}

} // namespace

MainWindow::MainWindow(const std::filesystem::path &library, std::shared_ptr<const HardwareProfile> profile,
                       QWidget *parent)
    : QMainWindow(parent), m_shelf(new SessionShelf(library, this)),
      m_runner(new CalibrationRunner(library, this)), m_exploration(new Exploration(std::move(profile), this))
{
    setWindowTitle(QStringLiteral("Halftone"));
    setAcceptDrops(true);
    makeActions();
    makeMenus();
    makeToolBar();
    makeCentre();
    makeDocks();
    makeStatusBar();
    connectParts();
    restoreLayout();
    updateActions();
    m_shelf->refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    m_actions = std::make_unique<Actions>(this, m_exploration->undoStack());
    connect(m_actions->openFolder, &QAction::triggered, this, [this] { chooseModel(true); });
    connect(m_actions->openFile, &QAction::triggered, this, [this] { chooseModel(false); });
    connect(m_actions->openDemo, &QAction::triggered, this, &MainWindow::openDemo);
    connect(m_actions->calibrate, &QAction::triggered, this, [this] {
        askCalibration(m_session ? QString::fromStdString(m_session->model.path) : QString());
    });
    connect(m_actions->timeGaudi2, &QAction::triggered, this, [this] { time("gaudi2-model"); });
    connect(m_actions->timeGaudi3, &QAction::triggered, this, [this] { time("gaudi3-model"); });
    connect(m_actions->keep, &QAction::triggered, this, &MainWindow::keepSolution);
    connect(m_actions->exportSolution, &QAction::triggered, this, &MainWindow::askExport);
    connect(m_actions->unpinAll, &QAction::triggered, m_exploration, &Exploration::unpinAll);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, [this] {
        QMessageBox::about(
            this, tr("About Halftone"),
            tr("<b>Halftone %1</b><p>Explores automatic mixed precision for neural networks after "
               "S. Markovich-Golan et al., arXiv:2505.13060.</p><p>Time gains of the Gaudi models are "
               "predicted, not measured.</p><p>Free software under the GNU General Public License, "
               "version 3 or later.</p>")
                .arg(QStringLiteral(HALFTONE_VERSION)));
    });
}

void MainWindow::makeMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->openFolder, m_actions->openFile});
    m_recentMenu = file->addMenu(tr("Open &recent"));
    file->addAction(m_actions->openDemo);
    file->addSeparator();
    file->addActions({m_actions->keep, m_actions->exportSolution});
    file->addSeparator();
    file->addAction(m_actions->quit);
    auto *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo, m_actions->unpinAll});
    auto *run = menuBar()->addMenu(tr("&Run"));
    run->addActions({m_actions->calibrate, m_actions->timeGaudi2, m_actions->timeGaudi3});
    m_actions->viewMenu = menuBar()->addMenu(tr("&View"));
    menuBar()->addMenu(tr("&Help"))->addAction(m_actions->about);
}

void MainWindow::makeToolBar()
{
    auto *bar = addToolBar(tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addActions(
        {m_actions->openFolder, m_actions->calibrate, m_actions->keep, m_actions->exportSolution});
    bar->addSeparator();
    bar->addWidget(new DecisionBar(m_exploration, bar));
    bar->addSeparator();
    bar->addActions({m_actions->undo, m_actions->redo});
}

void MainWindow::makeCentre()
{
    auto *tradeOff = new TradeOffPlot(this);
    tradeOff->setObjectName(QStringLiteral("tradeOff"));
    auto *threshold = new ThresholdControl(this);
    threshold->setObjectName(QStringLiteral("threshold"));
    auto *heatMap = new HeatMap(this);
    heatMap->setObjectName(QStringLiteral("heatMap"));
    link(tradeOff, m_exploration);
    link(threshold, m_exploration);
    link(heatMap, m_exploration);

    auto *top = new QWidget(this);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(theme::spacing, theme::spacing, theme::spacing, 0);
    topLayout->addWidget(threshold);
    topLayout->addWidget(tradeOff, 1);
    auto *views = new QSplitter(Qt::Vertical, this);
    views->addWidget(top);
    views->addWidget(heatMap);
    views->setChildrenCollapsible(false);
    views->setStretchFactor(0,
                            3); // chosen: the threshold is dragged above, the heat map needs one row per role
    views->setStretchFactor(1, 2);
    views->setSizes({600, 400});

    m_start = new StartPage({m_actions->openFolder, m_actions->openFile, m_actions->openDemo}, this);
    connect(m_start, &StartPage::modelChosen, this, &MainWindow::openPath);
    m_centre = new QStackedWidget(this);
    m_centre->addWidget(m_start);
    m_centre->addWidget(views);
    m_messages = new MessageBar(this);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    setCentralWidget(centre);
}

void MainWindow::makeDocks()
{
    const auto dock
        = [this](const QString &title, const char *name, QWidget *widget, Qt::DockWidgetArea area) {
              auto *made = new QDockWidget(title, this);
              made->setObjectName(QLatin1String(name));
              made->setWidget(widget);
              addDockWidget(area, made);
              m_actions->viewMenu->addAction(made->toggleViewAction());
              return made;
          };
    m_sessions = new SessionPanel(this);
    dock(tr("Sessions"), "sessionsDock", m_sessions, Qt::LeftDockWidgetArea);

    auto *inspector = new Inspector(m_exploration, this);
    inspector->setExplanation([this](LayerId layer) { return m_explanation.text(*m_exploration, layer); });
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inspector);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    dock(tr("Inspector"), "inspectorDock", scroll, Qt::RightDockWidgetArea);
    auto *bars = new ConfigurationBars(this);
    bars->setObjectName(QStringLiteral("configurations"));
    link(bars, m_exploration);
    m_bars = new ViewOrEmpty(bars, this);
    dock(tr("Configurations"), "configurationsDock", m_bars, Qt::RightDockWidgetArea);

    auto *partition = new PartitionView(this);
    partition->setObjectName(QStringLiteral("partition"));
    linkPartition(partition, m_exploration);
    auto *partitionDock = dock(tr("Partition"), "partitionDock", partition, Qt::BottomDockWidgetArea);
    auto *table = new LayerTable(this);
    table->setObjectName(QStringLiteral("layers"));
    link(table, m_exploration);
    m_table = new ViewOrEmpty(table, this);
    auto *tableDock = dock(tr("Layers"), "layersDock", m_table, Qt::BottomDockWidgetArea);
    tabifyDockWidget(partitionDock, tableDock);
    partitionDock->raise();
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_actions->viewMenu->addSeparator();
    m_actions->viewMenu->addAction(m_actions->resetLayout);
}

void MainWindow::makeStatusBar()
{
    auto *sentence = new StatusSentence(this);
    sentence->setObjectName(QStringLiteral("status"));
    link(sentence, m_exploration);
    m_job = new JobBar(this);
    statusBar()->addWidget(sentence, 1);
    statusBar()->addPermanentWidget(m_job);
}

void MainWindow::connectParts()
{
    connect(m_shelf, &SessionShelf::sessionsListed, m_sessions, &SessionPanel::setSessions);
    connect(m_shelf, &SessionShelf::sessionLoaded, this, &MainWindow::showSession);
    connect(m_shelf, &SessionShelf::failed, m_messages, &MessageBar::showError);
    connect(m_shelf, &SessionShelf::sessionRemoved, this, [this](const std::string &id) {
        if (m_session && m_session->id == id)
            showSession(nullptr);
    });
    connect(m_sessions, &SessionPanel::opened, this,
            [this](const QString &id) { m_shelf->load(id.toStdString()); });
    connect(m_sessions, &SessionPanel::removed, this,
            [this](const QString &id) { m_shelf->remove(id.toStdString()); });

    connect(m_runner, &CalibrationRunner::sessionBegun, this,
            [this](const std::shared_ptr<const Session> &session) {
                m_calibrating = session->id;
                showSession(session);
                m_shelf->refresh();
            });
    connect(m_runner, &CalibrationRunner::sampleStored, this, &MainWindow::addSample);
    connect(m_runner, &CalibrationRunner::progressed, m_job, &JobBar::setProgress);
    connect(m_runner, &CalibrationRunner::warned, m_messages, &MessageBar::showNote);
    connect(m_runner, &CalibrationRunner::finished, this, &MainWindow::finishCalibration);
    connect(m_job, &JobBar::cancelRequested, this, [this] {
        m_job->showCancelling();
        m_runner->cancel();
    });

    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &MainWindow::saveDecisions);
    connect(m_exploration, &Exploration::decisionsChanged, &m_saveTimer, qOverload<>(&QTimer::start));
    connect(m_exploration, &Exploration::problemChanged, this, [this] {
        m_explanation.reset();
        updateActions();
    });
    connect(m_exploration, &Exploration::selectionChanged, this, &MainWindow::updateEmptyStates);
    connect(m_exploration, &Exploration::solutionChanged, this, &MainWindow::updateActions);
    connect(m_exploration, &Exploration::sessionChanged, this, &MainWindow::updateActions);
}

void MainWindow::restoreLayout()
{
    constexpr QSize LargestSize(1600, 1000); // chosen: beyond that the plots gain nothing
    constexpr double ScreenShare = 0.92; // chosen: leaves room for panels and the title bar
    resize((screen()->availableSize() * ScreenShare).boundedTo(LargestSize));
    constexpr int SideWidth = 240; // chosen
    constexpr int InspectorWidth = 380; // chosen: 32 bars stay readable
    constexpr int BottomHeight = 300; // chosen: one block of the partition
    const auto named = [&](const char *name) { return findChild<QDockWidget *>(QLatin1String(name)); };
    resizeDocks({named("sessionsDock"), named("inspectorDock")}, {SideWidth, InspectorWidth}, Qt::Horizontal);
    resizeDocks({named("partitionDock")}, {BottomHeight}, Qt::Vertical);
    resizeDocks({named("inspectorDock"), named("configurationsDock")}, {1, 1}, Qt::Vertical);
    m_defaultState = saveState();
    restoreGeometry(m_settings.geometry());
    restoreState(m_settings.windowState());
    updateRecent();
}

void MainWindow::resetLayout()
{
    restoreState(m_defaultState);
}

void MainWindow::openDemo()
{
    constexpr double DemoTau = 0.0005; // chosen: in the middle of the demo's frontier
    m_shelf->importFile(demoSessionFile(), DemoTau);
}

void MainWindow::openPath(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        m_messages->showError({ErrorCode::NotFound, path.toStdString(), "there is no such file or folder"});
        return;
    }
    if (path.endsWith(QLatin1String(".halftone")))
        m_shelf->importFile(pathOf(path));
    else
        askCalibration(info.absoluteFilePath());
}

void MainWindow::chooseModel(bool folder)
{
    const QString path = folder
        ? QFileDialog::getExistingDirectory(this, tr("Open a model folder"))
        : QFileDialog::getOpenFileName(this, tr("Open a model or session"), {},
                                       tr("TorchScript and sessions (*.pt *.pts *.halftone)"));
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::askCalibration(const QString &modelPath)
{
    CalibrateRequest initial;
    initial.modelPath = modelPath;
    initial.dataPath = m_settings.dataPath();
    if (m_session && modelPath == QString::fromStdString(m_session->model.path)) {
        initial.dataPath = QString::fromStdString(m_session->calibration.dataPath);
        initial.samples = m_session->calibration.requestedSamples;
        initial.sequenceLength = m_session->calibration.sequenceLength;
    }
    CalibrateDialog dialog(initial, this);
    if (dialog.exec() == QDialog::Accepted)
        calibrate(dialog.request());
}

void MainWindow::calibrate(const CalibrateRequest &request)
{
    if (m_runner->isRunning()) {
        m_messages->showNote(
            tr("A calibration is running. Cancel it or wait for it before you start another."));
        return;
    }
    m_settings.addRecentModel(request.modelPath);
    m_settings.setDataPath(request.dataPath);
    updateRecent();
    CalibrationRequest job;
    job.model = pathOf(request.modelPath);
    job.data = pathOf(request.dataPath);
    job.samples = request.samples;
    job.sequenceLength = request.sequenceLength;
    job.packing = request.packing == QLatin1String("concat") ? Packing::Concat : Packing::None;
    job.name = request.name.toStdString();
    m_messages->hide();
    m_job->begin(tr("Calibrating %1").arg(QFileInfo(request.modelPath).fileName()));
    m_runner->start(job);
    updateActions();
}

void MainWindow::addSample(const SampleSums &sample)
{
    if (!m_session || m_session->id != m_calibrating)
        return; // another session is on screen; this one is complete in the library when it is opened
    auto next = std::make_shared<Session>(*m_session);
    next->samples.push_back(sample);
    m_job->setDetail(
        tr("%1 of %2 samples")
            .arg(QLocale().toString(static_cast<qulonglong>(next->samples.size())),
                 QLocale().toString(static_cast<qlonglong>(next->calibration.requestedSamples))));
    m_session = std::move(next);
    m_exploration->setSession(m_session);
}

void MainWindow::finishCalibration(const Result<std::string> &id)
{
    m_calibrating.clear();
    m_job->end();
    if (!id && id.error().code == ErrorCode::Cancelled)
        m_messages->showNote(tr("The calibration was cancelled. Finished samples are kept in the session."));
    else if (!id)
        m_messages->showError(id.error());
    m_shelf->refresh();
    updateActions();
}

void MainWindow::showSession(std::shared_ptr<const Session> session)
{
    if (m_saveTimer.isActive())
        saveDecisions();
    m_session = std::move(session);
    m_exploration->setSession(m_session);
    m_centre->setCurrentIndex(m_session ? 1 : 0);
    setWindowTitle(m_session ? tr("%1 – Halftone").arg(QString::fromStdString(m_session->name))
                             : QStringLiteral("Halftone"));
    m_sessions->setCurrent(m_session ? QString::fromStdString(m_session->id) : QString());
    if (m_session && !m_session->partition.subgraphs.empty() && !m_exploration->selectedSubgraph())
        m_exploration->selectSubgraph(SubgraphId{0});
    updateActions();
}

void MainWindow::saveDecisions()
{
    m_saveTimer.stop();
    if (!m_session || m_session->decisions == m_exploration->decisions())
        return;
    auto next = std::make_shared<Session>(*m_session);
    next->decisions = m_exploration->decisions();
    m_session = std::move(next);
    m_shelf->saveDecisions(m_session->id, m_session->decisions);
}

void MainWindow::time(const std::string &source)
{
    if (m_session)
        m_shelf->addTiming(m_session->id, source, {});
}

void MainWindow::keepSolution()
{
    const auto *solution = m_exploration->solution();
    const auto *problem = m_exploration->problem();
    if (!m_session || solution == nullptr || problem == nullptr)
        return;
    bool accepted = false;
    const QString name
        = QInputDialog::getText(this, tr("Keep this solution"), tr("Name"), QLineEdit::Normal,
                                tr("Kept %1").arg(QString::fromStdString(localNow())), &accepted);
    if (accepted && !name.isEmpty())
        m_shelf->keep(m_session->id, keptConfiguration(*m_exploration, name.toStdString()));
}

void MainWindow::askExport()
{
    ExportRequest initial;
    initial.folder = m_settings.exportFolder();
    ExportDialog dialog(initial, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_settings.setExportFolder(dialog.request().folder);
    exportTo(dialog.request().target, dialog.request().folder);
}

void MainWindow::exportTo(const QString &target, const QString &folder)
{
    const auto *solution = m_exploration->solution();
    const auto *problem = m_exploration->problem();
    if (!m_session || solution == nullptr || problem == nullptr)
        return;
    using Files = std::vector<std::filesystem::path>;
    const auto task
        = runTask<Files>(&m_exportPool,
                         [session = m_session, problem = *problem, solution = *solution,
                          target = target.toStdString(), folder = pathOf(folder)](const TaskContext &) {
                             return exportConfiguration(*session, problem, solution.formats, target, folder,
                                                        solutionToJson(session->graph, problem, solution));
                         });
    auto kept = keptConfiguration(*m_exploration, "Exported " + target.toStdString() + " " + localNow());
    whenFinished(task, this,
                 [this, folder, id = m_session->id, kept = std::move(kept)](const Result<Files> &files) {
                     if (!files) {
                         m_messages->showError(files.error());
                         return;
                     }
                     m_shelf->keep(id, kept);
                     QStringList names;
                     for (const auto &file : *files)
                         names << QString::fromStdString(file.string());
                     m_messages->showNote(tr("%n file(s) written to %1; README.txt says how to use them.",
                                             nullptr, static_cast<int>(names.size()))
                                              .arg(QDir::toNativeSeparators(folder)));
                     Q_EMIT exported(names);
                 });
}

void MainWindow::updateActions()
{
    const bool isRunning = m_runner->isRunning();
    const auto *solution = m_exploration->solution();
    const bool isSolved = solution != nullptr && solution->choice.status != SolveStatus::Infeasible;
    m_actions->calibrate->setEnabled(!isRunning);
    m_actions->timeGaudi2->setEnabled(m_session != nullptr);
    m_actions->timeGaudi3->setEnabled(m_session != nullptr);
    m_actions->keep->setEnabled(isSolved);
    m_actions->exportSolution->setEnabled(isSolved);
    m_actions->unpinAll->setEnabled(!m_exploration->decisions().pins.empty());
    updateEmptyStates();
}

void MainWindow::updateEmptyStates()
{
    if (m_exploration->problem() != nullptr && m_exploration->selectedSubgraph())
        m_bars->showView();
    else if (m_exploration->sensitivity() != nullptr && m_exploration->problem() == nullptr)
        m_bars->showEmpty(tr("The gain of every configuration is drawn here once there is a timing."),
                          m_actions->timeGaudi2);
    else
        m_bars->showEmpty(
            tr("Select a sub-graph: the gain of each of its configurations is then drawn here."));
    if (m_session)
        m_table->showView();
    else
        m_table->showEmpty(tr("The layers of the open session are listed here."));
}

void MainWindow::updateRecent()
{
    const auto recent = m_settings.recentModels();
    m_start->setRecentModels(recent);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!recent.isEmpty());
    for (const auto &path : recent)
        connect(m_recentMenu->addAction(path), &QAction::triggered, this, [this, path] { openPath(path); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveDecisions();
    m_runner->cancel();
    m_settings.setGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    // The dialog runs its own loop: let the drag end first.
    const QString path = event->mimeData()->urls().first().toLocalFile();
    QTimer::singleShot(0, this, [this, path] { openPath(path); });
    event->acceptProposedAction();
}

} // namespace halftone
