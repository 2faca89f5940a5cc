// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/color_scale.h"
#include "widgets/plots/format_dot.h"
#include "widgets/plots/heat_map_data.h"
#include "widgets/plots/heat_map_geometry.h"
#include "widgets/plots/value_range.h"

#include <QPalette>

class QPainter;

namespace halftone {

/// The colours of the values of @p data.
ColorScale colorScaleOf(const HeatMapData &data, const ColorScaleStyle &style);

/// Draws the part of the heat map that does not depend on pointer or keyboard: cells, dots, labels, legends. Holds
/// references to all but the palette.
class HeatMapPainter
{
public:
    /// @param range  what lies outside stands back
    HeatMapPainter(const HeatMapData &data, const HeatMapGeometry &geometry, const QPalette &palette,
                   const ColorScale &colors, const ValueRange &range);

    void paint(QPainter &painter) const; ///< the ground, and the solution on it
    void paintGround(QPainter &painter) const; ///< what no solution changes: colours, labels, scale
    /// Formats, restrictions and their legend.
    /// @param stamps  those of earlier solutions on the same ground; null: every dot is drawn
    void paintSolution(QPainter &painter, DotStamps *stamps) const;

    /// The share of the budget that a dot of the largest size stands for: the largest share used, rounded up
    /// to 1, 2 or 5 times a power of ten, so that dots keep their size through small changes.
    [[nodiscard]] double fullDotShare() const { return m_fullShare; }

private:
    [[nodiscard]] bool standsBack(const HeatMapCell &cell) const;
    [[nodiscard]] QColor background(const HeatMapCell &cell) const;
    void paintGround(QPainter &painter, const HeatMapCell &cell) const;
    void paintSolution(QPainter &painter, const HeatMapCell &cell, DotStamps *stamps) const;
    [[nodiscard]] FormatDot dotOf(const HeatMapCell &cell, const QColor &background) const;
    void paintMissing(QPainter &painter, const QRectF &rect) const;
    [[nodiscard]] QColor quiet() const;
    QPointF paintRestrictionEntries(QPainter &painter, QPointF place) const;
    [[nodiscard]] QPointF roomFor(const QPainter &painter, QPointF place, double markWidth,
                                  const QString &label) const;
    QPointF paintEntry(QPainter &painter, QPointF place, const QString &label) const;
    void paintRowLabels(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintDotLegend(QPainter &painter) const;
    [[nodiscard]] double dotRadius(double share) const;
    [[nodiscard]] bool hasDots() const;
    [[nodiscard]] bool hasValues() const;

    const HeatMapData &m_data;
    const HeatMapGeometry &m_geometry;
    QPalette m_palette;
    const ColorScale &m_colors;
    const ValueRange &m_range;
    double m_fullShare = 1;
};

} // namespace halftone
