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
constexpr double NarrowestLayer = 96;
constexpr double WidestLayer = 176;
constexpr double WidestPill = 132;
constexpr double PortSize = 10; // of an entry or exit
constexpr double MarkRoom = 20; // the dot beside a layer's name
constexpr double Padding = 8; // between a box and its text
constexpr double CutRoom = 10; // a cut node at the end of what it cuts, and the shape beside it
constexpr double FramePadding = 12; // between a frame and its boxes
constexpr double PageMargin = 8;
constexpr double Corner = 10; // radius where an edge beside the nodes turns
constexpr double LongEdge = 1000; // width and height together from which an edge is kept in pieces
constexpr double NarrowestGap = 24; // along the flow, without room for a word
constexpr double WidestGap = 96;
constexpr std::size_t NoItem = std::numeric_limits<std::size_t>::max();

QRectF toRect(const LayoutRect &rect)
{
    return {rect.x + PageMargin, rect.y + PageMargin, rect.width, rect.height};
}

QPointF toPoint(const LayoutPoint &point)
{
    return {point.x + PageMargin, point.y + PageMargin};
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
            return length > 0 ? at + way * (std::min(Corner, length / 2) / length) : at;
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
    : m_graph(
        makeBlockGraph(data.graph(), data.partition(), data.tiles[tile].first, data.tiles[tile].last())),
      m_direction(direction)
{
    measure(data, font);
    describeTensors(data, font);
    arrange(data, font);
    addCuts(data);
    indexNodes(data.drawings.ranges[tile]);
}

double BlockScene::layerHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height()) + std::ceil(QFontMetricsF(theme::smaller(font)).height())
        + Padding;
}

QString BlockScene::label(const PartitionData &data, const BlockItem &item)
{
    if (item.layer)
        return QString::fromStdString(data.graph().layer(*item.layer).role);
    if (item.kind == BlockItem::Kind::Join && item.label == "add")
        return QStringLiteral("+");
    return QString::fromStdString(item.label);
}

void BlockScene::measure(const PartitionData &data, const QFont &font)
{
    const QFont small = theme::smaller(font);
    double layerWidth = NarrowestLayer;
    for (const BlockItem &item : m_graph.items) {
        m_labels.push_back(label(data, item));
        if (item.layer)
            layerWidth = std::max(
                {layerWidth, textWidth(font, m_labels.back()) + MarkRoom + 2 * Padding,
                 textWidth(small, PartitionText::formatLabel(data, *item.layer)) + MarkRoom + 2 * Padding});
    }
    m_layerWidth = std::min(layerWidth, WidestLayer);
    const double smallHeight = std::ceil(QFontMetricsF(small).height());
    for (std::size_t i = 0; i < m_graph.items.size(); ++i) {
        const double height = smallHeight + Padding / 2;
        if (m_graph.items[i].layer)
            m_sizes.emplace_back(m_layerWidth, layerHeight(font));
        else if (isPort(i))
            m_sizes.emplace_back(PortSize, PortSize);
        else if (m_labels[i].size() == 1)
            m_sizes.emplace_back(height, height);
        else
            m_sizes.emplace_back(std::min(WidestPill, textWidth(small, m_labels[i]) + 2 * Padding), height);
    }
}

/// The shape of what each item hands on, and the gap that has room for the widest of them.
void BlockScene::describeTensors(const PartitionData &data, const QFont &font)
{
    std::vector<bool> handsOn(m_graph.items.size(), false);
    for (const BlockEdge &edge : m_graph.edges)
        handsOn[edge.from] = true;
    const QFont small = theme::smaller(font);
    double widest = 0;
    for (std::size_t i = 0; i < m_graph.items.size(); ++i) {
        const auto &nodes = m_graph.items[i].nodes;
        const bool isKnown = handsOn[i] && !nodes.empty();
        m_tensors.push_back(
            {isKnown ? PartitionText::tensorShape(data.graph().node(nodes.back()).shape, data.tokens)
                     : QString(),
             {}});
        widest = std::max(widest, textWidth(small, m_tensors.back().shape));
    }
    m_gap = m_direction == FlowDirection::Right
        ? std::clamp(widest + CutRoom + Padding, NarrowestGap, WidestGap)
        : std::max(NarrowestGap, std::ceil(QFontMetricsF(small).height()) + Padding);
}

void BlockScene::arrange(const PartitionData &data, const QFont &font)
{
    const QFont small = theme::smaller(font);
    const double titleHeight = std::ceil(QFontMetricsF(small).height());
    const double titleWidth = textWidth(
        small, PartitionText::subgraphTitle({static_cast<std::uint32_t>(data.partition().subgraphs.size())}));
    const bool down = m_direction == FlowDirection::Down;
    LayoutRequest request;
    request.direction = m_direction;
    request.layerGap = m_gap;
    for (std::size_t i = 0; i < m_graph.items.size(); ++i)
        request.nodes.push_back({m_sizes[i].width(), m_sizes[i].height(), m_graph.items[i].stage});
    for (const BlockEdge &edge : m_graph.edges)
        request.edges.push_back({edge.from, edge.to, edge.implied});
    for (const auto &subgraph : m_graph.stages) {
        LayoutStage stage;
        if (subgraph) {
            // The title has a line of its own above boxes in a row; in a column it stands beside the last
            // box, the cut node, where no edge runs.
            stage.isFrame = true;
            stage.margins = {FramePadding, down ? FramePadding : titleHeight + FramePadding, FramePadding,
                             FramePadding};
            stage.minimumBreadth = down ? m_layerWidth + 2 * (titleWidth + Padding + FramePadding) : 0;
        }
        request.stages.push_back(stage);
    }
    const GraphLayout layout = layOut(request);
    for (const LayoutRect &rect : layout.nodes)
        m_boxes.push_back(toRect(rect));
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        const bool isFrame = m_graph.stages[i] && layout.stages[i].width > 0;
        m_frames.push_back(isFrame ? toRect(layout.stages[i]) : QRectF());
        const double top
            = down ? m_frames[i].bottom() - FramePadding - titleHeight : m_frames[i].top() + Padding / 2;
        const double left = m_frames[i].left() + (down ? FramePadding : Padding);
        const double right
            = down ? m_frames[i].center().x() - m_layerWidth / 2 - Padding : m_frames[i].right() - Padding;
        m_titleRects.emplace_back(left, top, std::max(0.0, right - left), titleHeight);
    }
    placeTensors(font);
    addEdges(layout);
    m_size = {layout.width + 2 * PageMargin, layout.height + 2 * PageMargin};
}

/// Beside where each leaves its item; in a column to the left if the next one on its right would be written over.
void BlockScene::placeTensors(const QFont &font)
{
    const bool down = m_direction == FlowDirection::Down;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_tensors[i].at = down ? QPointF(m_boxes[i].center().x(), m_boxes[i].bottom())
                               : QPointF(m_boxes[i].right(), m_boxes[i].center().y());
    if (!down)
        return;
    for (std::size_t i = 0; i + 1 < m_boxes.size(); ++i) { // those of a row follow each other
        const QPointF way = m_tensors[i + 1].at - m_tensors[i].at;
        const double width = textWidth(theme::smaller(font), m_tensors[i].shape) + Padding;
        m_tensors[i].isBefore = std::abs(way.y()) < m_gap && way.x() > 0 && way.x() < width
            && !m_tensors[i + 1].shape.isEmpty();
    }
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
        if (edge.bounds.width() + edge.bounds.height() > LongEdge)
            edge.pieces = piecesOf(edge.path);
        m_edges.push_back(std::move(edge));
    }
}

/// On the frame's edge, where the spine leaves it.
void BlockScene::addCuts(const PartitionData &data)
{
    for (std::size_t i = 0; i < m_graph.items.size(); ++i) {
        const std::size_t stage = m_graph.items[i].stage;
        if (!m_graph.stages[stage])
            continue;
        const auto &nodes = m_graph.items[i].nodes;
        if (std::ranges::find(nodes, data.subgraph(*m_graph.stages[stage]).cut) == nodes.end())
            continue;
        const QPointF centre = m_boxes[i].center();
        m_cuts.push_back({stage,
                          m_direction == FlowDirection::Down ? QPointF(centre.x(), m_frames[stage].bottom())
                                                             : QPointF(m_frames[stage].right(), centre.y())});
    }
}

void BlockScene::indexNodes(const NodeRange &range)
{
    m_itemOfNode.assign(range.end - range.begin, NoItem);
    for (std::size_t i = 0; i < m_graph.items.size(); ++i)
        for (const auto *list : {&m_graph.items[i].nodes, &m_graph.items[i].absorbed})
            for (const NodeId node : *list)
                if (node.value >= range.begin)
                    m_itemOfNode[node.value - range.begin] = i;
}

bool BlockScene::isPort(std::size_t item) const
{
    const auto kind = m_graph.items[item].kind;
    return kind == BlockItem::Kind::Entry || kind == BlockItem::Kind::Exit;
}

double BlockScene::entry() const
{
    if (m_boxes.empty())
        return 0;
    const QPointF centre = m_boxes.front().center();
    return m_direction == FlowDirection::Down ? centre.x() : centre.y();
}

std::optional<std::size_t> BlockScene::itemAt(const QPointF &point) const
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        if (!isPort(i) && m_boxes[i].contains(point))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> BlockScene::frameAt(const QPointF &point) const
{
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        if (m_frames[i].contains(point))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> BlockScene::cutAt(const QPointF &point, double reach) const
{
    for (std::size_t i = 0; i < m_cuts.size(); ++i)
        if ((m_cuts[i].centre - point).manhattanLength() <= reach)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> BlockScene::itemOfNode(std::size_t offset) const
{
    if (offset >= m_itemOfNode.size() || m_itemOfNode[offset] == NoItem || isPort(m_itemOfNode[offset]))
        return std::nullopt;
    return m_itemOfNode[offset];
}

std::optional<std::size_t> BlockScene::stageOf(SubgraphId subgraph) const
{
    const auto stage = std::ranges::find(m_graph.stages, std::optional(subgraph));
    if (stage == m_graph.stages.end())
        return std::nullopt;
    return static_cast<std::size_t>(stage - m_graph.stages.begin());
}

double BlockScene::acrossDistance(std::size_t a, std::size_t b) const
{
    const QPointF way = m_boxes[b].center() - m_boxes[a].center();
    return m_direction == FlowDirection::Down ? way.x() : way.y();
}

/// The nearest of the items that an edge leads to; or of the layers that follow through operations alone. What lies
/// behind another of them is left to the steps that follow: an edge past an item must not hide it from the keys.
std::optional<std::size_t> BlockScene::alongFlow(std::size_t item, bool downstream, bool layersOnly) const
{
    const auto counts
        = [&](std::size_t other) { return !isPort(other) && (m_graph.items[other].layer || !layersOnly); };
    std::vector<bool> reached(m_graph.items.size(), false);
    std::vector<bool> isBehind(m_graph.items.size(), false); // another one that was reached
    const auto visit = [&](std::size_t from, std::size_t to) {
        const bool passes = layersOnly && reached[from] && !m_graph.items[from].layer;
        reached[to] = reached[to] || from == item || passes;
        isBehind[to] = isBehind[to] || isBehind[from] || (reached[from] && counts(from));
    };
    // Edges are sorted by their start, items topologically: one pass reaches everything. Backwards, by their
    // end.
    std::vector<BlockEdge> edges = m_graph.edges;
    if (!downstream)
        std::ranges::stable_sort(edges, std::greater{}, &BlockEdge::to);
    for (const BlockEdge &edge : edges)
        if (!edge.implied)
            visit(downstream ? edge.from : edge.to, downstream ? edge.to : edge.from);
    std::optional<std::size_t> best;
    for (std::size_t other = 0; other < reached.size(); ++other) {
        const bool isNext = reached[other] && !isBehind[other] && counts(other);
        if (isNext
            && (!best || std::abs(acrossDistance(item, other)) < std::abs(acrossDistance(item, *best))))
            best = other;
    }
    return best;
}

/// The nearest item beside it.
std::optional<std::size_t> BlockScene::acrossFlow(std::size_t item, bool higher, bool layersOnly) const
{
    const bool down = m_direction == FlowDirection::Down;
    std::optional<std::size_t> best;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t other = 0; other < m_boxes.size(); ++other) {
        const bool beside = down
            ? m_boxes[other].top() < m_boxes[item].bottom() && m_boxes[other].bottom() > m_boxes[item].top()
            : m_boxes[other].left() < m_boxes[item].right() && m_boxes[other].right() > m_boxes[item].left();
        const double distance = acrossDistance(item, other) * (higher ? 1 : -1);
        const bool counts = !isPort(other) && (m_graph.items[other].layer || !layersOnly);
        if (counts && beside && distance > 0 && distance < nearest) {
            nearest = distance;
            best = other;
        }
    }
    return best;
}

std::optional<std::size_t> BlockScene::neighbour(std::size_t item, Step step, bool layersOnly) const
{
    switch (step) {
    case Step::Upstream:
        return alongFlow(item, false, layersOnly);
    case Step::Downstream:
        return alongFlow(item, true, layersOnly);
    case Step::Lower:
        return acrossFlow(item, false, layersOnly);
    case Step::Higher:
        return acrossFlow(item, true, layersOnly);
    }
    return std::nullopt;
}

std::optional<std::size_t> BlockScene::end(bool last, bool layersOnly) const
{
    const std::size_t count = m_graph.items.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t item = last ? count - 1 - i : i;
        if (!isPort(item) && (m_graph.items[item].layer || !layersOnly))
            return item;
    }
    return std::nullopt;
}

} // namespace halftone
