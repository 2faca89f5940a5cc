// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_painter.h"

#include "widgets/graph/partition_text.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace halftone {

namespace {

// Chosen, in pixels of the scene unless said otherwise.
constexpr double smallestText = 6.5; // height of a line on the screen below which words are only noise
constexpr double boxRadius = 5;
constexpr double frameRadius = 8;
constexpr double padding = 8;
constexpr double markRadius = 4.5;
constexpr double textAfterMark = 22; // from the left of the box
constexpr double arrowLength = 6;
constexpr double arrowHalfWidth = 3;
constexpr double cutRadius = 5;
constexpr double selectionOutset = 3;
constexpr double outset = 8; // the farthest that anything is drawn outside its rectangle or point

} // namespace

BlockPainter::BlockPainter(const PartitionData &data, const BlockScene &scene, const LayerColors &colors,
                           const QPalette &palette, const QFont &font, double scale)
    : m_data(data), m_scene(scene), m_colors(colors), m_palette(palette), m_font(font),
      m_small(theme::smaller(font)), m_showsWords(QFontMetricsF(m_small).height() * scale >= smallestText)
{
}

QPen BlockPainter::line(const QColor &color, double width) const
{
    QPen pen(color, width);
    pen.setCosmetic(true);
    return pen;
}

void BlockPainter::paint(QPainter &painter, const QRectF &exposed, const BlockHighlight &highlight) const
{
    const QRectF visible = exposed.adjusted(-outset, -outset, outset, outset);
    using Kind = BlockScene::Hit::Kind;
    painter.setRenderHint(QPainter::Antialiasing, m_showsWords);
    for (std::size_t stage = 0; stage < m_scene.frames().size(); ++stage)
        if (m_scene.frames()[stage].intersects(visible))
            paintFrame(painter, stage,
                       highlight.subgraph && m_scene.graph().stages[stage] == highlight.subgraph,
                       highlight.hovered == BlockScene::Hit{Kind::Frame, stage});
    for (const BlockScene::Edge &edge : m_scene.edges())
        if (edge.bounds.intersects(visible))
            paintEdge(painter, edge, visible);
    for (const BlockScene::Cut &cut : m_scene.cuts())
        if (m_showsWords && visible.contains(cut.centre))
            paintCut(painter, cut);
    for (std::size_t item = 0; item < m_scene.items().size(); ++item) {
        if (!m_scene.boxes()[item].intersects(visible))
            continue;
        const bool hovered = highlight.hovered == BlockScene::Hit{Kind::Item, item};
        const auto &layer = m_scene.items()[item].layer;
        if (layer)
            paintLayer(painter, item, layer == highlight.layer, hovered);
        else
            paintOperations(painter, item, hovered);
    }
}

void BlockPainter::paintFrame(QPainter &painter, std::size_t stage, bool selected, bool hovered) const
{
    const QColor base = m_palette.color(QPalette::Base);
    const QColor text = m_palette.color(QPalette::Text);
    const QRectF frame = m_scene.frames()[stage].adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(selected ? line(m_palette.color(QPalette::Highlight), 2)
                            : line(theme::mixed(base, text, hovered ? 0.45 : 0.18), 1));
    painter.setBrush(
        theme::mixed(base, selected ? m_palette.color(QPalette::Highlight) : text, selected ? 0.07 : 0.035));
    painter.drawRoundedRect(frame, frameRadius, frameRadius);
    if (!m_showsWords)
        return;
    painter.setFont(m_small);
    painter.setPen(theme::secondaryText(m_palette));
    painter.drawText(m_scene.titleRects()[stage], Qt::AlignTop | Qt::AlignLeft, m_scene.titles()[stage]);
}

void BlockPainter::paintEdge(QPainter &painter, const BlockScene::Edge &edge, const QRectF &visible) const
{
    const QColor color = theme::mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text),
                                      edge.implied ? 0.34 : 0.5);
    QPen pen = line(color, 1.2);
    if (edge.implied)
        pen.setDashPattern({4, 3});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    if (edge.pieces.empty())
        painter.drawPath(edge.path);
    for (const QLineF &piece : edge.pieces)
        if (QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(visible))
            painter.drawLine(piece);
    if (!m_showsWords || !visible.contains(edge.tip))
        return;
    const QPointF across(edge.pointing.y(), edge.pointing.x());
    const QPointF foot = edge.tip - edge.pointing * arrowLength;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{edge.tip, foot + across * arrowHalfWidth, foot - across * arrowHalfWidth});
}

void BlockPainter::paintCut(QPainter &painter, const BlockScene::Cut &cut) const
{
    painter.setPen(line(m_palette.color(QPalette::Base), 1.5));
    painter.setBrush(theme::secondaryText(m_palette));
    const QPointF right(cutRadius, 0);
    const QPointF down(0, cutRadius);
    painter.drawPolygon(
        QPolygonF{cut.centre - down, cut.centre + right, cut.centre + down, cut.centre - right});
}

QString BlockPainter::detail(LayerId layer) const
{
    switch (m_colors.by()) {
    case ColorBy::Format:
        return PartitionText::formatLabel(m_data, layer);
    case ColorBy::Sensitivity:
        if (const auto sensitivity = m_data.sensitivityOf(layer))
            return text::number(*sensitivity);
        return QStringLiteral("–");
    case ColorBy::Class:
        break;
    }
    return PartitionText::tr("class %1")
        .arg(PartitionText::className(m_data.subgraph(m_data.subgraphOf[layer.value]).klass));
}

void BlockPainter::paintMark(QPainter &painter, const QRectF &box, const LayerStyle &style) const
{
    const QPointF centre(box.left() + padding + markRadius, box.center().y());
    painter.setPen(line(style.mark, 1.8));
    painter.setBrush(style.isQuantized ? QBrush(style.mark) : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, markRadius, markRadius);
}

void BlockPainter::paintLayer(QPainter &painter, std::size_t item, bool selected, bool hovered) const
{
    const LayerId layer = *m_scene.items()[item].layer;
    const QRectF box = m_scene.boxes()[item];
    if (selected) {
        painter.setPen(line(m_palette.color(QPalette::Highlight), 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            box.adjusted(-selectionOutset, -selectionOutset, selectionOutset, selectionOutset),
            boxRadius + selectionOutset, boxRadius + selectionOutset);
    }
    if (!m_showsWords)
        return painter.fillRect(box, m_colors.cell(layer));
    const LayerStyle style = m_colors.style(layer);
    painter.setPen(line(hovered ? m_palette.color(QPalette::Text) : style.outline, hovered ? 1.6 : 1.2));
    painter.setBrush(style.fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), boxRadius, boxRadius);
    if (style.mark.isValid())
        paintMark(painter, box, style);
    const QRectF words = box.adjusted(style.mark.isValid() ? textAfterMark : padding, padding / 2,
                                      -padding / 2, -padding / 2);
    const QString second = detail(layer);
    painter.setPen(style.text);
    painter.setFont(m_font);
    painter.drawText(words, (second.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft,
                     m_scene.labels()[item]);
    painter.setPen(theme::mixed(style.text, style.fill, 0.2));
    painter.setFont(m_small);
    painter.drawText(words, Qt::AlignBottom | Qt::AlignLeft, second);
}

void BlockPainter::paintOperations(QPainter &painter, std::size_t item, bool hovered) const
{
    const QColor base = m_palette.color(QPalette::Base);
    const QColor text = m_palette.color(QPalette::Text);
    const QRectF box = m_scene.boxes()[item].adjusted(0.5, 0.5, -0.5, -0.5);
    const auto kind = m_scene.items()[item].kind;
    const bool isEnd = kind == BlockItem::Kind::Entry || kind == BlockItem::Kind::Exit;
    if (!m_showsWords)
        return painter.fillRect(box, theme::mixed(base, text, 0.16));
    painter.setPen(isEnd ? QPen(Qt::NoPen) : line(theme::mixed(base, text, hovered ? 0.6 : 0.28), 1));
    painter.setBrush(theme::mixed(base, text, isEnd ? (hovered ? 0.16 : 0.09) : 0.0));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(m_small);
    painter.setPen(theme::secondaryText(m_palette));
    painter.drawText(box, Qt::AlignCenter, m_scene.labels()[item]);
}

} // namespace halftone
