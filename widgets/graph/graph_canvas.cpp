// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_canvas.h"

#include "widgets/graph/graph_steps.h"
#include "widgets/graph/minimap.h"
#include "widgets/graph/model_painter.h"
#include "widgets/graph/partition_text.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace halftone {

namespace {

using Level = GraphPlace::Level;

// Chosen.
constexpr int GlideMs = 220; // to another place
constexpr double NearestTile = 1.3; // scale
constexpr double NearestItem = 3.2; // scale at which a layer's box has room for all that is known of it
constexpr double LargestFirst = 0.75; // scale of the first view, if it shows less than everything
constexpr double NearlyWhole = 0.5; // share of a readable scale from which the first view is made readable

} // namespace

GraphCanvas::GraphCanvas(const PartitionData &shown, QWidget *parent)
    : QWidget(parent), m_data(shown),
      m_minimap(
          new Minimap([this](QPainter &painter, const QSizeF &size) { drawMinimap(painter, size); }, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFocusPlace({});
    connect(&m_motion, &CameraMotion::moved, this, &GraphCanvas::followCamera);
    connect(m_minimap, &Minimap::centreWanted, this, [this](QPointF point) {
        Camera camera = m_motion.aim();
        camera.centreOn(point);
        m_view = View::Free;
        m_motion.jumpTo(camera);
    });
}

GraphCanvas::~GraphCanvas() = default;

QSize GraphCanvas::sizeHint() const
{
    return {420, 420};
}

QSize GraphCanvas::minimumSizeHint() const
{
    return {120, 56}; // chosen: it zooms
}

void GraphCanvas::forgetModel()
{
    m_scene.reset();
    m_pictures.forget();
    m_highlight = {};
    m_view = View::First;
    setFocusPlace({});
    followCamera();
}

void GraphCanvas::showModel()
{
    m_scene.emplace(m_data, font());
    arrange();
    showFirst();
}

void GraphCanvas::refresh()
{
    m_minimap->forgetDrawing();
    update();
}

void GraphCanvas::setColorBy(ColorBy by)
{
    m_colorBy = by;
    refresh();
}

void GraphCanvas::setMarked(std::vector<LayerId> layers)
{
    m_highlight.marked = std::move(layers);
    update();
}

void GraphCanvas::setHits(GraphHits hits)
{
    m_highlight.hits = std::move(hits);
    update();
}

void GraphCanvas::setSelection(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer)
{
    m_highlight.subgraph = subgraph;
    m_highlight.layer = layer;
    update();
    if (m_isPicking || !m_scene || !subgraph)
        return;
    const std::size_t tile = tileOf(m_data.tiles, *subgraph);
    m_scene->showMember(tile);
    m_minimap->forgetDrawing();
    const GraphPlace place = layer ? m_scene->placeOf(*layer) : m_scene->placeOf(*subgraph);
    setFocusPlace(place);
    reveal(place);
}

/// Places the cards anew; what has the focus, or else the middle of the window, stays where it is.
void GraphCanvas::arrange()
{
    const GraphPlace anchor = m_highlight.focus;
    Camera camera = m_motion.aim();
    const QPointF before
        = camera.toWindow(m_scene->cards().empty() ? QPointF() : m_scene->rectOf(anchor).center());
    m_scene->arrange(QSizeF(size()).expandedTo({1, 1}));
    camera.setWindow(size());
    camera.setScene(m_scene->size());
    if (anchor.isSomething())
        camera.place(m_scene->rectOf(anchor).center(), before);
    m_minimap->forgetDrawing();
    m_motion.jumpTo(camera);
}

/// Everything, unless it could nearly be read: then as large as it can be read.
void GraphCanvas::showFirst()
{
    Camera camera = m_motion.aim();
    camera.showWhole();
    if (camera.scale() < DetailLevel::Readable && camera.scale() > DetailLevel::Readable * NearlyWhole) {
        const bool down = m_scene->direction() == FlowDirection::Down;
        const double across = down ? width() / m_scene->size().width() : height() / m_scene->size().height();
        camera.zoom(std::clamp(across, DetailLevel::Readable, LargestFirst) / camera.scale(), {0, 0});
        camera.scrollTo(m_scene->rectOf(m_highlight.focus.isSomething() ? m_highlight.focus
                                                                        : GraphPlace{Level::Source, 0, 0}));
    }
    m_motion.jumpTo(camera);
}

void GraphCanvas::glideTo(const Camera &aim, int milliseconds)
{
    if (isVisible())
        m_motion.glideTo(aim, milliseconds);
    else
        m_motion.jumpTo(aim);
}

void GraphCanvas::fit()
{
    if (!m_scene)
        return;
    m_view = View::Whole;
    arrange();
    Camera camera = m_motion.aim();
    camera.showWhole();
    glideTo(camera, GlideMs);
}

void GraphCanvas::zoomBy(double factor)
{
    if (!m_scene)
        return;
    Camera camera = m_motion.aim();
    const QRectF focus = camera.toWindow(m_scene->rectOf(m_highlight.focus));
    const bool sees = m_highlight.focus.isSomething() && rect().contains(focus.center().toPoint());
    camera.zoom(factor, sees ? focus.center() : QRectF(rect()).center());
    m_view = View::Free;
    glideTo(camera, GlideMs);
}

void GraphCanvas::zoomTo(const GraphPlace &place)
{
    if (!m_scene)
        return;
    if (!place.isSomething())
        return fit();
    Camera camera = m_motion.aim();
    camera.show(m_scene->rectOf(place), place.level == Level::Item ? NearestItem : NearestTile);
    m_view = View::Free;
    glideTo(camera, GlideMs);
}

void GraphCanvas::reveal(const GraphPlace &place)
{
    Camera camera = m_motion.aim();
    camera.scrollTo(m_scene->rectOf(place));
    glideTo(camera, GlideMs);
}

std::size_t GraphCanvas::firstFromFocus(const std::vector<NodeId> &nodes) const
{
    const GraphPlace &focus = m_highlight.focus;
    if (!m_scene || !focus.isSomething() || focus.level == Level::Source)
        return 0;
    NodeId from{m_data.drawings.ranges[focus.tile].begin};
    if (focus.level == Level::Item && !m_scene->itemOf(focus).nodes.empty())
        from = m_scene->itemOf(focus).nodes.front();
    else if (const auto subgraph = m_scene->subgraphOf(focus))
        from = m_data.graph().layer(m_data.subgraph(*subgraph).layers.front()).node;
    const auto found = std::ranges::lower_bound(nodes, from);
    return found == nodes.end() ? 0 : static_cast<std::size_t>(found - nodes.begin());
}

void GraphCanvas::showHit(NodeId node)
{
    if (!m_scene)
        return;
    m_highlight.hits.current = node;
    const GraphPlace place = m_scene->placeOf(node);
    focusOn(place);
    if (m_motion.aim().scale() >= DetailLevel::Readable)
        return;
    Camera camera = m_motion.aim();
    camera.show(m_scene->rectOf(place), DetailLevel::Readable * 1.5);
    m_view = View::Free;
    glideTo(camera, GlideMs);
}

void GraphCanvas::setAllExpanded(bool expanded)
{
    if (!m_scene)
        return;
    changeRuns([&] {
        for (std::size_t run = 0; run < m_data.runs.size(); ++run)
            m_scene->setExpanded(run, expanded);
    });
    fit();
}

void GraphCanvas::toggleRun(std::size_t tile)
{
    if (!m_scene || !m_scene->canExpand(m_scene->runOf(tile)))
        return;
    const std::size_t run = m_scene->runOf(tile);
    if (!m_highlight.focus.isSomething() || m_scene->runOf(m_highlight.focus.tile) != run)
        setFocusPlace({Level::Tile, tile, 0});
    changeRuns([&] { m_scene->setExpanded(run, !m_scene->isExpanded(run)); });
    if (m_view == View::Free)
        return reveal(m_highlight.focus);
    m_view = View::Whole;
    Camera camera = m_motion.aim();
    camera.showWhole();
    glideTo(camera, GlideMs);
}

/// The focus stays where it is, though an item may have another number where a tile has a card of its own.
void GraphCanvas::changeRuns(const std::function<void()> &change)
{
    const GraphPlace before = m_highlight.focus;
    const auto layer = m_scene->layerOf(before);
    const auto subgraph = m_scene->subgraphOf(before);
    if (before.level == Level::Frame || before.level == Level::Item)
        m_highlight.focus = {Level::Tile, before.tile, 0};
    m_scene->showMember(before.tile);
    change();
    arrange();
    if (layer)
        setFocusPlace(m_scene->placeOf(*layer));
    else if (subgraph)
        setFocusPlace(m_scene->placeOf(*subgraph));
}

void GraphCanvas::setFocusPlace(const GraphPlace &place)
{
    m_highlight.focus = place;
    const QString name = m_scene ? PartitionText::path(m_data, *m_scene, place) : QString();
    setAccessibleName(name.isEmpty() ? tr("Graph of the model") : name);
    setAccessibleDescription(
        place.isSomething() ? PartitionText::placeToolTip(m_data, *m_scene, place)
                            : tr("Blocks, their sequential sub-graphs, and in those layers and operations. "
                                 "Enter goes in, Escape out, "
                                 "arrow keys lead along the edges, Space opens a run of identical blocks."));
    Q_EMIT focusMoved();
    update();
}

void GraphCanvas::focusOn(const GraphPlace &place)
{
    if (!m_scene || !place.isSomething())
        return;
    if (place.level != Level::Source) {
        m_scene->showMember(place.tile);
        m_minimap->forgetDrawing();
    }
    setFocusPlace(place);
    m_isPicking = true;
    if (const auto layer = m_scene->layerOf(place))
        Q_EMIT layerPicked(*layer);
    else if (place.level == Level::Frame)
        Q_EMIT subgraphPicked(*m_scene->subgraphOf(place));
    else if (place.level == Level::Tile)
        Q_EMIT tilePicked(place.tile);
    m_isPicking = false;
    reveal(place);
}

GraphBrush GraphCanvas::brush(const LayerColors &colors) const
{
    return {m_data, *m_scene, colors, palette(), m_motion.now(), m_highlight};
}

GraphTarget GraphCanvas::targetUnder(const QPointF &point) const
{
    return targetAt(m_data, *m_scene, camera(), font(), m_highlight.focus, point);
}

void GraphCanvas::goIn()
{
    const GraphPlace inside = stepIn(*m_scene, m_data, m_highlight.focus, m_highlight.layer);
    focusOn(inside);
    zoomTo(inside);
}

bool GraphCanvas::goOut()
{
    if (!m_highlight.focus.isSomething())
        return false;
    setFocusPlace(stepOut(*m_scene, m_highlight.focus));
    zoomTo(m_highlight.focus);
    return true;
}

void GraphCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_scene)
        return;
    if (m_view == View::Free) {
        Camera camera = m_motion.aim();
        camera.setWindow(size());
        return m_motion.jumpTo(camera);
    }
    arrange();
    if (m_view == View::First)
        return showFirst();
    Camera camera = m_motion.aim();
    camera.showWhole();
    m_motion.jumpTo(camera);
}

void GraphCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange && m_scene) {
        setFocusPlace({});
        showModel();
    }
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void GraphCanvas::followCamera()
{
    m_minimap->follow(camera(), m_scene ? m_scene->size() : QSizeF());
    update();
}

void GraphCanvas::drawMinimap(QPainter &painter, const QSizeF &size) const
{
    if (!m_scene)
        return;
    const LayerColors colors(m_data, m_colorBy, palette());
    const double scale
        = std::min(size.width() / m_scene->size().width(), size.height() / m_scene->size().height());
    for (const ModelCard &card : m_scene->cards()) {
        const QRectF rect(card.rect.topLeft() * scale, card.rect.size() * scale);
        if (card.kind == ModelCard::Kind::Source)
            painter.fillRect(rect, brush(colors).line(0.3));
        else
            ModelPainter::paintBars(painter, brush(colors), m_scene->shownTile(card), rect);
    }
}

void GraphCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // data flow so in every language, and names are Latin
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (!m_scene)
        return;
    const LayerColors colors(m_data, m_colorBy, palette());
    const GraphBrush paint = brush(colors);
    ModelPainter(paint, font()).paint(painter, event->rect(), &m_pictures);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace halftone
