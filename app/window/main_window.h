// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "app/window/window_actions.h"
#include "core/session/session.h"
#include "core/timing/hardware_profile.h"
#include "widgets/dialogs/calibrate_dialog.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>

namespace halftone {

class CalibrationControl;
class CalibrationRunner;
class Exploration;
class JobBar;
class JobBoard;
class LogBook;
class ModelLocator;
class ModelOpener;
class SessionEdits;
class SessionFiles;
class SessionOnScreen;
class SessionShelf;
class SessionWork;
class SolutionOutput;
class TimingControl;
class TimingQueue;
class TimingWork;
class WindowLayout;
class Workspace;
struct SessionName;

/// The window: makes exploration, library, jobs, output and views, and wires them. What takes time happens in the shelf
/// and in the jobs. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    /// @param profile  for theoretical gains
    /// @param log      not owned; outlives this
    MainWindow(const std::filesystem::path &library, std::shared_ptr<const HardwareProfile> profile,
               LogBook *log, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openDemo();
    /// A model: asks how to calibrate it; a .halftone file: opens its session.
    void openPath(const QString &path);
    void calibrate(const CalibrateRequest &request); ///< cancels nothing: refused while one is running

    [[nodiscard]] Exploration *exploration() const { return m_exploration; }
    [[nodiscard]] CalibrationRunner *runner() const;
    [[nodiscard]] SessionShelf *shelf() const { return m_shelf; }
    [[nodiscard]] SessionOnScreen *onScreen() const { return m_onScreen; }
    [[nodiscard]] JobBoard *jobs() const { return m_jobs; }
    [[nodiscard]] SolutionOutput *output() const { return m_output; }
    [[nodiscard]] SessionWork *work() const { return m_work; }
    [[nodiscard]] TimingControl *timing() const { return m_timing; }
    [[nodiscard]] TimingQueue *timingQueue() const { return m_timingQueue; }
    [[nodiscard]] TimingWork *timingWork() const { return m_timingWork; }
    [[nodiscard]] const WindowActions &actions() const { return m_actions; }

    [[nodiscard]] bool isWorking() const; ///< a job runs that closing would cancel

Q_SIGNALS:
    void languageChanged(); ///< in the settings; the window itself keeps its texts
    void calibrationInterrupted(
        const std::string &sessionId); ///< the window is closed meanwhile; samples are kept

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void connectShelf();
    void connectCalibration();
    void connectWork();
    void connectTiming();
    void connectOutput();
    void connectExploration();
    void addPanels(LogBook *log);

    void exportSessions(const std::vector<SessionName> &sessions);
    void time(const std::string &profile);
    void showSession();
    void followLibrary(const std::vector<SessionSummary> &sessions);
    void changeLanguage();
    void updateTitle();
    void updateActions();

    Settings m_settings;
    SessionShelf *m_shelf; // children of this window
    Exploration *m_exploration;
    SessionOnScreen *m_onScreen;
    JobBoard *m_jobs;
    JobBar *m_jobBar;
    CalibrationControl *m_calibration;
    SessionWork *m_work;
    TimingControl *m_timing;
    TimingQueue *m_timingQueue;
    TimingWork *m_timingWork;
    SolutionOutput *m_output;
    WindowActions m_actions;
    Workspace *m_workspace;
    SessionFiles *m_files;
    SessionEdits *m_edits;
    ModelLocator *m_locator;
    ModelOpener *m_modelOpener = nullptr;
    WindowLayout *m_layout = nullptr;
};

} // namespace halftone
