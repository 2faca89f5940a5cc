// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/model_graph.h"

#include <QTest>

using namespace halftone;

class ModelGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extentGrowsWithTheTokens();
    void macsMultiplyAllDimensions();
    void macsOfLongPromptsDoNotOverflow();
    void sourceIsFirstAndSinkLast();
};

void ModelGraphTest::extentGrowsWithTheTokens()
{
    QCOMPARE((Extent{7, 0}.at(2048)), std::int64_t{7});
    QCOMPARE((Extent{0, 1}.at(2048)), std::int64_t{2048});
    QCOMPARE((Extent{-1, 2}.at(10)), std::int64_t{19});
}

void ModelGraphTest::macsMultiplyAllDimensions()
{
    const GemmShape linear{{1, 0}, {0, 1}, {4096, 0}, {14336, 0}}; // an up projection: tokens x 4096 x 14336
    QCOMPARE(linear.macs(1), std::int64_t{4096} * 14336);
    QCOMPARE(linear.macs(2048), std::int64_t{2048} * 4096 * 14336);
    const GemmShape matmul{{32, 0}, {0, 1}, {128, 0}, {0, 1}}; // q.k^T of 32 heads: quadratic in the tokens
    QCOMPARE(matmul.macs(100), std::int64_t{32} * 100 * 128 * 100);
}

void ModelGraphTest::macsOfLongPromptsDoNotOverflow()
{
    const GemmShape matmul{{128, 0}, {0, 1}, {128, 0}, {0, 1}};
    QCOMPARE(matmul.macs(1'000'000), std::int64_t{128} * 128 * 1'000'000 * 1'000'000);
}

void ModelGraphTest::sourceIsFirstAndSinkLast()
{
    ModelGraph graph;
    graph.nodes.resize(3);
    QCOMPARE(graph.source(), NodeId{0});
    QCOMPARE(graph.sink(), NodeId{2});
}

QTEST_APPLESS_MAIN(ModelGraphTest)
#include "model_graph_test.moc"
