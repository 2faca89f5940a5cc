// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_scene.h"

#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

// Chosen, in pixels.
constexpr double narrowestLayer = 96;
constexpr double widestLayer = 176;
constexpr double widestPill = 132;
constexpr double markRoom = 20; // the dot beside a layer's name
constexpr double padding = 8; // between a box and its text
constexpr double framePadding = 12; // between a frame and its boxes
constexpr double pageMargin = 8;
constexpr double corner = 10; // radius where an edge beside the nodes turns
constexpr double longEdge = 1000; // width and height together from which an edge is kept in pieces
constexpr double cutReach = 8; // how near the pointer must be to a cut node's diamond

QRectF toRect(const LayoutRect &rect)
{
    return {rect.x + pageMargin, rect.y + pageMargin, rect.width, rect.height};
}

QPointF toPoint(const LayoutPoint &point)
{
    return {point.x + pageMargin, point.y + pageMargin};
}

/// Curves that leave and enter along the flow.
QPainterPath smoothPath(const std::vector<LayoutPoint> &points, FlowDirection direction)
{
    QPainterPath path(toPoint(points.front()));
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF from = toPoint(points[i - 1]);
        const QPointF to = toPoint(points[i]);
        const QPointF half = direction == FlowDirection::Down ? QPointF(0, (to.y() - from.y()) / 2)
                                                              : QPointF((to.x() - from.x()) / 2, 0);
        path.cubicTo(from + half, to - half, to);
    }
    return path;
}

/// An angular path with rounded corners.
QPainterPath roundedPath(const std::vector<LayoutPoint> &points)
{
    QPainterPath path(toPoint(points.front()));
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF at = toPoint(points[i]);
        const auto towards = [at](const QPointF &other) {
            const QPointF way = other - at;
            const double length = std::hypot(way.x(), way.y());
            return length > 0 ? at + way * (std::min(corner, length / 2) / length) : at;
        };
        path.lineTo(towards(toPoint(points[i - 1])));
        path.quadTo(at, towards(toPoint(points[i + 1])));
    }
    path.lineTo(toPoint(points.back()));
    return path;
}

std::vector<QLineF> piecesOf(const QPainterPath &path)
{
    std::vector<QLineF> pieces;
    for (const QPolygonF &line : path.toSubpathPolygons())
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            pieces.emplace_back(line[i], line[i + 1]);
    return pieces;
}

double textWidth(const QFont &font, const QString &text)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

} // namespace

BlockScene::BlockScene(const PartitionData &data, std::size_t tile, const QFont &font,
                       FlowDirection direction)
    : m_graph(makeBlockGraph(data.graph, data.partition, data.tiles[tile].first, data.tiles[tile].last())),
      m_direction(direction)
{
    measure(data, tile, font);
    arrange(font);
    addCuts(data);
}

QString BlockScene::label(const PartitionData &data, const BlockItem &item, std::size_t tile) const
{
    switch (item.kind) {
    case BlockItem::Kind::Entry:
        return tile > 0 ? PartitionText::tileName(data, tile - 1) : PartitionText::tr("input");
    case BlockItem::Kind::Exit:
        return tile + 1 < data.tiles.size() ? PartitionText::tileName(data, tile + 1)
                                            : PartitionText::tr("result");
    case BlockItem::Kind::Layer:
        return QString::fromStdString(data.graph.layer(*item.layer).role);
    case BlockItem::Kind::Join:
        return item.label == "add" ? QStringLiteral("+") : QString::fromStdString(item.label);
    case BlockItem::Kind::Operations:
        break;
    }
    return QString::fromStdString(item.label);
}

void BlockScene::measure(const PartitionData &data, std::size_t tile, const QFont &font)
{
    const QFont small = theme::smaller(font);
    double layerWidth = narrowestLayer;
    for (const BlockItem &item : m_graph.items) {
        m_labels.push_back(label(data, item, tile));
        if (item.layer)
            layerWidth = std::max(
                {layerWidth, textWidth(font, m_labels.back()) + markRoom + 2 * padding,
                 textWidth(small, PartitionText::formatLabel(data, *item.layer)) + markRoom + 2 * padding});
    }
    m_layerWidth = std::min(layerWidth, widestLayer);
    const double lineHeight = std::ceil(QFontMetricsF(font).height());
    const double smallHeight = std::ceil(QFontMetricsF(small).height());
    for (std::size_t i = 0; i < m_graph.items.size(); ++i) {
        QString &text = m_labels[i];
        if (m_graph.items[i].layer) {
            m_sizes.emplace_back(m_layerWidth, lineHeight + smallHeight + padding);
            text = QFontMetricsF(font).elidedText(text, Qt::ElideMiddle,
                                                  m_layerWidth - markRoom - 2 * padding);
            continue;
        }
        text = QFontMetricsF(small).elidedText(text, Qt::ElideMiddle, widestPill - 2 * padding);
        const bool isSign = text.size() == 1;
        const double height = smallHeight + padding / 2;
        m_sizes.emplace_back(isSign ? height : textWidth(small, text) + 2 * padding, height);
    }
}

void BlockScene::arrange(const QFont &font)
{
    const QFont small = theme::smaller(font);
    const double titleHeight = std::ceil(QFontMetricsF(small).height());
    const bool down = m_direction == FlowDirection::Down;
    LayoutRequest request;
    request.direction = m_direction;
    for (std::size_t i = 0; i < m_graph.items.size(); ++i)
        request.nodes.push_back({m_sizes[i].width(), m_sizes[i].height(), m_graph.items[i].stage});
    for (const BlockEdge &edge : m_graph.edges)
        request.edges.push_back({edge.from, edge.to, edge.implied});
    for (const auto &subgraph : m_graph.stages) {
        LayoutStage stage;
        m_titles.push_back(subgraph ? PartitionText::subgraphTitle(*subgraph) : QString());
        if (subgraph) {
            // The title has a line of its own above boxes in a row; in a column it stands beside the last
            // box, the cut node, where no edge runs.
            stage.isFrame = true;
            stage.margins = {framePadding, down ? framePadding : titleHeight + framePadding, framePadding,
                             framePadding};
            stage.minimumBreadth
                = down ? m_layerWidth + 2 * (textWidth(small, m_titles.back()) + padding + framePadding) : 0;
        }
        request.stages.push_back(stage);
    }
    const GraphLayout layout = layOut(request);
    for (const LayoutRect &rect : layout.nodes)
        m_boxes.push_back(toRect(rect));
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        const bool isFrame = m_graph.stages[i] && layout.stages[i].width > 0;
        m_frames.push_back(isFrame ? toRect(layout.stages[i]) : QRectF());
        const double room = m_frames[i].width() - 2 * padding;
        m_titles[i] = QFontMetricsF(small).elidedText(m_titles[i], Qt::ElideMiddle, room);
        const double top
            = down ? m_frames[i].bottom() - framePadding - titleHeight : m_frames[i].top() + padding / 2;
        m_titleRects.emplace_back(m_frames[i].left() + (down ? framePadding : padding), top, room,
                                  titleHeight);
    }
    addEdges(layout);
    m_size = {layout.width + 2 * pageMargin, layout.height + 2 * pageMargin};
}

void BlockScene::addEdges(const GraphLayout &layout)
{
    const bool down = m_direction == FlowDirection::Down;
    for (std::size_t i = 0; i < layout.routes.size(); ++i) {
        const LayoutRoute &route = layout.routes[i];
        Edge edge;
        edge.path = route.beside ? roundedPath(route.points) : smoothPath(route.points, m_direction);
        edge.bounds = edge.path.boundingRect().adjusted(-2, -2, 2, 2);
        edge.tip = toPoint(route.points.back());
        edge.pointing = route.beside ? (down ? QPointF(-1, 0) : QPointF(0, -1))
                                     : (down ? QPointF(0, 1) : QPointF(1, 0));
        edge.implied = m_graph.edges[i].implied;
        if (edge.bounds.width() + edge.bounds.height() > longEdge)
            edge.pieces = piecesOf(edge.path);
        m_edges.push_back(std::move(edge));
    }
}

/// On the frame's edge, where the spine leaves it.
void BlockScene::addCuts(const PartitionData &data)
{
    for (std::size_t i = 0; i < m_graph.items.size(); ++i) {
        const auto &subgraph = m_graph.stages[m_graph.items[i].stage];
        if (!subgraph)
            continue;
        const auto &nodes = m_graph.items[i].nodes;
        if (std::ranges::find(nodes, data.subgraph(*subgraph).cut) == nodes.end())
            continue;
        const QRectF &frame = m_frames[m_graph.items[i].stage];
        const QPointF centre = m_boxes[i].center();
        m_cuts.push_back({*subgraph,
                          m_direction == FlowDirection::Down ? QPointF(centre.x(), frame.bottom())
                                                             : QPointF(frame.right(), centre.y())});
    }
}

BlockScene::Hit BlockScene::at(const QPointF &point) const
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i].contains(point))
            return {Hit::Kind::Item, i};
    for (std::size_t i = 0; i < m_cuts.size(); ++i)
        if ((m_cuts[i].centre - point).manhattanLength() <= cutReach)
            return {Hit::Kind::Cut, i};
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        if (m_frames[i].contains(point))
            return {Hit::Kind::Frame, i};
    return {};
}

std::optional<std::size_t> BlockScene::itemOf(LayerId layer) const
{
    const auto item = std::ranges::find(m_graph.items, std::optional(layer), &BlockItem::layer);
    if (item == m_graph.items.end())
        return std::nullopt;
    return static_cast<std::size_t>(item - m_graph.items.begin());
}

std::optional<QRectF> BlockScene::boxOf(LayerId layer) const
{
    const auto item = itemOf(layer);
    return item ? std::optional(m_boxes[*item]) : std::nullopt;
}

std::optional<QRectF> BlockScene::frameOf(SubgraphId subgraph) const
{
    const auto stage = std::ranges::find(m_graph.stages, std::optional(subgraph));
    if (stage == m_graph.stages.end())
        return std::nullopt;
    return m_frames[static_cast<std::size_t>(stage - m_graph.stages.begin())];
}

double BlockScene::acrossDistance(std::size_t a, std::size_t b) const
{
    const QPointF way = m_boxes[b].center() - m_boxes[a].center();
    return m_direction == FlowDirection::Down ? way.x() : way.y();
}

/// The nearest of the layers that follow through operations alone.
std::optional<LayerId> BlockScene::alongFlow(std::size_t item, bool downstream) const
{
    std::vector<bool> reached(m_graph.items.size(), false);
    std::optional<LayerId> best;
    double nearest = std::numeric_limits<double>::max();
    const auto visit = [&](std::size_t from, std::size_t to) {
        if (!(from == item || (reached[from] && !m_graph.items[from].layer)) || reached[to])
            return;
        reached[to] = true;
        const double distance = std::abs(acrossDistance(item, to));
        if (m_graph.items[to].layer && distance < nearest) {
            nearest = distance;
            best = m_graph.items[to].layer;
        }
    };
    // Edges are sorted by their start, items topologically: one pass reaches everything. Backwards, by their
    // end.
    if (downstream) {
        for (const BlockEdge &edge : m_graph.edges)
            if (!edge.implied)
                visit(edge.from, edge.to);
        return best;
    }
    std::vector<BlockEdge> byEnd = m_graph.edges;
    std::ranges::stable_sort(byEnd, std::greater{}, &BlockEdge::to);
    for (const BlockEdge &edge : byEnd)
        if (!edge.implied)
            visit(edge.to, edge.from);
    return best;
}

/// The nearest layer beside it.
std::optional<LayerId> BlockScene::acrossFlow(std::size_t item, bool higher) const
{
    const bool down = m_direction == FlowDirection::Down;
    std::optional<LayerId> best;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t other = 0; other < m_boxes.size(); ++other) {
        const bool beside = down
            ? m_boxes[other].top() < m_boxes[item].bottom() && m_boxes[other].bottom() > m_boxes[item].top()
            : m_boxes[other].left() < m_boxes[item].right() && m_boxes[other].right() > m_boxes[item].left();
        const double distance = acrossDistance(item, other) * (higher ? 1 : -1);
        if (m_graph.items[other].layer && beside && distance > 0 && distance < nearest) {
            nearest = distance;
            best = m_graph.items[other].layer;
        }
    }
    return best;
}

std::optional<LayerId> BlockScene::neighbour(LayerId layer, Step step) const
{
    const auto item = itemOf(layer);
    if (!item)
        return std::nullopt;
    switch (step) {
    case Step::Upstream:
        return alongFlow(*item, false);
    case Step::Downstream:
        return alongFlow(*item, true);
    case Step::Lower:
        return acrossFlow(*item, false);
    case Step::Higher:
        return acrossFlow(*item, true);
    }
    return std::nullopt;
}

} // namespace halftone
