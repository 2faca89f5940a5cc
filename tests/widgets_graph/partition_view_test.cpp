// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets_graph/shown_partition.h"
#include "widgets/graph/card_controls.h"
#include "widgets/graph/color_bar.h"
#include "widgets/graph/minimap.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFontMetricsF>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>

#include <cmath>
#include <ctime>
#include <functional>
#include <optional>

using namespace halftone;
using test::attention;
using Shown = test::ShownPartition;
using Level = GraphPlace::Level;

class PartitionViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new test::StillStyle); }

    void identicalBlocksAreOneCard()
    {
        Shown shown(test::llamaGraph());
        const auto &cards = shown.scene().cards();
        QCOMPARE(cards.size(), std::size_t{3}); // embedding, 8 x block, lm_head
        QVERIFY(cards[0].kind == ModelCard::Kind::Source);
        QVERIFY(cards[1].kind == ModelCard::Kind::Run);
        QCOMPARE(cards[1].count, std::size_t{8});
        QVERIFY(cards[2].kind == ModelCard::Kind::Tile);
        QVERIFY(shown.canvas->camera().seesEverything());
    }

    void clickOnALayerSelectsItInTheBlockOnShow()
    {
        Shown shown(test::llamaGraph());
        QSignalSpy activated(&shown.view, &PartitionView::layerActivated);
        const LayerId qk = shown.layer(attention(0, "matmul_qk"));
        shown.click(shown.middleOf(qk));
        QCOMPARE(activated.size(), 1);
        QVERIFY(activated[0][0].value<LayerId>() == qk);
        QVERIFY(shown.view.selectedLayer() == qk);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{0});
        shown.click(shown.middleOf(qk));
        QCOMPARE(activated.size(), 1); // nothing new
    }

    void clickBesideTheLayersSelectsTheirSubgraph()
    {
        Shown shown(test::llamaGraph());
        QSignalSpy activated(&shown.view, &PartitionView::subgraphActivated);
        const QRectF frame = shown.onScreen(shown.scene().placeOf(SubgraphId{2}));
        shown.click((frame.topLeft() + QPointF(3, 3)).toPoint());
        QCOMPARE(activated.size(), 1);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{2});
        QVERIFY(!shown.view.selectedLayer());
    }

    void clickOnAMembersCellSelectsTheLayerInThatBlock()
    {
        Shown shown(test::llamaGraph());
        const QRectF strip
            = memberStrip(shown.onScreen(shown.scene().placeOf(shown.layer(attention(0, "v_proj")))));
        shown.click(
            {static_cast<int>(strip.left() + strip.width() * 5.5 / 8), static_cast<int>(strip.center().y())});
        QCOMPARE(shown.selected(), attention(5, "v_proj"));
        QCOMPARE(shown.scene().shownTile(shown.scene().cards()[1]), std::size_t{5});
    }

    void buttonsOfARunShowItsOtherMembers()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(attention(0, "v_proj")));
        const auto controls
            = [&] { return CardControls(shown.scene(), shown.scene().cards()[1], shown.canvas->camera()); };
        shown.click(controls().next.center().toPoint());
        QCOMPARE(shown.selected(), attention(1, "v_proj"));
        shown.click(controls().next.center().toPoint());
        shown.click(controls().previous.center().toPoint());
        shown.click(controls().previous.center().toPoint());
        shown.click(controls().previous.center().toPoint()); // there is none before it
        QCOMPARE(shown.selected(), attention(0, "v_proj"));
    }

    void aRunExpandsAndCollapses_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("by its button") << "button";
        QTest::newRow("by the keyboard") << "key";
        QTest::newRow("by the menu") << "menu";
    }

    void aRunExpandsAndCollapses()
    {
        QFETCH(QString, by);
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(attention(3, "k_proj")));
        const auto toggle = [&] {
            const ModelCard card = shown.scene().cardOf(3);
            if (by == "button")
                shown.click(
                    CardControls(shown.scene(), card, shown.canvas->camera()).expand.center().toPoint());
            else if (by == "key")
                shown.press(Qt::Key_Space);
            else
                chooseFromMenu(shown, 0);
        };
        toggle();
        QCOMPARE(shown.scene().cards().size(), std::size_t{10});
        QVERIFY(shown.canvas->camera().seesEverything());
        if (by == "button") { // there is room for one only near enough
            shown.canvas->zoomTo({Level::Tile, 3, 0});
            QVERIFY(!CardControls(shown.scene(), shown.scene().cardOf(3), shown.canvas->camera())
                         .expand.isNull());
        }
        toggle();
        QCOMPARE(shown.scene().cards().size(), std::size_t{3});
        QCOMPARE(shown.scene().shownTile(shown.scene().cards()[1]), std::size_t{3}); // still the one in focus
    }

    void expandingKeepsThePlace()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(attention(3, "k_proj")));
        shown.canvas->zoomBy(1.2); // from now on the view is the user's
        const double scale = shown.canvas->camera().scale();
        shown.press(Qt::Key_Space);
        QCOMPARE(shown.canvas->camera().scale(), scale);
        const QRectF card = shown.onScreen({Level::Tile, 3, 0});
        QVERIFY(QRectF(shown.canvas->rect()).intersects(card));
    }

    void selectionFromElsewhereIsShownWithoutASignal()
    {
        Shown shown(test::llamaGraph(), {500, 260});
        QSignalSpy layers(&shown.view, &PartitionView::layerActivated);
        QSignalSpy subgraphs(&shown.view, &PartitionView::subgraphActivated);
        shown.canvas->zoomBy(6);
        const LayerId down = shown.layer("model.layers.7.mlp.down_proj");
        shown.view.setSelection(std::nullopt, down);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{31});
        QVERIFY(shown.canvas->rect().contains(shown.middleOf(down)));
        QCOMPARE(shown.scene().shownTile(shown.scene().cards()[1]), std::size_t{7});
        QVERIFY(shown.canvas->accessibleName().endsWith("down_proj"));
        QVERIFY(shown.canvas->accessibleDescription().contains("model.layers.7.mlp.down_proj"));
        shown.view.setSelection(SubgraphId{4}, std::nullopt);
        QVERIFY(!shown.view.selectedLayer());
        shown.view.setSelection(std::nullopt, LayerId{999999});
        QVERIFY(!shown.view.selectedLayer() && !shown.view.selectedSubgraph());
        QCOMPARE(layers.size() + subgraphs.size(), 0);
    }

    void controlClickSelectsSeveralLayers()
    {
        Shown shown(test::llamaGraph());
        QSignalSpy several(&shown.view, &PartitionView::layersActivated);
        const LayerId q = shown.layer(attention(0, "q_proj"));
        const LayerId v = shown.layer(attention(0, "v_proj"));
        shown.click(shown.middleOf(v));
        const QImage one = shown.canvas->grab().toImage();
        shown.click(shown.middleOf(q), Qt::ControlModifier);
        QCOMPARE(several.size(), 1);
        QVERIFY(several[0][0].value<std::vector<LayerId>>() == std::vector<LayerId>({q, v}));
        QVERIFY(several[0][1].value<LayerId>() == q);
        QVERIFY(shown.canvas->grab().toImage() != one);
        shown.click(shown.middleOf(q), Qt::ControlModifier);
        QVERIFY(several[1][0].value<std::vector<LayerId>>() == std::vector<LayerId>({v}));
        shown.click(shown.middleOf(v), Qt::ControlModifier);
        QCOMPARE(several.size(), 2); // the last one stays
    }

    void arrowKeys_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<std::string>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<std::string>("to");
        const QSize tall(700, 900); // the graph flows down
        const QSize wide(1600, 300); // the graph flows right
        const auto row = [](const char *name, QSize size, const std::string &from, Qt::Key key,
                            const std::string &to) { QTest::newRow(name) << size << from << key << to; };
        row("right of q is k", tall, attention(1, "q_proj"), Qt::Key_Right, attention(1, "k_proj"));
        row("left of v is k", tall, attention(1, "v_proj"), Qt::Key_Left, attention(1, "k_proj"));
        row("nothing is left of q", tall, attention(1, "q_proj"), Qt::Key_Left, attention(1, "q_proj"));
        row("down from q leads through the rotation", tall, attention(1, "q_proj"), Qt::Key_Down,
            attention(1, "matmul_qk"));
        row("down from v skips to av", tall, attention(1, "v_proj"), Qt::Key_Down, attention(1, "matmul_av"));
        row("down from o leads to the next sub-graph", tall, attention(1, "o_proj"), Qt::Key_Down,
            "model.layers.1.mlp.gate_proj");
        row("up from o is av", tall, attention(1, "o_proj"), Qt::Key_Up, attention(1, "matmul_av"));
        row("down from the last layer leads to the next block", tall, "model.layers.1.mlp.down_proj",
            Qt::Key_Down, attention(2, "q_proj"));
        row("up from the first layer leads to the block before", tall, attention(1, "q_proj"), Qt::Key_Up,
            "model.layers.0.mlp.down_proj");
        row("below q is k in a wide panel", wide, attention(1, "q_proj"), Qt::Key_Down,
            attention(1, "k_proj"));
        row("right of q leads through the rotation", wide, attention(1, "q_proj"), Qt::Key_Right,
            attention(1, "matmul_qk"));
    }

    void arrowKeys() // with Control: from layer to layer
    {
        QFETCH(QSize, size);
        QFETCH(std::string, from);
        QFETCH(Qt::Key, key);
        QFETCH(std::string, to);
        Shown shown(test::llamaGraph(), size);
        shown.view.setSelection(std::nullopt, shown.layer(from));
        shown.press(key, Qt::ControlModifier);
        QCOMPARE(shown.selected(), to);
    }

    void arrowKeysLeadAlongTheEdges()
    {
        Shown shown(test::llamaGraph(), {700, 900});
        shown.view.setSelection(std::nullopt, shown.layer(attention(1, "q_proj")));
        QSignalSpy activated(&shown.view, &PartitionView::layerActivated);
        shown.press(Qt::Key_Down);
        QVERIFY2(shown.canvas->accessibleName().endsWith("rotary"),
                 qPrintable(shown.canvas->accessibleName()));
        QVERIFY(shown.canvas->accessibleDescription().contains("512 × "));
        QCOMPARE(shown.selected(), attention(1, "q_proj")); // an operation cannot be selected
        QCOMPARE(activated.size(), 0);
        shown.press(Qt::Key_Down);
        QCOMPARE(shown.selected(), attention(1, "matmul_qk"));
        shown.press(Qt::Key_Down);
        QVERIFY(shown.canvas->accessibleName().endsWith("softmax"));
        shown.press(Qt::Key_Up);
        QCOMPARE(shown.selected(), attention(1, "matmul_qk"));
    }

    void otherBlocksByKeyboard()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(attention(1, "k_proj")));
        shown.press(Qt::Key_PageDown);
        QCOMPARE(shown.selected(), attention(2, "k_proj"));
        shown.press(Qt::Key_PageUp);
        shown.press(Qt::Key_PageUp);
        QCOMPARE(shown.selected(), attention(0, "k_proj"));
        shown.press(Qt::Key_PageUp);
        QCOMPARE(shown.selected(), attention(0, "k_proj"));
        shown.press(Qt::Key_End);
        QCOMPARE(shown.canvas->focusPlace().tile, std::size_t{8});
        QCOMPARE(shown.view.selectedSubgraph().value_or(SubgraphId{0}).value, 32U);
        shown.press(Qt::Key_Home);
        QCOMPARE(shown.canvas->focusPlace().tile, std::size_t{0});
    }

    void enterGoesInAndEscapeOut()
    {
        Shown shown(test::llamaGraph(), {900, 400});
        const double whole = shown.canvas->camera().scale();
        const auto level = [&] { return shown.canvas->focusPlace().level; };
        shown.press(Qt::Key_Return);
        QVERIFY(level() == Level::Tile);
        shown.press(Qt::Key_Return);
        QVERIFY(level() == Level::Frame && shown.view.selectedSubgraph() == SubgraphId{0});
        const double frame = shown.canvas->camera().scale();
        QVERIFY(frame > whole);
        shown.press(Qt::Key_Return);
        QVERIFY(level() == Level::Item);
        QCOMPARE(shown.selected(), attention(0, "q_proj"));
        QVERIFY(shown.canvas->camera().scale() > frame);
        QVERIFY(shown.canvas->rect().contains(shown.middleOf(shown.canvas->focusPlace())));
        shown.press(Qt::Key_Escape);
        QVERIFY(level() == Level::Frame);
        QCOMPARE(shown.canvas->camera().scale(), frame);
        shown.press(Qt::Key_Backspace);
        QVERIFY(level() == Level::Tile);
        shown.press(Qt::Key_Escape);
        QVERIFY(level() == Level::Nothing);
        QVERIFY(shown.canvas->camera().seesEverything());
    }

    void arrowKeysLeadFromCardToCard()
    {
        Shown shown(test::llamaGraph(), {1600, 300});
        shown.press(Qt::Key_Space); // every block a card
        QCOMPARE(shown.scene().cards().size(), std::size_t{10});
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_Right);
        QVERIFY(shown.canvas->focusPlace() == (GraphPlace{Level::Tile, 2, 0}));
        QCOMPARE(shown.view.selectedSubgraph().value_or(SubgraphId{0}).value, 8U);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Left);
        QVERIFY(shown.canvas->focusPlace().level == Level::Source);
        shown.press(Qt::Key_Right);
        QVERIFY(shown.canvas->focusPlace() == (GraphPlace{Level::Tile, 0, 0}));
    }

    void wheelZoomsAboutThePointer()
    {
        Shown shown(test::llamaGraph());
        const LayerId layer = shown.layer(attention(0, "k_proj"));
        shown.turnWheel(shown.middleOf(layer), 5);
        const QPoint at = shown.middleOf(layer);
        const double scale = shown.canvas->camera().scale();
        shown.turnWheel(at, 3);
        QVERIFY(shown.canvas->camera().scale() > 1.5 * scale);
        QVERIFY((shown.middleOf(layer) - at).manhattanLength() <= 2); // rounding to pixels, twice
        shown.turnWheel(at, -60);
        QVERIFY(shown.canvas->camera().seesEverything());
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
        QCOMPARE(shown.middleOf(layer) - before, QPoint(-40, -50));
        QVERIFY(!shown.view.selectedLayer() && !shown.view.selectedSubgraph());
    }

    void doubleClickGoesNearer()
    {
        Shown shown(test::llamaGraph());
        const LayerId layer = shown.layer(attention(0, "k_proj"));
        const double scale = shown.canvas->camera().scale();
        QTest::mouseDClick(shown.canvas, Qt::LeftButton, {}, shown.middleOf(layer));
        QVERIFY(shown.canvas->camera().scale() > 2 * scale);
        QVERIFY((shown.middleOf(layer) - shown.canvas->rect().center()).manhattanLength() < 4);
        shown.press(Qt::Key_0);
        QVERIFY(shown.canvas->camera().seesEverything());
    }

    void fromFarAwayABlockIsOneThing()
    {
        test::LlamaShape shape;
        shape.blocks = 200;
        Shown shown(test::llamaGraph(shape), {900, 300});
        shown.canvas->setAllExpanded(true);
        QVERIFY(shown.canvas->camera().seesEverything());
        const GraphPlace tile{Level::Tile, 120, 0};
        QVERIFY(shown.canvas->targetUnder(shown.middleOf(tile)).place == tile);
        shown.click(shown.middleOf(tile));
        QVERIFY(shown.canvas->focusPlace() == tile);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{480});
        shown.canvas->zoomTo(tile);
        const LayerId layer = shown.layer(attention(120, "k_proj"));
        QVERIFY(shown.scene().layerOf(shown.canvas->targetUnder(shown.middleOf(layer)).place) == layer);
    }

    void everyScalePaintsMoreOrLess()
    {
        Shown shown(test::llamaGraph(), {900, 400});
        shown.canvas->setAllExpanded(true);
        QImage last;
        int scales = 0;
        for (double before = 0; shown.canvas->camera().scale() > before; ++scales) {
            before = shown.canvas->camera().scale();
            shown.turnWheel(shown.middleOf(GraphPlace{Level::Tile, 3, 0}), 1);
            if (shown.canvas->camera().scale() == before)
                break; // the largest
            const QImage image = shown.canvas->grab().toImage();
            QVERIFY(image != last);
            last = image;
        }
        QVERIFY(scales > 10);
    }

    void minimapShowsWhereOneIs()
    {
        Shown shown(test::llamaGraph());
        auto *minimap = shown.view.findChild<Minimap *>();
        QVERIFY(!minimap->isVisible()); // everything is in sight
        shown.canvas->zoomBy(5);
        QVERIFY(minimap->isVisible());
        QVERIFY(shown.canvas->rect().contains(minimap->geometry()));
        const QPointF before = shown.canvas->camera().visible().center();
        const QPoint middle = minimap->rect().center();
        QTest::mouseClick(minimap, Qt::LeftButton, {}, {middle.x(), minimap->height() - 8});
        const QPointF there = shown.canvas->camera().visible().center();
        QVERIFY(there.y() > before.y());
        // The frame is taken where it is, and moves as far as the pointer.
        const double scale = (minimap->height() - 6) / shown.scene().size().height();
        QTest::mousePress(minimap, Qt::LeftButton, {}, {middle.x(), minimap->height() - 12});
        const QPointF taken = shown.canvas->camera().visible().center();
        QTest::mouseMove(minimap, {middle.x(), minimap->height() - 42});
        QTest::mouseRelease(minimap, Qt::LeftButton, {}, {middle.x(), minimap->height() - 42});
        const double moved = taken.y() - shown.canvas->camera().visible().center().y();
        QVERIFY2(std::abs(moved - 30 / scale) < 2 / scale, qPrintable(QString::number(moved * scale)));
        QVERIFY(!shown.view.selectedLayer());
    }

    void searchCountsAndGoes()
    {
        Shown shown(test::llamaGraph());
        QTest::keyClick(shown.canvas, Qt::Key_F, Qt::ControlModifier);
        auto *field = shown.search->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, "layers.*q_proj$");
        QTRY_COMPARE(shown.search->state(), QString("8"));
        QVERIFY(!shown.view.selectedLayer()); // typing goes nowhere
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown.search->state(), QString("1 of 8"));
        QCOMPARE(shown.selected(), attention(0, "q_proj"));
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(shown.selected(), attention(2, "q_proj"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(shown.selected(), attention(1, "q_proj"));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(shown.search->state(), QString("8 of 8")); // around the end
        QCOMPARE(shown.selected(), attention(7, "q_proj"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(shown.canvas->hasFocus());
    }

    void searchBeginsWhereOneIs()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(std::nullopt, shown.layer(attention(4, "o_proj")));
        auto *field = shown.search->findChild<QLineEdit *>();
        field->setText("softmax");
        QTRY_COMPARE(shown.search->state(), QString("8"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown.search->state(), QString("6 of 8"));
        QCOMPARE(shown.canvas->focusPlace().tile, std::size_t{5});
        QVERIFY(shown.canvas->accessibleName().endsWith("softmax"));
    }

    void searchMarksWhatItFound()
    {
        Shown shown(test::llamaGraph());
        const QImage before = shown.canvas->grab().toImage();
        shown.search->findChild<QLineEdit *>()->setText("matmul_av");
        QTRY_COMPARE(shown.search->state(), QString("8"));
        QVERIFY(shown.canvas->grab().toImage() != before);
        shown.search->findChild<QLineEdit *>()->clear();
        QTRY_VERIFY(shown.canvas->grab().toImage() == before);
    }

    void badExpressionIsSaidInWords()
    {
        Shown shown(test::llamaGraph());
        auto *field = shown.search->findChild<QLineEdit *>();
        field->setText("q_(proj");
        QTRY_VERIFY(shown.search->state().contains("not a regular expression"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!shown.view.selectedLayer());
        field->setText("no such layer");
        QTRY_COMPARE(shown.search->state(), QString("nothing"));
    }

    void narrowPanelShowsTheSearchWhenAsked()
    {
        Shown shown(test::llamaGraph(), {340, 300});
        QVERIFY(!shown.search->isVisible());
        QTest::keyClick(shown.canvas, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(shown.search->isVisible());
        QTest::keyClick(shown.search->findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!shown.search->isVisible());
    }

    void withoutAModelItSaysWhatToDo()
    {
        QWidget host;
        PartitionView view(&host);
        host.show();
        QVERIFY(view.findChild<QLabel *>()->isVisible());
        QVERIFY(!view.findChild<QLabel *>()->text().isEmpty());
        view.setSelection(SubgraphId{0}, LayerId{0}); // from a view that is ahead
        auto *canvas = view.findChild<GraphCanvas *>();
        for (const Qt::Key key :
             {Qt::Key_Down, Qt::Key_End, Qt::Key_Return, Qt::Key_Space, Qt::Key_0, Qt::Key_Plus})
            QTest::keyClick(canvas, key);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, {5, 5});
        view.findChild<QLineEdit *>()->setText("q_proj");
        QTest::keyClick(view.findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(!view.selectedLayer());
    }

    void equalModelKeepsTheSelectionAndAnotherClearsIt()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSelection(SubgraphId{9}, std::nullopt);
        const ModelGraph copy = shown.graph;
        shown.view.setModel(Shown::shared(copy, shown.partition), Shown::Tokens);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{9});
        shown.view.setModel({}, 0);
        QVERIFY(!shown.view.selectedSubgraph());
        shown.view.setModel(Shown::shared(shown.graph, shown.partition), Shown::Tokens);
        QVERIFY(!shown.view.selectedSubgraph());
        shown.view.grab();
    }

    void aNewModelIsSearchedToo()
    {
        Shown shown(test::llamaGraph());
        shown.search->findChild<QLineEdit *>()->setText("lm_head");
        QTRY_COMPARE(shown.search->state(), QString("1"));
        test::GraphBuilder builder(64);
        builder.linear("fc", builder.source(), 64);
        const ModelGraph other = builder.build();
        const auto partition = partitionIntoSequentialSubgraphs(other);
        shown.view.setModel(Shown::shared(other, *partition), Shown::Tokens);
        QTRY_COMPARE(shown.search->state(), QString("nothing"));
        shown.view.setModel(Shown::shared(shown.graph, shown.partition), Shown::Tokens);
        QTRY_COMPARE(shown.search->state(), QString("1"));
    }

    void colourFollowsTheChoice()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSensitivities(std::vector<double>(shown.graph.layers.size(), 0.5),
                                    "calibrated on 64 samples");
        SubgraphFigures gains;
        for (std::size_t i = 0; i < shown.partition.subgraphs.size(); ++i) {
            gains.best.push_back(1e-3 * static_cast<double>(1 + i % 4));
            gains.chosen.push_back(i % 2 == 0 ? 0 : gains.best.back());
        }
        gains.unit = "s";
        gains.source = "Gaudi 2 model";
        gains.isModelled = true;
        shown.view.setGains(gains);
        auto *box = shown.view.findChild<QComboBox *>();
        std::vector<QImage> images;
        for (int index = 0; index < box->count(); ++index) {
            box->setCurrentIndex(index);
            images.push_back(shown.canvas->grab().toImage());
        }
        QCOMPARE(images.size(), std::size_t{5});
        for (std::size_t a = 0; a < images.size(); ++a)
            for (std::size_t b = a + 1; b < images.size(); ++b)
                QVERIFY(images[a] != images[b]);
        QVERIFY(shown.view.colorBy() == ColorBy::Class);

        shown.view.setColorBy(ColorBy::BestGain);
        const QImage modelled = shown.canvas->grab().toImage();
        gains.isModelled = false; // modelled never looks like measured
        shown.view.setGains(gains);
        QVERIFY(shown.canvas->grab().toImage() != modelled);

        const QImage before = shown.canvas->grab().toImage();
        QPalette dark = shown.view.palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        shown.view.setPalette(dark);
        QVERIFY(shown.canvas->grab().toImage() != before);
    }

    void legendSaysWhatIsShownAndWhence()
    {
        Shown shown(test::llamaGraph());
        const auto *legend = shown.view.findChild<LegendStrip *>();
        const auto *bar = shown.view.findChild<ColorBar *>();
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(legend->entries(),
                                       [&](const auto &entry) { return entry.text.contains(text); });
        };
        QVERIFY(says("BF16") && says("FP8") && says("cut node") && says("implied"));
        shown.view.setColorBy(ColorBy::Sensitivity);
        QVERIFY(says("not calibrated yet") && !bar->isVisible());
        shown.view.setSensitivities(std::vector<double>(shown.graph.layers.size(), 0.5),
                                    "calibrated on 64 samples");
        QVERIFY(bar->isVisible() && bar->accessibleDescription().contains("calibrated on 64 samples"));
        QVERIFY(bar->accessibleDescription().contains("nats²"));
        shown.view.setColorBy(ColorBy::Gain);
        QVERIFY(says("not timed yet") && !bar->isVisible());
        shown.view.setGains(
            {{0.001, 0.002}, {0.001, 0.002}, "s", "Gaudi 2 model, batch 1, 2048 tokens", true});
        QVERIFY(says("modelled, not measured"));
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("2.00\u00A0ms")));
        QVERIFY(bar->accessibleDescription().contains("Gaudi 2 model"));
    }

    void noWidgetIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the dock below the plots") << QSize(1100, 170);
        QTest::newRow("a small window") << QSize(620, 110);
        QTest::newRow("a narrow panel") << QSize(260, 300);
        QTest::newRow("maximised") << QSize(1900, 1000);
    }

    void noWidgetIsClipped()
    {
        QFETCH(QSize, size);
        Shown shown(test::llamaGraph(), size);
        if (size.width() < 320)
            QVERIFY(shown.view.minimumSizeHint().width() <= 320); // a dock beside the plots
        for (const QWidget *child : shown.view.findChildren<QWidget *>()) {
            if (!child->isVisible() || child->parentWidget() == nullptr)
                continue;
            QVERIFY2(child->parentWidget()->rect().contains(child->geometry()),
                     qPrintable(QString(child->metaObject()->className()) + child->accessibleName()));
        }
        QVERIFY(shown.canvas->height() >= size.height() / 2);
    }

    void tabLeadsThroughTheView()
    {
        Shown shown(test::llamaGraph());
        QWidget *box = shown.view.findChild<QComboBox *>();
        QList<QWidget *> order;
        for (QWidget *next = box->nextInFocusChain(); next != box; next = next->nextInFocusChain())
            order << next;
        QVERIFY(order.contains(shown.canvas));
        QVERIFY(order.contains(shown.search->findChild<QLineEdit *>()));
    }

    void aModelWithoutBlocksWorksToo()
    {
        test::GraphBuilder builder(64);
        NodeId hidden = builder.source();
        for (int layer = 0; layer < 300; ++layer)
            hidden = builder.operation("relu", {builder.linear("fc" + std::to_string(layer), hidden, 64)});
        Shown shown(builder.build(), {900, 300});
        shown.canvas->setAllExpanded(true);
        QVERIFY(shown.scene().cards().size() > 10);
        shown.view.setSelection(std::nullopt, LayerId{150});
        QVERIFY(shown.scene().layerOf(shown.canvas->focusPlace()) == LayerId{150});
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(shown.view.selectedLayer() == LayerId{151});
        shown.search->findChild<QLineEdit *>()->setText("^fc29.$");
        QTRY_COMPARE(shown.search->state(), QString("10"));
    }

    /// A painter that scales, by next to nothing, is given the drawing without pictures.
    void picturesLookLikeWhatTheyStandFor_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("ratio");
        QTest::newRow("boxes") << 0.25 << 1.0;
        QTest::newRow("words") << 0.6 << 1.0;
        QTest::newRow("words on a dense screen") << 0.6 << 2.0;
        QTest::newRow("many words") << 1.1 << 1.0;
    }

    void picturesLookLikeWhatTheyStandFor()
    {
        QFETCH(double, scale);
        QFETCH(double, ratio);
        Shown shown(test::llamaGraph());
        Configuration formats;
        for (std::size_t i = 0; i < shown.graph.layers.size(); ++i)
            formats.push_back(i % 3 == 0 ? 1 : 0);
        shown.view.setFormats({Bf16, Fp8E4M3}, formats);
        shown.canvas->setAllExpanded(true);
        shown.canvas->zoomBy(scale / shown.canvas->camera().scale());
        const auto painted = [&](double nearlyOne) {
            QImage image(shown.canvas->size() * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(nearlyOne, nearlyOne);
            shown.canvas->render(&painter);
            return image;
        };
        const QImage anew = painted(1.00001);
        const QImage pictured = painted(1);
        QCOMPARE(painted(1), pictured); // the second time from the pictures that the first has made
        for (auto &format : formats)
            format = static_cast<std::uint8_t>(1 - format);
        shown.view.setFormats({Bf16, Fp8E4M3}, formats);
        const double fault = worstDifference(anew, painted(1.00001)); // what wrong boxes look like
        const double difference = worstDifference(anew, pictured); // letters stand a little differently
        QVERIFY2(difference < fault / 1.5, qPrintable(QStringLiteral("%1, %2").arg(difference).arg(fault)));
    }

    void whatChangesIsSeenInPicturesAtOnce()
    {
        Shown shown(test::llamaGraph());
        shown.canvas->setAllExpanded(true);
        shown.canvas->zoomBy(0.6 / shown.canvas->camera().scale());
        const QImage before = shown.canvas->grab().toImage();
        Configuration formats(shown.graph.layers.size(), 1);
        shown.view.setFormats({Bf16, Fp8E4M3}, formats);
        const QImage lowered = shown.canvas->grab().toImage();
        QVERIFY(differenceOf(before, lowered) > 1);
        shown.view.setColorBy(ColorBy::Class);
        QVERIFY(differenceOf(lowered, shown.canvas->grab().toImage()) > 1);
        shown.view.setColorBy(ColorBy::Format);
        QCOMPARE(shown.canvas->grab().toImage(), lowered);
        QPalette dark = shown.view.palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        shown.view.setPalette(dark);
        QVERIFY(differenceOf(lowered, shown.canvas->grab().toImage()) > 100);
    }

    void paintsFiveThousandLayersInBlocks()
    {
        test::LlamaShape shape = test::Llama8B;
        shape.blocks = 556;
        Shown shown(test::llamaGraph(shape), {1600, 950});
        QCOMPARE(shown.graph.layers.size(), std::size_t{5005});
        std::vector<double> sensitivities;
        Configuration formats;
        for (std::size_t i = 0; i < shown.graph.layers.size(); ++i) {
            sensitivities.push_back(std::exp(std::sin(static_cast<double>(i))));
            formats.push_back(std::sin(static_cast<double>(i) * 1.7) > 0 ? 1 : 0);
        }
        shown.view.setSensitivities(sensitivities);
        say("set the model",
            cpuMilliseconds(
                [&] {
                    shown.view.setModel({}, 0);
                    shown.view.setModel(Shown::shared(shown.graph, shown.partition), Shown::Tokens);
                },
                5));
        say("expand and collapse",
            cpuMilliseconds(
                [&] {
                    shown.canvas->setAllExpanded(true);
                    shown.canvas->setAllExpanded(false);
                },
                5));
        shown.view.setFormats({Bf16, Fp8E4M3}, formats); // another model has cleared them
        paintAtScales(shown);
        shown.canvas->setAllExpanded(true);
        paintAtScales(shown);
        shown.view.setColorBy(ColorBy::Sensitivity); // no two layers look alike
        paintAtScales(shown);
    }

    void paintsFiveThousandLayersSideBySide()
    {
        test::GraphBuilder builder(64); // experts
        builder.enterModule("model.layers.0", 0);
        std::vector<NodeId> experts;
        for (int i = 0; i < 2500; ++i)
            experts.push_back(builder.linear(
                "down_" + std::to_string(i),
                builder.operation("silu", {builder.linear("up_" + std::to_string(i), builder.source(), 64)}),
                64));
        builder.operation("add", experts);
        std::optional<Shown> shown;
        say("partition, layout and first frame", cpuMilliseconds([&] { shown.emplace(builder.build()); }, 1));
        QCOMPARE(shown->partition.subgraphs.size(), std::size_t{1});
        paintAtScales(*shown);
    }

private:
    /// Mean over pixels and colours; of 255.
    static double differenceOf(const QImage &a, const QImage &b)
    {
        const QImage first = a.convertToFormat(QImage::Format_RGB32);
        const QImage second = b.convertToFormat(QImage::Format_RGB32);
        double sum = 0;
        for (int y = 0; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x) {
                const QRgb one = first.pixel(x, y);
                const QRgb other = second.pixel(x, y);
                sum += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other))
                    + std::abs(qBlue(one) - qBlue(other));
            }
        }
        return sum / (3.0 * first.width() * first.height());
    }

    /// Of the means over squares, so that half a pixel of a letter counts little.
    static double worstDifference(const QImage &a, const QImage &b)
    {
        constexpr int Side = 16;
        double worst = 0;
        for (int y = 0; y < a.height(); y += Side) {
            for (int x = 0; x < a.width(); x += Side) {
                const QRect square = QRect(x, y, Side, Side) & a.rect();
                worst = std::max(worst, differenceOf(a.copy(square), b.copy(square)));
            }
        }
        return worst;
    }

    static void say(const char *what, double milliseconds)
    {
        qInfo("%s: %.2f ms of CPU time", what, milliseconds);
    }

    static double cpuMilliseconds(const std::function<void()> &work, int times)
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

    /// From the whole model to a single layer.
    static void paintAtScales(const Shown &shown)
    {
        QImage image(shown.canvas->size(), QImage::Format_ARGB32_Premultiplied);
        shown.canvas->fit();
        for (double wanted = shown.canvas->camera().scale(); wanted < 8; wanted *= 1.4) {
            shown.canvas->zoomBy(wanted / shown.canvas->camera().scale());
            constexpr int Frames = 5;
            say(qPrintable(QStringLiteral("a frame at a scale of %1").arg(wanted, 0, 'f', 4)),
                cpuMilliseconds([&] { shown.canvas->render(&image); }, Frames));
        }
    }

    /// Opens the menu by keyboard, and takes the entry at that place of it.
    static void chooseFromMenu(const Shown &shown, int entry)
    {
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, {5, 5},
                                 shown.canvas->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(shown.canvas, &wanted);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        menu->actions().at(entry)->trigger();
        menu->close();
    }
};

QTEST_MAIN(PartitionViewTest)
#include "partition_view_test.moc"
