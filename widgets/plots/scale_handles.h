// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/color_scale.h"
#include "widgets/plots/value_range.h"

#include <QRectF>

class QPainter;
class QPalette;

namespace halftone {

/// The two ends of a colour bar, which the user drags to bring out a range of values. A plain value.
class ScaleHandles
{
public:
    enum class Handle { Low, High };

    ScaleHandles() = default;
    /// @param bar  where the colours are drawn; empty: there is nothing to drag
    ScaleHandles(const QRectF &bar, const ColorScale &scale) : m_bar(bar), m_scale(scale) { }

    [[nodiscard]] bool isOnBar(QPointF position) const; ///< or so near that it is meant
    /// Which of the ends of @p range is meant by @p position.
    [[nodiscard]] std::optional<Handle> handleAt(QPointF position, const ValueRange &range) const;
    /// @p range with one end at @p x; an end that is dragged to the end of the bar is open again, and neither passes the
    /// other.
    [[nodiscard]] ValueRange moved(Handle handle, double x, const ValueRange &range) const;
    [[nodiscard]] double placeOf(Handle handle, const ValueRange &range) const; ///< x, in pixels
    void paint(QPainter &painter, const ValueRange &range, const QPalette &palette) const;

private:
    QRectF m_bar;
    ColorScale m_scale;
};

} // namespace halftone
