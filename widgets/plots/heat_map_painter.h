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

    void paint(QPainter &painter);

    /// The share of the budget that a dot of the largest size stands for: the largest share used, rounded up
    /// to 1, 2 or 5 times a power of ten, so that dots keep their size through small changes.
    [[nodiscard]] double fullDotShare() const { return m_fullShare; }

private:
    void paintCell(QPainter &painter, const HeatMapCell &cell);
    void paintFormat(QPainter &painter, const HeatMapCell &cell, QPointF center, const QColor &background);
    void paintMissing(QPainter &painter, const QRectF &rect) const;
    [[nodiscard]] QColor quiet() const;
    void paintRestrictions(QPainter &painter, const HeatMapCell &cell, const QRectF &rect,
                           const QColor &background) const;
    void paintRestrictionEntries(QPainter &painter, QPointF place) const;
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
    DotStamps m_stamps;
};

} // namespace halftone
