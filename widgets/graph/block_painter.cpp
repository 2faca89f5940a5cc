// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_painter.h"

#include "widgets/graph/drawn_words.h"
#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen, in pixels of the window.
constexpr double LargestRadius = 6; // of a box's corners
constexpr double Padding = 4;
constexpr double ArrowLength = 6;
constexpr double ArrowHalfWidth = 3;
constexpr double CutRadius = 5;
constexpr double Outset = 10; // the farthest that anything is drawn outside its rectangle or point
constexpr double LowestEdges = 7; // height of a layer's box from which single edges can be told apart
constexpr double RadiusShare = 0.15; // of a box's height
constexpr qsizetype MostFinePieces = 400; // of long edges; more of them are a texture, and dear to smooth

} // namespace

BlockPainter::BlockPainter(const GraphBrush &brush, const PlacedCard &placed, const DetailLevel &detail)
    : m_brush(brush), m_placed(placed), m_detail(detail)
{
}

void BlockPainter::paint(QPainter &painter, const QRectF &exposed) const
{
    const QRectF visible = exposed.adjusted(-Outset, -Outset, Outset, Outset);
    const BlockScene &scene = m_placed.scene;
    painter.setRenderHint(QPainter::Antialiasing, isWordy());
    for (std::size_t stage = 0; stage < scene.frames().size(); ++stage)
        if (m_placed.toWindow(scene.frames()[stage]).intersects(visible))
            paintFrame(painter, stage);
    if (m_detail.layerHeight >= LowestEdges)
        paintEdges(painter, visible);
    const double behind = isWordy() ? scene.gap() * m_placed.scale : 0; // room for a shape
    for (std::size_t item = 0; item < scene.items().size(); ++item) {
        const QRectF box = m_placed.toWindow(scene.boxes()[item]);
        if (!box.adjusted(0, 0, behind, behind).intersects(visible))
            continue;
        if (isWordy())
            paintShape(painter, item);
        if (!scene.items()[item].layer)
            paintOperations(painter, item, box);
    }
    for (const BlockScene::Cut &cut : scene.cuts())
        if (m_detail.layerHeight >= LowestEdges && visible.contains(m_placed.toWindow(cut.centre)))
            paintCut(painter, cut);
}

void BlockPainter::paintFrame(QPainter &painter, std::size_t stage) const
{
    const QRectF frame = m_placed.toWindow(m_placed.scene.frames()[stage]).adjusted(0.5, 0.5, -0.5, -0.5);
    const GraphPlace place{GraphPlace::Level::Frame, m_placed.tile, stage};
    const bool selected
        = m_brush.highlight.subgraph && m_brush.scene.subgraphOf(place) == m_brush.highlight.subgraph;
    const bool hovered = m_brush.highlight.hovered == place;
    painter.setPen(selected ? GraphBrush::cosmetic(m_brush.selection(), 2)
                            : GraphBrush::cosmetic(m_brush.line(hovered ? 0.45 : 0.18), 1));
    painter.setBrush(selected ? theme::mixed(m_brush.base(), m_brush.selection(), 0.07)
                              : m_brush.line(0.035));
    if (!isWordy())
        return painter.drawRect(frame);
    const double radius = std::min(1.3 * LargestRadius, frame.height() * RadiusShare);
    painter.drawRoundedRect(frame, radius, radius);
}

/// Of the sub-graphs, which have other numbers in every block.
void BlockPainter::paintTitles(QPainter &painter, const QRectF &exposed) const
{
    if (!isWordy())
        return;
    painter.setFont(m_detail.small);
    painter.setPen(theme::secondaryText(m_brush.palette));
    const QFontMetricsF metrics(m_detail.small);
    for (std::size_t stage = 0; stage < m_placed.scene.frames().size(); ++stage) {
        const QRectF title = m_placed.toWindow(m_placed.scene.titleRects()[stage]);
        const auto subgraph = m_brush.scene.subgraphOf({GraphPlace::Level::Frame, m_placed.tile, stage});
        if (!subgraph || title.height() < m_detail.smallHeight - 3 || title.width() < NarrowestWords
            || !title.intersects(exposed))
            continue;
        painter.drawText(
            title, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
            metrics.elidedText(PartitionText::subgraphTitle(*subgraph), Qt::ElideMiddle, title.width()));
    }
}

void BlockPainter::paintEdges(QPainter &painter, const QRectF &exposed) const
{
    const QRectF visible = m_placed.toScene(exposed);
    painter.save();
    painter.translate(m_placed.content);
    painter.scale(m_placed.scale, m_placed.scale);
    painter.setBrush(Qt::NoBrush);
    QList<QLineF> pieces, impliedPieces;
    for (const BlockScene::Edge &edge : m_placed.scene.edges()) {
        if (!edge.bounds.intersects(visible))
            continue;
        if (edge.pieces.empty()) {
            painter.setPen(edgePen(edge.implied, isWordy()));
            painter.drawPath(edge.path);
        }
        for (const QLineF &piece : edge.pieces)
            if (QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(visible))
                (edge.implied ? impliedPieces : pieces) << piece;
    }
    const bool isFine = isWordy() && pieces.size() + impliedPieces.size() <= MostFinePieces;
    painter.setRenderHint(QPainter::Antialiasing, isFine);
    for (const bool isImplied : {false, true}) {
        painter.setPen(edgePen(isImplied, isFine));
        painter.drawLines(isImplied ? impliedPieces : pieces);
    }
    painter.restore();
    if (!isWordy())
        return;
    for (const BlockScene::Edge &edge : m_placed.scene.edges())
        if (visible.contains(edge.tip))
            paintArrow(painter, edge);
}

QPen BlockPainter::edgePen(bool isImplied, bool isFine) const
{
    QPen pen
        = GraphBrush::cosmetic(m_brush.line(isImplied ? 0.4 : 0.5), isFine ? 1.2 : 1); // Qt is quick with 1
    if (isImplied)
        pen.setDashPattern({4, 3});
    return pen;
}

void BlockPainter::paintArrow(QPainter &painter, const BlockScene::Edge &edge) const
{
    const double size = std::min(1.0, 0.5 + m_placed.scale / 2);
    const QPointF tip = m_placed.toWindow(edge.tip);
    const QPointF across = QPointF(edge.pointing.y(), edge.pointing.x()) * ArrowHalfWidth * size;
    const QPointF foot = tip - edge.pointing * ArrowLength * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_brush.line(edge.implied ? 0.4 : 0.5));
    painter.drawPolygon(QPolygonF{tip, foot + across, foot - across});
}

/// Of the tensor that the item hands on, beside where it leaves.
void BlockPainter::paintShape(QPainter &painter, std::size_t item) const
{
    const BlockScene::Tensor &tensor = m_placed.scene.tensors()[item];
    if (tensor.shape.isEmpty())
        return;
    const double gap = m_placed.scene.gap() * m_placed.scale;
    const double width = QFontMetricsF(m_detail.small).horizontalAdvance(tensor.shape) + 2;
    const bool down = m_placed.scene.direction() == FlowDirection::Down;
    const double margin = CutRadius + Padding; // at the item's end a cut node may stand
    if (down ? gap < m_detail.smallHeight : gap < width + margin + Padding)
        return;
    const QPointF at = m_placed.toWindow(tensor.at);
    const double side = tensor.isBefore ? -Padding - width : Padding;
    const QRectF place(at.x() + (down ? side : margin), down ? at.y() + 1 : at.y() - m_detail.smallHeight - 1,
                       width, m_detail.smallHeight);
    QColor ground = m_brush.base();
    ground.setAlphaF(0.75F);
    painter.fillRect(place, ground);
    painter.setFont(m_detail.small);
    painter.setPen(theme::secondaryText(m_brush.palette));
    painter.drawText(place, Qt::AlignCenter, tensor.shape);
}

void BlockPainter::paintCut(QPainter &painter, const BlockScene::Cut &cut) const
{
    const double radius = isWordy() ? CutRadius : CutRadius * 0.6;
    const QPointF centre = m_placed.toWindow(cut.centre);
    const QPointF right(radius, 0);
    const QPointF down(0, radius);
    painter.setPen(GraphBrush::cosmetic(m_brush.base(), 1.5));
    painter.setBrush(theme::secondaryText(m_brush.palette));
    painter.drawPolygon(QPolygonF{centre - down, centre + right, centre + down, centre - right});
}

void BlockPainter::paintOperations(QPainter &painter, std::size_t item, const QRectF &box) const
{
    const BlockItem &shown = m_placed.scene.items()[item];
    const bool isPort = shown.kind == BlockItem::Kind::Entry || shown.kind == BlockItem::Kind::Exit;
    const bool hovered
        = m_brush.highlight.hovered == GraphPlace{GraphPlace::Level::Item, m_placed.tile, item};
    if (!isWordy())
        return painter.fillRect(box, m_brush.line(0.16));
    painter.setPen(GraphBrush::cosmetic(m_brush.line(hovered ? 0.7 : 0.35), 1));
    painter.setBrush(isPort ? m_brush.line(0.35) : m_brush.base());
    const double radius = std::min(box.height() / 2, 2 * LargestRadius);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (isPort || box.height() < m_detail.smallHeight - 3)
        return;
    painter.setFont(m_detail.small);
    painter.setPen(theme::secondaryText(m_brush.palette));
    const QRectF room = box.adjusted(Padding, 0, -Padding, 0);
    if (box.height() < 3 * m_detail.smallHeight) {
        const QString &label = m_placed.scene.labels()[item];
        if (label.size() == 1)
            painter.drawText(box, Qt::AlignCenter, label);
        else if (room.width() >= NarrowestWords)
            painter.drawText(room, Qt::AlignCenter,
                             QFontMetricsF(m_detail.small).elidedText(label, Qt::ElideRight, room.width()));
        return;
    }
    const QStringList operations
        = PartitionText::operationsToolTip(
              m_brush.data, m_brush.scene.itemOf({GraphPlace::Level::Item, m_placed.tile, item}))
              .split(u'\n');
    drawLines(painter, room.adjusted(2, m_detail.smallHeight / 3, -2, 0),
              QStringList{m_placed.scene.labels()[item]} + operations, m_detail.smallHeight);
}

} // namespace halftone
