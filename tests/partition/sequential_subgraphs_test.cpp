// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "tests/partition/brute_force.h"
#include "tests/support/graph_builder.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace halftone;

namespace {

/// "q_proj,k_proj|o_proj": the roles of each sub-graph of one block (-1: those outside of blocks).
QString rolesOfBlock(const ModelGraph &graph, const Partition &partition, int block)
{
    QStringList subgraphs;
    for (const Subgraph &subgraph : partition.subgraphs) {
        QStringList roles;
        for (const LayerId layer : subgraph.layers)
            if (graph.layer(layer).block == block)
                roles << QString::fromStdString(graph.layer(layer).role);
        if (!roles.isEmpty())
            subgraphs << roles.join(',');
    }
    return subgraphs.join('|');
}

ModelGraph reshapedBlock()
{
    test::GraphBuilder builder(8);
    const NodeId view = builder.operation("view", {builder.source()});
    const NodeId first = builder.linear("a", view, 8);
    const NodeId second = builder.linear("b", builder.operation("relu", {first}), 8);
    builder.linear("c", second, 8);
    return builder.build();
}

} // namespace

class SequentialSubgraphsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheDefinitionOnRandomGraphs()
    {
        std::mt19937 random(4);
        for (std::uint32_t i = 0; i < 3000; ++i) {
            const ModelGraph graph = test::randomGraph(random, 2 + i % 13);
            const auto partition = partitionIntoSequentialSubgraphs(graph);
            QVERIFY(partition);
            std::vector<std::vector<LayerId>> layers;
            for (const Subgraph &subgraph : partition->subgraphs)
                layers.push_back(subgraph.layers);
            QVERIFY(layers == test::partitionLiterally(graph, random));
        }
    }

    void knownModels_data()
    {
        QTest::addColumn<std::function<ModelGraph()>>("make");
        QTest::addColumn<QString>("block");
        QTest::addColumn<int>("subgraphs");
        QTest::addColumn<int>("classes");

        using Make = std::function<ModelGraph()>;
        const QString llama = "q_proj,k_proj,v_proj,matmul_qk,matmul_av|o_proj|gate_proj,up_proj|down_proj";
        test::LlamaShape scaled;
        scaled.scaledResiduals = true;
        test::LlamaShape manyHeads;
        manyHeads.keyValueHeads = manyHeads.heads;
        test::LlamaShape oneBlock;
        oneBlock.blocks = 1;
        QTest::newRow("a Llama block falls into four sub-graphs")
            << Make([] { return test::llamaGraph(); }) << llama << 33 << 5;
        QTest::newRow("scaled, cast and dropped-out residuals vanish like plain ones")
            << Make([=] { return test::llamaGraph(scaled); }) << llama << 33 << 5;
        QTest::newRow("heads that are not repeated make no difference")
            << Make([=] { return test::llamaGraph(manyHeads); }) << llama << 33 << 5;
        QTest::newRow("one block has no twins")
            << Make([=] { return test::llamaGraph(oneBlock); }) << llama << 5 << 5;
        QTest::newRow("a fused qkv is a cut, its slices hold the matmuls together")
            << Make([] { return test::phi3Graph(); })
            << "qkv_proj|matmul_qk,matmul_av|o_proj|gate_up_proj|down_proj" << 41 << 6;
        QTest::newRow("attention beside the MLP makes one large group")
            << Make([] { return test::parallelBlockGraph(); })
            << "q_proj,k_proj,v_proj,matmul_qk,matmul_av,o_proj,gate_proj,up_proj,down_proj" << 9 << 2;
        QTest::newRow("learned positions and a padding mask leave GPT-2 sequential")
            << Make([] { return test::gpt2Graph(); }) << "c_attn|matmul_qk,matmul_av|c_proj|c_fc|c_proj" << 41
            << 6;
    }

    void knownModels()
    {
        QFETCH(std::function<ModelGraph()>, make);
        QFETCH(QString, block);
        QFETCH(int, subgraphs);
        QFETCH(int, classes);

        const ModelGraph graph = make();
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        QVERIFY(partition);
        for (int i = 0; i <= graph.layers[graph.layers.size() - 2].block; ++i)
            QCOMPARE(rolesOfBlock(graph, *partition, i), block);
        QCOMPARE(rolesOfBlock(graph, *partition, -1), QString("lm_head"));
        QCOMPARE(static_cast<int>(partition->subgraphs.size()), subgraphs);
        QCOMPARE(static_cast<int>(partition->classCount), classes);
    }

    void subgraphsOfOneClassHaveTheSameRoles()
    {
        const ModelGraph graph = test::llamaGraph();
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        QVERIFY(partition);
        for (std::size_t i = 0; i < 32; ++i)
            QCOMPARE(partition->subgraphs[i].klass.value, static_cast<std::uint32_t>(i % 4));
        QCOMPARE(partition->subgraphs.back().klass.value, 4U);
    }

    void namesSayWhereALayerIs()
    {
        const auto llama = partitionIntoSequentialSubgraphs(test::llamaGraph());
        const auto parallel = partitionIntoSequentialSubgraphs(test::parallelBlockGraph());
        QVERIFY(llama && parallel);
        QCOMPARE(llama->subgraphs[0].name,
                 std::string("model.layers.0.self_attn {q_proj, k_proj, v_proj, matmul_qk, matmul_av}"));
        QCOMPARE(llama->subgraphs[5].name, std::string("model.layers.1.self_attn.o_proj"));
        QCOMPARE(llama->subgraphs.back().name, std::string("lm_head"));
        QVERIFY(parallel->subgraphs[0].name.starts_with("model.layers.0 {self_attn.q_proj, "));
    }

    void differentShapesAreDifferentClasses()
    {
        test::GraphBuilder builder(8);
        NodeId last = builder.source();
        for (const std::int64_t outputs : {8, 8, 16, 8, 8})
            last = builder.linear("l" + std::to_string(last.value), last, outputs);
        const auto partition = partitionIntoSequentialSubgraphs(builder.build());
        QVERIFY(partition);
        std::vector<std::uint32_t> classes;
        for (const Subgraph &subgraph : partition->subgraphs)
            classes.push_back(subgraph.klass.value);
        QCOMPARE(classes, (std::vector<std::uint32_t>{0, 0, 1, 2, 3})); // the last one ends the model
    }

    /// Merging movement nodes as well would split the matmuls of a fused block: the slices lie on different
    /// paths.
    void movementStaysInTheGraph()
    {
        const ModelGraph graph = reshapedBlock();
        const ContractedGraph contracted = contractElementWise(graph);
        QCOMPARE(contracted.representative, (std::vector<std::uint32_t>{0, 1, 2, 2, 4, 5}));
    }

    void aModelWithoutLayersHasNoSubgraphs()
    {
        test::GraphBuilder builder(8);
        builder.operation("relu", {builder.source()});
        const auto partition = partitionIntoSequentialSubgraphs(builder.build());
        QVERIFY(partition);
        QVERIFY(partition->subgraphs.empty());
        QCOMPARE(partition->classCount, std::size_t{0});
    }

    void refusesGraphsThatBreakTheRules_data()
    {
        QTest::addColumn<std::function<void(ModelGraph &)>>("spoil");
        QTest::addColumn<QString>("complaint");

        using Spoil = std::function<void(ModelGraph &)>;
        QTest::newRow("no nodes") << Spoil([](ModelGraph &g) { g = {}; }) << "empty";
        QTest::newRow("the source reads something")
            << Spoil([](ModelGraph &g) { g.nodes[0].inputs = {NodeId{1}}; }) << "read nothing";
        QTest::newRow("a second source")
            << Spoil([](ModelGraph &g) { g.nodes[3].inputs.clear(); }) << "without inputs";
        QTest::newRow("an edge against the order")
            << Spoil([](ModelGraph &g) { g.nodes[2].inputs = {NodeId{4}}; }) << "after all of its inputs";
        QTest::newRow("an input beyond the end")
            << Spoil([](ModelGraph &g) { g.nodes[2].inputs = {NodeId{4000000000}}; })
            << "after all of its inputs";
        QTest::newRow("an input listed twice") << Spoil([](ModelGraph &g) {
            g.nodes[2].inputs = {NodeId{1}, NodeId{1}};
        }) << "ascending and unique";
        QTest::newRow("a dead end") << Spoil([](ModelGraph &g) { g.nodes[5].inputs = {NodeId{3}}; })
                                    << "sink";
        QTest::newRow("a layer without a node")
            << Spoil([](ModelGraph &g) { g.layers.emplace_back(); }) << "no node";
        QTest::newRow("layers out of order")
            << Spoil([](ModelGraph &g) { std::swap(g.layers[0], g.layers[1]); }) << "order of their nodes";
        QTest::newRow("a layer as the source")
            << Spoil([](ModelGraph &g) { g.nodes[0].layer = LayerId{0}; }) << "cannot be a layer";
    }

    void refusesGraphsThatBreakTheRules()
    {
        QFETCH(std::function<void(ModelGraph &)>, spoil);
        QFETCH(QString, complaint);

        ModelGraph graph = reshapedBlock();
        spoil(graph);
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        QVERIFY(!partition);
        QCOMPARE(partition.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QString::fromStdString(partition.error().detail).contains(complaint),
                 partition.error().detail.c_str());
    }

    void largeModelsTakeWellUnderASecond()
    {
        constexpr qint64 BoundMs = 500; // chosen: half of what would be felt; takes about 20 ms
        test::LlamaShape shape;
        shape.blocks = 126; // Llama-3.1-405B
        const ModelGraph graph = test::llamaGraph(shape);
        QElapsedTimer timer;
        timer.start();
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        const qint64 elapsed = timer.elapsed();
        QVERIFY(partition);
        QCOMPARE(partition->subgraphs.size(), std::size_t{4 * 126 + 1});
        QVERIFY2(elapsed < BoundMs, qPrintable(QString::number(elapsed)));
    }
};

QTEST_APPLESS_MAIN(SequentialSubgraphsTest)
#include "sequential_subgraphs_test.moc"
