// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/detail_level.h"
#include "widgets/graph/graph_brush.h"

#include <QStringList>

class QPainter;

namespace halftone {

class GraphPictures;

/// Paints the layers of a card in pixels of the window, over what BlockPainter has painted, and the outlines of all that
/// is found, selected or focused in it.
class LayerPainter
{
public:
    /// @param pictures  where boxes are kept that look alike; null: each is painted anew
    LayerPainter(const GraphBrush &brush, const PlacedCard &placed, const DetailLevel &detail,
                 GraphPictures *pictures);

    void paint(QPainter &painter, const QRectF &exposed) const;

private:
    void paintOutlines(QPainter &painter, std::size_t item, std::optional<LayerId> layer,
                       const QRectF &box) const;
    void paintLayer(QPainter &painter, std::size_t item, LayerId layer, const QRectF &box) const;
    void paintBox(QPainter &painter, std::size_t item, const LayerStyle &style, const QRectF &box) const;
    void paintBorder(QPainter &painter, std::size_t item, const LayerStyle &style, const QRectF &box) const;
    void paintMembers(QPainter &painter, std::size_t item, const QRectF &strip) const;
    void paintMark(QPainter &painter, const QPointF &centre, const LayerStyle &style) const;
    void paintWords(QPainter &painter, std::size_t item, const LayerStyle &style, const QStringList &lines,
                    const QRectF &room) const;
    void drawPicture(QPainter &painter, std::size_t item, const LayerStyle &style, const QStringList &lines,
                     const QRectF &box) const;
    [[nodiscard]] QStringList wordsOf(LayerId layer, const QRectF &body) const;
    [[nodiscard]] bool isHovered(std::size_t item) const;
    [[nodiscard]] bool isHit(std::size_t item) const;
    [[nodiscard]] bool isWordy() const { return m_detail.isWordy(); }

    const GraphBrush &m_brush;
    const PlacedCard &m_placed;
    const DetailLevel &m_detail;
    GraphPictures *m_pictures; ///< not owned
};

} // namespace halftone
