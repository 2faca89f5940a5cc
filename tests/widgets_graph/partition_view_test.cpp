// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "tests/support/graph_builder.h"
#include "widgets/graph/block_canvas.h"
#include "widgets/graph/block_strip.h"
#include "widgets/graph/partition_view.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFontMetricsF>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace halftone;

namespace {

constexpr std::int64_t tokens = 512;

struct Shown
{
    explicit Shown(ModelGraph model, QSize size = {700, 900}) : graph(std::move(model))
    {
        auto result = partitionIntoSequentialSubgraphs(graph);
        if (!result)
            qFatal("%s", result.error().detail.c_str());
        partition = std::move(*result);
        host.resize(size); // no layout: offscreen, Qt warns of a top-level window's minimum size
        view.setParent(&host);
        view.resize(size);
        view.setModel(&graph, &partition, tokens);
        view.setFormats({Bf16, Fp8E4M3}, Configuration(graph.layers.size(), 0));
        host.show();
        canvas = view.findChild<BlockCanvas *>();
        strip = view.findChild<BlockStrip *>();
        if (!QTest::qWaitForWindowExposed(&host))
            qFatal("the view is not shown");
    }

    [[nodiscard]] LayerId layer(const std::string &name) const
    {
        const auto found = std::ranges::find(graph.layers, name, &Layer::name);
        return {static_cast<std::uint32_t>(found - graph.layers.begin())};
    }
    [[nodiscard]] QPoint middleOf(LayerId id) const
    {
        return canvas->toWidget(canvas->scene().boxOf(id).value().center()).toPoint();
    }
    void press(Qt::Key key) { QTest::keyClick(canvas, key); }

    ModelGraph graph;
    Partition partition;
    QWidget host;
    PartitionView view;
    BlockCanvas *canvas = nullptr;
    BlockStrip *strip = nullptr;
};

std::string attention(int block, const std::string &role)
{
    return "model.layers." + std::to_string(block) + ".self_attn." + role;
}

double cpuMilliseconds(const auto &work, int times)
{
    std::timespec before{};
    std::timespec after{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    for (int i = 0; i < times; ++i)
        work();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
    const auto seconds = static_cast<double>(after.tv_sec - before.tv_sec)
        + static_cast<double>(after.tv_nsec - before.tv_nsec) * 1e-9;
    return seconds * 1000 / times;
}

} // namespace

class PartitionViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickOnALayerSelectsIt()
    {
        Shown shown(test::llamaGraph());
        QSignalSpy activated(&shown.view, &PartitionView::layerActivated);
        const LayerId qk = shown.layer(attention(0, "matmul_qk"));
        QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, shown.middleOf(qk));
        QCOMPARE(activated.size(), 1);
        QVERIFY(activated[0][0].value<LayerId>() == qk);
        QVERIFY(shown.view.selectedLayer() == qk);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{0});
        QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, shown.middleOf(qk));
        QCOMPARE(activated.size(), 1); // nothing new
    }

    void clickBesideTheLayersSelectsTheirSubgraph()
    {
        Shown shown(test::llamaGraph());
        QSignalSpy activated(&shown.view, &PartitionView::subgraphActivated);
        const QPointF corner = shown.canvas->scene().frameOf(SubgraphId{2}).value().topLeft() + QPointF(4, 4);
        QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, shown.canvas->toWidget(corner).toPoint());
        QCOMPARE(activated.size(), 1);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{2});
        QVERIFY(!shown.view.selectedLayer());
    }

    void clickOnATileShowsTheSamePlaceOfThatBlock()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(attention(0, "v_proj")));
        QTest::mouseClick(shown.strip, Qt::LeftButton, {}, shown.strip->tileRect(5).center());
        QVERIFY(shown.view.selectedLayer() == shown.layer(attention(5, "v_proj")));
        QVERIFY(shown.canvas->scene().boxOf(shown.layer(attention(5, "k_proj"))));
        QTest::mouseClick(shown.strip, Qt::LeftButton, {}, shown.strip->tileRect(8).center());
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{32});
        QVERIFY(shown.canvas->scene().boxOf(shown.layer("lm_head")));
    }

    void selectionFromElsewhereIsShownWithoutASignal()
    {
        Shown shown(test::llamaGraph());
        QSignalSpy layers(&shown.view, &PartitionView::layerActivated);
        QSignalSpy subgraphs(&shown.view, &PartitionView::subgraphActivated);
        const LayerId down = shown.layer("model.layers.7.mlp.down_proj");
        shown.view.setSelection(std::nullopt, down);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{31});
        QVERIFY(shown.canvas->rect().contains(shown.middleOf(down)));
        QVERIFY(shown.canvas->accessibleDescription().contains("model.layers.7.mlp.down_proj"));
        shown.view.setSelection(SubgraphId{4}, std::nullopt);
        QVERIFY(!shown.view.selectedLayer());
        shown.view.setSelection(std::nullopt, LayerId{999999});
        QVERIFY(!shown.view.selectedLayer() && !shown.view.selectedSubgraph());
        QCOMPARE(layers.size() + subgraphs.size(), 0);
    }

    void arrowKeys_data()
    {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<std::string>("to");
        const auto row = [](const char *name, const std::string &from, Qt::Key key, const std::string &to) {
            QTest::newRow(name) << from << key << to;
        };
        row("right of q is k", attention(1, "q_proj"), Qt::Key_Right, attention(1, "k_proj"));
        row("left of v is k", attention(1, "v_proj"), Qt::Key_Left, attention(1, "k_proj"));
        row("nothing is left of q", attention(1, "q_proj"), Qt::Key_Left, attention(1, "q_proj"));
        row("down from q leads through the rotation", attention(1, "q_proj"), Qt::Key_Down,
            attention(1, "matmul_qk"));
        row("down from v skips to av", attention(1, "v_proj"), Qt::Key_Down, attention(1, "matmul_av"));
        row("down from o leads to the next sub-graph", attention(1, "o_proj"), Qt::Key_Down,
            "model.layers.1.mlp.gate_proj");
        row("up from o is av", attention(1, "o_proj"), Qt::Key_Up, attention(1, "matmul_av"));
        row("down from the last layer leads to the next block", "model.layers.1.mlp.down_proj", Qt::Key_Down,
            attention(2, "q_proj"));
        row("up from the first layer leads to the block before", attention(1, "q_proj"), Qt::Key_Up,
            "model.layers.0.mlp.down_proj");
        row("Page Down keeps the role", attention(1, "k_proj"), Qt::Key_PageDown, attention(2, "k_proj"));
        row("Page Up keeps the role", attention(1, "k_proj"), Qt::Key_PageUp, attention(0, "k_proj"));
        row("Home is the first block", attention(5, "k_proj"), Qt::Key_Home, attention(0, "k_proj"));
    }

    void arrowKeys()
    {
        QFETCH(std::string, from);
        QFETCH(Qt::Key, key);
        QFETCH(std::string, to);
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(from));
        shown.press(key);
        QCOMPARE(shown.graph.layer(shown.view.selectedLayer().value()).name, to);
    }

    void keysOfTheStrip()
    {
        Shown shown(test::llamaGraph());
        QTest::keyClick(shown.strip, Qt::Key_Right);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{4});
        QTest::keyClick(shown.strip, Qt::Key_End);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{32});
        QTest::keyClick(shown.strip, Qt::Key_Home);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{0});
    }

    void tabLeadsFromTheChoiceOfColourToStripAndCanvas()
    {
        Shown shown(test::llamaGraph());
        QWidget *box = shown.view.findChild<QComboBox *>();
        QList<QWidget *> order;
        for (QWidget *next = box->nextInFocusChain(); next != box; next = next->nextInFocusChain())
            order << next;
        QVERIFY(order.indexOf(shown.strip) >= 0);
        QVERIFY(order.indexOf(shown.strip) < order.indexOf(shown.canvas));
    }

    void zoomKeepsThePointUnderThePointer()
    {
        Shown shown(test::llamaGraph());
        shown.canvas->fit();
        const LayerId layer = shown.layer(attention(0, "k_proj"));
        for (int i = 0; i < 6; ++i) // until the drawing is larger than the canvas both ways
            shown.press(Qt::Key_Plus);
        const QPoint at = shown.middleOf(layer);
        const double scale = shown.canvas->scale();
        QWheelEvent turn(at, shown.canvas->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(shown.canvas, &turn);
        QVERIFY(shown.canvas->scale() > scale);
        QVERIFY((shown.middleOf(layer) - at).manhattanLength() <= 2); // rounding to pixels, twice
    }

    void dragMovesTheDrawingAndSelectsNothing()
    {
        Shown shown(test::llamaGraph(), {400, 400});
        const LayerId layer = shown.layer(attention(0, "k_proj"));
        for (int i = 0; i < 6; ++i)
            shown.press(Qt::Key_Plus);
        const QPoint before = shown.middleOf(layer);
        QTest::mousePress(shown.canvas, Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(shown.canvas, {180, 120});
        QTest::mouseMove(shown.canvas, {160, 100});
        QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, {160, 100});
        QVERIFY(shown.middleOf(layer) != before);
        QVERIFY(!shown.view.selectedLayer() && !shown.view.selectedSubgraph());
    }

    void withoutAModelItSaysWhatToDo()
    {
        QWidget host;
        PartitionView view(&host);
        host.show();
        QVERIFY(view.findChild<QLabel *>()->isVisible());
        QVERIFY(!view.findChild<QLabel *>()->text().isEmpty());
        view.setSelection(SubgraphId{0}, LayerId{0}); // from a view that is ahead
        QTest::keyClick(view.findChild<BlockCanvas *>(), Qt::Key_Down);
        QTest::keyClick(view.findChild<BlockCanvas *>(), Qt::Key_End);
        QTest::keyClick(view.findChild<BlockStrip *>(), Qt::Key_End);
        QVERIFY(!view.selectedLayer());
    }

    void equalModelKeepsTheSelectionAndAnotherClearsIt()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(SubgraphId{9}, std::nullopt);
        const ModelGraph copy = shown.graph;
        shown.view.setModel(&copy, &shown.partition, tokens);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{9});
        shown.view.setModel(nullptr, nullptr, 0);
        QVERIFY(!shown.view.selectedSubgraph());
        shown.view.setModel(&shown.graph, &shown.partition, tokens);
        QVERIFY(!shown.view.selectedSubgraph());
        shown.view.grab();
    }

    void colourFollowsTheChoice()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSensitivities(std::vector<double>(shown.graph.layers.size(), 0.5));
        auto *box = shown.view.findChild<QComboBox *>();
        std::vector<QImage> images;
        for (int index = 0; index < box->count(); ++index) {
            box->setCurrentIndex(index);
            images.push_back(shown.canvas->grab().toImage());
        }
        QCOMPARE(images.size(), std::size_t{3});
        QVERIFY(images[0] != images[1] && images[1] != images[2] && images[0] != images[2]);
        QVERIFY(shown.view.colorBy() == ColorBy::Class);
        const QImage before = images.back();
        QPalette dark = shown.view.palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        shown.view.setPalette(dark);
        QVERIFY(shown.canvas->grab().toImage() != before);
    }

    void wordsFitIntoTheirBoxes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("pointSize");
        QTest::newRow("wide panel") << QSize(900, 300) << 10.0;
        QTest::newRow("tall panel") << QSize(700, 900) << 10.0;
        QTest::newRow("narrow panel") << QSize(260, 300) << 10.0;
        QTest::newRow("large font") << QSize(700, 900) << 18.0;
    }

    void wordsFitIntoTheirBoxes()
    {
        QFETCH(QSize, size);
        QFETCH(qreal, pointSize);
        test::GraphBuilder builder(64);
        NodeId hidden = builder.source();
        hidden = builder.linear("a_layer_with_a_name_that_is_much_longer_than_any_box_could_be", hidden, 64);
        hidden = builder.operation("an_operation_with_a_rather_long_name", {hidden});
        builder.linear("fc", hidden, 64);
        Shown shown(builder.build(), size);
        QFont font = shown.view.font();
        font.setPointSizeF(pointSize);
        shown.view.setFont(font);
        const BlockScene &scene = shown.canvas->scene();
        for (std::size_t i = 0; i < scene.items().size(); ++i) {
            const QFont used = scene.items()[i].layer ? font : theme::smaller(font);
            QVERIFY(QFontMetricsF(used).horizontalAdvance(scene.labels()[i]) <= scene.boxes()[i].width());
            QVERIFY(QFontMetricsF(used).height() <= scene.boxes()[i].height());
        }
        for (std::size_t i = 0; i < scene.frames().size(); ++i)
            QVERIFY(QFontMetricsF(theme::smaller(font)).horizontalAdvance(scene.titles()[i])
                    <= std::max(0.0, scene.frames()[i].width()));
        QVERIFY(pointSize > 10 || shown.view.minimumSizeHint().width() <= 300); // a dock beside the plots
    }

    void titlesStandOnNoBoxAndNoEdge_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the graph flows right") << QSize(900, 300);
        QTest::newRow("the graph flows down") << QSize(700, 900);
    }

    void titlesStandOnNoBoxAndNoEdge()
    {
        QFETCH(QSize, size);
        for (const ModelGraph &graph :
             {test::llamaGraph(), test::phi3Graph(), test::gpt2Graph(), test::parallelBlockGraph()}) {
            const Shown shown(graph, size);
            const BlockScene &scene = shown.canvas->scene();
            for (std::size_t stage = 0; stage < scene.titles().size(); ++stage) {
                QRectF title = scene.titleRects()[stage];
                title.setWidth(QFontMetricsF(theme::smaller(shown.canvas->font()))
                                   .horizontalAdvance(scene.titles()[stage]));
                if (title.width() <= 0)
                    continue;
                for (const QRectF &box : scene.boxes())
                    QVERIFY(!box.intersects(title));
                for (const BlockScene::Edge &edge : scene.edges())
                    for (int i = 0; i <= 200; ++i)
                        QVERIFY(!title.contains(edge.path.pointAtPercent(i / 200.0)));
            }
        }
    }

    void paintsAHundredAndTwentySixBlocksQuickly()
    {
        test::LlamaShape shape = test::Llama8B;
        shape.blocks = 126;
        Shown shown(test::llamaGraph(shape));
        QCOMPARE(shown.graph.layers.size(), std::size_t{126 * 9 + 1});
        std::vector<double> sensitivities;
        for (std::size_t i = 0; i < shown.graph.layers.size(); ++i)
            sensitivities.push_back(std::exp(std::sin(static_cast<double>(i))));
        shown.view.setSensitivities(sensitivities);
        QImage image(shown.view.size(), QImage::Format_ARGB32_Premultiplied);
        const auto paint = [&](QWidget *widget) { return [&image, widget] { widget->render(&image); }; };
        for (const ColorBy by : {ColorBy::Format, ColorBy::Sensitivity, ColorBy::Class}) {
            shown.view.setColorBy(by);
            qInfo("colour by %d: strip %.2f ms, canvas %.2f ms, whole view %.2f ms of CPU time per frame",
                  int(by), cpuMilliseconds(paint(shown.strip), 50), cpuMilliseconds(paint(shown.canvas), 50),
                  cpuMilliseconds(paint(&shown.view), 50));
        }
        std::uint32_t next = 0;
        qInfo("selecting a layer of another block: %.2f ms of CPU time",
              cpuMilliseconds(
                  [&] { shown.view.setSelection(std::nullopt, LayerId{next = (next + 9) % 1134}); }, 100));
        qInfo("setting the model: %.2f ms of CPU time",
              cpuMilliseconds(
                  [&] {
                      shown.view.setModel(nullptr, nullptr, 0);
                      shown.view.setModel(&shown.graph, &shown.partition, tokens);
                  },
                  5));
    }

    void paintsOneSubgraphOfFiveThousandLayersQuickly()
    {
        test::GraphBuilder builder(64); // experts side by side
        builder.enterModule("model.layers.0", 0);
        std::vector<NodeId> experts;
        for (int i = 0; i < 2500; ++i)
            experts.push_back(builder.linear(
                "down_" + std::to_string(i),
                builder.operation("silu", {builder.linear("up_" + std::to_string(i), builder.source(), 64)}),
                64));
        builder.operation("add", experts);
        std::optional<Shown> shown;
        qInfo("5,000 layers in one sub-graph: partition, layout and first frame %.0f ms of CPU time",
              cpuMilliseconds([&] { shown.emplace(builder.build()); }, 1));
        QCOMPARE(shown->partition.subgraphs.size(), std::size_t{1});
        QImage image(shown->view.size(), QImage::Format_ARGB32_Premultiplied);
        const auto paint = [&] { shown->view.render(&image); };
        qInfo("a part of it: %.2f ms of CPU time per frame", cpuMilliseconds(paint, 20));
        shown->canvas->fit();
        qInfo("fitted: %.2f ms of CPU time per frame", cpuMilliseconds(paint, 20));
    }
};

QTEST_MAIN(PartitionViewTest)
#include "partition_view_test.moc"
