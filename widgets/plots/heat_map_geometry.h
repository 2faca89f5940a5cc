// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <optional>

class QFontMetricsF;

namespace halftone {

struct HeatMapData;

/// Where the parts of the heat map lie, in pixels of the widget. A plain value.
struct HeatMapGeometry
{
    QRectF grid;
    QRectF columnLabels; ///< tick labels below the grid
    QRectF columnTitle;
    QRectF scale; ///< title, bar and tick labels of the colour scale; empty where there is no room
    QRectF scaleBar; ///< within `scale`: the colours
    QRectF dots; ///< legend of the dots; likewise
    int rows = 0;
    int columns = 0;
    double gap = 1; ///< between cells

    [[nodiscard]] QRectF cell(int row, int column) const;
    /// Row and column at @p position.
    [[nodiscard]] std::optional<std::pair<int, int>> cellAt(QPointF position) const;
    [[nodiscard]] double largestDotRadius() const;

    bool operator==(const HeatMapGeometry &) const = default;
};

/// Fits the grid into @p area: cells shrink with their number; legends stand beside them, or below, or are left out so
/// that every row keeps its label.
/// @param metrics  of the labels' font
HeatMapGeometry heatMapGeometry(const HeatMapData &data, const QRectF &area, const QFontMetricsF &metrics);

} // namespace halftone
