// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/gain_explanation.h"
#include "app/window/settings.h"
#include "app/workflow/calibration_job.h"
#include "core/timing/hardware_profile.h"
#include "widgets/dialogs/calibrate_dialog.h"

#include <QMainWindow>
#include <QThreadPool>
#include <QTimer>

#include <filesystem>
#include <memory>

class QMenu;
class QStackedWidget;

namespace halftone {

class CalibrationRunner;
class Exploration;
class JobBar;
class MessageBar;
class SessionPanel;
class SessionShelf;
class StartPage;
class ViewOrEmpty;

/// The window: puts views, exploration, library and calibration together, and owns the actions. Views know only the
/// exploration; what takes time happens in the shelf and in the runner. GUI thread.
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
    void
    openPath(const QString &path); ///< a model: asks how to calibrate it; a .halftone file: opens its session
    void calibrate(const CalibrateRequest &request); ///< cancels nothing: refused while one is running
    void exportTo(const QString &target, const QString &folder);

    [[nodiscard]] Exploration *exploration() const { return m_exploration; }
    [[nodiscard]] CalibrationRunner *runner() const { return m_runner; }
    [[nodiscard]] SessionShelf *shelf() const { return m_shelf; }

Q_SIGNALS:
    void exported(const QStringList &files);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions;

    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeCentre();
    void makeDocks();
    void makeStatusBar();
    void connectParts();
    void restoreLayout();
    void resetLayout();

    void chooseModel(bool folder);
    void askCalibration(const QString &modelPath);
    void askExport();
    void keepSolution();
    void time(const std::string &source);
    void showSession(std::shared_ptr<const Session> session);
    void addSample(const SampleSums &sample);
    void finishCalibration(const Result<std::string> &id);
    void saveDecisions();
    void updateActions();
    void updateEmptyStates();
    void updateRecent();

    Settings m_settings;
    GainExplanation m_explanation;
    SessionShelf *m_shelf; // children of this window
    CalibrationRunner *m_runner;
    Exploration *m_exploration;
    std::unique_ptr<Actions> m_actions;
    StartPage *m_start = nullptr;
    QStackedWidget *m_centre = nullptr;
    MessageBar *m_messages = nullptr;
    SessionPanel *m_sessions = nullptr;
    ViewOrEmpty *m_bars = nullptr;
    ViewOrEmpty *m_table = nullptr;
    JobBar *m_job = nullptr;
    QMenu *m_recentMenu = nullptr;
    QByteArray m_defaultState;
    std::shared_ptr<const Session> m_session; ///< on screen
    std::string m_calibrating; ///< id of the session that is being calibrated
    QTimer m_saveTimer; ///< joins the steps of a drag into one write
    QThreadPool m_exportPool;
};

} // namespace halftone
