// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_layout.h"
#include "widgets/graph/layered_graph.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace halftone;

namespace {

/// Random boxes in random stages; edges that respect both.
LayoutRequest randomRequest(unsigned seed, std::size_t nodeCount, FlowDirection direction)
{
    std::mt19937 random(seed);
    const auto below
        = [&](std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random); };
    LayoutRequest request;
    request.direction = direction;
    request.stages = {{}, {{12, 20, 12, 12}, true, 150}, {}, {{12, 20, 12, 12}, true, 150}, {}};
    for (std::size_t i = 0; i < nodeCount; ++i)
        request.nodes.push_back(
            {double(20 + below(140)), double(16 + below(40)), i * request.stages.size() / nodeCount});
    for (std::size_t to = 1; to < nodeCount; ++to)
        for (std::size_t k = 0; k < 1 + below(3); ++k) {
            const std::size_t from = below(to);
            const bool isNew = std::ranges::none_of(
                request.edges, [&](const LayoutEdge &edge) { return edge.from == from && edge.to == to; });
            if (isNew)
                request.edges.push_back({from, to, k == 2});
        }
    return request;
}

bool overlap(const LayoutRect &a, const LayoutRect &b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool contains(const LayoutRect &outer, const LayoutRect &inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width
        && outer.y + outer.height >= inner.y + inner.height;
}

bool isOnBorder(const LayoutRect &rect, const LayoutPoint &point)
{
    const bool onX = point.x == rect.x || point.x == rect.x + rect.width;
    const bool onY = point.y == rect.y || point.y == rect.y + rect.height;
    return contains(rect, {point.x, point.y, 0, 0}) && (onX || onY);
}

std::size_t crossingsByDefinition(const LayeredGraph &graph)
{
    std::vector<std::size_t> rank(graph.vertices.size());
    for (const auto &layer : graph.layers)
        for (std::size_t i = 0; i < layer.size(); ++i)
            rank[layer[i]] = i;
    std::size_t count = 0;
    for (const auto &layer : graph.layers)
        for (const std::size_t a : layer)
            for (const std::size_t b : layer)
                for (const std::size_t x : graph.vertices[a].after)
                    for (const std::size_t y : graph.vertices[b].after)
                        count += rank[a] < rank[b] && rank[x] > rank[y] ? 1 : 0;
    return count;
}

} // namespace

class GraphLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomGraphs_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<bool>("flowsDown");
        for (unsigned seed = 0; seed < 60; ++seed) {
            const int nodes = 1 + static_cast<int>(seed * 7 % 83);
            QTest::addRow("graph %u of %d nodes flows down", seed, nodes) << seed << nodes << true;
            QTest::addRow("graph %u of %d nodes flows right", seed, nodes) << seed << nodes << false;
        }
    }

    void randomGraphs()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, nodes);
        QFETCH(bool, flowsDown);
        const auto request = randomRequest(seed, static_cast<std::size_t>(nodes),
                                           flowsDown ? FlowDirection::Down : FlowDirection::Right);
        const GraphLayout layout = layOut(request);
        QVERIFY2(layout == layOut(request), "deterministic");
        checkRectangles(request, layout);
        checkRoutes(request, layout, flowsDown);
    }

    void crossingsAreCountedAsDefined()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            LayeredGraph graph;
            graph.layers.resize(4);
            for (std::size_t v = 0; v < 20; ++v) {
                graph.vertices.push_back({v % 4, 10, {}, {}});
                graph.layers[v % 4].push_back(v);
            }
            for (std::size_t layer = 0; layer < 3; ++layer)
                for (int edge = 0; edge < 8; ++edge) {
                    const std::size_t from = graph.layers[layer][random() % 5];
                    const std::size_t to = graph.layers[layer + 1][random() % 5];
                    graph.vertices[from].after.push_back(to);
                    graph.vertices[to].before.push_back(from);
                }
            const std::size_t before = crossingCount(graph);
            QCOMPARE(before, crossingsByDefinition(graph));
            reduceCrossings(graph);
            QVERIFY(crossingCount(graph) <= before);
            QCOMPARE(crossingCount(graph), crossingsByDefinition(graph));
        }
    }

    void crossingThatCanBeAvoidedIs()
    {
        LayoutRequest request;
        request.stages = {{}};
        request.nodes.assign(4, {40, 20, 0});
        request.edges = {{0, 3, false}, {1, 2, false}};
        const GraphLayout layout = layOut(request);
        QCOMPARE(layout.nodes[0].x < layout.nodes[1].x, layout.nodes[3].x < layout.nodes[2].x);
    }

    void nodesAloneInTheirLayerFormAStraightSpine()
    {
        LayoutRequest request; // a chain with a fan of three in its middle
        request.stages = {{}};
        request.nodes = {{60, 20, 0}, {100, 40, 0}, {100, 40, 0}, {100, 40, 0}, {80, 40, 0}, {20, 20, 0}};
        request.edges = {{0, 1, false}, {0, 2, false}, {0, 3, false}, {1, 4, false},
                         {2, 4, false}, {3, 4, false}, {4, 5, false}, {0, 5, true}};
        const GraphLayout layout = layOut(request);
        const auto centre
            = [&](std::size_t node) { return layout.nodes[node].x + layout.nodes[node].width / 2; };
        for (const std::size_t node : {std::size_t{2}, std::size_t{4}, std::size_t{5}})
            QCOMPARE(centre(node), centre(0));
        QVERIFY(layout.nodes[1].x < layout.nodes[2].x && layout.nodes[2].x < layout.nodes[3].x);
        QVERIFY(layout.routes[7].beside);
        QVERIFY(layout.routes[7].points[1].x > layout.nodes[3].x + layout.nodes[3].width);
    }

    void edgesBesideEachOtherTakeDifferentLanes()
    {
        LayoutRequest request;
        request.stages = {{}};
        request.nodes.assign(4, {40, 20, 0});
        request.edges
            = {{0, 1, false}, {1, 2, false}, {2, 3, false}, {0, 2, true}, {1, 3, true}, {0, 3, true}};
        const GraphLayout layout = layOut(request);
        const auto lane = [&](std::size_t edge) { return layout.routes[edge].points[1].x; };
        QVERIFY(lane(3) != lane(4));
        QVERIFY(lane(5) > std::max(lane(3), lane(4)));
    }

    void emptyRequestGivesEmptyLayout() { QVERIFY(layOut({}) == GraphLayout{}); }

private:
    void checkRectangles(const LayoutRequest &request, const GraphLayout &layout)
    {
        QCOMPARE(layout.nodes.size(), request.nodes.size());
        for (std::size_t a = 0; a < layout.nodes.size(); ++a) {
            QCOMPARE(layout.nodes[a].width, request.nodes[a].width);
            QCOMPARE(layout.nodes[a].height, request.nodes[a].height);
            QVERIFY(contains({0, 0, layout.width, layout.height}, layout.nodes[a]));
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY2(!overlap(layout.nodes[a], layout.nodes[b]), "boxes");
            for (std::size_t stage = 0; stage < layout.stages.size(); ++stage) {
                const bool isOwn = request.nodes[a].stage == stage;
                QVERIFY2(isOwn ? contains(layout.stages[stage], layout.nodes[a])
                               : layout.stages[stage].width <= 0
                                 || !overlap(layout.stages[stage], layout.nodes[a]),
                         "box and stage");
            }
        }
        for (std::size_t a = 0; a < layout.stages.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY2(layout.stages[a].width <= 0 || layout.stages[b].width <= 0
                             || !overlap(layout.stages[a], layout.stages[b]),
                         "stages");
    }

    void checkRoutes(const LayoutRequest &request, const GraphLayout &layout, bool flowsDown)
    {
        QCOMPARE(layout.routes.size(), request.edges.size());
        for (std::size_t i = 0; i < request.edges.size(); ++i) {
            const LayoutRect &from = layout.nodes[request.edges[i].from];
            const LayoutRect &to = layout.nodes[request.edges[i].to];
            QVERIFY2(flowsDown ? from.y + from.height <= to.y : from.x + from.width <= to.x, "order");
            QVERIFY(isOnBorder(from, layout.routes[i].points.front()));
            QVERIFY(isOnBorder(to, layout.routes[i].points.back()));
            QVERIFY(!layout.routes[i].beside
                    || (request.edges[i].implied && layout.routes[i].points.size() == 4));
            for (const LayoutPoint &point : layout.routes[i].points)
                QVERIFY(contains({0, 0, layout.width, layout.height}, {point.x, point.y, 0, 0}));
        }
    }
};

QTEST_APPLESS_MAIN(GraphLayoutTest)
#include "graph_layout_test.moc"
