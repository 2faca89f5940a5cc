// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_painter.h"

#include "widgets/graph/card_controls.h"
#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen, in pixels of the window.
constexpr double largestRadius = 6; // of a box's corners
constexpr double padding = 4;
constexpr double arrowLength = 6;
constexpr double arrowHalfWidth = 3;
constexpr double cutRadius = 5;
constexpr double selectionOutset = 2.5;
constexpr double outset = 10; // the farthest that anything is drawn outside its rectangle or point
constexpr double narrowestWords = 22;
constexpr double lowestEdges = 7; // height of a layer's box from which single edges can be told apart
constexpr double radiusShare = 0.15; // of a box's height

QPen cosmetic(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setCosmetic(true);
    return pen;
}

/// @p name shortened to @p width so that it can still be told from @p others: "matm…" may be matmul_qk or matmul_av.
QString shortened(const QString &name, const std::vector<QString> &others, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    const QString start = metrics.elidedText(name, Qt::ElideRight, width);
    const QString shown = start.chopped(1);
    const bool isAmbiguous = start != name && std::ranges::any_of(others, [&](const QString &other) {
                                 return other != name && other.startsWith(shown);
                             });
    return isAmbiguous ? metrics.elidedText(name, Qt::ElideMiddle, width) : start;
}

/// As many of @p lines as there is room for, each shortened to it.
void drawLines(QPainter &painter, const QRectF &room, const QStringList &lines, double lineHeight)
{
    const QFontMetricsF metrics(painter.font());
    QRectF line(room.left(), room.top(), room.width(), lineHeight);
    for (const QString &text : lines) {
        if (line.bottom() > room.bottom() + 1)
            return;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, room.width()));
        line.translate(0, lineHeight);
    }
}

} // namespace

bool GraphHighlight::isMarked(LayerId id) const
{
    return std::ranges::binary_search(marked, id);
}

QColor GraphBrush::hit() const
{
    // Okabe-Ito yellow, which no format has; on light ground as dark as a line must be.
    return theme::isDark(palette) ? QColor(0xF0, 0xE4, 0x42) : QColor(0x9A, 0x6B, 0x00);
}

QColor GraphBrush::line(double strength) const
{
    return theme::mixed(base(), text(), strength);
}

BlockPainter::BlockPainter(const GraphBrush &brush, const ModelCard &card, const DetailLevel &detail)
    : m_brush(brush), m_card(card), m_scene(brush.scene.content(card)), m_detail(detail),
      m_tile(brush.scene.shownTile(card)), m_scale(brush.camera.scale())
{
}

QRectF BlockPainter::toWindow(const QRectF &rect) const
{
    return m_brush.camera.toWindow(rect.translated(m_card.content));
}

void BlockPainter::paint(QPainter &painter, const QRectF &exposed) const
{
    const QRectF visible = exposed.adjusted(-outset, -outset, outset, outset);
    painter.setRenderHint(QPainter::Antialiasing, isWordy());
    for (std::size_t stage = 0; stage < m_scene.frames().size(); ++stage)
        if (toWindow(m_scene.frames()[stage]).intersects(visible))
            paintFrame(painter, stage);
    if (m_detail.layerHeight >= lowestEdges)
        paintEdges(painter, visible);
    for (std::size_t item = 0; item < m_scene.items().size(); ++item) {
        const QRectF box = toWindow(m_scene.boxes()[item]);
        if (!box.adjusted(0, 0, isWordy() ? m_scene.gap() * m_scale : 0,
                          isWordy() ? m_scene.gap() * m_scale : 0)
                 .intersects(visible))
            continue;
        if (isWordy())
            paintShape(painter, item);
        paintItem(painter, item, box);
    }
    for (const BlockScene::Cut &cut : m_scene.cuts())
        if (m_detail.layerHeight >= lowestEdges
            && visible.contains(m_brush.camera.toWindow(cut.centre + m_card.content)))
            paintCut(painter, cut);
}

void BlockPainter::paintFrame(QPainter &painter, std::size_t stage) const
{
    const QRectF frame = toWindow(m_scene.frames()[stage]).adjusted(0.5, 0.5, -0.5, -0.5);
    const GraphPlace place{GraphPlace::Level::Frame, m_tile, stage};
    const bool selected
        = m_brush.highlight.subgraph && m_brush.scene.subgraphOf(place) == m_brush.highlight.subgraph;
    const bool hovered = m_brush.highlight.hovered == place;
    painter.setPen(selected ? cosmetic(m_brush.selection(), 2)
                            : cosmetic(m_brush.line(hovered ? 0.45 : 0.18), 1));
    painter.setBrush(selected ? theme::mixed(m_brush.base(), m_brush.selection(), 0.07)
                              : m_brush.line(0.035));
    if (!isWordy())
        return painter.drawRect(frame);
    const double radius = std::min(1.3 * largestRadius, frame.height() * radiusShare);
    painter.drawRoundedRect(frame, radius, radius);
    const QRectF title = toWindow(m_scene.titleRects()[stage]);
    if (title.height() < m_detail.smallHeight - 3 || title.width() < narrowestWords)
        return;
    const auto subgraph = m_brush.scene.subgraphOf(place);
    painter.setFont(m_detail.small);
    painter.setPen(theme::secondaryText(m_brush.palette));
    painter.drawText(
        title, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
        QFontMetricsF(m_detail.small)
            .elidedText(PartitionText::subgraphTitle(*subgraph), Qt::ElideMiddle, title.width()));
}

void BlockPainter::paintEdges(QPainter &painter, const QRectF &exposed) const
{
    const QRectF visible = QRectF(m_brush.camera.toScene(exposed.topLeft()), exposed.size() / m_scale)
                               .translated(-m_card.content);
    painter.save();
    painter.translate(m_brush.camera.toWindow(m_card.content));
    painter.scale(m_scale, m_scale);
    painter.setBrush(Qt::NoBrush);
    for (const BlockScene::Edge &edge : m_scene.edges()) {
        if (!edge.bounds.intersects(visible))
            continue;
        QPen pen
            = cosmetic(m_brush.line(edge.implied ? 0.4 : 0.5), isWordy() ? 1.2 : 1); // Qt is quick with 1
        if (edge.implied)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        if (edge.pieces.empty())
            painter.drawPath(edge.path);
        for (const QLineF &piece : edge.pieces)
            if (QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(visible))
                painter.drawLine(piece);
    }
    painter.restore();
    if (!isWordy())
        return;
    for (const BlockScene::Edge &edge : m_scene.edges())
        if (visible.contains(edge.tip))
            paintArrow(painter, edge);
}

void BlockPainter::paintArrow(QPainter &painter, const BlockScene::Edge &edge) const
{
    const double size = std::min(1.0, 0.5 + m_scale / 2);
    const QPointF tip = m_brush.camera.toWindow(edge.tip + m_card.content);
    const QPointF across = QPointF(edge.pointing.y(), edge.pointing.x()) * arrowHalfWidth * size;
    const QPointF foot = tip - edge.pointing * arrowLength * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_brush.line(edge.implied ? 0.4 : 0.5));
    painter.drawPolygon(QPolygonF{tip, foot + across, foot - across});
}

/// Of the tensor that the item hands on, beside where it leaves.
void BlockPainter::paintShape(QPainter &painter, std::size_t item) const
{
    const BlockScene::Tensor &tensor = m_scene.tensors()[item];
    if (tensor.shape.isEmpty())
        return;
    const double gap = m_scene.gap() * m_scale;
    const double width = QFontMetricsF(m_detail.small).horizontalAdvance(tensor.shape) + 2;
    const bool down = m_scene.direction() == FlowDirection::Down;
    const double margin = cutRadius + padding; // at the item's end a cut node may stand
    if (down ? gap < m_detail.smallHeight : gap < width + margin + padding)
        return;
    const QPointF at = m_brush.camera.toWindow(tensor.at + m_card.content);
    const double side = tensor.isBefore ? -padding - width : padding;
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
    const double radius = isWordy() ? cutRadius : cutRadius * 0.6;
    const QPointF centre = m_brush.camera.toWindow(cut.centre + m_card.content);
    const QPointF right(radius, 0);
    const QPointF down(0, radius);
    painter.setPen(cosmetic(m_brush.base(), 1.5));
    painter.setBrush(theme::secondaryText(m_brush.palette));
    painter.drawPolygon(QPolygonF{centre - down, centre + right, centre + down, centre - right});
}

bool BlockPainter::isHit(std::size_t item) const
{
    const GraphHits &hits = m_brush.highlight.hits;
    if (hits.in(m_tile) == 0)
        return false;
    const BlockItem shown = m_brush.scene.itemOf({GraphPlace::Level::Item, m_tile, item});
    return std::ranges::any_of(shown.nodes, [&](NodeId node) { return hits.has(node); })
        || std::ranges::any_of(shown.absorbed, [&](NodeId node) { return hits.has(node); });
}

void BlockPainter::paintItem(QPainter &painter, std::size_t item, const QRectF &box) const
{
    const auto layer = m_brush.scene.layerOf(m_card, item, m_tile);
    paintOutlines(painter, item, layer, box);
    if (layer)
        paintLayer(painter, item, *layer, box);
    else
        paintOperations(painter, item, box);
}

/// Search, selection and focus, from the inside out.
void BlockPainter::paintOutlines(QPainter &painter, std::size_t item, std::optional<LayerId> layer,
                                 const QRectF &box) const
{
    const GraphHighlight &highlight = m_brush.highlight;
    const auto outline = [&](const QPen &pen, double distance) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const double radius = std::min(largestRadius, box.height() * radiusShare) + distance;
        painter.drawRoundedRect(box.adjusted(-distance, -distance, distance, distance), radius, radius);
    };
    const bool selected = layer && layer == highlight.layer;
    if (selected || (layer && highlight.isMarked(*layer)))
        outline(cosmetic(m_brush.selection(), selected ? 2.5 : 1.5), selectionOutset);
    const bool isFocus = highlight.focus == GraphPlace{GraphPlace::Level::Item, m_tile, item};
    if (isFocus && !selected)
        outline(QPen(m_brush.text(), 1, Qt::DotLine), selectionOutset);
    if (!isHit(item))
        return;
    const auto current = highlight.hits.current;
    const bool isCurrent
        = current && m_brush.scene.placeOf(*current) == GraphPlace{GraphPlace::Level::Item, m_tile, item};
    outline(cosmetic(m_brush.hit(), isCurrent ? 3 : 2), 2 * selectionOutset);
}

void BlockPainter::paintMark(QPainter &painter, const QPointF &centre, const LayerStyle &style) const
{
    const double radius = std::clamp(m_detail.mainHeight * 0.28, 2.5, 4.5);
    painter.setPen(cosmetic(style.mark, 1.6));
    painter.setBrush(style.isQuantized ? QBrush(style.mark) : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, radius, radius);
}

void BlockPainter::paintLayer(QPainter &painter, std::size_t item, LayerId layer, const QRectF &box) const
{
    const bool hovered = m_brush.highlight.hovered == GraphPlace{GraphPlace::Level::Item, m_tile, item};
    const bool isRun = m_card.kind == ModelCard::Kind::Run;
    const QRectF strip = isRun ? memberStrip(box) : QRectF(box.bottomLeft(), box.bottomRight());
    const QRectF body = box.adjusted(0, 0, 0, -strip.height());
    if (!isWordy()) {
        painter.fillRect(body, m_brush.colors.cell(layer));
        return isRun ? paintMembers(painter, item, strip) : void();
    }
    const LayerStyle style = m_brush.colors.style(layer);
    const double radius = std::min(largestRadius, box.height() * radiusShare);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.fill);
    painter.drawRoundedRect(box, radius, radius);
    if (m_brush.colors.isHatched()) {
        painter.setBrush(QBrush(LayerColors::hatch(style.text), Qt::BDiagPattern));
        painter.drawRoundedRect(box, radius, radius);
    }
    if (isRun)
        paintMembers(painter, item, strip);
    painter.setPen(cosmetic(hovered ? m_brush.text() : style.outline, hovered ? 1.6 : 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintLayerWords(painter, item, layer, style, body.adjusted(padding, 0, -padding, 0));
}

/// One cell for each member of the run, in its colour; where the one on show stands is marked.
void BlockPainter::paintMembers(QPainter &painter, std::size_t item, const QRectF &strip) const
{
    const auto cells
        = static_cast<std::size_t>(std::clamp(strip.width(), 1.0, static_cast<double>(m_card.count)));
    const double pitch = strip.width() / static_cast<double>(cells);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t cell = 0; cell < cells; ++cell) { // of more members than pixels, some
        const std::size_t tile = m_card.tile + cell * m_card.count / cells;
        const auto layer = m_brush.scene.layerOf(m_card, item, tile);
        painter.fillRect(
            QRectF(strip.left() + static_cast<double>(cell) * pitch, strip.top(), pitch, strip.height()),
            m_brush.colors.cell(*layer));
    }
    const double shown
        = static_cast<double>(m_tile - m_card.tile) * strip.width() / static_cast<double>(m_card.count);
    const double width = std::max(2.0, strip.width() / static_cast<double>(m_card.count));
    painter.setPen(m_brush.text());
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(strip.left() + shown, strip.top(), width, strip.height()));
    painter.setRenderHint(QPainter::Antialiasing, isWordy());
}

void BlockPainter::paintLayerWords(QPainter &painter, std::size_t item, LayerId layer,
                                   const LayerStyle &style, const QRectF &room) const
{
    // A name that is cut by its mark goes without: outline and fill tell the format too.
    const double nameWidth = QFontMetricsF(m_detail.main).horizontalAdvance(m_scene.labels()[item]);
    const double markWidth = m_detail.mainHeight * 0.56 + padding;
    const bool hasMark = style.mark.isValid() && nameWidth + markWidth <= room.width();
    const double markRoom = hasMark ? markWidth : 0;
    if (room.width() - markRoom < narrowestWords)
        return;
    const double below = room.height() - m_detail.mainHeight;
    const bool hasMore = below >= m_detail.smallHeight;
    const double top = hasMore ? room.top() + std::min(padding, (below - m_detail.smallHeight) / 2)
                               : room.center().y() - m_detail.mainHeight / 2;
    if (hasMark)
        paintMark(painter, {room.left() + markRoom / 2 - padding / 2, top + m_detail.mainHeight / 2}, style);
    painter.setPen(style.text);
    painter.setFont(m_detail.main);
    const QRectF words(room.left() + markRoom, top, room.width() - markRoom, m_detail.mainHeight);
    const QString name = shortened(m_scene.labels()[item], m_scene.labels(), m_detail.main, words.width());
    drawLines(painter, words, {name}, m_detail.mainHeight);
    if (!hasMore)
        return;
    QStringList lines{PartitionText::colorDetail(m_brush.data, layer, m_brush.colors.by())};
    if (below >= 3 * m_detail.smallHeight)
        lines += PartitionText::layerToolTip(m_brush.data, layer).split(u'\n');
    painter.setPen(theme::mixed(style.text, style.fill, 0.15));
    painter.setFont(m_detail.small);
    drawLines(painter, {words.left(), words.bottom(), words.width(), room.bottom() - words.bottom()}, lines,
              m_detail.smallHeight);
}

void BlockPainter::paintOperations(QPainter &painter, std::size_t item, const QRectF &box) const
{
    const BlockItem &shown = m_scene.items()[item];
    const bool isPort = shown.kind == BlockItem::Kind::Entry || shown.kind == BlockItem::Kind::Exit;
    const bool hovered = m_brush.highlight.hovered == GraphPlace{GraphPlace::Level::Item, m_tile, item};
    if (!isWordy())
        return painter.fillRect(box, m_brush.line(0.16));
    painter.setPen(cosmetic(m_brush.line(hovered ? 0.7 : 0.35), 1));
    painter.setBrush(isPort ? m_brush.line(0.35) : m_brush.base());
    const double radius = std::min(box.height() / 2, 2 * largestRadius);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (isPort || box.height() < m_detail.smallHeight - 3)
        return;
    painter.setFont(m_detail.small);
    painter.setPen(theme::secondaryText(m_brush.palette));
    const QRectF room = box.adjusted(padding, 0, -padding, 0);
    if (box.height() < 3 * m_detail.smallHeight) {
        const QString &label = m_scene.labels()[item];
        if (label.size() == 1)
            painter.drawText(box, Qt::AlignCenter, label);
        else if (room.width() >= narrowestWords)
            painter.drawText(room, Qt::AlignCenter,
                             QFontMetricsF(m_detail.small).elidedText(label, Qt::ElideRight, room.width()));
        return;
    }
    const QStringList operations
        = PartitionText::operationsToolTip(m_brush.data,
                                           m_brush.scene.itemOf({GraphPlace::Level::Item, m_tile, item}))
              .split(u'\n');
    drawLines(painter, room.adjusted(2, m_detail.smallHeight / 3, -2, 0),
              QStringList{m_scene.labels()[item]} + operations, m_detail.smallHeight);
}

} // namespace halftone
