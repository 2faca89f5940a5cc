// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do to the trade-off plot.
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/threshold_line.h"
#include "widgets/plots/trade_off_curves.h"
#include "widgets/plots/trade_off_picks.h"
#include "widgets/plots/trade_off_plot.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QRubberBand>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halftone {

namespace {

constexpr double ClickSlackPx = 4; // a click that moved less is not a drag
constexpr int LeastBoxPx = 8; // chosen: a smaller box is a slip of the hand
constexpr double SmallStep = 1.04; // chosen, in loss: 2 % of tau a press
constexpr double LargeStep = 1.6; // chosen: 26 % of tau
constexpr double Slack = 1 + 1e-9; ///< a threshold on a point must allow it after tau was rounded
constexpr double ViewStep = 0.15; // chosen: of the plot, a press

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QCPRange rangeOf(const QCPAxis &axis, double fromPixel, double toPixel)
{
    QCPRange range(axis.pixelToCoord(fromPixel), axis.pixelToCoord(toPixel));
    range.normalize();
    return range;
}

} // namespace

void TradeOffPlot::resetView()
{
    m_viewTouched = false;
    if (isScaleOutdated())
        return fillCurves(); // comes back here
    m_plot->xAxis->setRange(m_curves->wholeRanges(m_threshold).loss);
    makeRoomForLabel();
    replotAll();
}

/// No point lies under the threshold's label, however low the plot is.
void TradeOffPlot::makeRoomForLabel()
{
    constexpr double Gap = 8; // chosen: pixels, the largest mark's radius
    constexpr double Least = 0.1; // chosen: share of the height that stays free without a label too
    constexpr double Most = 0.5;
    if (m_viewTouched)
        return;
    const QCPRange gains = m_curves->wholeRanges(m_threshold).gain;
    const QRectF area = m_plot->axisRect()->rect();
    const double label = thresholdLabelBand(*m_plot).bottom() + Gap - area.top();
    const double share = std::clamp(label / std::max(area.height(), 1.0), Least, Most);
    const double height = gains.size() > 0 ? gains.size() : 1;
    m_plot->yAxis->setRange(gains.lower, gains.lower + height / (1 - share));
}

void TradeOffPlot::moveTo(double loss)
{
    if (m_data.measure.meanSquaredLoss <= 0)
        return;
    const double most = m_data.measure.lossOfTau(1);
    const double next = std::clamp(loss, std::min(m_curves->scale().leastLoss, most), most);
    if (next == m_threshold)
        return;
    m_threshold = next;
    updateLine();
    Q_EMIT thresholdDragged(next);
}

void TradeOffPlot::moveToSolution(int direction)
{
    const auto solutions = knownSolutions(scene());
    const auto isBehind = [&](const FrontierPoint &point) { return point.loss * Slack > m_threshold; };
    const auto isBefore = [&](const FrontierPoint &point) { return point.loss * Slack < m_threshold; };
    const FrontierPoint *next = nullptr;
    if (direction > 0) {
        const auto found = std::ranges::find_if(solutions, isBehind);
        next = found == solutions.end() ? nullptr : &*found;
    } else {
        for (const FrontierPoint &point : solutions)
            next = isBefore(point) ? &point : next;
    }
    if (next == nullptr || !m_line->visible())
        return;
    stepTo(next->loss * Slack);
}

/// Several steps in a row are one change; the line stays in view.
void TradeOffPlot::stepTo(double loss)
{
    moveTo(loss);
    m_keyBurst.start();
    if (!m_plot->xAxis->range().contains(m_curves->scale().x(m_threshold)))
        resetView();
}

bool TradeOffPlot::moveByKey(int key)
{
    if (!m_line->visible())
        return false;
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right;
    if (isArrow && m_options.snaps) {
        moveToSolution(key == Qt::Key_Right ? 1 : -1);
        return true;
    }
    double factor = 1;
    if (isArrow)
        factor = key == Qt::Key_Right ? SmallStep : 1 / SmallStep;
    else if (key == Qt::Key_PageDown || key == Qt::Key_PageUp)
        factor = key == Qt::Key_PageUp ? LargeStep : 1 / LargeStep;
    else
        return false;
    stepTo(m_threshold * factor);
    return true;
}

void TradeOffPlot::pressed(const QMouseEvent &event)
{
    m_pressPosition = event.position();
    m_gesture = Gesture::None;
    const bool isLeft = event.button() == Qt::LeftButton;
    const bool isInside = m_plot->axisRect()->rect().contains(event.position().toPoint());
    const bool isBox = event.button() == Qt::RightButton
        || (isLeft && (m_boxNext || event.modifiers().testFlag(Qt::ControlModifier)));
    if (isBox && isInside)
        m_gesture = Gesture::Box;
    else if (isLeft && m_line->visible() && m_line->isGrabbedAt(event.position()))
        m_gesture = Gesture::Threshold;
    else if (isLeft)
        m_gesture = Gesture::Pan;
    m_plot->setInteraction(QCP::iRangeDrag, m_gesture == Gesture::Pan);
    if (m_gesture == Gesture::Threshold)
        m_keyBurst.stop();
    QToolTip::hideText();
}

void TradeOffPlot::dragLine(const QMouseEvent &event)
{
    const QRectF area
        = m_plot->axisRect()->rect(); // beyond it the line would be out of sight, and out of reach
    const double x = m_plot->xAxis->pixelToCoord(std::clamp(event.position().x(), area.left(), area.right()));
    if (m_options.snaps != event.modifiers().testFlag(Qt::ShiftModifier)) {
        if (const auto solution = nearestSolution(scene(), knownSolutions(scene()), x))
            return moveTo(solution->loss * Slack);
    }
    moveTo(m_curves->scale().lossAt(x));
}

void TradeOffPlot::moved(const QMouseEvent &event)
{
    const double moved = distance(event.position(), m_pressPosition);
    switch (m_gesture) {
    case Gesture::None:
        if (event.buttons() == Qt::NoButton)
            hover(event.position());
        return;
    case Gesture::Threshold:
        // The first pixels of a click are not a drag, so that a click on the label does not move the line.
        if (moved >= 1)
            dragLine(event);
        return;
    case Gesture::Box:
        if (moved < ClickSlackPx && !m_box->isVisible())
            return;
        m_box->setGeometry(QRect(m_pressPosition.toPoint(), event.position().toPoint())
                               .normalized()
                               .intersected(m_plot->axisRect()->rect()));
        m_box->show();
        return;
    case Gesture::Pan:
        m_viewTouched = true;
        m_plot->setCursor(Qt::ClosedHandCursor);
        return;
    }
}

void TradeOffPlot::released(const QMouseEvent &event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    const bool isClick = distance(event.position(), m_pressPosition) < ClickSlackPx;
    const bool isBoxDrawn = m_box->isVisible();
    m_plot->setInteraction(QCP::iRangeDrag, true);
    m_plot->setCursor(m_boxNext && !isBoxDrawn && event.button() == Qt::RightButton ? Qt::CrossCursor
                                                                                    : Qt::ArrowCursor);
    m_box->hide();
    if (gesture == Gesture::Threshold)
        Q_EMIT thresholdReleased();
    else if (gesture == Gesture::Box && isBoxDrawn)
        zoomTo(m_box->geometry());
    else if (event.button() == Qt::RightButton && isClick)
        popUp(m_menu->menu(), event.position().toPoint());
    else if (event.button() == Qt::LeftButton && isClick)
        clicked(event);
}

void TradeOffPlot::clicked(const QMouseEvent &event)
{
    m_boxNext = false;
    if (auto *menu = axisMenuAt(event.position()))
        return popUp(menu, event.position().toPoint());
    const auto picked = pickAt(scene(), event.position());
    if (!picked)
        return;
    if (picked->kind == PickedPoint::Kind::Kept) {
        Q_EMIT keptClicked(m_data.kept[picked->index].name);
        return;
    }
    moveTo(picked->loss * Slack);
    Q_EMIT thresholdReleased();
}

void TradeOffPlot::hover(QPointF position)
{
    const bool overLine = m_line->visible() && m_line->isGrabbedAt(position);
    const auto picked = overLine ? std::optional<PickedPoint>() : pickAt(scene(), position);
    const bool isButton = picked || axisMenuAt(position) != nullptr;
    m_plot->setCursor(m_boxNext      ? Qt::CrossCursor
                          : overLine ? Qt::SplitHCursor
                          : isButton ? Qt::PointingHandCursor
                                     : Qt::ArrowCursor);
    m_line->setHovered(overLine);
    m_curves->setHovered(picked ? std::optional(picked->place) : std::nullopt);
    replotSolution();
}

void TradeOffPlot::zoomTo(const QRect &box)
{
    m_boxNext = false;
    if (box.width() < LeastBoxPx || box.height() < LeastBoxPx)
        return;
    m_viewTouched = true;
    const QCPRange loss = rangeOf(*m_plot->xAxis, box.left(), box.right());
    const QCPRange gain = rangeOf(*m_plot->yAxis, box.bottom(), box.top());
    m_plot->xAxis->setRange(loss);
    m_plot->yAxis->setRange(gain);
    replotAll();
}

/// Around the solution on the threshold, if it can be seen: that is what one wants to look at.
void TradeOffPlot::zoom(double factor)
{
    const auto centreOf = [](const QCPAxis &axis, double wanted) {
        const QRect area = axis.axisRect()->rect();
        const double middle = axis.orientation() == Qt::Horizontal ? area.center().x() : area.center().y();
        return axis.range().contains(wanted) ? wanted : axis.pixelToCoord(middle);
    };
    m_viewTouched = true;
    const double gain = m_current ? m_curves->scale().y(m_current->point.gain) : 0;
    m_plot->xAxis->scaleRange(1 / factor, centreOf(*m_plot->xAxis, m_line->position()));
    m_plot->yAxis->scaleRange(1 / factor, centreOf(*m_plot->yAxis, gain));
    replotAll();
}

void TradeOffPlot::moveView(QPoint direction)
{
    m_viewTouched = true;
    const QRectF area = m_plot->axisRect()->rect();
    const QPointF step(direction.x() * area.width() * ViewStep, direction.y() * area.height() * ViewStep);
    const QCPRange loss = rangeOf(*m_plot->xAxis, area.left() + step.x(), area.right() + step.x());
    const QCPRange gain = rangeOf(*m_plot->yAxis, area.bottom() + step.y(), area.top() + step.y());
    m_plot->xAxis->setRange(loss);
    m_plot->yAxis->setRange(gain);
    replotAll();
}

QMenu *TradeOffPlot::axisMenuAt(QPointF position) const
{
    if (m_plot->xAxis->getPartAt(position) == QCPAxis::spAxisLabel)
        return m_menu->lossMenu();
    if (m_plot->yAxis->getPartAt(position) == QCPAxis::spAxisLabel)
        return m_menu->gainMenu();
    return nullptr;
}

void TradeOffPlot::popUp(QMenu *menu, QPoint position)
{
    menu->popup(m_plot->mapToGlobal(position));
}

bool TradeOffPlot::filterPlot(QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        return modifiers == Qt::NoModifier && moveByKey(key->key());
    }
    case QEvent::ContextMenu: // of the mouse: when the button is released, for it may draw a box
        if (static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard)
            popUp(m_menu->menu(), m_plot->axisRect()->center());
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        m_line->setFocused(event->type() == QEvent::FocusIn);
        replotSolution();
        return false;
    case QEvent::Resize:
        m_button->move(m_plot->width() - m_button->sizeHint().width(),
                       m_plot->height() - m_button->sizeHint().height());
        updateTitles();
        return false;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), m_plot);
        return true;
    }
    case QEvent::Leave:
        m_line->setHovered(false);
        m_curves->setHovered({});
        replotSolution();
        return false;
    default:
        return false;
    }
}

bool TradeOffPlot::eventFilter(QObject *watched, QEvent *event)
{
    return (watched == m_plot && filterPlot(event)) || QWidget::eventFilter(watched, event);
}

} // namespace halftone
