// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "tests/widgets/trade_off_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/number_text.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/quantity_field.h"
#include "widgets/views/link.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace halftone;

using test::curve;
using test::drag;

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
    void theAxisForgetsWhereTheThresholdWas();
    void strategiesAreComparedWithTheOptimum();
    void validationsOfTheSessionAreShown();
    void drawsWithoutAnyData();
};

void TradeOffPlotTest::draggingTheLineEmitsLimits()
{
    test::PlotStage stage(curve(), 1e-4);
    TradeOffPlot &plot = stage.plot;
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
    test::PlotStage stage(curve(), 1e-4);
    TradeOffPlot &plot = stage.plot;
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    const QPoint near = plot.thresholdHandle() + QPoint(7, 60);
    QTest::mouseMove(plot.plot(), near);
    QCOMPARE(plot.plot()->cursor().shape(), Qt::SplitHCursor);
    drag(plot.plot(), near, near + QPoint(40, 0));
    QVERIFY(dragged.count() > 0);
}

void TradeOffPlotTest::draggingTheBackgroundPans()
{
    test::PlotStage stage(curve(), 1e-3);
    TradeOffPlot &plot = stage.plot;
    QSignalSpy dragged(&plot, &TradeOffPlot::thresholdDragged);
    const QCPRange before = plot.plot()->xAxis->range();
    drag(plot.plot(), QPoint(200, 120), QPoint(260, 120));
    QCOMPARE(dragged.count(), 0);
    QVERIFY(plot.plot()->xAxis->range().lower < before.lower);
}

void TradeOffPlotTest::keysMoveTheLine()
{
    test::PlotStage stage(curve(), 1e-5);
    TradeOffPlot &plot = stage.plot;
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
    test::PlotStage stage(curve(), 1e-3);
    TradeOffPlot &plot = stage.plot;
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
    test::PlotStage stage(curve(), 1e-3);
    TradeOffPlot &plot = stage.plot;
    plot.setExact({{3e-5, 0.014}});
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
    test::PlotStage stage(curve(), 1e-4);
    TradeOffPlot &plot = stage.plot;
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
    QCOMPARE(plot.thresholdLabel(), QStringLiteral("τ 0.50\u00A0% · gain 20.0\u00A0ms (optimal)"));
    plot.setCurrent(TradeOffCurrent{{1e-4, 0.02}, 0.021, true, false});
    QVERIFY(plot.thresholdLabel().endsWith(QStringLiteral("20.0\u00A0ms (not proven)")));
    plot.setCurrent(TradeOffCurrent{{2e-4, 0.02}, 0.02, false, false});
    QVERIFY(plot.thresholdLabel().endsWith(QStringLiteral("infeasible")));
    plot.setCurrent(TradeOffCurrent{{1e-4, 0.02}, 0.02, true, true, 2e-4}); // of where the line was
    QCOMPARE(plot.thresholdLabel(), QStringLiteral("τ 0.50 % · solving…"));
    plot.setThreshold(2e-4);
    QVERIFY(plot.thresholdLabel().endsWith(QStringLiteral("20.0 ms (optimal)")));
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
    test::PlotStage stage(curve(), 1e-4);
    TradeOffPlot &plot = stage.plot;
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
    control.field()->selectAll();
    QTest::keyClicks(control.field(), QStringLiteral("0.25"));
    QTest::keyClick(control.field(), Qt::Key_Return);
    QCOMPARE(exploration->decisions().tau, 0.0025);
    QCOMPARE(plot.threshold(), exploration->problem()->limit(0.0025));
    QTest::keyClick(plot.plot(), Qt::Key_PageUp);
    QCOMPARE(control.field()->value(), exploration->decisions().tau);
}

void TradeOffPlotTest::theAxisForgetsWhereTheThresholdWas()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    link(&plot, exploration.get());
    test::showOnStage(plot);
    const double tau = exploration->decisions().tau;
    const auto before = plot.plot()->xAxis->range();
    setTau(*exploration, MinimumTau);
    QVERIFY(test::waitUntilSolved(*exploration));
    QVERIFY(plot.plot()->xAxis->range().lower < before.lower);
    setTau(*exploration, tau);
    QVERIFY(test::waitUntilSolved(*exploration));
    QTRY_COMPARE(plot.plot()->xAxis->range(), before);
}

void TradeOffPlotTest::strategiesAreComparedWithTheOptimum()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    QWidget stage;
    TradeOffPlot plot(&stage);
    link(&plot, exploration.get());
    const auto compared = compareBaselines(*exploration->problem(), *exploration->solution(), {});
    QVERIFY(compared.has_value());
    const auto prefix = std::ranges::find(*compared, "prefix", &BaselineComparison::name);
    const auto toolTip = [&] {
        for (const LegendEntry &entry : plot.findChild<LegendStrip *>()->entries()) {
            if (entry.text == QStringLiteral("first layers (prefix)"))
                return entry.toolTip;
        }
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!toolTip().isEmpty(), 30'000);
    QVERIFY(
        toolTip().contains(QStringLiteral("at best ") + text::quantity(prefix->gain, QStringLiteral("s"))));
    QVERIFY(toolTip().contains(QStringLiteral("The optimum gains ")
                               + text::quantity(*prefix->optimumGain, QStringLiteral("s"))));
    setTau(*exploration, exploration->decisions().tau / 2);
    QVERIFY(toolTip().isEmpty()); // no longer that of the solution on screen
}

void TradeOffPlotTest::validationsOfTheSessionAreShown()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    auto session = std::make_shared<Session>(*exploration->session());
    Validation validation;
    for (const auto &layer : session->graph.layers)
        validation.formats[layer.name] = exploration->decisions().formats[1];
    for (int i = 0; i < 12; ++i)
        validation.samples.push_back({i, 100, 3.0, 0.01 * (i - 4)});
    validation.dataPath = "/texts/held-out.jsonl";
    session->validations.push_back(validation);
    validation.formats.begin()->second = "int3"; // has no gains
    session->validations.push_back(validation);
    QWidget stage;
    TradeOffPlot plot(&stage);
    link(&plot, exploration.get());
    exploration->setSession(session);
    const auto intervals = [&]() -> const QCPErrorBars * {
        for (int i = 0; i < plot.plot()->plottableCount(); ++i) {
            if (const auto *bars = qobject_cast<QCPErrorBars *>(plot.plot()->plottable(i)))
                return bars->data()->isEmpty() ? nullptr : bars;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(intervals() != nullptr, 30'000);
    QCOMPARE(intervals()->data()->size(), 1);
    const MeasuredLoss measured = measureLoss(validation.samples);
    const auto &bar = intervals()->data()->at(0);
    QVERIFY(std::abs(bar.errorMinus - (measured.lossMse - measured.lossMseLow)) < 1e-15);
    QVERIFY(std::abs(bar.errorPlus - (measured.lossMseHigh - measured.lossMse)) < 1e-15);
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
