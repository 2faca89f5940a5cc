// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "widgets/dialogs/calibrate_dialog.h"

#include <QObject>

class QMenu;
class QWidget;

namespace halftone {

class CalibrationControl;
class SessionOnScreen;
class SessionShelf;
class Workspace;

/// Leads from a model, or a session file, to a session on the screen, and remembers which models there were.
/// GUI thread.
class ModelOpener : public QObject
{
    Q_OBJECT

public:
    /// @param recent  the menu of models that were calibrated; not owned
    ModelOpener(SessionShelf *shelf, SessionOnScreen *onScreen, CalibrationControl *calibration,
                Workspace *workspace, QMenu *recent, QWidget *window);

    void openDemo();
    /// A model: asks how to calibrate it; a .halftone file: opens its session.
    void open(const QString &path);
    void chooseFolder();
    void chooseFile();
    /// Of the model on the screen, like the last time; without one, of what is chosen in the dialog.
    void askCalibration();
    void calibrate(const CalibrateRequest &request); ///< cancels nothing: refused while one is running

private:
    void openChosen(const QString &path);
    void askCalibration(const QString &modelPath);
    void remember(const QString &modelPath);
    void showRecent();

    Settings m_settings;
    SessionShelf *m_shelf; // owned by the window, as all below
    SessionOnScreen *m_onScreen;
    CalibrationControl *m_calibration;
    Workspace *m_workspace;
    QMenu *m_recent;
    QWidget *m_window;
    QString m_asked; ///< the model of the last request
};

} // namespace halftone
