// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/layer_painter.h"

#include "widgets/graph/card_controls.h"
#include "widgets/graph/drawn_words.h"
#include "widgets/graph/graph_pictures.h"
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
constexpr double RadiusShare = 0.15; // of a box's height
constexpr double Padding = 4;
constexpr double SelectionOutset = 2.5;
constexpr double Outset = 10; // the farthest that anything is drawn outside its box
constexpr double PictureMargin = 1; // room for the outline
constexpr double LargestPictured = 1.5; // scale; beyond, boxes are few and differ in their words

double radiusOf(const QRectF &box)
{
    return std::min(LargestRadius, box.height() * RadiusShare);
}

} // namespace

LayerPainter::LayerPainter(const GraphBrush &brush, const PlacedCard &placed, const DetailLevel &detail,
                           GraphPictures *pictures)
    : m_brush(brush), m_placed(placed), m_detail(detail),
      m_pictures(detail.isWordy() && placed.scale <= LargestPictured
                         && placed.card.kind == ModelCard::Kind::Tile
                     ? pictures
                     : nullptr)
{
}

void LayerPainter::paint(QPainter &painter, const QRectF &exposed) const
{
    const QRectF visible = exposed.adjusted(-Outset, -Outset, Outset, Outset);
    painter.setRenderHint(QPainter::Antialiasing, isWordy());
    for (std::size_t item = 0; item < m_placed.scene.items().size(); ++item) {
        const QRectF box = m_placed.toWindow(m_placed.scene.boxes()[item]);
        if (!box.intersects(visible))
            continue;
        const auto layer = m_brush.scene.layerOf(m_placed.card, item, m_placed.tile);
        paintOutlines(painter, item, layer, box);
        if (layer)
            paintLayer(painter, item, *layer, box);
    }
}

bool LayerPainter::isHit(std::size_t item) const
{
    const GraphHits &hits = m_brush.highlight.hits;
    if (hits.in(m_placed.tile) == 0)
        return false;
    const BlockItem shown = m_brush.scene.itemOf({GraphPlace::Level::Item, m_placed.tile, item});
    return std::ranges::any_of(shown.nodes, [&](NodeId node) { return hits.has(node); })
        || std::ranges::any_of(shown.absorbed, [&](NodeId node) { return hits.has(node); });
}

/// Search, selection and focus, from the inside out.
void LayerPainter::paintOutlines(QPainter &painter, std::size_t item, std::optional<LayerId> layer,
                                 const QRectF &box) const
{
    const GraphHighlight &highlight = m_brush.highlight;
    const auto outline = [&](const QPen &pen, double distance) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const double radius = std::min(LargestRadius, box.height() * RadiusShare) + distance;
        painter.drawRoundedRect(box.adjusted(-distance, -distance, distance, distance), radius, radius);
    };
    const bool selected = layer && layer == highlight.layer;
    if (selected || (layer && highlight.isMarked(*layer)))
        outline(GraphBrush::cosmetic(m_brush.selection(), selected ? 2.5 : 1.5), SelectionOutset);
    const bool isFocus = highlight.focus == GraphPlace{GraphPlace::Level::Item, m_placed.tile, item};
    if (isFocus && !selected)
        outline(QPen(m_brush.text(), 1, Qt::DotLine), SelectionOutset);
    if (!isHit(item))
        return;
    const auto current = highlight.hits.current;
    const bool isCurrent = current
        && m_brush.scene.placeOf(*current) == GraphPlace{GraphPlace::Level::Item, m_placed.tile, item};
    outline(GraphBrush::cosmetic(m_brush.hit(), isCurrent ? 3 : 2), 2 * SelectionOutset);
}

bool LayerPainter::isHovered(std::size_t item) const
{
    return m_brush.highlight.hovered == GraphPlace{GraphPlace::Level::Item, m_placed.tile, item};
}

/// What stands below a layer's name where there is room for it.
QStringList LayerPainter::wordsOf(LayerId layer, const QRectF &body) const
{
    const double below = body.height() - m_detail.mainHeight;
    if (below < m_detail.smallHeight)
        return {};
    QStringList lines{PartitionText::colorDetail(m_brush.data, layer, m_brush.colors.by())};
    if (below >= 3 * m_detail.smallHeight)
        lines += PartitionText::layerToolTip(m_brush.data, layer).split(u'\n');
    return lines;
}

void LayerPainter::paintLayer(QPainter &painter, std::size_t item, LayerId layer, const QRectF &box) const
{
    const bool isRun = m_placed.card.kind == ModelCard::Kind::Run;
    const QRectF strip = isRun ? memberStrip(box) : QRectF(box.bottomLeft(), box.bottomRight());
    const QRectF body = box.adjusted(0, 0, 0, -strip.height());
    if (!isWordy()) {
        painter.fillRect(body, m_brush.colors.cell(layer));
        return isRun ? paintMembers(painter, item, strip) : void();
    }
    const LayerStyle style = m_brush.colors.style(layer);
    const QStringList lines = wordsOf(layer, body);
    if (m_pictures != nullptr && !isHovered(item))
        return drawPicture(painter, item, style, lines, box);
    paintBox(painter, item, style, box);
    if (isRun) {
        paintMembers(painter, item, strip);
        paintBorder(painter, item, style, box);
    }
    paintRestrictionMarks(painter, body, style.restriction, style.text, radiusOf(box));
    paintWords(painter, item, style, lines, body.adjusted(Padding, 0, -Padding, 0));
}

void LayerPainter::paintBox(QPainter &painter, std::size_t item, const LayerStyle &style,
                            const QRectF &box) const
{
    const double radius = radiusOf(box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.fill);
    painter.drawRoundedRect(box, radius, radius);
    if (m_brush.colors.isHatched()) {
        painter.setBrush(QBrush(LayerColors::hatch(style.text), Qt::BDiagPattern));
        painter.drawRoundedRect(box, radius, radius);
    }
    paintBorder(painter, item, style, box);
}

void LayerPainter::paintBorder(QPainter &painter, std::size_t item, const LayerStyle &style,
                               const QRectF &box) const
{
    const bool hovered = isHovered(item);
    const double radius = radiusOf(box);
    painter.setPen(GraphBrush::cosmetic(hovered ? m_brush.text() : style.outline, hovered ? 1.6 : 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// Boxes that look alike are drawn once; each stands on the pixel that is nearest to where it belongs.
void LayerPainter::drawPicture(QPainter &painter, std::size_t item, const LayerStyle &style,
                               const QStringList &lines, const QRectF &box) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QPointF margin(PictureMargin, PictureMargin);
    const QPixmap &picture = m_pictures->ofLayer(
        {m_placed.card.drawing, item, style, m_brush.colors.isHatched(), lines.join(u'\n')}, [&] {
            const QSizeF size = (box.size() + 2 * QSizeF(PictureMargin, PictureMargin)) * ratio;
            QPixmap made(static_cast<int>(std::ceil(size.width())),
                         static_cast<int>(std::ceil(size.height())));
            made.setDevicePixelRatio(ratio);
            made.fill(Qt::transparent);
            QPainter inside(&made);
            inside.setRenderHint(QPainter::Antialiasing);
            inside.translate(margin - box.topLeft());
            paintBox(inside, item, style, box);
            paintRestrictionMarks(inside, box, style.restriction, style.text, radiusOf(box));
            paintWords(inside, item, style, lines, box.adjusted(Padding, 0, -Padding, 0));
            return made;
        });
    const auto onPixel = [ratio](double x) { return std::round(x * ratio) / ratio; };
    painter.drawPixmap(QPointF(onPixel(box.left()), onPixel(box.top())) - margin, picture);
}

/// One cell for each member of the run, in its colour; where the one on show stands is marked.
void LayerPainter::paintMembers(QPainter &painter, std::size_t item, const QRectF &strip) const
{
    const auto cells
        = static_cast<std::size_t>(std::clamp(strip.width(), 1.0, static_cast<double>(m_placed.card.count)));
    const double pitch = strip.width() / static_cast<double>(cells);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t cell = 0; cell < cells; ++cell) { // of more members than pixels, some
        const std::size_t tile = m_placed.card.tile + cell * m_placed.card.count / cells;
        const auto layer = m_brush.scene.layerOf(m_placed.card, item, tile);
        painter.fillRect(
            QRectF(strip.left() + static_cast<double>(cell) * pitch, strip.top(), pitch, strip.height()),
            m_brush.colors.cell(*layer));
    }
    const double shown = static_cast<double>(m_placed.tile - m_placed.card.tile) * strip.width()
        / static_cast<double>(m_placed.card.count);
    const double width = std::max(2.0, strip.width() / static_cast<double>(m_placed.card.count));
    painter.setPen(m_brush.text());
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(strip.left() + shown, strip.top(), width, strip.height()));
    painter.setRenderHint(QPainter::Antialiasing, isWordy());
}

void LayerPainter::paintMark(QPainter &painter, const QPointF &centre, const LayerStyle &style) const
{
    const double radius = std::clamp(m_detail.mainHeight * 0.28, 2.5, 4.5);
    painter.setPen(GraphBrush::cosmetic(style.mark, 1.6));
    painter.setBrush(style.isQuantized ? QBrush(style.mark) : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, radius, radius);
}

void LayerPainter::paintWords(QPainter &painter, std::size_t item, const LayerStyle &style,
                              const QStringList &lines, const QRectF &room) const
{
    // A name that is cut by its mark goes without: outline and fill tell the format too.
    const double nameWidth = QFontMetricsF(m_detail.main).horizontalAdvance(m_placed.scene.labels()[item]);
    const double markWidth = m_detail.mainHeight * 0.56 + Padding;
    const bool hasMark = style.mark.isValid() && nameWidth + markWidth <= room.width();
    const double markRoom = hasMark ? markWidth : 0;
    if (room.width() - markRoom < NarrowestWords)
        return;
    const double below = room.height() - m_detail.mainHeight;
    const bool hasMore = below >= m_detail.smallHeight;
    const double top = hasMore ? room.top() + std::min(Padding, (below - m_detail.smallHeight) / 2)
                               : room.center().y() - m_detail.mainHeight / 2;
    if (hasMark)
        paintMark(painter, {room.left() + markRoom / 2 - Padding / 2, top + m_detail.mainHeight / 2}, style);
    painter.setPen(style.text);
    painter.setFont(m_detail.main);
    const QRectF words(room.left() + markRoom, top, room.width() - markRoom, m_detail.mainHeight);
    const auto &labels = m_placed.scene.labels();
    drawLines(painter, words, {shortened(labels[item], labels, m_detail.main, words.width())},
              m_detail.mainHeight);
    if (!hasMore)
        return;
    painter.setPen(theme::mixed(style.text, style.fill, 0.15));
    painter.setFont(m_detail.small);
    drawLines(painter, {words.left(), words.bottom(), words.width(), room.bottom() - words.bottom()}, lines,
              m_detail.smallHeight);
}

} // namespace halftone
