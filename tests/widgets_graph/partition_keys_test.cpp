// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets_graph/shown_partition.h"
#include "widgets/graph/card_controls.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

#include <optional>

using namespace halftone;
using test::attention;
using Shown = test::ShownPartition;
using Level = GraphPlace::Level;

class PartitionKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new test::StillStyle); }

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
};

QTEST_MAIN(PartitionKeysTest)
#include "partition_keys_test.moc"
