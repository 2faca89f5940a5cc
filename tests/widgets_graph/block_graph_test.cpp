// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "tests/support/graph_builder.h"
#include "widgets/graph/block_graph.h"
#include "widgets/graph/model_outline.h"
#include "widgets/graph/tile_drawings.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace halftone;

namespace {

struct Model
{
    ModelGraph graph;
    Partition partition;
    std::vector<OutlineTile> tiles;
};

Model makeModel(ModelGraph graph)
{
    auto partition = partitionIntoSequentialSubgraphs(graph);
    if (!partition)
        qFatal("%s", partition.error().detail.c_str());
    auto tiles = outlineOf(graph, *partition);
    return {std::move(graph), std::move(*partition), std::move(tiles)};
}

BlockGraph blockOf(const Model &model, std::size_t tile)
{
    return makeBlockGraph(model.graph, model.partition, model.tiles[tile].first, model.tiles[tile].last());
}

QString word(const Model &model, const BlockItem &item)
{
    switch (item.kind) {
    case BlockItem::Kind::Entry:
        return QStringLiteral("<");
    case BlockItem::Kind::Exit:
        return QStringLiteral(">");
    case BlockItem::Kind::Layer:
        return QString::fromStdString(model.graph.layer(*item.layer).role);
    case BlockItem::Kind::Operations:
    case BlockItem::Kind::Join:
        break;
    }
    return QString::fromStdString(item.label);
}

/// One line per item: "stage name <- inputs", implied inputs in parentheses; equal names are numbered.
QStringList describe(const Model &model, const BlockGraph &block)
{
    QStringList names;
    for (const BlockItem &item : block.items) {
        const QString name = word(model, item);
        const auto same = std::ranges::count_if(
            names, [&](const QString &other) { return other == name || other.startsWith(name + u'#'); });
        names << (same > 0 ? name + QStringLiteral("#%1").arg(same + 1) : name);
    }
    QStringList lines;
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        QStringList inputs;
        for (const BlockEdge &edge : block.edges)
            if (edge.to == i)
                inputs << (edge.implied ? QStringLiteral("(%1)") : QStringLiteral("%1"))
                              .arg(names[static_cast<qsizetype>(edge.from)]);
        lines << QStringLiteral("%1 %2 <- %3")
                     .arg(block.items[i].stage)
                     .arg(names[static_cast<qsizetype>(i)], inputs.join(u' '));
    }
    return lines;
}

const QStringList LlamaBlock{
    "0 < <- ",
    "0 norm <- <",
    "1 q_proj <- norm",
    "1 k_proj <- norm",
    "1 v_proj <- norm",
    "1 rotary <- q_proj",
    "1 rotary#2 <- k_proj",
    "1 matmul_qk <- rotary rotary#2",
    "1 softmax <- matmul_qk",
    "1 matmul_av <- v_proj softmax",
    "3 o_proj <- matmul_av",
    "4 add <- (<) o_proj",
    "4 norm#2 <- add",
    "5 gate_proj <- norm#2",
    "5 up_proj <- norm#2",
    "5 silu · mul <- gate_proj up_proj",
    "7 down_proj <- silu · mul",
    "8 add#2 <- (add) down_proj",
    "8 > <- add#2",
};

} // namespace

class BlockGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockOfLlamaReadsLikeItsDefinition()
    {
        const Model model = makeModel(test::llamaGraph());
        QCOMPARE(describe(model, blockOf(model, 3)), LlamaBlock);
    }

    void firstBlockIsDrawnLikeTheOthers() // the embedding is drawn apart
    {
        const Model model = makeModel(test::llamaGraph());
        QCOMPARE(describe(model, blockOf(model, 0)), LlamaBlock);
        QVERIFY(blockOf(model, 0).items.front().nodes == std::vector<NodeId>{model.graph.source()});
    }

    void lastTileEndsTheModel()
    {
        const Model model = makeModel(test::llamaGraph());
        QCOMPARE(describe(model, blockOf(model, model.tiles.size() - 1)),
                 QStringList({"0 < <- ", "0 norm <- <", "1 lm_head <- norm"}));
    }

    void scaleOnTheSkippedPathIsPartOfItsEdge()
    {
        test::LlamaShape shape;
        shape.scaledResiduals = true;
        const Model model = makeModel(test::llamaGraph(shape));
        const QStringList lines = describe(model, blockOf(model, 3));
        QVERIFY(lines.contains("4 add <- (<) mul"));
        QVERIFY(lines.contains("8 add#2 <- (add) mul#2"));
        QCOMPARE(lines.size(), LlamaBlock.size() + 2); // the scales of both branches
    }

    void parallelBranchesAreOneFrame()
    {
        const Model model = makeModel(test::parallelBlockGraph());
        const QStringList lines = describe(model, blockOf(model, 2));
        QVERIFY(lines.contains("1 gate_proj <- norm"));
        QVERIFY(lines.contains("1 o_proj <- matmul_av"));
        QVERIFY(lines.contains("1 add <- o_proj down_proj"));
        QVERIFY(lines.contains("2 add#2 <- (<) add"));
    }

    void residualOfTheFirstBlockLeavesBeforeTheNorm()
    {
        const Model model = makeModel(test::gpt2Graph());
        const QStringList lines = describe(model, blockOf(model, 0));
        QCOMPARE(lines.mid(0, 4),
                 QStringList({"0 < <- ", "0 add <- <", "0 norm <- add", "1 c_attn <- norm"}));
        QVERIFY(lines.contains("6 add#2 <- (add) c_proj"));
    }

    void everyModel_data()
    {
        QTest::addColumn<int>("model");
        QTest::newRow("Llama") << 0;
        QTest::newRow("Llama with scaled residuals") << 1;
        QTest::newRow("Phi-3") << 2;
        QTest::newRow("parallel attention and MLP") << 3;
        QTest::newRow("GPT-2") << 4;
    }

    void everyModel()
    {
        QFETCH(int, model);
        test::LlamaShape scaled;
        scaled.scaledResiduals = true;
        const Model shown = makeModel(model == 0       ? test::llamaGraph()
                                          : model == 1 ? test::llamaGraph(scaled)
                                          : model == 2 ? test::phi3Graph()
                                          : model == 3 ? test::parallelBlockGraph()
                                                       : test::gpt2Graph());
        std::multiset<std::uint32_t> drawn;
        for (std::size_t tile = 0; tile < shown.tiles.size(); ++tile) {
            const BlockGraph block = blockOf(shown, tile);
            QVERIFY(block == blockOf(shown, tile));
            checkEdges(block);
            for (const BlockItem &item : block.items) {
                for (const NodeId node : item.absorbed)
                    drawn.insert(node.value);
                if (item.kind != BlockItem::Kind::Entry)
                    for (const NodeId node : item.nodes)
                        drawn.insert(node.value);
                checkFrame(shown, block, item);
            }
        }
        // What views at the head of a tile pass on is absorbed by its entry: each node is drawn exactly once, but for
        // the source, which no tile holds.
        QCOMPARE(drawn.size(), shown.graph.nodes.size() - 1);
        QCOMPARE(std::set(drawn.begin(), drawn.end()).size(), shown.graph.nodes.size() - 1);
        QVERIFY(!drawn.contains(shown.graph.source().value));
    }

    void identicalBlocksAreOfOneKind()
    {
        const Model model = makeModel(test::llamaGraph());
        QCOMPARE(model.tiles.size(), std::size_t{9});
        for (std::size_t tile = 0; tile < 8; ++tile) {
            QCOMPARE(model.tiles[tile].block, static_cast<int>(tile));
            QCOMPARE(model.tiles[tile].count, std::size_t{4});
            QCOMPARE(model.tiles[tile].layerCount, std::size_t{9});
            QCOMPARE(model.tiles[tile].kind, std::size_t{0});
        }
        QCOMPARE(model.tiles[8].block, -1);
        QCOMPARE(model.tiles[8].kind, std::size_t{1});
    }

    void tilesThatAreDrawnAlikeShareADrawing()
    {
        const Model model = makeModel(test::llamaGraph());
        const TileDrawings drawings = findTileDrawings(model.graph, model.partition, model.tiles);
        QCOMPARE(drawings.drawing, std::vector<std::size_t>({0, 0, 0, 0, 0, 0, 0, 0, 1}));
        QCOMPARE(drawings.example, std::vector<std::size_t>({0, 8}));
        // What shares a drawing has the same block graph, moved by as many nodes as the tiles are apart.
        const BlockGraph first = blockOf(model, 2);
        const BlockGraph second = blockOf(model, 5);
        QCOMPARE(first.items.size(), second.items.size());
        QVERIFY(first.edges == second.edges);
        const std::uint32_t apart = drawings.ranges[5].begin - drawings.ranges[2].begin;
        for (std::size_t i = 0; i < first.items.size(); ++i)
            for (std::size_t k = 0; k < first.items[i].nodes.size(); ++k)
                QCOMPARE(first.items[i].nodes[k].value + apart, second.items[i].nodes[k].value);
    }

    void anOperationMoreIsAnotherDrawing()
    {
        const Model model = makeModel(test::gpt2Graph()); // positions are added before its first block
        const TileDrawings drawings = findTileDrawings(model.graph, model.partition, model.tiles);
        QVERIFY(drawings.drawing[0] != drawings.drawing[1]);
        QCOMPARE(drawings.drawing[1], drawings.drawing[2]);
        QCOMPARE(model.tiles[0].kind, model.tiles[1].kind); // its sub-graphs are the same
    }

    void identicalTilesInARowAreOneRun()
    {
        const Model model = makeModel(test::llamaGraph());
        QVERIFY(runsOf(model.tiles) == std::vector<TileRun>({{0, 8}, {8, 1}}));
        auto tiles = model.tiles;
        tiles[3].kind = 7;
        QVERIFY(runsOf(tiles) == std::vector<TileRun>({{0, 3}, {3, 1}, {4, 4}, {8, 1}}));
        QVERIFY(runsOf({}).empty());
    }

    void modelsWithoutBlocksAreCutIntoPieces()
    {
        test::GraphBuilder builder(64);
        NodeId hidden = builder.source();
        for (int layer = 0; layer < 1000; ++layer)
            hidden = builder.operation("relu", {builder.linear("fc" + std::to_string(layer), hidden, 64)});
        const Model model = makeModel(builder.build());
        QCOMPARE(model.partition.subgraphs.size(), std::size_t{1000});
        QVERIFY(model.tiles.size() > 10 && model.tiles.size() < 100);
        std::uint32_t next = 0;
        for (const OutlineTile &tile : model.tiles) {
            QCOMPARE(tile.first.value, next);
            next = tile.last().value + 1;
        }
        QCOMPARE(next, 1000U);
        for (std::uint32_t i = 0; i < 1000; ++i) {
            const std::size_t tile = tileOf(model.tiles, SubgraphId{i});
            QVERIFY(model.tiles[tile].first.value <= i && model.tiles[tile].last().value >= i);
        }
        QCOMPARE(tileOf(model.tiles, SubgraphId{1000}), model.tiles.size());
    }

private:
    void checkEdges(const BlockGraph &block)
    {
        for (const BlockEdge &edge : block.edges) {
            QVERIFY(edge.from < edge.to && edge.to < block.items.size());
            QVERIFY(block.items[edge.from].stage <= block.items[edge.to].stage);
        }
    }

    void checkFrame(const Model &model, const BlockGraph &block, const BlockItem &item)
    {
        const auto &subgraph = block.stages[item.stage];
        if (!item.layer)
            return;
        QVERIFY(subgraph.has_value());
        const auto &layers = model.partition.subgraphs[subgraph->value].layers;
        QVERIFY(std::ranges::find(layers, *item.layer) != layers.end());
    }
};

QTEST_APPLESS_MAIN(BlockGraphTest)
#include "block_graph_test.moc"
