// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets_graph/shown_partition.h"

#include <QImage>
#include <QLineEdit>

#include <optional>

using namespace halftone;
using test::attention;
using Shown = test::ShownPartition;

class PartitionSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new test::StillStyle); }

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
};

QTEST_MAIN(PartitionSearchTest)
#include "partition_search_test.moc"
