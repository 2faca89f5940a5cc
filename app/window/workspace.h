// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/gain_explanation.h"

#include <QObject>

#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QStackedWidget;

namespace halftone {

class Exploration;
class KeptPanel;
class LayerActions;
class LayerTable;
class MessageBar;
class KeptPanel;
class SessionPanel;
class StartPage;
class ViewOrEmpty;
struct WindowActions;

/// The views of the window: start page or plots in the centre, and panels around them. Views
/// know only the exploration. GUI thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Fills centre and docks of @p window, which must outlive this.
    Workspace(QMainWindow *window, Exploration *exploration, const WindowActions &actions);

    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] SessionPanel *sessions() const { return m_sessions; }
    [[nodiscard]] KeptPanel *kept() const { return m_kept; }
    [[nodiscard]] StartPage *start() const { return m_start; }
    [[nodiscard]] LayerActions *layerActions() const { return m_layerActions; }

    /// A further panel beside those below the plots. Before menus and layout are made.
    QDockWidget *addBottomPanel(const QString &title, const char *name, QWidget *panel);
    void showViews(bool shown); ///< instead of the start page
    void fillViewMenu(QMenu *menu) const;

private:
    void makeCentre(const WindowActions &actions);
    QWidget *makeViews();
    void makeSideDocks(const WindowActions &actions);
    void makeBottomDocks();
    void popUpTableMenu(const LayerTable &table, QPoint globalPosition);
    QDockWidget *addDock(const QString &title, const char *name, QWidget *widget, Qt::DockWidgetArea area);
    void updateEmptyStates();

    QMainWindow *m_window;
    Exploration *m_exploration; ///< not owned; outlives the views
    QAction *m_timing; ///< offered where a timing is missing
    GainExplanation m_explanation;
    LayerActions *m_layerActions; // child of the window
    StartPage *m_start = nullptr; // children of the window, as those that follow
    QStackedWidget *m_centre = nullptr;
    MessageBar *m_messages = nullptr;
    KeptPanel *m_kept = nullptr;
    SessionPanel *m_sessions = nullptr;
    ViewOrEmpty *m_bars = nullptr;
    ViewOrEmpty *m_predictions = nullptr;
    ViewOrEmpty *m_table = nullptr;
    QDockWidget *m_partitionDock = nullptr;
    std::vector<QDockWidget *> m_docks;
};

} // namespace halftone
