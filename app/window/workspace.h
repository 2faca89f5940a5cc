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

class ChangesView;
class Exploration;
class HeatMapPanel;
class KeptPanel;
class LayerActions;
class LayerTable;
class MessageBar;
class SessionPanel;
class Settings;
class StartPage;
class TradeOffOverlays;
class TradeOffPlot;
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
    [[nodiscard]] ChangesView *changes() const { return m_changes; }
    [[nodiscard]] TradeOffPlot *tradeOff() const { return m_tradeOff; }
    [[nodiscard]] TradeOffOverlays *overlays() const { return m_overlays; }
    [[nodiscard]] LayerActions *layerActions() const { return m_layerActions; }

    /// A further panel beside those below the plots. Before menus and layout are made.
    QDockWidget *addBottomPanel(const QString &title, const char *name, QWidget *panel);
    void showViews(bool shown); ///< instead of the start page
    void fillViewMenu(QMenu *menu) const;
    /// What the views show and how; where they are is WindowLayout's.
    void restoreViews(const Settings &settings);
    void saveViews(Settings &settings) const;

private:
    void makeCentre(const WindowActions &actions);
    QWidget *makeViews();
    void makeSideDocks(const WindowActions &actions);
    void makeBottomDocks();
    void popUpTableMenu(QPoint globalPosition);
    QDockWidget *addDock(const QString &title, const char *name, QWidget *widget, Qt::DockWidgetArea area);
    void updateEmptyStates();

    QMainWindow *m_window;
    Exploration *m_exploration; ///< not owned; outlives the views
    QAction *m_timing; ///< offered where a timing is missing
    GainExplanation m_explanation;
    LayerActions *m_layerActions; // child of the window
    StartPage *m_start = nullptr; // children of the window, as those that follow
    QStackedWidget *m_centre = nullptr;
    TradeOffPlot *m_tradeOff = nullptr;
    TradeOffOverlays *m_overlays = nullptr;
    ChangesView *m_changes = nullptr;
    MessageBar *m_messages = nullptr;
    HeatMapPanel *m_heatMap = nullptr;
    LayerTable *m_layers = nullptr;
    KeptPanel *m_kept = nullptr;
    SessionPanel *m_sessions = nullptr;
    ViewOrEmpty *m_curves = nullptr; ///< the trade-off plot
    ViewOrEmpty *m_bars = nullptr;
    ViewOrEmpty *m_predictions = nullptr;
    ViewOrEmpty *m_table = nullptr;
    QDockWidget *m_partitionDock = nullptr;
    std::vector<QDockWidget *> m_docks;
};

} // namespace halftone
