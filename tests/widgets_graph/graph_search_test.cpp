// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/graph_builder.h"
#include "widgets/graph/graph_search.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

constexpr int ForEver = 60'000; // ms

std::vector<NodeId> find(const ModelGraph &graph, const QString &pattern)
{
    GraphSearch search;
    search.start(graph, pattern);
    while (search.advance(ForEver)) { }
    return search.hits();
}

std::size_t layersIn(const ModelGraph &graph, const std::vector<NodeId> &nodes)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(nodes, [&](NodeId node) { return graph.node(node).layer.has_value(); }));
}

} // namespace

class GraphSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLayers_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<std::size_t>("layers");
        QTest::newRow("a role is in every block") << "q_proj" << std::size_t{8};
        QTest::newRow("an anchor") << "^model\\.layers\\.3\\..*q_proj$" << std::size_t{1};
        QTest::newRow("an alternative") << "layers\\.[05]\\..*\\.(gate|up)_proj" << std::size_t{4};
        QTest::newRow("small letters find all") << "LM_HEAD" << std::size_t{0};
        QTest::newRow("the only one") << "lm_head" << std::size_t{1};
        QTest::newRow("nothing is asked") << "" << std::size_t{0};
    }

    void findsLayers()
    {
        QFETCH(QString, pattern);
        QFETCH(std::size_t, layers);
        const ModelGraph graph = test::llamaGraph();
        QCOMPARE(layersIn(graph, find(graph, pattern)), layers);
    }

    void findsOperationsAndModules()
    {
        const ModelGraph graph = test::llamaGraph();
        const auto softmax = find(graph, "softmax");
        QCOMPARE(softmax.size(), std::size_t{8});
        for (const NodeId node : softmax)
            QVERIFY(graph.node(node).kind == OperationKind::Softmax);
        QVERIFY(find(graph, "layers\\.2\\.input_layernorm").size() > 1); // a module of several operations
        QVERIFY(std::ranges::is_sorted(find(graph, ".")));
        QCOMPARE(find(graph, ".").size(), graph.nodes.size());
    }

    void badExpressionIsSaidInWords()
    {
        GraphSearch search;
        search.start(test::llamaGraph(), "q_(proj");
        QVERIFY(!search.advance(ForEver));
        QVERIFY(search.hits().empty());
        QVERIFY2(search.complaint().contains("at character 7"), qPrintable(search.complaint()));
        QVERIFY(!search.complaint().contains("LIMIT"));
    }

    void anExpressionThatTakesTooLongIsGivenUp()
    {
        test::GraphBuilder builder(64);
        builder.linear(std::string(200, 'a') + "!", builder.source(), 64);
        const ModelGraph graph = builder.build();
        GraphSearch search;
        search.start(graph, "(a+)+(a+)+(a+)+$");
        QElapsedTimer since;
        since.start();
        while (search.advance(ForEver)) { }
        QVERIFY(since.elapsed() < 5000);
        QVERIFY(search.complaint().contains("takes too long"));
    }

    void itIsDoneInSlices()
    {
        test::LlamaShape shape;
        shape.blocks = 100;
        const ModelGraph graph = test::llamaGraph(shape);
        GraphSearch search;
        search.start(graph, "proj");
        int slices = 1;
        while (search.advance(0))
            ++slices;
        QVERIFY(slices > 10);
        QCOMPARE(layersIn(graph, search.hits()), std::size_t{700});
    }
};

QTEST_APPLESS_MAIN(GraphSearchTest)
#include "graph_search_test.moc"
