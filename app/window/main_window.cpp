// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/window/calibration_control.h"
#include "app/window/context_help.h"
#include "app/window/dark_marks_style.h"
#include "app/window/docks.h"
#include "app/window/job_bar.h"
#include "app/window/job_board.h"
#include "app/window/jobs_panel.h"
#include "app/window/kept_panel.h"
#include "app/window/log_panel.h"
#include "app/window/log_sources.h"
#include "app/window/message_bar.h"
#include "app/window/model_locator.h"
#include "app/window/model_opener.h"
#include "app/window/session_edits.h"
#include "app/window/session_files.h"
#include "app/window/session_on_screen.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/session_thumbnails.h"
#include "app/window/session_work.h"
#include "app/window/solution_output.h"
#include "app/window/timing_control.h"
#include "app/window/timing_jobs.h"
#include "app/window/timing_panel.h"
#include "app/window/timing_queue.h"
#include "app/window/timing_work.h"
#include "app/window/usable_actions.h"
#include "app/window/window_bars.h"
#include "app/window/window_layout.h"
#include "app/window/window_tools.h"
#include "app/window/workspace.h"
#include "widgets/exploration.h"
#include "widgets/layer_edits.h"
#include "widgets/views/layer_actions.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QTimer>

namespace halftone {

namespace {

bool isBehindATab(const QWidget *widget)
{
    const auto *panel = widget != nullptr ? dockOf(widget) : nullptr;
    return panel != nullptr && panel->visibleRegion().isEmpty();
}

} // namespace

MainWindow::MainWindow(const std::filesystem::path &library, std::shared_ptr<const HardwareProfile> profile,
                       LogBook *log, QWidget *parent)
    : QMainWindow(parent), m_shelf(new SessionShelf(library, this)),
      m_exploration(new Exploration(std::move(profile), this)),
      m_onScreen(new SessionOnScreen(m_exploration, m_shelf, this)), m_jobs(new JobBoard(this)),
      m_jobBar(new JobBar(m_jobs, this)), m_calibration(new CalibrationControl(library, m_jobs, this)),
      m_work(new SessionWork(library, m_jobs, this)), m_timing(new TimingControl(library, this)),
      m_timingQueue(new TimingQueue(library, m_timing, this)), m_timingWork(new TimingWork(library, this)),
      m_output(new SolutionOutput(m_exploration, m_jobs, this)), m_actions(this, m_exploration->undoStack()),
      m_workspace(new Workspace(this, m_exploration, m_actions)),
      m_files(new SessionFiles(m_shelf, m_workspace->messages(), m_jobs, m_actions, this)),
      m_edits(new SessionEdits(m_shelf, m_workspace->messages(), this)),
      m_locator(new ModelLocator(m_work, m_workspace->messages(), this))
{
    setAcceptDrops(true);
    addPanels(log);
    QMenu *recent = makeMenus(this, m_actions, *m_workspace, &m_settings, [this] { changeLanguage(); });
    m_modelOpener = new ModelOpener(m_shelf, m_onScreen, m_calibration, m_workspace, recent, this);
    makeToolBar(this, m_actions, m_exploration, *m_workspace->layerActions());
    makeStatusBar(this, m_exploration, m_jobBar);
    explainViews(this);
    new WindowTools(this, m_exploration, m_workspace, m_actions, library);
    connectActions();
    connectShelf();
    connectCalibration();
    connectWork();
    connectTiming();
    connectOutput();
    connectExploration();
    m_layout = new WindowLayout(this);
    m_workspace->restoreViews(m_settings);
    updateTitle();
    updateActions();
    enableUsableTies(m_actions, *m_exploration);
    m_shelf->refresh();
    m_timingQueue->restore();
    const QFileInfo file(QString::fromStdString(library.string()));
    if (file.exists() && !file.isWritable())
        m_workspace->messages()->showNote(
            tr("The library “%1” may only be read: what you decide, calibrate or keep is not stored.")
                .arg(file.filePath()));
}

void MainWindow::addPanels(LogBook *log)
{
    m_workspace->addBottomPanel(tr("Timing"), "timingDock",
                                new TimingPanel(m_exploration, m_timing, m_timingQueue, m_timingWork, this));
    new TimingJobs(m_timing, m_timingQueue, m_jobs, this);
    auto *jobs = m_workspace->addBottomPanel(tr("Jobs"), "jobsDock", new JobsPanel(m_jobs, this));
    connect(m_jobBar, &JobBar::panelWished, jobs, [jobs] { bringUp(jobs); });
    auto *lines = new LogPanel(log, this);
    connect(m_workspace->addBottomPanel(tr("Log"), "logDock", lines), &QDockWidget::visibilityChanged, lines,
            &LogPanel::catchUp);
    connect(lines, &LogPanel::said, m_workspace->messages(),
            [this](const QString &sentence) { m_workspace->messages()->showNote(sentence); });
    connect(lines, &LogPanel::failed, m_workspace->messages(), &MessageBar::showError);
    writeLog(log, *m_workspace->messages(), *m_jobs, *m_timing);
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
    connect(m_actions.openFolder, &QAction::triggered, m_modelOpener, &ModelOpener::chooseFolder);
    connect(m_actions.openFile, &QAction::triggered, m_modelOpener, &ModelOpener::chooseFile);
    connect(m_actions.openDemo, &QAction::triggered, m_modelOpener, &ModelOpener::openDemo);
    connect(m_actions.exportSession, &QAction::triggered, this, [this] {
        const auto *session = m_onScreen->get();
        exportSessions({{session->id, session->name}});
    });
    connect(m_actions.calibrate, &QAction::triggered, m_modelOpener,
            [this] { m_modelOpener->askCalibration(); });
    connect(m_actions.resume, &QAction::triggered, this, [this] {
        if (const auto *session = m_onScreen->get())
            m_calibration->resume(session->id, QString::fromStdString(session->name));
    });
    connect(m_actions.timeGaudi2, &QAction::triggered, this, [this] { time("gaudi2"); });
    connect(m_actions.timeGaudi3, &QAction::triggered, this, [this] { time("gaudi3"); });
    connect(m_actions.keep, &QAction::triggered, m_output, &SolutionOutput::askKeep);
    connect(m_actions.importConfiguration, &QAction::triggered, m_output, &SolutionOutput::askImport);
    connect(m_actions.exportSolution, &QAction::triggered, m_output, &SolutionOutput::askExport);
    connect(m_actions.report, &QAction::triggered, m_output, &SolutionOutput::askReport);
    connect(m_actions.releaseAll, &QAction::triggered, this, [this] { releaseAllLayers(*m_exploration); });
    connect(m_actions.tieAsVllm, &QAction::triggered, this,
            [this](bool isTied) { tieAsVllm(*m_exploration, isTied); });
    connect(m_actions.resetLayout, &QAction::triggered, this, [this] { m_layout->reset(); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectShelf()
{
    auto *sessions = m_workspace->sessions();
    connect(m_shelf, &SessionShelf::sessionsListed, sessions, &SessionPanel::setSessions);
    connect(m_shelf, &SessionShelf::sessionLoaded, m_onScreen, &SessionOnScreen::show);
    connect(m_shelf, &SessionShelf::sessionReloaded, m_onScreen, &SessionOnScreen::renew);
    connect(m_shelf, &SessionShelf::sessionsEdited, m_onScreen,
            [this](const std::vector<SessionEdit> &edits) {
                for (const auto &edit : edits)
                    m_onScreen->follow(edit);
            });
    connect(m_shelf, &SessionShelf::changedElsewhere, this, &MainWindow::followLibrary);
    connect(m_shelf, &SessionShelf::configurationKept, m_onScreen, &SessionOnScreen::addKept);
    connect(m_shelf, &SessionShelf::keptEdited, m_onScreen,
            [this](const KeptEdit &edit) { m_onScreen->follow(edit); });
    connect(m_onScreen, &SessionOnScreen::shown, this, &MainWindow::showSession);
    connect(m_onScreen, &SessionOnScreen::changed, this, &MainWindow::updateTitle);
    connect(m_onScreen, &SessionOnScreen::profileMissing, m_workspace->messages(), &MessageBar::showError);
    connect(m_onScreen, &SessionOnScreen::deletedElsewhere, this, [this](const QString &name) {
        m_workspace->messages()->showNote(tr("“%1” was deleted in another window.").arg(name));
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
    connect(sessions, &SessionPanel::exportWished, this, &MainWindow::exportSessions);
    connect(sessions, &SessionPanel::edited, this, [this](const std::vector<SessionEdit> &edits) {
        m_onScreen->saveDecisions(); // before it may be deleted
        m_edits->apply(edits);
    });
}

void MainWindow::exportSessions(const std::vector<SessionName> &sessions)
{
    m_onScreen->saveDecisions();
    m_files->askExport(sessions);
}

void MainWindow::connectCalibration()
{
    auto *messages = m_workspace->messages();
    connect(m_calibration, &CalibrationControl::begun, this,
            [this](const std::shared_ptr<const Session> &session, bool isNew) {
                m_onScreen->show(session);
                if (isNew)
                    m_exploration->followMiddle();
                m_shelf->refresh();
            });
    connect(m_calibration, &CalibrationControl::sampleStored, this,
            [this](const SampleSums &sample) { m_onScreen->addSample(m_calibration->sessionId(), sample); });
    connect(m_calibration, &CalibrationControl::said, messages, &MessageBar::showNote);
    connect(m_calibration, &CalibrationControl::failed, this,
            [this](const Error &error) { m_locator->sayFailed(error, m_exploration->sharedSession()); });
    connect(m_calibration, &CalibrationControl::cancelled, this,
            [=, this](const QString &sentence) { messages->showOffer(sentence, m_actions.resume); });
    connect(m_calibration, &CalibrationControl::nothingKept, m_onScreen, &SessionOnScreen::leave);
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
            [this] { m_work->askShifts(m_onScreen->withDecisions(), this); });
    connect(m_actions.measureDrift, &QAction::triggered, this,
            [this] { m_work->measureDrift(m_onScreen->withDecisions()); });
    connect(m_work, &SessionWork::said, messages, &MessageBar::showNote);
    connect(m_work, &SessionWork::failed, this,
            [this](const Error &error) { m_locator->sayFailed(error, m_exploration->sharedSession()); });
    connect(m_work, &SessionWork::runningChanged, this, &MainWindow::updateActions);
    connect(m_work, &SessionWork::finished, m_onScreen, &SessionOnScreen::reload);
}

void MainWindow::connectTiming()
{
    auto *messages = m_workspace->messages();
    const auto reload = [this](const std::string &id) {
        m_onScreen->reload(id);
        m_shelf->refresh();
    };
    connect(m_timing, &TimingControl::measured, m_onScreen, &SessionOnScreen::addTiming);
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
    m_output->setLibrary(m_shelf->libraryPath());
    connect(m_output, &SolutionOutput::kept, m_shelf, &SessionShelf::keep);
    connect(m_output, &SolutionOutput::said, this,
            [=](const QString &sentence) { messages->showNote(sentence); });
    connect(m_output, &SolutionOutput::wrote, this,
            [=, this](const QString &sentence) { messages->showOffer(sentence, m_output->openFolder()); });
    connect(m_output, &SolutionOutput::failed, messages, &MessageBar::showError);
}

void MainWindow::connectExploration()
{
    for (const auto signal :
         {&Exploration::problemChanged, &Exploration::solutionChanged, &Exploration::sessionChanged})
        connect(m_exploration, signal, this, &MainWindow::updateActions);
    for (const auto signal : {&Exploration::problemChanged, &Exploration::sessionChanged})
        connect(m_exploration, signal, this, [this] { enableUsableTies(m_actions, *m_exploration); });
}

void MainWindow::openDemo()
{
    m_modelOpener->openDemo();
}

void MainWindow::openPath(const QString &path)
{
    m_modelOpener->open(path);
}

void MainWindow::calibrate(const CalibrateRequest &request)
{
    m_modelOpener->calibrate(request);
}

void MainWindow::showSession()
{
    const auto *session = m_onScreen->get();
    m_workspace->showViews(session != nullptr);
    m_workspace->sessions()->setCurrent(session != nullptr ? QString::fromStdString(session->id) : QString());
    updateTitle();
    updateActions();
}

/// What a job of this window adds to a session it shows itself.
void MainWindow::followLibrary(const std::vector<SessionSummary> &sessions)
{
    if (!isWorking())
        m_onScreen->follow(sessions);
}

void MainWindow::time(const std::string &profile)
{
    if (m_onScreen->get() != nullptr)
        m_timingWork->predict(m_exploration->sharedSession(), {ModelSource{profile}, {}, {}});
}

void MainWindow::updateTitle()
{
    const auto *session = m_onScreen->get();
    setWindowTitle(session != nullptr ? tr("%1 – Halftone").arg(QString::fromStdString(session->name))
                                      : QStringLiteral("Halftone"));
}

void MainWindow::updateActions()
{
    enableUsable(m_actions, *m_exploration, m_calibration->isRunning() || m_work->isRunning());
}

/// Passes over panels that stand behind another one's tab: to Qt they are visible, somewhere off the screen.
bool MainWindow::focusNextPrevChild(bool next)
{
    const auto *first = focusWidget();
    const QWidget *before = nullptr;
    do {
        before = focusWidget();
        if (!QMainWindow::focusNextPrevChild(next))
            return false;
    } while (isBehindATab(focusWidget()) && focusWidget() != before && focusWidget() != first);
    return true;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the panels come to know it after this
        QMetaObject::invokeMethod(
            this, [this] { renewMarks(this); }, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_onScreen->saveDecisions();
    if (m_calibration->hasKept())
        Q_EMIT calibrationInterrupted(m_calibration->sessionId());
    m_calibration->cancel();
    m_work->cancel();
    m_timingQueue->close();
    m_timing->cancel();
    m_layout->save();
    m_workspace->saveViews(m_settings);
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
