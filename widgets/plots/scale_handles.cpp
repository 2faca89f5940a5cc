// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/scale_handles.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double Reach = 8; // chosen: pixels around a handle that the pointer may miss it by
constexpr double HandleWidth = 5; // chosen
constexpr double Overhang = 3; // chosen: over and under the bar

} // namespace

bool ScaleHandles::isOnBar(QPointF position) const
{
    return !m_bar.isEmpty() && m_bar.adjusted(-Reach, -Reach, Reach, Reach).contains(position);
}

double ScaleHandles::placeOf(Handle handle, const ValueRange &range) const
{
    const auto &end = handle == Handle::Low ? range.low : range.high;
    if (!end)
        return handle == Handle::Low ? m_bar.left() : m_bar.right();
    return m_bar.left() + m_scale.position(*end) * m_bar.width();
}

std::optional<ScaleHandles::Handle> ScaleHandles::handleAt(QPointF position, const ValueRange &range) const
{
    if (!isOnBar(position))
        return {};
    const double toLow = std::abs(position.x() - placeOf(Handle::Low, range));
    const double toHigh = std::abs(position.x() - placeOf(Handle::High, range));
    if (std::min(toLow, toHigh) > Reach)
        return {};
    const bool isLow = toLow == toHigh ? position.x() < m_bar.center().x() : toLow < toHigh;
    return isLow ? Handle::Low : Handle::High;
}

ValueRange ScaleHandles::moved(Handle handle, double x, const ValueRange &range) const
{
    ValueRange next = range;
    const double position = std::clamp((x - m_bar.left()) / m_bar.width(), 0.0, 1.0);
    const double value = m_scale.valueAt(position);
    if (handle == Handle::Low)
        next.low = position > 0 ? std::optional(std::min(value, range.high.value_or(value))) : std::nullopt;
    else
        next.high = position < 1 ? std::optional(std::max(value, range.low.value_or(value))) : std::nullopt;
    return next;
}

void ScaleHandles::paint(QPainter &painter, const ValueRange &range, const QPalette &palette) const
{
    const double low = placeOf(Handle::Low, range);
    const double high = placeOf(Handle::High, range);
    QColor veil = theme::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.15);
    painter.fillRect(QRectF(m_bar.topLeft(), QPointF(low, m_bar.bottom())), veil);
    painter.fillRect(QRectF(QPointF(high, m_bar.top()), m_bar.bottomRight()), veil);
    painter.setPen(QPen(palette.color(QPalette::Text), 1));
    painter.setBrush(palette.color(QPalette::Base));
    for (const double x : {low, high})
        painter.drawRoundedRect(
            QRectF(x - HandleWidth / 2, m_bar.top() - Overhang, HandleWidth, m_bar.height() + 2 * Overhang),
            2, 2);
}

} // namespace halftone
