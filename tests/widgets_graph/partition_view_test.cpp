// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets_graph/shown_partition.h"
#include "widgets/graph/card_controls.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

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

private:
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
