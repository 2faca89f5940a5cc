// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_geometry.h"

#include "widgets/plots/heat_map_data.h"
#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen: a cell of this height leaves its dot readable; more only wastes the window.
constexpr double largestCellHeight = 44;
constexpr double largestAspect = 3.2; // width to height
constexpr double gapFromWidth = 6; // narrower cells touch: the gap would take a fifth of them
constexpr double scaleWidth = 280;

double labelWidth(const std::vector<QString> &labels, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const QString &label : labels)
        width = std::max(width, metrics.horizontalAdvance(label));
    return width;
}

} // namespace

QRectF HeatMapGeometry::cell(int row, int column) const
{
    const double left = grid.left() + std::round(grid.width() * column / columns);
    const double right = grid.left() + std::round(grid.width() * (column + 1) / columns);
    const double top = grid.top() + std::round(grid.height() * row / rows);
    const double bottom = grid.top() + std::round(grid.height() * (row + 1) / rows);
    return {left, top, right - left - gap, bottom - top - gap};
}

std::optional<std::pair<int, int>> HeatMapGeometry::cellAt(QPointF position) const
{
    if (rows == 0 || columns == 0 || !grid.contains(position))
        return {};
    const auto column = static_cast<int>((position.x() - grid.left()) * columns / grid.width());
    const auto row = static_cast<int>((position.y() - grid.top()) * rows / grid.height());
    return std::pair{std::clamp(row, 0, rows - 1), std::clamp(column, 0, columns - 1)};
}

double HeatMapGeometry::largestDotRadius() const
{
    const QRectF first = cell(0, 0);
    return std::max(
        1.0, std::min(first.width(), first.height()) * 0.42); // chosen: the colour stays visible around
}

HeatMapGeometry heatMapGeometry(const HeatMapData &data, const QRectF &area, const QFontMetricsF &metrics)
{
    HeatMapGeometry result;
    result.rows = static_cast<int>(data.rows.size());
    result.columns = static_cast<int>(data.columns.size());
    if (result.rows == 0 || result.columns == 0)
        return result;

    const QRectF inner = area.adjusted(theme::spacing, theme::spacing, -theme::spacing, -theme::spacing);
    const double line = metrics.height();
    const double left = labelWidth(data.rows, metrics) + theme::spacing;
    const bool stacked = inner.width() < 2 * scaleWidth + 3 * theme::spacing;
    const double legendHeight = 2 * line + theme::spacing * 1.5;
    const double below = 2 * line + theme::spacing + (stacked ? 2 : 1) * legendHeight;
    const double height = std::clamp((inner.height() - below) / result.rows, 4.0, largestCellHeight);
    const double width = std::min((inner.width() - left) / result.columns, height * largestAspect);

    result.gap = width >= gapFromWidth ? 1 : 0;
    result.grid = QRectF(inner.left() + left, inner.top(), std::floor(width * result.columns),
                         std::floor(height * result.rows));
    result.columnLabels = QRectF(result.grid.left(), result.grid.bottom() + 2, result.grid.width(), line);
    result.columnTitle
        = QRectF(inner.left() + left, result.columnLabels.bottom(), inner.width() - left, line);
    const double legendTop = result.columnTitle.bottom() + theme::spacing;
    result.scale = QRectF(inner.left(), legendTop, std::min(scaleWidth, inner.width()), legendHeight);
    result.dots = stacked ? result.scale.translated(0, legendHeight)
                          : QRectF(result.scale.right() + 3 * theme::spacing, legendTop,
                                   inner.right() - result.scale.right() - 3 * theme::spacing, legendHeight);
    result.dots.setRight(inner.right());
    return result;
}

} // namespace halftone
