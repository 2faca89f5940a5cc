// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_menu.h"

#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>

namespace halftone {

namespace {

constexpr double ZoomStep = 1.4; // chosen: three steps come close to a factor of e

} // namespace

TradeOffMenu::TradeOffMenu(QWidget *plot) : QObject(plot), m_plot(plot), m_menu(new QMenu(plot))
{
    m_menu->setTitle(tr("&Trade-off plot"));
    m_menu->setToolTipsVisible(true);
    makeAxes();
    makeOverlays();
    m_menu->addSeparator();
    makeThreshold();
    m_menu->addSeparator();
    makeView();
}

QAction *TradeOffMenu::addChoice(QMenu *menu, QActionGroup *group, const QString &text,
                                 const std::function<void(TradeOffOptions &)> &choose)
{
    auto *action = menu->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choose] {
        choose(m_options);
        Q_EMIT optionsChosen(m_options);
    });
    return action;
}

QAction *TradeOffMenu::addSwitch(QMenu *menu, const QString &text, bool TradeOffOptions::*option)
{
    auto *action = menu->addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, option](bool isOn) {
        m_options.*option = isOn;
        Q_EMIT optionsChosen(m_options);
    });
    return action;
}

QAction *TradeOffMenu::addCommand(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                                  const std::function<void()> &act)
{
    auto *action = menu->addAction(text);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_plot->addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void TradeOffMenu::makeAxes()
{
    m_loss = m_menu->addMenu(tr("&Horizontal axis"));
    m_loss->setToolTipsVisible(true);
    auto *losses = new QActionGroup(this);
    const auto choose
        = [](LossAxis axis) { return [axis](TradeOffOptions &options) { options.lossAxis = axis; }; };
    m_lossMse = addChoice(m_loss, losses, tr("Loss MSE"), choose(LossAxis::LossMse));
    m_tau = addChoice(m_loss, losses, tr("Threshold τ"), choose(LossAxis::Tau));
    m_perplexity = addChoice(m_loss, losses, tr("Predicted change of the perplexity"),
                             choose(LossAxis::PerplexityChange));
    m_loss->addSeparator();
    m_logarithmic = addSwitch(m_loss, tr("Logarithmic"), &TradeOffOptions::isLogarithmic);
    m_gain = m_menu->addMenu(tr("&Vertical axis"));
    m_gain->setToolTipsVisible(true);
    auto *gains = new QActionGroup(this);
    m_unit = addChoice(m_gain, gains, tr("Gain in its unit"),
                       [](TradeOffOptions &options) { options.isShare = false; });
    m_share = addChoice(m_gain, gains, tr("Gain in percent of the baseline"),
                        [](TradeOffOptions &options) { options.isShare = true; });
}

void TradeOffMenu::makeOverlays()
{
    m_overlays = m_menu->addMenu(tr("&Overlay"));
    m_overlays->addSeparator();
    m_session = m_overlays->addAction(tr("Another &session…"));
    m_noOverlays = m_overlays->addAction(tr("&Remove all overlays"));
    connect(m_session, &QAction::triggered, this, &TradeOffMenu::overlaySessionWished);
    connect(m_noOverlays, &QAction::triggered, this, &TradeOffMenu::overlaysCleared);
    setOverlays({});
    m_draws = addSwitch(m_menu, tr("Every &random configuration"), &TradeOffOptions::showsDraws);
    m_draws->setToolTip(tr("Beside the band that 90 % of them lie in"));
}

void TradeOffMenu::makeThreshold()
{
    m_snap = addSwitch(m_menu, tr("S&nap to where the solution changes"), &TradeOffOptions::snaps);
    m_snap->setToolTip(tr("The threshold stops at the points of the frontier; Shift while dragging does the "
                          "opposite"));
    addCommand(m_menu, tr("Ne&xt solution"), {QKeySequence(Qt::SHIFT | Qt::Key_Right)},
               [this] { Q_EMIT solutionWished(1); });
    addCommand(m_menu, tr("&Previous solution"), {QKeySequence(Qt::SHIFT | Qt::Key_Left)},
               [this] { Q_EMIT solutionWished(-1); });
}

void TradeOffMenu::makeView()
{
    addCommand(m_menu, tr("Zoom &in"), {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
               [this] { Q_EMIT zoomWished(ZoomStep); });
    addCommand(m_menu, tr("Zoom o&ut"), {QKeySequence(Qt::Key_Minus)},
               [this] { Q_EMIT zoomWished(1 / ZoomStep); });
    auto *box
        = addCommand(m_menu, tr("Zoom to a &box"), {QKeySequence(Qt::Key_B)}, [this] { Q_EMIT boxWished(); });
    box->setToolTip(tr("Then draw the box; or draw it at any time with the right button, or with Ctrl"));
    auto *move = m_menu->addMenu(tr("&Move the view"));
    const auto addMove = [&](const QString &text, Qt::Key key, QPoint direction) {
        addCommand(move, text, {QKeySequence(Qt::CTRL | key)},
                   [this, direction] { Q_EMIT moveWished(direction); });
    };
    addMove(tr("Move left"), Qt::Key_Left, {-1, 0});
    addMove(tr("Move right"), Qt::Key_Right, {1, 0});
    addMove(tr("Move up"), Qt::Key_Up, {0, -1});
    addMove(tr("Move down"), Qt::Key_Down, {0, 1});
    addCommand(m_menu, tr("Show &everything"), {QKeySequence(Qt::Key_0), QKeySequence(Qt::Key_Home)},
               [this] { Q_EMIT wholeWished(); });
}

void TradeOffMenu::show(const TradeOffOptions &options, const TradeOffScale &scale,
                        const QString &noPerplexity, bool needsShares)
{
    m_options = options;
    m_lossMse->setChecked(scale.lossAxis == LossAxis::LossMse);
    m_tau->setChecked(scale.lossAxis == LossAxis::Tau);
    m_perplexity->setChecked(scale.lossAxis == LossAxis::PerplexityChange);
    m_perplexity->setEnabled(noPerplexity.isEmpty());
    m_perplexity->setToolTip(noPerplexity);
    m_logarithmic->setChecked(options.isLogarithmic);
    m_unit->setChecked(!scale.isShare);
    m_share->setChecked(scale.isShare);
    m_unit->setEnabled(!needsShares);
    m_unit->setToolTip(needsShares ? tr("An overlay has another unit or is of another session: only shares "
                                        "of the own baseline can be compared")
                                   : QString());
    m_share->setEnabled(scale.measure.baselineTotal > 0);
    m_draws->setChecked(options.showsDraws);
    m_snap->setChecked(options.snaps);
}

void TradeOffMenu::setOverlays(const std::vector<OverlayChoice> &choices)
{
    for (auto *action : m_choices) {
        m_overlays->removeAction(action);
        action->deleteLater(); // it may be the one that was just chosen
    }
    m_choices.clear();
    bool isAnyShown = false;
    QAction *before = m_overlays->actions().front();
    for (const OverlayChoice &choice : choices) {
        auto *action = new QAction(choice.text, m_overlays);
        action->setCheckable(true);
        action->setChecked(choice.isShown);
        m_overlays->insertAction(before, action);
        connect(action, &QAction::triggered, this, [this, id = choice.id] { Q_EMIT overlayToggled(id); });
        m_choices.push_back(action);
        isAnyShown |= choice.isShown;
    }
    m_noOverlays->setEnabled(isAnyShown);
}

} // namespace halftone
