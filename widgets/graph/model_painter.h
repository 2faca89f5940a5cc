// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_painter.h"
#include "widgets/graph/card_controls.h"

#include <QFont>
#include <QFontMetricsF>

#include <optional>

class QPainter;

namespace halftone {

/// Paints a model's cards in pixels of the window, each with as much detail as it has room for; and of them only
/// what can be seen. References; made for one paint. GUI thread.
class ModelPainter
{
public:
    ModelPainter(const GraphBrush &brush, const QFont &font);

    void paint(QPainter &painter, const QRectF &exposed) const;

    /// The layers of one tile as coloured bars in @p rect: its sub-graphs along the flow, their layers across.
    static void paintBars(QPainter &painter, const GraphBrush &brush, std::size_t tile, const QRectF &rect);

private:
    void paintConnections(QPainter &painter, const QRectF &exposed) const;
    void paintSource(QPainter &painter, const ModelCard &card) const;
    void paintCard(QPainter &painter, const ModelCard &card, const QRectF &exposed) const;
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
