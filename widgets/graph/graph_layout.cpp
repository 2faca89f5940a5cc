// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_layout.h"

#include "widgets/graph/layered_graph.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace halftone {

namespace {

constexpr double PortSpread = 14; // chosen: pixels between two edges that enter one box
constexpr double BroadestAligned = 800; // chosen: pixels; beyond, frames keep their own breadth
constexpr double LaneGap
    = 14; // chosen: pixels between frames and an edge beside them, and between two such edges

/// An interval along or across the flow.
struct Span
{
    double low = 0;
    double high = 0;

    [[nodiscard]] double length() const { return high - low; }
    [[nodiscard]] double middle() const { return (low + high) / 2; }
};

struct Margins ///< as LayoutMargins, seen along (before, after) and across (low, high) the flow
{
    double before;
    double after;
    double low;
    double high;
};

/// Works in coordinates along and across the flow; only the last step knows which of them is x.
class Layouter
{
public:
    explicit Layouter(const LayoutRequest &request) : m_request(request) { }
    GraphLayout run();

private:
    void assignLayers();
    void chooseRoutes();
    void cutLongEdges();
    void placeAlong();
    void placeStages();
    void alignFrames();
    void routeBetween(std::size_t edge, double port);
    void routeBeside();
    [[nodiscard]] GraphLayout result() const;

    [[nodiscard]] bool isDown() const { return m_request.direction == FlowDirection::Down; }
    [[nodiscard]] double depth(std::size_t node) const
    {
        return isDown() ? m_request.nodes[node].height : m_request.nodes[node].width;
    }
    [[nodiscard]] double breadth(std::size_t node) const
    {
        return isDown() ? m_request.nodes[node].width : m_request.nodes[node].height;
    }
    [[nodiscard]] Margins margins(std::size_t stage) const;
    [[nodiscard]] std::vector<double> portsAcross() const;

    const LayoutRequest &m_request;
    std::vector<std::size_t> m_layer; ///< of each node
    std::vector<bool> m_beside; ///< of each edge
    std::vector<std::vector<std::size_t>> m_chain; ///< of each edge: its vertices from end to end
    LayeredGraph m_graph; ///< vertices: first the nodes, then the bends
    std::vector<double> m_centre; ///< of each vertex, across
    std::vector<Span> m_layerSpan; ///< along
    std::vector<Span> m_along, m_across; ///< of each node
    std::vector<Span> m_stageAlong, m_stageAcross;
    std::vector<std::vector<LayoutPoint>> m_routes; ///< x across, y along
};

Margins Layouter::margins(std::size_t stage) const
{
    const LayoutMargins &m = m_request.stages[stage].margins;
    return isDown() ? Margins{m.top, m.bottom, m.left, m.right} : Margins{m.left, m.right, m.top, m.bottom};
}

void Layouter::assignLayers()
{
    const std::size_t nodeCount = m_request.nodes.size();
    std::vector<std::vector<std::size_t>> inputs(nodeCount);
    for (const LayoutEdge &edge : m_request.edges) {
        assert(edge.from < edge.to && m_request.nodes[edge.from].stage <= m_request.nodes[edge.to].stage);
        inputs[edge.to].push_back(edge.from);
    }
    m_layer.assign(nodeCount, 0);
    std::size_t firstFree = 0;
    for (std::size_t stage = 0; stage < m_request.stages.size(); ++stage) {
        const std::size_t start = firstFree;
        for (std::size_t node = 0; node < nodeCount; ++node) {
            if (m_request.nodes[node].stage != stage)
                continue;
            m_layer[node] = start;
            for (const std::size_t input : inputs[node])
                m_layer[node] = std::max(m_layer[node], m_layer[input] + 1);
            firstFree = std::max(firstFree, m_layer[node] + 1);
        }
    }
    m_graph.layers.resize(firstFree);
}

void Layouter::chooseRoutes()
{
    std::vector<int> population(m_graph.layers.size(), 0);
    for (const std::size_t layer : m_layer)
        ++population[layer];
    for (const LayoutEdge &edge : m_request.edges)
        m_beside.push_back(edge.implied && population[m_layer[edge.from]] == 1
                           && population[m_layer[edge.to]] == 1);
}

void Layouter::cutLongEdges()
{
    const auto addVertex = [this](std::size_t layer, double vertexBreadth) {
        m_graph.vertices.push_back({layer, vertexBreadth, {}, {}});
        m_graph.layers[layer].push_back(m_graph.vertices.size() - 1);
        return m_graph.vertices.size() - 1;
    };
    for (std::size_t node = 0; node < m_request.nodes.size(); ++node)
        addVertex(m_layer[node], breadth(node));
    m_chain.resize(m_request.edges.size());
    for (std::size_t i = 0; i < m_request.edges.size(); ++i) {
        if (m_beside[i])
            continue;
        const LayoutEdge &edge = m_request.edges[i];
        m_chain[i].push_back(edge.from);
        for (std::size_t layer = m_layer[edge.from] + 1; layer < m_layer[edge.to]; ++layer)
            m_chain[i].push_back(addVertex(layer, 0));
        m_chain[i].push_back(edge.to);
        for (std::size_t k = 0; k + 1 < m_chain[i].size(); ++k) {
            m_graph.vertices[m_chain[i][k]].after.push_back(m_chain[i][k + 1]);
            m_graph.vertices[m_chain[i][k + 1]].before.push_back(m_chain[i][k]);
        }
    }
}

void Layouter::placeAlong()
{
    const std::size_t nodeCount = m_request.nodes.size();
    std::vector<double> layerDepth(m_graph.layers.size(), 0);
    std::vector<std::size_t> layerStage(m_graph.layers.size(), 0);
    for (std::size_t node = 0; node < nodeCount; ++node) {
        layerDepth[m_layer[node]] = std::max(layerDepth[m_layer[node]], depth(node));
        layerStage[m_layer[node]] = m_request.nodes[node].stage;
    }
    double at = 0;
    for (std::size_t layer = 0; layer < m_graph.layers.size(); ++layer) {
        const bool startsStage = layer == 0 || layerStage[layer] != layerStage[layer - 1];
        if (layer > 0)
            at += m_request.layerGap + (startsStage ? margins(layerStage[layer - 1]).after : 0);
        if (startsStage)
            at += margins(layerStage[layer]).before;
        m_layerSpan.push_back({at, at + layerDepth[layer]});
        at += layerDepth[layer];
    }
    for (std::size_t node = 0; node < nodeCount; ++node) {
        const double low = std::round(m_layerSpan[m_layer[node]].middle() - depth(node) / 2);
        m_along.push_back({low, low + depth(node)});
        const double side = std::round(m_centre[node] - breadth(node) / 2);
        m_across.push_back({side, side + breadth(node)});
    }
}

void Layouter::placeStages()
{
    const std::size_t count = m_request.stages.size();
    std::vector<bool> used(count, false);
    m_stageAlong.resize(count);
    m_stageAcross.resize(count);
    const auto include = [](Span &span, const Span &part, bool first) {
        span = first ? part : Span{std::min(span.low, part.low), std::max(span.high, part.high)};
    };
    for (std::size_t node = 0; node < m_request.nodes.size(); ++node) {
        const std::size_t stage = m_request.nodes[node].stage;
        include(m_stageAlong[stage], m_along[node], !used[stage]);
        include(m_stageAcross[stage], m_across[node], !used[stage]);
        used[stage] = true;
    }
    for (std::size_t stage = 0; stage < count; ++stage) {
        if (!used[stage])
            continue;
        const Margins m = margins(stage);
        m_stageAlong[stage] = {m_stageAlong[stage].low - m.before, m_stageAlong[stage].high + m.after};
        m_stageAcross[stage] = {m_stageAcross[stage].low - m.low, m_stageAcross[stage].high + m.high};
    }
    alignFrames();
}

/// Makes frames equally broad unless that would leave most of them empty.
void Layouter::alignFrames()
{
    Span common;
    const auto isAligned = [this](std::size_t stage) {
        const double length = m_stageAcross[stage].length();
        return m_request.stages[stage].isFrame && length > 0 && length <= BroadestAligned;
    };
    for (std::size_t stage = 0; stage < m_stageAcross.size(); ++stage) {
        if (!isAligned(stage))
            continue;
        const double half = std::ceil(m_request.stages[stage].minimumBreadth / 2);
        common.low = std::min({common.low, m_stageAcross[stage].low, -half});
        common.high = std::max({common.high, m_stageAcross[stage].high, half});
    }
    for (std::size_t stage = 0; stage < m_stageAcross.size(); ++stage)
        if (isAligned(stage))
            m_stageAcross[stage] = common;
}

/// Where edges between the nodes enter their targets: next to each other, in the order of where they come
/// from.
std::vector<double> Layouter::portsAcross() const
{
    std::vector<std::vector<std::size_t>> entering(m_request.nodes.size());
    for (std::size_t edge = 0; edge < m_request.edges.size(); ++edge)
        if (!m_beside[edge])
            entering[m_request.edges[edge].to].push_back(edge);
    std::vector<double> ports(m_request.edges.size(), 0);
    for (std::size_t node = 0; node < entering.size(); ++node) {
        auto &edges = entering[node];
        std::ranges::stable_sort(edges, {}, [this](std::size_t edge) {
            return m_centre[m_chain[edge][m_chain[edge].size() - 2]];
        });
        const auto count = static_cast<double>(edges.size());
        const double spread = std::min(PortSpread, breadth(node) / (count + 1));
        for (std::size_t i = 0; i < edges.size(); ++i)
            ports[edges[i]] = m_across[node].middle() + (static_cast<double>(i) - (count - 1) / 2) * spread;
    }
    return ports;
}

void Layouter::routeBetween(std::size_t edge, double port)
{
    const auto &chain = m_chain[edge];
    auto &points = m_routes[edge];
    points.push_back({m_across[chain.front()].middle(), m_along[chain.front()].high});
    for (std::size_t k = 1; k + 1 < chain.size(); ++k) {
        const Span &span = m_layerSpan[m_graph.vertices[chain[k]].layer];
        points.push_back({m_centre[chain[k]], span.low});
        if (span.length() > 0)
            points.push_back({m_centre[chain[k]], span.high});
    }
    points.push_back({port, m_along[chain.back()].low});
}

void Layouter::routeBeside()
{
    std::vector<std::size_t> waiting;
    for (std::size_t edge = 0; edge < m_request.edges.size(); ++edge)
        if (m_beside[edge])
            waiting.push_back(edge);
    // Short ones inside, long ones around them.
    std::ranges::stable_sort(waiting, {}, [this](std::size_t edge) {
        return m_layer[m_request.edges[edge].to] - m_layer[m_request.edges[edge].from];
    });
    std::vector<std::size_t> placed;
    for (const std::size_t edge : waiting) {
        const auto [from, to, implied] = m_request.edges[edge];
        const Span way{m_along[from].middle() + depth(from) / 4, m_along[to].middle() - depth(to) / 4};
        double lane = std::max(m_across[from].high, m_across[to].high);
        const auto touches = [&](const Span &other) { return other.low < way.high && other.high > way.low; };
        for (std::size_t node = 0; node < m_along.size(); ++node)
            if (touches(m_along[node]))
                lane = std::max(lane, m_across[node].high);
        for (std::size_t stage = 0; stage < m_stageAlong.size(); ++stage)
            if (touches(m_stageAlong[stage]))
                lane = std::max(lane, m_stageAcross[stage].high);
        for (const std::size_t other : placed)
            if (touches({m_routes[other][0].y, m_routes[other][3].y}))
                lane = std::max(lane, m_routes[other][1].x);
        lane += LaneGap;
        m_routes[edge] = {
            {m_across[from].high, way.low}, {lane, way.low}, {lane, way.high}, {m_across[to].high, way.high}};
        placed.push_back(edge);
    }
}

GraphLayout Layouter::result() const
{
    double lowest = 0;
    GraphLayout layout;
    const auto widen = [&](double low) { lowest = std::min(lowest, low); };
    for (const Span &span : m_across)
        widen(span.low);
    for (const Span &span : m_stageAcross)
        widen(span.low);
    for (const auto &route : m_routes)
        for (const LayoutPoint &point : route)
            widen(point.x);
    const auto include = [&](double x, double y) {
        layout.width = std::max(layout.width, x);
        layout.height = std::max(layout.height, y);
    };
    const auto rectangle = [&](const Span &across, const Span &along) {
        LayoutRect rect{across.low - lowest, along.low, across.length(), along.length()};
        if (!isDown())
            rect = {rect.y, rect.x, rect.height, rect.width};
        include(rect.x + rect.width, rect.y + rect.height);
        return rect;
    };
    for (std::size_t node = 0; node < m_across.size(); ++node)
        layout.nodes.push_back(rectangle(m_across[node], m_along[node]));
    for (std::size_t stage = 0; stage < m_stageAcross.size(); ++stage) {
        const bool empty = m_stageAlong[stage].length() <= 0;
        layout.stages.push_back(empty ? LayoutRect{} : rectangle(m_stageAcross[stage], m_stageAlong[stage]));
    }
    for (std::size_t edge = 0; edge < m_routes.size(); ++edge) {
        LayoutRoute route{{}, m_beside[edge]};
        for (const LayoutPoint &point : m_routes[edge]) {
            const LayoutPoint moved{point.x - lowest, point.y};
            route.points.push_back(isDown() ? moved : LayoutPoint{moved.y, moved.x});
            include(route.points.back().x, route.points.back().y);
        }
        layout.routes.push_back(std::move(route));
    }
    return layout;
}

GraphLayout Layouter::run()
{
    if (m_request.nodes.empty())
        return {};
    assignLayers();
    chooseRoutes();
    cutLongEdges();
    reduceCrossings(m_graph);
    m_centre = placeAcross(m_graph, m_request.nodeGap);
    placeAlong();
    placeStages();
    m_routes.resize(m_request.edges.size());
    const auto ports = portsAcross();
    for (std::size_t edge = 0; edge < m_request.edges.size(); ++edge)
        if (!m_beside[edge])
            routeBetween(edge, ports[edge]);
    routeBeside();
    return result();
}

} // namespace

GraphLayout layOut(const LayoutRequest &request)
{
    return Layouter(request).run();
}

} // namespace halftone
