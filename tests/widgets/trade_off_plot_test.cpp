// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/views/link.h"

#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>

using namespace halftone;

namespace {

TradeOffData curve()
{
    TradeOffData data;
    data.frontier = {{0, 0}, {1e-6, 0.002}, {1e-5, 0.01}, {1e-4, 0.02}, {1e-3, 0.025}};
    data.baselines = {{"all-bf16", {{0, 0}}}, {"random", {{1e-4, 0.005}, {1e-3, 0.01}}}};
    data.gainUnit = QStringLiteral("s");
    data.source = QStringLiteral("Gaudi 2 model, batch 1, 2048 tokens");
    data.meanSquaredLoss = 4;
    return data;
}

void drag(QWidget *plot, QPoint from, QPoint to)
{
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    constexpr int steps = 10;
    for (int i = 1; i <= steps; ++i)
        QTest::mouseMove(plot, from + (to - from) * i / steps);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
}

} // namespace

class TradeOffPlotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggingTheLineEmitsLimits();
    void theLineIsGrabbedNearIt();
    void draggingTheBackgroundPans();
    void keysMoveTheLine();
    void clickOnAPointMovesTheLineThere();
    void clickOnAnExactPointMovesTheLineThere();
    void lossZeroIsDrawnAtTheLeftEdge();
    void labelTellsThresholdAndGain();
    void settingTheThresholdEmitsNothing();
    void doubleClickShowsEverythingAgain();
    void draggingReSolves();
    void spinBoxAndLineFollowEachOther();
    void drawsWithoutAnyData();
};

void TradeOffPlotTest::draggingTheLineEmitsLimits()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-4);
    test::showOnStage(plot);
    plot.plot()->replot();
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    QSignalSpy released(&plot, &TradeOffPlot::thresholdReleased);
    const QPoint start = plot.thresholdHandle();
    drag(plot.plot(), start, start - QPoint(120, 0));
    QVERIFY(dragged.count() >= 5);
    QCOMPARE(released.count(), 1);
    double last = 1e-4;
    for (const auto &call : dragged) {
        QVERIFY(call[0].toDouble() < last);
        last = call[0].toDouble();
    }
    QCOMPARE(plot.threshold(), last);
    QVERIFY(std::abs(plot.thresholdHandle().x() - (start.x() - 120)) <= 1);
}

void TradeOffPlotTest::theLineIsGrabbedNearIt()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-4);
    test::showOnStage(plot);
    plot.plot()->replot();
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    const QPoint near = plot.thresholdHandle() + QPoint(7, 60);
    QTest::mouseMove(plot.plot(), near);
    QCOMPARE(plot.plot()->cursor().shape(), Qt::SplitHCursor);
    drag(plot.plot(), near, near + QPoint(40, 0));
    QVERIFY(dragged.count() > 0);
}

void TradeOffPlotTest::draggingTheBackgroundPans()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-3);
    test::showOnStage(plot);
    plot.plot()->replot();
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    const QCPRange before = plot.plot()->xAxis->range();
    drag(plot.plot(), QPoint(200, 120), QPoint(260, 120));
    QCOMPARE(dragged.count(), 0);
    QVERIFY(plot.plot()->xAxis->range().lower < before.lower);
}

void TradeOffPlotTest::keysMoveTheLine()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-5);
    test::showOnStage(plot);
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    QSignalSpy released(&plot, &TradeOffPlot::thresholdReleased);
    QTest::keyClick(plot.plot(), Qt::Key_Right);
    const double right = plot.threshold();
    QVERIFY(right > 1e-5);
    QTest::keyClick(plot.plot(), Qt::Key_Left);
    QVERIFY(std::abs(plot.threshold() / 1e-5 - 1) < 1e-12); // there and back, up to rounding
    QTest::keyClick(plot.plot(), Qt::Key_PageUp);
    QVERIFY(plot.threshold() > right);
    QCOMPARE(dragged.count(), 3);
    QCOMPARE(released.count(), 0); // a burst of keys is one step
    QTRY_COMPARE(released.count(), 1);
    plot.setThreshold(4); // tau is 1: the end
    QTest::keyClick(plot.plot(), Qt::Key_Right);
    QCOMPARE(plot.threshold(), 4.0);
}

void TradeOffPlotTest::clickOnAPointMovesTheLineThere()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-3);
    test::showOnStage(plot);
    plot.plot()->replot();
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, plot.pixelOf({1e-5, 0.01}) + QPoint(3, -2));
    QCOMPARE(dragged.count(), 1);
    QVERIFY(plot.threshold() >= 1e-5); // the point is allowed
    QVERIFY(plot.threshold() < 1.0001e-5);
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, QPoint(120, 60)); // far from every point
    QCOMPARE(dragged.count(), 1);
}

void TradeOffPlotTest::clickOnAnExactPointMovesTheLineThere()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-3);
    plot.setExact({{3e-5, 0.014}});
    test::showOnStage(plot);
    plot.plot()->replot();
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, plot.pixelOf({3e-5, 0.014}));
    QVERIFY(plot.threshold() >= 3e-5 && plot.threshold() < 3.0001e-5);
    QStringList legend;
    for (const LegendEntry &entry : plot.findChild<LegendStrip *>()->entries())
        legend << entry.text;
    QVERIFY(legend.contains(QStringLiteral("proven optimum")));
    plot.setExact({});
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, plot.pixelOf({2e-4, 0.014})); // of no point
    QVERIFY(plot.threshold() < 3.0001e-5);
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, plot.pixelOf({1e-3, 0.025}));
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, plot.pixelOf({3e-5, 0.014}));
    QVERIFY(plot.threshold() >= 1e-3);
}

void TradeOffPlotTest::lossZeroIsDrawnAtTheLeftEdge()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-4);
    test::showOnStage(plot);
    plot.plot()->replot();
    const int zero = plot.pixelOf({0, 0}).x();
    QVERIFY(zero < plot.pixelOf({1e-6, 0}).x());
    QVERIFY(zero < plot.plot()->axisRect()->left() + 40);
    QCOMPARE(plot.plot()->xAxis->tickVectorLabels().first(), QStringLiteral("0"));
    QVERIFY(plot.plot()->xAxis->label().contains(QStringLiteral("0 at the left edge")));
}

void TradeOffPlotTest::labelTellsThresholdAndGain()
{
    TradeOffPlot plot;
    plot.setData(curve());
    plot.setThreshold(1e-4);
    plot.setCurrent(TradeOffCurrent{{1e-4, 0.02}, 0.02, true, true});
    QCOMPARE(plot.thresholdLabel(), QStringLiteral("τ 0.50\u00A0% · gain 20.0\u00A0ms"));
    plot.setCurrent(TradeOffCurrent{{2e-4, 0.02}, 0.02, false, false});
    QVERIFY(plot.thresholdLabel().endsWith(QStringLiteral("infeasible")));
}

void TradeOffPlotTest::settingTheThresholdEmitsNothing()
{
    TradeOffPlot plot;
    plot.setData(curve());
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    plot.setThreshold(1e-4);
    plot.setThreshold(3.0); // outside of the view: shown by a wider one
    QCOMPARE(dragged.count(), 0);
    QVERIFY(plot.plot()->xAxis->range().contains(3.0));
}

void TradeOffPlotTest::doubleClickShowsEverythingAgain()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    plot.setData(curve());
    plot.setThreshold(1e-4);
    test::showOnStage(plot);
    const QCPRange before = plot.plot()->xAxis->range();
    plot.plot()->xAxis->setRange(1e-5, 1e-4);
    QTest::mouseDClick(plot.plot(), Qt::LeftButton, {}, QPoint(300, 80));
    QCOMPARE(plot.plot()->xAxis->range().lower, before.lower);
}

void TradeOffPlotTest::draggingReSolves()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    link(&plot, exploration.get());
    test::showOnStage(plot);
    plot.plot()->replot();
    const Configuration before = exploration->solution()->formats;
    const double tauBefore = exploration->decisions().tau;
    drag(plot.plot(), plot.thresholdHandle(), plot.thresholdHandle() - QPoint(150, 0));
    QVERIFY(exploration->decisions().tau < tauBefore);
    QVERIFY(test::waitUntilSolved(*exploration));
    QCOMPARE(exploration->solution()->tau, exploration->decisions().tau);
    QVERIFY(exploration->solution()->formats != before);
    QCOMPARE(exploration->undoStack()->count(), 1);
    exploration->undoStack()->undo();
    QVERIFY(test::waitUntilSolved(*exploration));
    QCOMPARE(exploration->solution()->formats, before);
    QCOMPARE(plot.threshold(), exploration->problem()->limit(tauBefore));
}

void TradeOffPlotTest::spinBoxAndLineFollowEachOther()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    QWidget stage;
    TradeOffPlot plot(&stage);
    ThresholdControl control;
    plot.resize(800, 400);
    link(&plot, exploration.get());
    link(&control, exploration.get());
    test::showOnStage(plot);
    control.spinBox()->setValue(0.25);
    QCOMPARE(exploration->decisions().tau, 0.0025);
    QCOMPARE(plot.threshold(), exploration->problem()->limit(0.0025));
    QTest::keyClick(plot.plot(), Qt::Key_PageUp);
    QVERIFY(std::abs(control.spinBox()->value() / 100 - exploration->decisions().tau) < 1e-6); // its decimals
}

void TradeOffPlotTest::drawsWithoutAnyData()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(400, 200);
    test::showOnStage(plot);
    plot.setThreshold(0);
    QTest::keyClick(plot.plot(), Qt::Key_Right);
    drag(plot.plot(), QPoint(100, 100), QPoint(200, 100));
    plot.setData(curve());
    plot.setData({});
    plot.setCurrent({});
    QVERIFY(!plot.grab().isNull());
}

QTEST_MAIN(TradeOffPlotTest)
#include "trade_off_plot_test.moc"
