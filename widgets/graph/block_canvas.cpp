// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_canvas.h"

#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen.
constexpr double smallestScale = 0.05;
constexpr double largestScale = 4;
constexpr double readableScale = 0.5; // a new tile is not shown smaller than this: part of it, readable
constexpr double keyZoom = 1.25;
constexpr double wheelZoom = 1.0015; // per eighth of a degree, so 1.2 for a notch
constexpr double flowTurnsAt = 1.25; // width over height above which the graph flows to the right
constexpr double scrollMargin = 24; // pixels kept around what is scrolled to

} // namespace

BlockCanvas::BlockCanvas(const PartitionData &shown, QWidget *parent) : QWidget(parent), m_data(shown)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Graph of the block"));
    setAccessibleDescription(tr("Layers of one block in their sequential sub-graphs. Arrow keys move between "
                                "neighbouring layers, Page Up and Page Down between blocks."));
}

QSize BlockCanvas::sizeHint() const
{
    return {420, 420};
}

QSize BlockCanvas::minimumSizeHint() const
{
    return {120, 56}; // chosen: it scrolls
}

void BlockCanvas::clear()
{
    m_tile.reset();
    m_scene = {};
    m_highlight = {};
    m_view = View::Readable;
    update();
}

void BlockCanvas::showTile(std::size_t tile)
{
    const bool looksAlike = m_tile && *m_tile < m_data.tiles.size() && tile != *m_tile
        && m_data.tiles[*m_tile].kind == m_data.tiles[tile].kind;
    m_tile = tile;
    m_highlight.hovered = {};
    const QSizeF before = m_scene.size();
    rebuild();
    if (!looksAlike || before != m_scene.size())
        adjustView();
}

void BlockCanvas::rebuild()
{
    if (!m_tile)
        return;
    const bool isWide = width() > height() * flowTurnsAt;
    m_scene = BlockScene(m_data, *m_tile, font(), isWide ? FlowDirection::Right : FlowDirection::Down);
    update();
}

void BlockCanvas::setHighlighted(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer)
{
    if (m_highlight.subgraph == subgraph && m_highlight.layer == layer)
        return;
    m_highlight.subgraph = subgraph;
    m_highlight.layer = layer;
    if (layer)
        setAccessibleDescription(PartitionText::layerToolTip(m_data, *layer));
    else if (subgraph)
        setAccessibleDescription(PartitionText::subgraphToolTip(m_data, *subgraph));
    if (const auto rect = highlightedRect())
        scrollTo(*rect);
    update();
}

void BlockCanvas::setColorBy(ColorBy by)
{
    m_colorBy = by;
    update();
}

std::optional<QRectF> BlockCanvas::highlightedRect() const
{
    if (m_highlight.layer)
        if (const auto box = m_scene.boxOf(*m_highlight.layer))
            return box;
    return m_highlight.subgraph ? m_scene.frameOf(*m_highlight.subgraph) : std::nullopt;
}

/// The scale that @ref View asks for, and the highlighted part in sight.
void BlockCanvas::adjustView()
{
    const QSizeF size = m_scene.size();
    if (size.isEmpty())
        return;
    const double whole
        = std::clamp(std::min(width() / size.width(), height() / size.height()), smallestScale, 1.0);
    if (m_view == View::Whole)
        m_scale = whole;
    else if (m_view == View::Readable)
        m_scale = std::max(whole, readableScale);
    limitOffset();
    if (const auto rect = highlightedRect())
        scrollTo(*rect);
    update();
}

void BlockCanvas::fit()
{
    m_view = View::Whole;
    adjustView();
}

void BlockCanvas::zoomBy(double factor)
{
    zoomAbout(factor, QRectF(rect()).center());
}

void BlockCanvas::zoomAbout(double factor, const QPointF &widgetPoint)
{
    const QPointF fixed = toScene(widgetPoint);
    m_view = View::Free;
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    m_offset = widgetPoint - fixed * m_scale;
    limitOffset();
    update();
}

/// A scene that fits is centred; a larger one leaves no empty margin.
void BlockCanvas::limitOffset()
{
    const auto limited = [](double offset, double extent, double available) {
        return extent <= available ? std::round((available - extent) / 2)
                                   : std::clamp(offset, available - extent, 0.0);
    };
    m_offset = {limited(m_offset.x(), m_scene.size().width() * m_scale, width()),
                limited(m_offset.y(), m_scene.size().height() * m_scale, height())};
}

void BlockCanvas::scrollTo(const QRectF &sceneRect)
{
    const QRectF target = QRectF(toWidget(sceneRect.topLeft()), sceneRect.size() * m_scale)
                              .adjusted(-scrollMargin, -scrollMargin, scrollMargin, scrollMargin);
    const auto shift = [](double low, double high, double available) {
        if (high - low > available)
            return (available - high - low) / 2;
        return low < 0 ? -low : std::min(0.0, available - high);
    };
    m_offset += QPointF(shift(target.left(), target.right(), width()),
                        shift(target.top(), target.bottom(), height()));
    limitOffset();
}

void BlockCanvas::step(Step step)
{
    if (!m_highlight.layer || !m_scene.boxOf(*m_highlight.layer)) {
        Q_EMIT layerPicked(
            m_data.subgraph(m_highlight.subgraph.value_or(m_data.tiles[*m_tile].first)).layers.front());
        return;
    }
    if (const auto next = m_scene.neighbour(*m_highlight.layer, step))
        Q_EMIT layerPicked(*next);
    else if (step == Step::Downstream && *m_tile + 1 < m_data.tiles.size())
        Q_EMIT layerPicked(m_data.subgraph(m_data.tiles[*m_tile + 1].first).layers.front());
    else if (step == Step::Upstream && *m_tile > 0)
        Q_EMIT layerPicked(m_data.subgraph(m_data.tiles[*m_tile - 1].last()).layers.back());
}

void BlockCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_tile)
        return QWidget::keyPressEvent(event);
    const bool down = m_scene.direction() == FlowDirection::Down;
    const std::size_t tile = *m_tile;
    const std::size_t last = m_data.tiles.size() - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        return step(down ? Step::Upstream : Step::Lower);
    case Qt::Key_Down:
        return step(down ? Step::Downstream : Step::Higher);
    case Qt::Key_Left:
        return step(down ? Step::Lower : Step::Upstream);
    case Qt::Key_Right:
        return step(down ? Step::Higher : Step::Downstream);
    case Qt::Key_Home:
        Q_EMIT tilePicked(0);
        return;
    case Qt::Key_End:
        Q_EMIT tilePicked(last);
        return;
    case Qt::Key_PageUp:
        Q_EMIT tilePicked(tile > 0 ? tile - 1 : 0);
        return;
    case Qt::Key_PageDown:
        Q_EMIT tilePicked(std::min(tile + 1, last));
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(keyZoom);
    case Qt::Key_Minus:
        return zoomBy(1 / keyZoom);
    case Qt::Key_0:
        return fit();
    default:
        QWidget::keyPressEvent(event);
    }
}

void BlockCanvas::pick(const BlockScene::Hit &hit)
{
    using Kind = BlockScene::Hit::Kind;
    if (hit.kind == Kind::Frame)
        Q_EMIT subgraphPicked(*m_scene.graph().stages[hit.index]);
    if (hit.kind == Kind::Cut)
        Q_EMIT subgraphPicked(m_scene.cuts()[hit.index].subgraph);
    if (hit.kind != Kind::Item)
        return;
    const BlockItem &item = m_scene.items()[hit.index];
    if (item.layer)
        Q_EMIT layerPicked(*item.layer);
    else if (item.kind == BlockItem::Kind::Entry && *m_tile > 0)
        Q_EMIT tilePicked(*m_tile - 1);
    else if (item.kind == BlockItem::Kind::Exit && *m_tile + 1 < m_data.tiles.size())
        Q_EMIT tilePicked(*m_tile + 1);
}

void BlockCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_isDragging = false;
}

void BlockCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        setHovered(m_scene.at(toScene(event->position())));
        return;
    }
    const QPointF way = event->position() - m_pressed;
    if (!m_isDragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_view = View::Free;
    setCursor(Qt::ClosedHandCursor);
    m_offset += way;
    m_pressed = event->position();
    limitOffset();
    update();
}

void BlockCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const auto hit = m_scene.at(toScene(event->position()));
    if (!m_isDragging)
        pick(hit);
    m_isDragging = false;
    unsetCursor();
    setHovered(m_scene.at(toScene(event->position())));
}

void BlockCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAbout(std::pow(wheelZoom, event->angleDelta().y()), event->position());
        return event->accept();
    }
    const QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const QPointF before = m_offset;
    // A wheel that only turns one way moves along the flow.
    const bool sideways = m_scene.direction() == FlowDirection::Right && pixels.x() == 0;
    m_offset += sideways ? QPointF(pixels.y(), 0) : QPointF(pixels);
    limitOffset();
    event->setAccepted(m_offset != before); // at its end, let the surrounding panel scroll
    if (m_offset != before)
        m_view = View::Free;
    update();
}

void BlockCanvas::setHovered(BlockScene::Hit hovered)
{
    if (m_highlight.hovered == hovered)
        return;
    m_highlight.hovered = hovered;
    setCursor(hovered.kind == BlockScene::Hit::Kind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void BlockCanvas::leaveEvent(QEvent *event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

QString BlockCanvas::toolTipOf(const BlockScene::Hit &hit) const
{
    using Kind = BlockScene::Hit::Kind;
    switch (hit.kind) {
    case Kind::Nothing:
        return {};
    case Kind::Cut:
        return PartitionText::cutToolTip(m_data, m_scene.cuts()[hit.index].subgraph);
    case Kind::Frame:
        return PartitionText::subgraphToolTip(m_data, *m_scene.graph().stages[hit.index]);
    case Kind::Item:
        break;
    }
    const BlockItem &item = m_scene.items()[hit.index];
    if (item.layer)
        return PartitionText::layerToolTip(m_data, *item.layer);
    if (item.kind == BlockItem::Kind::Entry && *m_tile > 0)
        return PartitionText::tileToolTip(m_data, *m_tile - 1);
    if (item.kind == BlockItem::Kind::Exit && *m_tile + 1 < m_data.tiles.size())
        return PartitionText::tileToolTip(m_data, *m_tile + 1);
    return PartitionText::operationsToolTip(m_data, item);
}

bool BlockCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipOf(m_scene.at(toScene(help->pos())));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void BlockCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() > height() * flowTurnsAt;
    if (isWide != (m_scene.direction() == FlowDirection::Right))
        rebuild();
    adjustView();
}

void BlockCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        rebuild();
        adjustView();
    }
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void BlockCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (!m_tile)
        return;
    painter.save();
    painter.translate(m_offset);
    painter.scale(m_scale, m_scale);
    const QRectF visible(toScene(event->rect().topLeft()), QSizeF(event->rect().size()) / m_scale);
    const LayerColors colors(m_data, m_colorBy, palette());
    BlockPainter(m_data, m_scene, colors, palette(), font(), m_scale).paint(painter, visible, m_highlight);
    painter.restore();
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace halftone
