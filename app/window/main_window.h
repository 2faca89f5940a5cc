// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "app/window/window_actions.h"
#include "core/session/session.h"
#include "core/timing/hardware_profile.h"
#include "widgets/dialogs/calibrate_dialog.h"

#include <QMainWindow>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace halftone {

class CalibrationControl;
class CalibrationRunner;
class Exploration;
class JobBar;
class ModelLocator;
class SessionEdits;
class SessionFiles;
class SessionShelf;
class SessionWork;
class SolutionOutput;
class TimingControl;
class TimingQueue;
class TimingWork;
class Workspace;
struct SessionEdit;

/// The window: wires exploration, library, calibration, output and views, and holds the session on screen. What takes
/// time happens in the shelf and in the runner. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    /// @param profile  for theoretical gains
    MainWindow(const std::filesystem::path &library, std::shared_ptr<const HardwareProfile> profile,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void openDemo();
    /// A model: asks how to calibrate it; a .halftone file: opens its session.
    void openPath(const QString &path);
    void calibrate(const CalibrateRequest &request); ///< cancels nothing: refused while one is running

    [[nodiscard]] Exploration *exploration() const { return m_exploration; }
    [[nodiscard]] CalibrationRunner *runner() const;
    [[nodiscard]] SessionShelf *shelf() const { return m_shelf; }
    [[nodiscard]] SolutionOutput *output() const { return m_output; }
    [[nodiscard]] SessionWork *work() const { return m_work; }
    [[nodiscard]] TimingControl *timing() const { return m_timing; }
    [[nodiscard]] TimingQueue *timingQueue() const { return m_timingQueue; }
    [[nodiscard]] TimingWork *timingWork() const { return m_timingWork; }
    [[nodiscard]] const WindowActions &actions() const { return m_actions; }

    [[nodiscard]] bool isWorking() const; ///< a job runs that closing would cancel

Q_SIGNALS:
    void languageChanged(); ///< in the settings; the window itself keeps its texts

protected:
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

    void chooseModel(bool folder);
    void askCalibration(const QString &modelPath);
    void time(const std::string &source);
    void showSession(std::shared_ptr<const Session> session);
    void showEdit(const SessionEdit &edit);
    void followLibrary(const std::vector<SessionSummary> &sessions);
    /// Shows @p change of the session on screen; what the user decided meanwhile stays.
    template <typename Change>
    void changeSession(Change change);
    void showTiming(const std::string &sessionId, const Timing &soFar);
    void addSample(const SampleSums &sample);
    void saveDecisions();
    void changeLanguage();
    void updateTitle();
    void updateActions();
    void updateTieActions();
    void updateRecent();

    Settings m_settings;
    SessionShelf *m_shelf; // children of this window
    Exploration *m_exploration;
    JobBar *m_job;
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
    QMenu *m_recentMenu = nullptr;
    std::shared_ptr<const Session> m_session; ///< on screen
    QTimer m_saveTimer; ///< joins the steps of a drag into one write
};

} // namespace halftone
