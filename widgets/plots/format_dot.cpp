// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/format_dot.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double StepsPerPixel = 4;

QPixmap stampOf(const FormatDot &dot, double pixelRatio)
{
    constexpr double Margin = 3; // the outline, and what antialiasing spreads
    const double middle = std::ceil(dot.radius + Margin);
    const int side = static_cast<int>(std::ceil(2 * middle * pixelRatio));
    QPixmap stamp(side, side);
    stamp.setDevicePixelRatio(pixelRatio);
    stamp.fill(Qt::transparent);
    QPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDot(painter, {middle, middle}, dot);
    return stamp;
}

} // namespace

void paintDot(QPainter &painter, QPointF center, const FormatDot &dot)
{
    const double line = dot.radius < 3 ? 0.6 : 1.2;
    if (dot.filled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(dot.outline); // around the dot, so that a small one keeps its colour
        painter.drawEllipse(center, dot.radius + line, dot.radius + line);
        painter.setBrush(dot.format);
        painter.drawEllipse(center, dot.radius, dot.radius);
        return;
    }
    const double width = std::clamp(dot.radius * 0.3, 0.8, 2.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(dot.outline, width + line));
    painter.drawEllipse(center, dot.radius, dot.radius);
    painter.setPen(QPen(dot.format, width));
    painter.drawEllipse(center, dot.radius, dot.radius);
}

void DotStamps::paint(QPainter &painter, QPointF center, const FormatDot &dot)
{
    const int steps = static_cast<int>(std::lround(dot.radius * StepsPerPixel));
    QPixmap &stamp = m_stamps[{steps, dot.filled, dot.format.rgba(), dot.outline.rgba()}];
    const double ratio = painter.device()->devicePixelRatioF();
    if (stamp.isNull())
        stamp = stampOf({steps / StepsPerPixel, dot.filled, dot.format, dot.outline}, ratio);
    const QPointF corner = center - QPointF(stamp.width(), stamp.height()) / (2 * ratio);
    painter.drawPixmap(QPointF(std::round(corner.x() * ratio), std::round(corner.y() * ratio)) / ratio,
                       stamp);
}

} // namespace halftone
