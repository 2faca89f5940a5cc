// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/model_painter.h"

#include "widgets/graph/block_painter.h"
#include "widgets/graph/graph_pictures.h"
#include "widgets/graph/layer_painter.h"
#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen, in pixels of the window.
constexpr double CardRadius = 8;
constexpr double RadiusShare = 0.08; // of a card's height
constexpr double Outset = 12; // the farthest that anything is drawn outside its card
constexpr double StackStep = 3; // between the cards of a run
constexpr double WideBars = 4; // breadth of a bar from which a line parts it from the next
constexpr double SmallestTagged = 18; // width of a card that has room for its number
constexpr double PictureMargin = 1; // room for a card's outline
constexpr double LargestPictured = 1.5; // scale; beyond, cards are few and operations tell what is in them
constexpr double MostPixels = 1.5e6; // of a card's picture

/// Whether @p painter draws whole pixels of a window or an image, neither scaled nor turned.
bool isPixelByPixel(const QPainter &painter, double ratio)
{
    constexpr double Equal = 1e-6; // of a scale
    const QTransform &toDevice = painter.deviceTransform();
    return painter.paintEngine()->type() == QPaintEngine::Raster && toDevice.type() <= QTransform::TxScale
        && std::abs(toDevice.m11() - ratio) < Equal && std::abs(toDevice.m22() - ratio) < Equal;
}

QFont tagFont(const QFont &font)
{
    constexpr int Smallest = 9; // chosen: pixels, as small as can be read
    QFont small = font;
    small.setPixelSize(Smallest);
    return small;
}

} // namespace

ModelPainter::ModelPainter(const GraphBrush &brush, const QFont &font)
    : m_brush(brush), m_font(font), m_tagFont(tagFont(font)), m_tagMetrics(m_tagFont),
      m_detail(brush.camera.scale(), font)
{
    if (brush.highlight.subgraph)
        m_selected = tileOf(brush.data.tiles, *brush.highlight.subgraph);
}

void ModelPainter::paint(QPainter &painter, const QRectF &exposed, GraphPictures *pictures) const
{
    const QRectF visible = exposed.adjusted(-Outset, -Outset, Outset, Outset);
    const double ratio = painter.device()->devicePixelRatioF();
    if (!isPixelByPixel(painter, ratio))
        pictures = nullptr;
    if (pictures != nullptr)
        pictures->use({m_brush.camera.scale(), ratio, m_font, m_brush.palette, m_brush.scene.direction()});
    paintConnections(painter, visible);
    for (const ModelCard &card : m_brush.scene.cards()) {
        if (!m_brush.camera.toWindow(card.rect).intersects(visible))
            continue;
        if (card.kind == ModelCard::Kind::Source)
            paintSource(painter, card);
        else if (m_detail.isBars())
            paintAsBars(painter, card);
        else
            paintCard(painter, PlacedCard(m_brush, card, ratio), exposed, pictures);
    }
}

void ModelPainter::paintConnections(QPainter &painter, const QRectF &exposed) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(
        GraphBrush::cosmetic(m_brush.line(0.45), m_brush.camera.scale() > DetailLevel::Readable ? 2 : 1));
    for (const QPolygonF &connection : m_brush.scene.connections()) {
        const QRectF bounds = m_brush.camera.toWindow(connection.boundingRect()).adjusted(-1, -1, 1, 1);
        if (!bounds.intersects(exposed))
            continue;
        QPolygonF way;
        for (const QPointF &point : connection)
            way << m_brush.camera.toWindow(point);
        painter.drawPolyline(way);
    }
}

void ModelPainter::paintSource(QPainter &painter, const ModelCard &card) const
{
    const QRectF rect = m_brush.camera.toWindow(card.rect);
    const bool isFocus = m_brush.highlight.focus.level == GraphPlace::Level::Source;
    const bool isHovered = m_brush.highlight.hovered.level == GraphPlace::Level::Source;
    const double radius = std::min(CardRadius, rect.height() / 3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isFocus ? GraphBrush::cosmetic(m_brush.selection(), 2)
                           : GraphBrush::cosmetic(m_brush.line(isHovered ? 0.6 : 0.35), 1));
    painter.setBrush(m_brush.line(0.06));
    painter.drawRoundedRect(rect, radius, radius);
    painter.setFont(m_detail.small);
    painter.setPen(theme::secondaryText(m_brush.palette));
    const QFontMetricsF metrics(m_detail.small);
    const QString name = PartitionText::sourceName(m_brush.data);
    if (rect.height() < m_detail.smallHeight || rect.width() < metrics.horizontalAdvance(name))
        return;
    const QString shape = PartitionText::sourceShape(m_brush.data);
    const bool hasBoth
        = rect.height() >= 2 * m_detail.smallHeight && rect.width() >= metrics.horizontalAdvance(shape);
    painter.drawText(rect, Qt::AlignCenter, hasBoth ? name + u'\n' + shape : name);
}

bool ModelPainter::holdsSelection(const ModelCard &card) const
{
    return m_selected && *m_selected >= card.tile && *m_selected < card.tile + card.count;
}

std::size_t ModelPainter::hitsIn(const ModelCard &card) const
{
    std::size_t hits = 0;
    for (std::size_t tile = card.tile; tile < card.tile + card.count; ++tile)
        hits += m_brush.highlight.hits.in(tile);
    return hits;
}

void ModelPainter::paintAsBars(QPainter &painter, const ModelCard &card) const
{
    const QRectF rect = m_brush.camera.toWindow(card.rect);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintBars(painter, m_brush, m_brush.scene.shownTile(card), rect);
    if (m_brush.colors.isHatched())
        painter.fillRect(rect, QBrush(LayerColors::hatch(m_brush.text()), Qt::BDiagPattern));
    paintTag(painter, card, rect);
    paintOutline(painter, card, rect);
}

void ModelPainter::paintCard(QPainter &painter, const PlacedCard &placed, const QRectF &exposed,
                             GraphPictures *pictures) const
{
    if (pictures != nullptr && isPictured(placed, painter.device()->devicePixelRatioF()))
        drawPicture(painter, placed, *pictures);
    else
        paintStill(painter, m_brush, placed, exposed);
    BlockPainter(m_brush, placed, m_detail).paintTitles(painter, exposed);
    LayerPainter(m_brush, placed, m_detail, pictures).paint(painter, exposed);
    paintTitle(painter, placed.card);
    paintOutline(painter, placed.card, placed.rect);
}

/// All that a card has in common with those that are drawn like it.
void ModelPainter::paintStill(QPainter &painter, const GraphBrush &brush, const PlacedCard &placed,
                              const QRectF &exposed) const
{
    paintGround(painter, placed.card, placed.rect);
    BlockPainter(brush, placed, m_detail).paint(painter, exposed);
}

/// Whether nothing in it stands out that is no layer, and a picture of it is worth its memory.
bool ModelPainter::isPictured(const PlacedCard &placed, double ratio) const
{
    const GraphPlace &hovered = m_brush.highlight.hovered;
    const bool isHovered
        = hovered.isSomething() && hovered.level != GraphPlace::Level::Tile && hovered.tile == placed.tile;
    return placed.card.kind == ModelCard::Kind::Tile && placed.scale <= LargestPictured
        && placed.rect.width() * placed.rect.height() * ratio * ratio <= MostPixels && !isHovered
        && m_selected != placed.tile;
}

void ModelPainter::drawPicture(QPainter &painter, const PlacedCard &placed, GraphPictures &pictures) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF area = placed.rect.adjusted(-PictureMargin, -PictureMargin, PictureMargin, PictureMargin);
    const QPixmap &picture = pictures.ofCard(placed.card.drawing, [&] {
        const QSizeF size = area.size() * ratio;
        QPixmap made(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
        made.setDevicePixelRatio(ratio);
        made.fill(m_brush.base()); // opaque is much quicker, and around a card there is nothing else
        QPainter inside(&made);
        inside.translate(-area.topLeft());
        const GraphHighlight nothing;
        const GraphBrush plain{m_brush.data,    m_brush.scene,  m_brush.colors,
                               m_brush.palette, m_brush.camera, nothing};
        paintStill(inside, plain, placed, area);
        return made;
    });
    painter.drawPixmap(area.topLeft(), picture);
}

/// Of what was found, is selected, focused or under the pointer in it.
void ModelPainter::paintOutline(QPainter &painter, const ModelCard &card, const QRectF &rect) const
{
    const GraphPlace place{GraphPlace::Level::Tile, m_brush.scene.shownTile(card), 0};
    const bool isFocus = m_brush.highlight.focus == place;
    const bool isSelected = m_detail.isBars() && holdsSelection(card);
    const bool isHovered = m_detail.isBars() && m_brush.highlight.hovered == place;
    painter.setBrush(Qt::NoBrush);
    if (m_detail.isBars() && hitsIn(card) > 0) {
        painter.setPen(GraphBrush::cosmetic(m_brush.hit(), 2));
        painter.drawRect(rect.adjusted(-2, -2, 1, 1));
    }
    if (!isFocus && !isSelected && !isHovered)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isFocus || isSelected ? GraphBrush::cosmetic(m_brush.selection(), 2.2)
                                         : GraphBrush::cosmetic(m_brush.text(), 1.2));
    painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
}

void ModelPainter::paintGround(QPainter &painter, const ModelCard &card, const QRectF &rect) const
{
    const double radius = std::min(CardRadius, rect.height() * RadiusShare);
    painter.setRenderHint(QPainter::Antialiasing, m_detail.isWordy());
    painter.setPen(GraphBrush::cosmetic(m_brush.line(0.28), 1));
    if (!m_detail.isWordy()) {
        painter.setBrush(m_brush.base());
        return painter.drawRect(rect);
    }
    painter.setBrush(m_brush.line(0.02));
    if (card.kind == ModelCard::Kind::Run) // a pile of cards
        for (const int step : {2, 1})
            painter.drawRoundedRect(rect.translated(StackStep * step, StackStep * step), radius, radius);
    painter.setBrush(m_brush.base());
    painter.drawRoundedRect(rect, radius, radius);
}

QString ModelPainter::titleOf(const ModelCard &card) const
{
    if (card.kind == ModelCard::Kind::Tile)
        return PartitionText::tileName(m_brush.data, card.tile);
    //: "32 × Block 0–31 · on show: Block 3"
    return PartitionText::tr("%1 · on show: %2")
        .arg(PartitionText::runTitle(m_brush.data, card.run),
             PartitionText::tileName(m_brush.data, m_brush.scene.shownTile(card)));
}

void ModelPainter::paintTitle(QPainter &painter, const ModelCard &card) const
{
    const CardControls controls(m_brush.scene, card, m_brush.camera);
    if (controls.title.isNull())
        return paintTag(painter, card, m_brush.camera.toWindow(card.rect));
    QFont font = m_font;
    font.setPixelSize(
        std::clamp(static_cast<int>(controls.title.height() * 0.62), 9, QFontInfo(m_font).pixelSize()));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_brush.text());
    painter.drawText(controls.title, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(font).elidedText(titleOf(card), Qt::ElideRight, controls.title.width()));
    using Control = CardControls::Control;
    const bool expanded = m_brush.scene.isExpanded(card.run);
    paintButton(painter, controls.expand, Control::Expand, expanded);
    paintButton(painter, controls.previous, Control::Previous, expanded);
    paintButton(painter, controls.next, Control::Next, expanded);
}

void ModelPainter::paintButton(QPainter &painter, const QRectF &button, CardControls::Control control,
                               bool expanded) const
{
    if (button.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(GraphBrush::cosmetic(m_brush.line(0.45), 1));
    painter.setBrush(m_brush.line(0.05));
    painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QPointF centre = button.center();
    const double reach = button.width() * 0.24;
    const QPointF across(reach, 0);
    const QPointF along(0, reach);
    painter.setPen(GraphBrush::cosmetic(m_brush.text(), 1.4));
    if (control == CardControls::Control::Expand) {
        painter.drawLine(centre - across, centre + across);
        if (!expanded)
            painter.drawLine(centre - along, centre + along);
        return;
    }
    const QPointF tip = control == CardControls::Control::Next ? across / 1.5 : -across / 1.5;
    painter.drawPolyline(QPolygonF{centre - tip - along, centre + tip, centre - tip + along});
}

/// The short name of a card whose title has no room, on its corner.
void ModelPainter::paintTag(QPainter &painter, const ModelCard &card, const QRectF &rect) const
{
    const OutlineTile &tile = m_brush.data.tiles[card.tile];
    QString text
        = tile.block >= 0 ? QString::number(tile.block) : PartitionText::tileName(m_brush.data, card.tile);
    if (card.kind == ModelCard::Kind::Run)
        text = QStringLiteral("%1 ×").arg(card.count);
    const QRectF tag(rect.left(), rect.top(), m_tagMetrics.horizontalAdvance(text) + 4,
                     m_tagMetrics.height() - 1);
    if (rect.width() < std::max(SmallestTagged, tag.width()) || rect.height() < tag.height())
        return;
    painter.setFont(m_tagFont);
    QColor ground = m_brush.base();
    ground.setAlphaF(0.82F);
    painter.fillRect(tag, ground);
    painter.setPen(m_brush.text());
    painter.drawText(tag, Qt::AlignCenter, text);
}

void ModelPainter::paintBars(QPainter &painter, const GraphBrush &brush, std::size_t tile, const QRectF &rect)
{
    const OutlineTile &shown = brush.data.tiles[tile];
    const bool down = brush.scene.direction() == FlowDirection::Down;
    const double length = down ? rect.height() : rect.width();
    const double breadth = down ? rect.width() : rect.height();
    const double barLength = length / static_cast<double>(shown.count);
    const double line = barLength >= WideBars ? 1 : 0;
    for (std::size_t bar = 0; bar < shown.count; ++bar) {
        const auto &layers = brush.data.partition().subgraphs[shown.first.value + bar].layers;
        const double from = static_cast<double>(bar) * barLength;
        const auto cells = std::min(layers.size(), static_cast<std::size_t>(std::max(1.0, breadth)));
        const double pitch = breadth / static_cast<double>(cells);
        for (std::size_t cell = 0; cell < cells; ++cell) { // of more layers than pixels, some
            const LayerId layer = layers[cell * layers.size() / cells];
            const double side = static_cast<double>(cell) * pitch;
            const QRectF place = down
                ? QRectF(rect.left() + side, rect.top() + from, pitch, barLength - line)
                : QRectF(rect.left() + from, rect.top() + side, barLength - line, pitch);
            painter.fillRect(place, brush.colors.cell(layer));
        }
    }
}

} // namespace halftone
