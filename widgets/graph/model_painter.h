// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/card_controls.h"
#include "widgets/graph/detail_level.h"
#include "widgets/graph/graph_brush.h"

#include <QFont>
#include <QFontMetricsF>

#include <optional>

class QPainter;

namespace halftone {

class GraphPictures;

/// Paints a model's cards in pixels of the window, each with as much detail as it has room for; and of them only
/// what can be seen. References; made for one paint. GUI thread.
class ModelPainter
{
public:
    ModelPainter(const GraphBrush &brush, const QFont &font);

    /// @param pictures  keeps what repeats; null, or a painter that does not paint pixel for pixel: all is drawn anew
    void paint(QPainter &painter, const QRectF &exposed, GraphPictures *pictures = nullptr) const;

    /// The layers of one tile as coloured bars in @p rect: its sub-graphs along the flow, their layers across.
    static void paintBars(QPainter &painter, const GraphBrush &brush, std::size_t tile, const QRectF &rect);

private:
    void paintConnections(QPainter &painter, const QRectF &exposed) const;
    void paintSource(QPainter &painter, const ModelCard &card) const;
    void paintCard(QPainter &painter, const PlacedCard &placed, const QRectF &exposed,
                   GraphPictures *pictures) const;
    void paintAsBars(QPainter &painter, const ModelCard &card) const;
    void paintStill(QPainter &painter, const GraphBrush &brush, const PlacedCard &placed,
                    const QRectF &exposed) const;
    void drawPicture(QPainter &painter, const PlacedCard &placed, GraphPictures &pictures) const;
    [[nodiscard]] bool isPictured(const PlacedCard &placed, double ratio) const;
    void paintOutline(QPainter &painter, const ModelCard &card, const QRectF &rect) const;
    void paintGround(QPainter &painter, const ModelCard &card, const QRectF &rect) const;
    void paintTitle(QPainter &painter, const ModelCard &card) const;
    void paintTag(QPainter &painter, const ModelCard &card, const QRectF &rect) const;
    void paintButton(QPainter &painter, const QRectF &button, CardControls::Control control,
                     bool expanded) const;
    [[nodiscard]] QString titleOf(const ModelCard &card) const;
    [[nodiscard]] bool holdsSelection(const ModelCard &card) const;
    [[nodiscard]] std::size_t hitsIn(const ModelCard &card) const;

    const GraphBrush &m_brush;
    QFont m_font, m_tagFont;
    QFontMetricsF m_tagMetrics;
    DetailLevel m_detail;
    std::optional<std::size_t> m_selected; ///< tile
};

} // namespace halftone
