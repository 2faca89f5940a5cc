// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/threshold_line.h"

#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double GrabPx = 9; // chosen: a comfortable target, also for an unsteady hand
constexpr double GripWidth = 8;
constexpr double GripHeight = 28;

} // namespace

QRectF thresholdLabelBand(const QCustomPlot &plot)
{
    const QRectF area = plot.axisRect()->rect();
    return {area.left(), area.top() + theme::Spacing, area.width(), QFontMetricsF(plot.font()).height() + 4};
}

ThresholdLine::ThresholdLine(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
    setClipToAxisRect(false);
}

void ThresholdLine::setColors(const QColor &line, const QColor &background, const QColor &focus)
{
    m_line = line;
    m_background = background;
    m_focusColor = focus;
}

double ThresholdLine::pixel() const
{
    return std::round(mParentPlot->xAxis->coordToPixel(m_position)) + 0.5;
}

QRectF ThresholdLine::labelRect() const
{
    const QRectF band = thresholdLabelBand(*mParentPlot);
    const QFontMetricsF metrics(mParentPlot->font());
    const double width = std::min(metrics.horizontalAdvance(m_label) + theme::Spacing, band.width());
    const double x = pixel();
    // Above the frontier and left of the line there is never a point.
    const bool leftSide = x - GrabPx - width >= band.left();
    const double left = leftSide ? x - GrabPx - width : std::min(x + GrabPx, band.right() - width);
    return {std::max(left, band.left()), band.top(), width, band.height()};
}

bool ThresholdLine::isGrabbedAt(QPointF position) const
{
    const QRectF area = mParentPlot->axisRect()->rect();
    if (position.y() < area.top() || position.y() > area.bottom())
        return false;
    return std::abs(position.x() - pixel()) <= GrabPx || labelRect().contains(position);
}

double ThresholdLine::selectTest(const QPointF &pos, bool /*onlySelectable*/, QVariant * /*details*/) const
{
    return std::abs(pos.x() - pixel());
}

void ThresholdLine::draw(QCPPainter *painter)
{
    const QRectF area = mParentPlot->axisRect()->rect();
    const double x = pixel();
    if (x < area.left() - 1 || x > area.right() + 2)
        return;
    const QRectF grip(x - GripWidth / 2, area.center().y() - GripHeight / 2, GripWidth, GripHeight);
    painter->setAntialiasing(true);
    painter->setPen(QPen(m_background, 4));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter->setPen(QPen(m_line, m_hovered ? 3 : 2));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    if (m_focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_focusColor, 2));
        painter->drawRoundedRect(grip.adjusted(-4, -4, 4, 4), 6, 6);
    }
    painter->setPen(QPen(m_background, 1));
    painter->setBrush(m_line);
    painter->drawRoundedRect(grip, 4, 4);
    if (m_label.isEmpty())
        return;
    const QRectF label = labelRect();
    painter->setPen(Qt::NoPen);
    QColor background = m_background;
    background.setAlphaF(0.85F);
    painter->setBrush(background);
    painter->drawRoundedRect(label, 3, 3);
    painter->setPen(m_line);
    painter->setFont(mParentPlot->font());
    const QFontMetricsF metrics(mParentPlot->font());
    painter->drawText(label, Qt::AlignCenter, metrics.elidedText(m_label, Qt::ElideRight, label.width()));
}

FeasibleRegion::FeasibleRegion(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

double FeasibleRegion::selectTest(const QPointF & /*pos*/, bool /*onlySelectable*/,
                                  QVariant * /*details*/) const
{
    return -1;
}

void FeasibleRegion::draw(QCPPainter *painter)
{
    const QRectF area = mParentPlot->axisRect()->rect();
    const double x = std::clamp(mParentPlot->xAxis->coordToPixel(m_limit), area.left(), area.right());
    painter->fillRect(QRectF(area.topLeft(), QPointF(x, area.bottom())), m_color);
}

} // namespace halftone
