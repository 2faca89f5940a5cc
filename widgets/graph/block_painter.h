// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/detail_level.h"
#include "widgets/graph/graph_brush.h"

class QPainter;

namespace halftone {

/// Paints the inside of a card in pixels of the window, all but its layers: sub-graphs, operations, edges, shapes; and of
/// them only what can be seen and has room for itself.
class BlockPainter
{
public:
    BlockPainter(const GraphBrush &brush, const PlacedCard &placed, const DetailLevel &detail);

    /// What is the same in every block that is drawn alike, unless a sub-graph or an operation stands out.
    void paint(QPainter &painter, const QRectF &exposed) const;
    void paintTitles(QPainter &painter, const QRectF &exposed) const;

private:
    void paintFrame(QPainter &painter, std::size_t stage) const;
    void paintEdges(QPainter &painter, const QRectF &exposed) const;
    [[nodiscard]] QPen edgePen(bool isImplied, bool isFine) const;
    void paintArrow(QPainter &painter, const BlockScene::Edge &edge) const;
    void paintShape(QPainter &painter, std::size_t item) const;
    void paintCut(QPainter &painter, const BlockScene::Cut &cut) const;
    void paintOperations(QPainter &painter, std::size_t item, const QRectF &box) const;
    [[nodiscard]] bool isWordy() const { return m_detail.isWordy(); }

    const GraphBrush &m_brush;
    const PlacedCard &m_placed;
    const DetailLevel &m_detail;
};

} // namespace halftone
