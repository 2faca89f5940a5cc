// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "tests/support/graph_builder.h"
#include "widgets/graph/card_rows.h"
#include "widgets/graph/graph_steps.h"
#include "widgets/graph/model_scene.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace halftone;
using Level = GraphPlace::Level;

namespace {

constexpr QSizeF Wide(1600, 300); // the graph flows right
constexpr QSizeF Tall(700, 900); // the graph flows down

PartitionData dataOf(ModelGraph graph)
{
    auto partition = partitionIntoSequentialSubgraphs(graph);
    if (!partition)
        qFatal("%s", partition.error().detail.c_str());
    return indexPartition(
        {std::make_shared<ModelGraph>(std::move(graph)), std::make_shared<Partition>(std::move(*partition))},
        512);
}

ModelGraph modelOf(int number)
{
    switch (number) {
    case 0:
        return test::llamaGraph();
    case 1:
        return test::phi3Graph();
    case 2:
        return test::gpt2Graph();
    default:
        return test::parallelBlockGraph();
    }
}

ModelScene sceneOf(const PartitionData &data, const QSizeF &window, bool expanded)
{
    ModelScene scene(data, QFont());
    for (std::size_t run = 0; run < data.runs.size(); ++run)
        scene.setExpanded(run, expanded);
    scene.arrange(window);
    return scene;
}

void addModels()
{
    QTest::addColumn<int>("model");
    QTest::addColumn<QSizeF>("window");
    QTest::addColumn<bool>("expanded");
    for (int model = 0; model < 4; ++model)
        for (const bool expanded : {false, true})
            for (const QSizeF &window : {Wide, Tall})
                QTest::addRow("model %d, %s, %s", model, expanded ? "every block" : "runs",
                              window == Wide ? "wide" : "tall")
                    << model << window << expanded;
}

} // namespace

class ModelSceneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsAreApartAndInside_data() { addModels(); }

    void cardsAreApartAndInside()
    {
        QFETCH(int, model);
        QFETCH(QSizeF, window);
        QFETCH(bool, expanded);
        const PartitionData data = dataOf(modelOf(model));
        const ModelScene scene = sceneOf(data, window, expanded);
        const QRectF whole(QPointF(), scene.size());
        for (std::size_t a = 0; a < scene.cards().size(); ++a) {
            QVERIFY(whole.contains(scene.cards()[a].rect));
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(!scene.cards()[a].rect.intersects(scene.cards()[b].rect));
        }
        for (const ModelCard &card : scene.cards()) {
            if (card.kind != ModelCard::Kind::Source)
                QVERIFY(card.rect.contains(QRectF(card.content, scene.content(card).size())));
        }
        QCOMPARE(scene.connections().size() + 1, scene.cards().size());
    }

    void everyLayerIsFoundWhereItIs_data() { addModels(); }

    void everyLayerIsFoundWhereItIs()
    {
        QFETCH(int, model);
        QFETCH(QSizeF, window);
        QFETCH(bool, expanded);
        const PartitionData data = dataOf(modelOf(model));
        ModelScene scene = sceneOf(data, window, expanded);
        for (std::uint32_t i = 0; i < data.graph().layers.size(); ++i) {
            const LayerId layer{i};
            const GraphPlace place = scene.placeOf(layer);
            QVERIFY(place.level == Level::Item);
            QCOMPARE(place.tile, data.tileOf(layer));
            QVERIFY(scene.layerOf(place) == layer);
            QVERIFY(scene.subgraphOf(place) == data.subgraphOf[i]);
            scene.showMember(place.tile);
            QVERIFY(scene.placeAt(scene.rectOf(place).center()) == place);
            const QRectF frame = scene.rectOf(scene.placeOf(data.subgraphOf[i]));
            QVERIFY(frame.contains(scene.rectOf(place)));
        }
    }

    void everyNodeHasAPlaceInItsTile_data() { addModels(); }

    void everyNodeHasAPlaceInItsTile()
    {
        QFETCH(int, model);
        QFETCH(QSizeF, window);
        QFETCH(bool, expanded);
        const PartitionData data = dataOf(modelOf(model));
        const ModelScene scene = sceneOf(data, window, expanded);
        QVERIFY(scene.placeOf(data.graph().source()).level == Level::Source);
        for (std::uint32_t n = 1; n < data.graph().nodes.size(); ++n) {
            const GraphPlace place = scene.placeOf(NodeId{n});
            const NodeRange &range = data.drawings.ranges[place.tile];
            QVERIFY(n >= range.begin && n < range.end);
            if (place.level != Level::Item || !expanded)
                continue;
            const BlockItem item = scene.itemOf(place);
            QVERIFY(std::ranges::count(item.nodes, NodeId{n}) + std::ranges::count(item.absorbed, NodeId{n})
                    == 1);
        }
    }

    void arrowKeysReachEveryItem_data() { addModels(); }

    void arrowKeysReachEveryItem()
    {
        QFETCH(int, model);
        QFETCH(QSizeF, window);
        QFETCH(bool, expanded);
        const PartitionData data = dataOf(modelOf(model));
        const ModelScene scene = sceneOf(data, window, expanded);
        const auto key = [](const GraphPlace &place) { return std::pair(place.tile, place.index); };
        std::vector<GraphPlace> open{scene.placeOf(LayerId{0})};
        std::set<std::pair<std::size_t, std::size_t>> reached{key(open.back())};
        while (!open.empty()) {
            const GraphPlace from = open.back();
            open.pop_back();
            for (const Step step : {Step::Upstream, Step::Downstream, Step::Lower, Step::Higher}) {
                const GraphPlace next = stepFrom(scene, data, from, step, false);
                QVERIFY(next.level == Level::Item);
                if (reached.insert(key(next)).second)
                    open.push_back(next);
            }
        }
        std::string missed;
        for (std::uint32_t i = 0; i < data.graph().layers.size(); ++i)
            missed
                += reached.contains(key(scene.placeOf(LayerId{i}))) ? "" : data.graph().layers[i].name + " ";
        QVERIFY2(missed.empty(), missed.c_str());
    }

    void outLeadsBackWhereInCameFrom()
    {
        const PartitionData data = dataOf(test::llamaGraph());
        const ModelScene scene = sceneOf(data, Wide, true);
        const LayerId layer{40};
        GraphPlace place;
        std::vector<GraphPlace> way;
        for (int i = 0; i < 3; ++i) {
            way.push_back(place);
            place = stepIn(scene, data, place, layer);
        }
        QVERIFY(scene.layerOf(place) == layer);
        QVERIFY(stepIn(scene, data, place, layer) == place);
        while (!way.empty()) {
            place = stepOut(scene, place);
            QVERIFY(place == way.back());
            way.pop_back();
        }
    }

    void titlesStandOnNoBoxAndNoEdge_data() { addModels(); }

    void titlesStandOnNoBoxAndNoEdge()
    {
        QFETCH(int, model);
        QFETCH(QSizeF, window);
        QFETCH(bool, expanded);
        const PartitionData data = dataOf(modelOf(model));
        const ModelScene scene = sceneOf(data, window, expanded);
        const double wordsWidth
            = QFontMetricsF(theme::smaller(QFont())).horizontalAdvance(QStringLiteral("Sub-graph 33"));
        for (const ModelCard &card : scene.cards()) {
            if (card.kind == ModelCard::Kind::Source)
                continue;
            const BlockScene &block = scene.content(card);
            for (const QRectF &title : block.titleRects()) {
                if (title.width() <= 0)
                    continue;
                for (const QRectF &box : block.boxes())
                    QVERIFY(!box.intersects(title));
                const QRectF words(title.topLeft(),
                                   QSizeF(std::min(title.width(), wordsWidth), title.height()));
                for (const BlockScene::Edge &edge : block.edges())
                    for (int i = 0; i <= 200; ++i)
                        QVERIFY(!words.contains(edge.path.pointAtPercent(i / 200.0)));
            }
        }
    }

    void shapesHaveRoomBetweenTheBoxes()
    {
        const PartitionData data = dataOf(test::llamaGraph(test::Llama8B));
        const ModelScene scene = sceneOf(data, Wide, false);
        const BlockScene &block = scene.content(scene.cardOf(0));
        QVERIFY(scene.direction() == FlowDirection::Right);
        const QFontMetricsF metrics(theme::smaller(QFont()));
        std::size_t shapes = 0;
        for (const BlockScene::Tensor &tensor : block.tensors()) {
            QVERIFY(metrics.horizontalAdvance(tensor.shape) <= block.gap());
            shapes += tensor.shape.isEmpty() ? 0 : 1;
        }
        QVERIFY(shapes > 10);
        QCOMPARE(block.tensors().front().shape,
                 QString("512 × 4,096")); // the hidden state, without the batch of 1
    }

    void rowsMakeTheChainLargest()
    {
        const std::vector<CardSize> cards(12, {{100, 50}, 25});
        const auto rowsIn = [&](const QSizeF &window) {
            return placeCards(cards, FlowDirection::Right, window, 20, 10).rowEnd.size();
        };
        QCOMPARE(rowsIn({1440, 60}), std::size_t{1});
        QCOMPARE(rowsIn({480, 180}), std::size_t{3});
        QCOMPARE(rowsIn({120, 720}), std::size_t{12});
        const CardRows rows = placeCards(cards, FlowDirection::Down, {60, 840}, 20, 10);
        QCOMPARE(rows.rowEnd.size(), std::size_t{1});
        QVERIFY(rows.corners[1].y() > rows.corners[0].y());
    }

    void entriesOfARowAreLevel()
    {
        const std::vector<CardSize> cards{{{100, 50}, 25}, {{100, 90}, 30}, {{100, 20}, 10}};
        const CardRows rows = placeCards(cards, FlowDirection::Right, {1000, 100}, 20, 10);
        for (std::size_t i = 1; i < cards.size(); ++i)
            QCOMPARE(rows.corners[i].y() + cards[i].entry, rows.corners[0].y() + cards[0].entry);
    }
};

QTEST_MAIN(ModelSceneTest)
#include "model_scene_test.moc"
