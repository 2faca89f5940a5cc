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
constexpr double LargestCellHeight = 44;
constexpr double LargestAspect = 5; // width to height
constexpr double GapFromWidth = 6; // narrower cells touch: the gap would take a fifth of them
constexpr double ScaleWidth = 280;

/// Where the legends stand; the less room there is, the fewer.
enum class Legend { Side, Row, Stacked, ScaleOnly, None };

double legendHeight(double line)
{
    return 2 * line + theme::Spacing * 1.5;
}

/// What @p legend takes from the height of the grid.
double heightOf(Legend legend, double line)
{
    switch (legend) {
    case Legend::Side:
    case Legend::None:
        return 0;
    case Legend::Row:
    case Legend::ScaleOnly:
        return theme::Spacing + legendHeight(line);
    case Legend::Stacked:
        break;
    }
    return theme::Spacing + 2 * legendHeight(line);
}

/// Beside the grid where cells stay wide enough; otherwise below it as long as every row keeps its label.
Legend chooseLegend(QSizeF inner, double left, double labels, double line, const HeatMapGeometry &grid)
{
    constexpr double LabelledRow = 0.8; // of a line: its label is then drawn smaller, but drawn
    const auto rowHeight = [&](Legend legend) {
        return std::min(LargestCellHeight, (inner.height() - labels - heightOf(legend, line)) / grid.rows);
    };
    const double sideCell = (inner.width() - left - ScaleWidth - 3 * theme::Spacing) / grid.columns;
    constexpr double WideCell = 1.5; // chosen: width to height
    if (sideCell >= WideCell * rowHeight(Legend::Side) && inner.height() >= 2.5 * legendHeight(line))
        return Legend::Side;
    const bool narrow = inner.width() < 2 * ScaleWidth + 3 * theme::Spacing;
    for (const Legend legend : {narrow ? Legend::Stacked : Legend::Row, Legend::ScaleOnly}) {
        if (rowHeight(legend) >= LabelledRow * line)
            return legend;
    }
    return Legend::None;
}

void placeLegend(Legend legend, const QRectF &inner, double gridBottom, double line, HeatMapGeometry &result)
{
    const double height = legendHeight(line);
    if (legend == Legend::None)
        return;
    if (legend == Legend::Side) {
        const double x = std::min(inner.right() - ScaleWidth, result.grid.right() + 3 * theme::Spacing);
        result.scale = QRectF(x, inner.top(), ScaleWidth, height);
        const double top = result.scale.bottom() + theme::Spacing;
        result.dots = QRectF(x, top, ScaleWidth, inner.bottom() - top);
        return;
    }
    const double top = gridBottom + theme::Spacing;
    result.scale = QRectF(inner.left(), top, std::min(ScaleWidth, inner.width()), height);
    if (legend == Legend::Stacked)
        result.dots = QRectF(inner.left(), top + height, inner.width(), height);
    else if (legend == Legend::Row)
        result.dots = QRectF(result.scale.right() + 3 * theme::Spacing, top,
                             inner.right() - result.scale.right() - 3 * theme::Spacing, height);
}

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
    constexpr double Frame = 4; // of a selected cell, with its light edge
    const QRectF first = cell(0, 0);
    const double side = std::min(first.width(), first.height());
    // Chosen: the colour stays visible around the dot, and the frame beside it while cells are not tiny.
    return std::max(1.0, std::min(side * 0.42, std::max(side * 0.3, side / 2 - Frame)));
}

HeatMapGeometry heatMapGeometry(const HeatMapData &data, const QRectF &area, const QFontMetricsF &metrics)
{
    HeatMapGeometry result;
    result.rows = static_cast<int>(data.rows.size());
    result.columns = static_cast<int>(data.columns.size());
    if (result.rows == 0 || result.columns == 0)
        return result;

    const QRectF inner = area.adjusted(theme::Spacing, theme::Spacing, -theme::Spacing, -theme::Spacing);
    const double line = metrics.height();
    const double titleWidth = metrics.horizontalAdvance(data.columnTitle);
    const double left = labelWidth(data.rows, metrics) + theme::Spacing;
    const bool titleInGutter = titleWidth + theme::Spacing <= left;
    const double labels = 2 + (titleInGutter ? line : 2 * line);
    const Legend legend = chooseLegend(inner.size(), left, labels, line, result);
    const double sideWidth = legend == Legend::Side ? ScaleWidth + 3 * theme::Spacing : 0;
    const double height = std::clamp((inner.height() - labels - heightOf(legend, line)) / result.rows, 4.0,
                                     LargestCellHeight);
    const double width
        = std::min((inner.width() - left - sideWidth) / result.columns, height * LargestAspect);

    result.gap = width >= GapFromWidth ? 1 : 0;
    result.grid = QRectF(inner.left() + left, inner.top(), std::floor(width * result.columns),
                         std::floor(height * result.rows));
    result.columnLabels = QRectF(result.grid.left(), result.grid.bottom() + 2, result.grid.width(), line);
    result.columnTitle = titleInGutter
        ? QRectF(inner.left() + left - theme::Spacing - titleWidth, result.columnLabels.top(), titleWidth,
                 line)
        : QRectF(inner.left() + left, result.columnLabels.bottom(), inner.width() - left, line);
    placeLegend(legend, inner, std::max(result.columnLabels.bottom(), result.columnTitle.bottom()), line,
                result);
    if (!result.scale.isEmpty())
        result.scaleBar = QRectF(result.scale.left() + 3, result.scale.top() + line + 3,
                                 result.scale.width() - 6, theme::Spacing); // handles stick out
    return result;
}

} // namespace halftone
