// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/window/calibration_control.h"
#include "app/window/demo_session.h"
#include "app/window/job_bar.h"
#include "app/window/kept_panel.h"
#include "app/window/message_bar.h"
#include "app/window/model_locator.h"
#include "app/window/session_edits.h"
#include "app/window/session_files.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/session_thumbnails.h"
#include "app/window/session_work.h"
#include "app/window/solution_output.h"
#include "app/window/start_page.h"
#include "app/window/timing_control.h"
#include "app/window/timing_panel.h"
#include "app/window/timing_queue.h"
#include "app/window/timing_work.h"
#include "app/window/window_bars.h"
#include "app/window/window_tools.h"
#include "app/window/workspace.h"
#include "app/workflow/resource_folder.h"
#include "widgets/exploration.h"
#include "widgets/exploration_work.h"
#include "widgets/layer_edits.h"
#include "widgets/views/layer_actions.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace halftone {

namespace {

constexpr int SaveDelayMs = 150; // chosen: a drag is few writes; all else is written at once

QString modelPathOf(const Session &session)
{
    return QString::fromStdString(whereItIsNow(session.model.path).string());
}

} // namespace

MainWindow::MainWindow(const std::filesystem::path &library, std::shared_ptr<const HardwareProfile> profile,
                       QWidget *parent)
    : QMainWindow(parent), m_shelf(new SessionShelf(library, this)),
      m_exploration(new Exploration(std::move(profile), this)), m_job(new JobBar(this)),
      m_calibration(new CalibrationControl(library, m_job, this)),
      m_work(new SessionWork(library, m_job, this)), m_timing(new TimingControl(library, this)),
      m_timingQueue(new TimingQueue(library, m_timing, this)), m_timingWork(new TimingWork(library, this)),
      m_output(new SolutionOutput(m_exploration, this)), m_actions(this, m_exploration->undoStack()),
      m_workspace(new Workspace(this, m_exploration, m_actions)),
      m_files(new SessionFiles(m_shelf, m_workspace->messages(), m_job, m_actions, this)),
      m_edits(new SessionEdits(m_shelf, m_workspace->messages(), this)),
      m_locator(new ModelLocator(m_work, m_workspace->messages(), this))
{
    setAcceptDrops(true);
    m_workspace->addBottomPanel(tr("Timing"), "timingDock",
                                new TimingPanel(m_exploration, m_timing, m_timingQueue, m_timingWork, this));
    m_recentMenu = makeMenus(this, m_actions, *m_workspace, &m_settings, [this] { changeLanguage(); });
    makeToolBar(this, m_actions, m_exploration, *m_workspace->layerActions());
    makeStatusBar(this, m_exploration, m_job);
    new WindowTools(this, m_exploration, m_workspace, m_actions, library);
    connectActions();
    connectShelf();
    connectCalibration();
    connectWork();
    connectTiming();
    connectOutput();
    connectExploration();
    m_workspace->restoreLayout(m_settings);
    updateTitle();
    updateRecent();
    updateActions();
    updateTieActions();
    m_shelf->refresh();
    m_timingQueue->restore();
}

MainWindow::~MainWindow() = default;

CalibrationRunner *MainWindow::runner() const
{
    return m_calibration->runner();
}

void MainWindow::changeLanguage()
{
    if (isWorking())
        m_workspace->messages()->showNote(tr("The language changes when the running job has ended."));
    Q_EMIT languageChanged();
}

bool MainWindow::isWorking() const
{
    return m_calibration->isRunning() || m_work->isRunning() || m_timing->state().isRunning();
}

void MainWindow::connectActions()
{
    connect(m_actions.openFolder, &QAction::triggered, this, [this] { chooseModel(true); });
    connect(m_actions.openFile, &QAction::triggered, this, [this] { chooseModel(false); });
    connect(m_actions.openDemo, &QAction::triggered, this, &MainWindow::openDemo);
    connect(m_actions.exportSession, &QAction::triggered, this, [this] {
        saveDecisions();
        m_files->askExport(*m_session);
    });
    connect(m_actions.calibrate, &QAction::triggered, this,
            [this] { askCalibration(m_session ? modelPathOf(*m_session) : QString()); });
    connect(m_actions.resume, &QAction::triggered, this, [this] {
        if (m_session)
            m_calibration->resume(*m_session);
    });
    connect(m_actions.timeGaudi2, &QAction::triggered, this, [this] { time("gaudi2-model"); });
    connect(m_actions.timeGaudi3, &QAction::triggered, this, [this] { time("gaudi3-model"); });
    connect(m_actions.keep, &QAction::triggered, m_output, &SolutionOutput::askKeep);
    connect(m_actions.importConfiguration, &QAction::triggered, m_output, &SolutionOutput::askImport);
    connect(m_actions.exportSolution, &QAction::triggered, m_output, &SolutionOutput::askExport);
    connect(m_actions.report, &QAction::triggered, m_output, &SolutionOutput::askReport);
    connect(m_actions.releaseAll, &QAction::triggered, this, [this] { releaseAllLayers(*m_exploration); });
    connect(m_actions.tieAsVllm, &QAction::triggered, this,
            [this](bool isTied) { tieAsVllm(*m_exploration, isTied); });
    connect(m_actions.resetLayout, &QAction::triggered, m_workspace, &Workspace::resetLayout);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_workspace->start(), &StartPage::modelChosen, this, &MainWindow::openPath);
}

void MainWindow::connectShelf()
{
    auto *sessions = m_workspace->sessions();
    connect(m_shelf, &SessionShelf::sessionsListed, sessions, &SessionPanel::setSessions);
    connect(m_shelf, &SessionShelf::sessionLoaded, this, &MainWindow::showSession);
    connect(m_shelf, &SessionShelf::sessionEdited, this, &MainWindow::showEdit);
    connect(m_shelf, &SessionShelf::changedElsewhere, this, &MainWindow::followLibrary);
    connect(m_shelf, &SessionShelf::configurationKept, this,
            [this](const std::string &id, const KeptConfiguration &kept) {
                if (m_session && m_session->id == id)
                    changeSession([&](Session &session) { session.kept.push_back(kept); });
            });
    connect(m_shelf, &SessionShelf::keptEdited, this, [this](const KeptEdit &edit) {
        if (m_session && m_session->id == edit.id)
            changeSession([&](Session &session) { applyEdit(session.kept, edit); });
    });
    connect(m_workspace->kept(), &KeptPanel::edited, m_edits,
            [this](const KeptEdit &edit) { m_edits->apply(edit); });
    connect(sessions, &SessionPanel::opened, this,
            [this](const QString &id) { m_shelf->load(id.toStdString()); });
    connect(sessions, &SessionPanel::locationWished, this, [this](const SessionSummary &session) {
        m_locator->askModel(session.id, session.modelPath, session.architecture);
    });
    auto *thumbnails = new SessionThumbnails(m_shelf->libraryPath(), this);
    connect(sessions, &SessionPanel::thumbnailsWished, thumbnails, &SessionThumbnails::want);
    connect(thumbnails, &SessionThumbnails::made, sessions, &SessionPanel::setThumbnail);
    connect(m_shelf, &SessionShelf::decisionsSaved, sessions, &SessionPanel::refreshThumbnails);
    connect(sessions, &SessionPanel::edited, this, [this](const SessionEdit &edit) {
        saveDecisions(); // before it may be deleted
        m_edits->apply(edit);
    });
}

void MainWindow::connectCalibration()
{
    auto *messages = m_workspace->messages();
    connect(m_calibration, &CalibrationControl::begun, this,
            [this](const std::shared_ptr<const Session> &session, bool isNew) {
                showSession(session);
                if (isNew)
                    m_exploration->followMiddle();
                m_shelf->refresh();
            });
    connect(m_calibration, &CalibrationControl::sampleStored, this, &MainWindow::addSample);
    connect(m_calibration, &CalibrationControl::said, messages, &MessageBar::showNote);
    connect(m_calibration, &CalibrationControl::failed, this,
            [this](const Error &error) { m_locator->sayFailed(error, m_session); });
    connect(m_calibration, &CalibrationControl::cancelled, this,
            [=, this](const QString &sentence) { messages->showOffer(sentence, m_actions.resume); });
    connect(m_calibration, &CalibrationControl::runningChanged, this, [this] {
        m_shelf->refresh();
        updateActions();
    });
}

void MainWindow::connectWork()
{
    auto *messages = m_workspace->messages();
    connect(m_actions.validate, &QAction::triggered, this,
            [this] { m_work->askValidation(*m_exploration, this); });
    connect(m_actions.measureShifts, &QAction::triggered, this,
            [this] { m_work->measureShifts(*m_session); });
    connect(m_actions.measureDrift, &QAction::triggered, this, [this] { m_work->measureDrift(*m_session); });
    connect(m_work, &SessionWork::said, messages, &MessageBar::showNote);
    connect(m_work, &SessionWork::failed, this,
            [this](const Error &error) { m_locator->sayFailed(error, m_session); });
    connect(m_work, &SessionWork::runningChanged, this, &MainWindow::updateActions);
    connect(m_work, &SessionWork::finished, this, [this](const std::string &id) {
        if (m_session && m_session->id == id)
            m_shelf->load(id);
    });
}

void MainWindow::connectTiming()
{
    auto *messages = m_workspace->messages();
    const auto reload = [this](const std::string &id) {
        if (m_session && m_session->id == id)
            m_shelf->load(id);
        m_shelf->refresh();
    };
    connect(m_timing, &TimingControl::measured, this, &MainWindow::showTiming);
    connect(m_timing, &TimingControl::said, messages, &MessageBar::showNote);
    connect(m_timing, &TimingControl::stored, this, reload);
    connect(m_timingQueue, &TimingQueue::said, this, [=](const QString &text) { messages->showNote(text); });
    connect(m_timingQueue, &TimingQueue::failed, messages, &MessageBar::showError);
    connect(m_timingWork, &TimingWork::said, messages, &MessageBar::showNote);
    connect(m_timingWork, &TimingWork::failed, messages, &MessageBar::showError);
    connect(m_timingWork, &TimingWork::stored, this, reload);
}

void MainWindow::connectOutput()
{
    auto *messages = m_workspace->messages();
    connect(m_output, &SolutionOutput::kept, m_shelf, &SessionShelf::keep);
    connect(m_output, &SolutionOutput::said, this,
            [=](const QString &sentence) { messages->showNote(sentence); });
    connect(m_output, &SolutionOutput::failed, messages, &MessageBar::showError);
}

void MainWindow::connectExploration()
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &MainWindow::saveDecisions);
    connect(m_exploration, &Exploration::decisionsChanged, this, [this] {
        if (m_session && differOnlyInThreshold(m_session->decisions, m_exploration->decisions()))
            m_saveTimer.start();
        else
            saveDecisions();
    });
    connect(m_exploration, &Exploration::thresholdSettled, this, &MainWindow::saveDecisions);
    for (const auto signal :
         {&Exploration::problemChanged, &Exploration::solutionChanged, &Exploration::sessionChanged})
        connect(m_exploration, signal, this, &MainWindow::updateActions);
    for (const auto signal : {&Exploration::problemChanged, &Exploration::sessionChanged})
        connect(m_exploration, signal, this, &MainWindow::updateTieActions);
}

void MainWindow::openDemo()
{
    m_shelf->importFile(demoSessionFile(), DemoTau);
}

void MainWindow::openPath(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        m_workspace->messages()->showError(
            {ErrorCode::NotFound, path.toStdString(), "there is no such file or folder"});
        return;
    }
    if (path.endsWith(QLatin1String(".halftone")))
        m_shelf->importFile(path.toStdString());
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
    const bool isAgain = m_session && modelPath == modelPathOf(*m_session);
    auto initial = isAgain ? requestLike(m_session->calibration) : CalibrateRequest{};
    initial.modelPath = modelPath;
    if (!isAgain)
        initial.dataPath = m_settings.dataPath();
    CalibrateDialog dialog(initial, CalibrationControl::canBfloat16(), this);
    if (dialog.exec() == QDialog::Accepted)
        calibrate(dialog.request());
}

void MainWindow::calibrate(const CalibrateRequest &request)
{
    if (m_work->isRunning())
        return m_workspace->messages()->showNote(
            tr("Another job is running. Cancel it or wait for it first."));
    m_workspace->messages()->hide();
    m_settings.addRecentModel(request.modelPath);
    m_settings.setDataPath(request.dataPath);
    updateRecent();
    m_calibration->start(request);
}

template <typename Change>
void MainWindow::changeSession(Change change)
{
    auto next = std::make_shared<Session>(*m_session);
    change(*next);
    m_session = std::move(next);
    m_exploration->setSession(m_session);
    updateTitle();
}

void MainWindow::addSample(const SampleSums &sample)
{
    if (!m_session || m_session->id != m_calibration->sessionId())
        return; // another session is on screen; this one is complete in the library when it is opened
    changeSession([&](Session &session) {
        auto &samples = session.samples; // by index; opened again meanwhile, it may be there already
        const auto place = std::ranges::lower_bound(samples, sample.index, {}, &SampleSums::index);
        if (place == samples.end() || place->index != sample.index)
            samples.insert(place, sample);
    });
}

/// A measurement on its way, as the newest timing; the library gets it when it is complete.
void MainWindow::showTiming(const std::string &sessionId, const Timing &soFar)
{
    if (!m_session || m_session->id != sessionId)
        return;
    changeSession([&](Session &session) {
        std::erase_if(session.timings, [&](const Timing &timing) {
            const bool hasGrown = timing.source.starts_with("worker:")
                && soFar.source.starts_with(timing.source); // hosts join one after the other
            return timing.workload == soFar.workload && timing.formats == soFar.formats
                && (hasGrown || timing.source == soFar.source);
        });
        session.timings.push_back(soFar);
    });
}

void MainWindow::showSession(std::shared_ptr<const Session> session)
{
    if (m_saveTimer.isActive())
        saveDecisions();
    m_session = std::move(session);
    m_exploration->setSession(m_session);
    m_workspace->showViews(m_session != nullptr);
    m_workspace->sessions()->setCurrent(m_session ? QString::fromStdString(m_session->id) : QString());
    if (m_session && !m_session->partition.subgraphs.empty() && !m_exploration->selectedSubgraph())
        m_exploration->selectSubgraph(SubgraphId{0});
    updateTitle();
    updateActions();
}

void MainWindow::showEdit(const SessionEdit &edit)
{
    if (!m_session && edit.from.isDeleted)
        return m_shelf->load(edit.id);
    if (!m_session || m_session->id != edit.id)
        return;
    m_saveTimer.stop();
    if (edit.to.isDeleted)
        return showSession(nullptr);
    changeSession([&](Session &session) {
        session.name = edit.to.name;
        session.note = edit.to.note;
        session.tags = edit.to.tags;
    });
}

/// Shows what another window has added to the session on screen; decisions stay those of this window. What a job of this
/// window adds it shows itself.
void MainWindow::followLibrary(const std::vector<SessionSummary> &sessions)
{
    if (!m_session || isWorking())
        return;
    const auto listed = std::ranges::find(sessions, m_session->id, &SessionSummary::id);
    if (listed != sessions.end() && listed->deleted.empty())
        return m_shelf->load(m_session->id);
    const auto name = QString::fromStdString(m_session->name);
    m_saveTimer.stop();
    showSession(nullptr);
    m_workspace->messages()->showNote(tr("“%1” was deleted in another window.").arg(name));
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

void MainWindow::updateTitle()
{
    setWindowTitle(m_session ? tr("%1 – Halftone").arg(QString::fromStdString(m_session->name))
                             : QStringLiteral("Halftone"));
}

void MainWindow::updateActions()
{
    const bool isRunning = m_calibration->isRunning() || m_work->isRunning();
    const bool isCalibrated = m_session && !m_session->samples.empty();
    const auto *solution = m_exploration->solution();
    const bool isSolved = solution != nullptr && solution->choice.status != SolveStatus::Infeasible;
    const bool lacksSamples = m_session
        && static_cast<std::int64_t>(m_session->samples.size()) < m_session->calibration.requestedSamples;
    m_actions.calibrate->setEnabled(!isRunning);
    m_actions.resume->setEnabled(!isRunning && lacksSamples);
    m_actions.validate->setEnabled(!isRunning && isSolved);
    m_actions.measureShifts->setEnabled(!isRunning && isCalibrated);
    m_actions.measureDrift->setEnabled(!isRunning && isCalibrated);
    m_actions.timeGaudi2->setEnabled(m_session != nullptr);
    m_actions.timeGaudi3->setEnabled(m_session != nullptr);
    m_actions.exportSession->setEnabled(m_session != nullptr);
    m_actions.keep->setEnabled(isSolved);
    m_actions.importConfiguration->setEnabled(m_exploration->problem() != nullptr);
    m_actions.exportSolution->setEnabled(isSolved);
    m_actions.report->setEnabled(isSolved);
    m_actions.saveViews->setEnabled(m_session != nullptr);
}

/// Not with every solution of a drag: it looks at all ties of the model.
void MainWindow::updateTieActions()
{
    const Decisions &decisions = m_exploration->decisions();
    m_actions.releaseAll->setEnabled(!decisions.pins.empty() || !decisions.excluded.empty()
                                     || !decisions.ties.empty());
    m_actions.tieAsVllm->setEnabled(m_exploration->session() != nullptr);
    m_actions.tieAsVllm->setChecked(isTiedAsVllm(*m_exploration));
}

void MainWindow::updateRecent()
{
    const auto recent = m_settings.recentModels();
    m_workspace->start()->setRecentModels(recent);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!recent.isEmpty());
    for (const auto &path : recent)
        connect(m_recentMenu->addAction(path), &QAction::triggered, this, [this, path] { openPath(path); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveDecisions();
    m_calibration->cancel();
    m_work->cancel();
    m_timingQueue->close();
    m_timing->cancel();
    m_workspace->saveLayout(m_settings);
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
