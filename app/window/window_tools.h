// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"

#include <QObject>
#include <QPointer>

#include <filesystem>

class QMainWindow;

namespace halftone {

class Exploration;
class HelpWindow;
class OtherSessions;
class SessionComparison;
class Workspace;
struct ComparedSessions;
struct WindowActions;

/// What looks at the session on screen from aside and changes nothing: help, command palette, list of keys, saving of plots
/// and tables, other sessions to compare with or to lay over the trade-off, about. GUI thread.
class WindowTools : public QObject
{
    Q_OBJECT

public:
    /// @param window  with its menus; becomes the parent. All arguments outlive this.
    WindowTools(QMainWindow *window, Exploration *exploration, Workspace *workspace,
                const WindowActions &actions, const std::filesystem::path &library);

private:
    void showHelp();
    void findCommand();
    void connectOthers();
    void restoreOverlays();
    void chooseOther(const QString &purpose, OtherSessions *reader);
    void saveViews();
    void compareWith(const QStringList &sessionIds);
    void showComparison(const ComparedSessions &compared);

    QMainWindow *m_window;
    Exploration *m_exploration;
    Workspace *m_workspace;
    std::filesystem::path m_library;
    SessionComparison *m_comparison; // children of this
    OtherSessions *m_overlay; ///< for the trade-off plot
    OtherSessions *m_reference; ///< for the panel of changes
    QPointer<HelpWindow> m_help; // child of the window while it is open
    Settings m_settings;
};

} // namespace halftone
