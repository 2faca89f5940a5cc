// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trade_off_axes.h"

#include <QList>
#include <QObject>
#include <QPoint>

#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QKeySequence;
class QMenu;
class QWidget;

namespace halftone {

/// A curve that may be laid over the trade-off plot.
struct OverlayChoice
{
    QString id; ///< what it is called in signals
    QString text = {};
    bool isShown = false;

    bool operator==(const OverlayChoice &) const = default;
};

/// The menu of the trade-off plot: its axes, overlays, and what mouse and keys do to it, with their keys. Its actions
/// belong to the plot, whose keys work while it has the focus. GUI thread.
class TradeOffMenu : public QObject
{
    Q_OBJECT

public:
    explicit TradeOffMenu(QWidget *plot);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QMenu *lossMenu() const { return m_loss; } ///< of the horizontal axis alone
    [[nodiscard]] QMenu *gainMenu() const { return m_gain; } ///< of the vertical axis alone

    /// @param noPerplexity  why there is none; @param noShare  why gains have no other unit
    void show(const TradeOffOptions &options, const TradeOffScale &scale, const QString &noPerplexity,
              bool needsShares);
    void setOverlays(const std::vector<OverlayChoice> &choices);

Q_SIGNALS:
    void optionsChosen(const halftone::TradeOffOptions &options);
    void overlayToggled(const QString &id);
    void overlaySessionWished();
    void overlaysCleared();
    void solutionWished(int direction); ///< -1: the one before, 1: the next
    void zoomWished(double factor); ///< above 1: nearer
    void boxWished();
    void wholeWished();
    void moveWished(QPoint direction); ///< of the view: (-1, 0) is left, (0, 1) down

private:
    void makeAxes();
    void makeOverlays();
    void makeThreshold();
    void makeView();
    QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text,
                       const std::function<void(TradeOffOptions &)> &choose);
    QAction *addSwitch(QMenu *menu, const QString &text, bool TradeOffOptions::*option);
    QAction *addCommand(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                        const std::function<void()> &act);

    QWidget *m_plot; ///< not owned; the parent
    TradeOffOptions m_options;
    QMenu *m_menu; // children of the plot, as those that follow
    QMenu *m_loss = nullptr;
    QMenu *m_gain = nullptr;
    QMenu *m_overlays = nullptr;
    QAction *m_lossMse = nullptr;
    QAction *m_tau = nullptr;
    QAction *m_perplexity = nullptr;
    QAction *m_logarithmic = nullptr;
    QAction *m_unit = nullptr;
    QAction *m_share = nullptr;
    QAction *m_draws = nullptr;
    QAction *m_snap = nullptr;
    QAction *m_session = nullptr;
    QAction *m_noOverlays = nullptr;
    std::vector<QAction *> m_choices;
};

} // namespace halftone
