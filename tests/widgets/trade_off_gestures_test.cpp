// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/trade_off_stage.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/trade_off_menu.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

using namespace halftone;
using test::curve;
using test::drag;
using test::PlotStage;

namespace {

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (auto *action : menu.actions()) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
        if (auto *found = action->menu() != nullptr ? actionOf(*action->menu(), text) : nullptr)
            return found;
    }
    return nullptr;
}

ValidatedPoint validated()
{
    MeasuredLoss measured;
    measured.samples = 24;
    measured.lossMse = 3e-4;
    measured.lossMseLow = 2e-4;
    measured.lossMseHigh = 5e-4;
    measured.baselinePerplexity = 10;
    measured.perplexity = 10.1;
    return {QStringLiteral("all FP8"), QStringLiteral("texts.jsonl"), {1e-4, 0.015}, measured};
}

TradeOffData curveWithBand()
{
    TradeOffData data = curve();
    data.baselines.resize(1);
    Baseline random{"random", {}, {}, {}};
    for (int i = 0; i < 200; ++i)
        random.points.push_back({1e-6 * (i + 1), 0.001 + 1e-5 * ((i * 7) % 20)});
    data.baselines.push_back(random);
    return data;
}

} // namespace

class TradeOffGesturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrawnBoxFillsThePlot_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<bool>("fromMenu");
        QTest::newRow("with the right button") << int(Qt::RightButton) << int(Qt::NoModifier) << false;
        QTest::newRow("with Ctrl") << int(Qt::LeftButton) << int(Qt::ControlModifier) << false;
        QTest::newRow("after its command") << int(Qt::LeftButton) << int(Qt::NoModifier) << true;
    }

    void aDrawnBoxFillsThePlot()
    {
        QFETCH(int, button);
        QFETCH(int, modifiers);
        QFETCH(bool, fromMenu);
        PlotStage stage;
        QSignalSpy dragged(&stage.plot, &TradeOffPlot::thresholdDragged);
        if (fromMenu)
            actionOf(*stage.plot.menu()->menu(), QStringLiteral("Zoom to a box"))->trigger();
        const QPoint from(200, 100);
        const QPoint to(420, 260);
        const QCPRange loss(stage.view()->xAxis->pixelToCoord(from.x()),
                            stage.view()->xAxis->pixelToCoord(to.x()));
        const QCPRange gain(stage.view()->yAxis->pixelToCoord(to.y()),
                            stage.view()->yAxis->pixelToCoord(from.y()));
        drag(stage.view(), from, to, static_cast<Qt::MouseButton>(button), Qt::KeyboardModifiers(modifiers));
        constexpr double Pixel = 0.02; // two pixels, of a box of 220 x 160; and of half a decade
        QVERIFY(std::abs(std::log(stage.view()->xAxis->range().lower / loss.lower)) < Pixel);
        QVERIFY(std::abs(std::log(stage.view()->xAxis->range().upper / loss.upper)) < Pixel);
        QVERIFY(std::abs(stage.view()->yAxis->range().lower - gain.lower) < Pixel * gain.size());
        QVERIFY(std::abs(stage.view()->yAxis->range().upper - gain.upper) < Pixel * gain.size());
        QCOMPARE(dragged.count(), 0);
        const QCPRange zoomed = stage.view()->xAxis->range();
        stage.plot.setData(curveWithBand()); // new points do not take the view away
        QCOMPARE(stage.view()->xAxis->range(), zoomed);
        stage.plot.resetView();
        QVERIFY(stage.view()->xAxis->range().contains(1e-3));
    }

    void aSlipIsNoBox()
    {
        PlotStage stage;
        const QCPRange before = stage.view()->xAxis->range();
        drag(stage.view(), {200, 100}, {206, 103}, Qt::RightButton);
        QCOMPARE(stage.view()->xAxis->range(), before);
    }

    void aRightClickOpensTheMenu()
    {
        PlotStage stage;
        QTest::mouseClick(stage.view(), Qt::RightButton, {}, {200, 100});
        QVERIFY(stage.plot.menu()->menu()->isVisible());
        stage.plot.menu()->menu()->close();
        QVERIFY(stage.plot.findChild<QToolButton *>()->menu() == stage.plot.menu()->menu());
    }

    void keysZoomMoveAndReset()
    {
        PlotStage stage;
        QVERIFY(stage.focus());
        const QCPRange whole = stage.view()->xAxis->range();
        QTest::keyClick(stage.view(), Qt::Key_Plus);
        const QCPRange zoomed = stage.view()->xAxis->range();
        const double decades = std::log(whole.upper / whole.lower);
        QVERIFY(std::abs(std::log(zoomed.upper / zoomed.lower) * 1.4 / decades - 1) < 1e-9);
        QTest::keyClick(stage.view(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(stage.view()->xAxis->range().lower < zoomed.lower);
        QCOMPARE(stage.plot.threshold(), 1e-4); // only the view has moved
        QTest::keyClick(stage.view(), Qt::Key_0);
        QCOMPARE(stage.view()->xAxis->range(), whole);
        QTest::keyClick(stage.view(), Qt::Key_Minus);
        QVERIFY(stage.view()->xAxis->range().upper > whole.upper);
        QTest::keyClick(stage.view(), Qt::Key_Home);
        QCOMPARE(stage.view()->xAxis->range(), whole);
    }

    void withShiftTheLineStopsWhereTheSolutionChanges()
    {
        PlotStage stage(curve(), 1e-3);
        stage.plot.setExact({{3e-5, 0.014}});
        QSignalSpy dragged(&stage.plot, &TradeOffPlot::thresholdDragged);
        const QPoint handle = stage.plot.thresholdHandle();
        drag(stage.view(), handle, QPoint(stage.plot.pixelOf({1e-6, 0}).x() + 3, handle.y()), Qt::LeftButton,
             Qt::ShiftModifier);
        QVERIFY(dragged.count() >= 4); // 1e-4, 3e-5, 1e-5, 1e-6
        for (const auto &call : dragged) {
            const double loss = call[0].toDouble();
            const bool isSolution
                = std::ranges::any_of(std::array{1e-6, 1e-5, 3e-5, 1e-4, 1e-3}, [&](double solution) {
                      return loss >= solution && loss < solution * (1 + 1e-6);
                  });
            QVERIFY2(isSolution, qPrintable(QString::number(loss)));
        }
        QVERIFY(std::abs(stage.plot.threshold() / 1e-6 - 1) < 1e-6);
    }

    void theOptionSnapsAndShiftThenFrees()
    {
        PlotStage stage(curve(), 1e-3);
        actionOf(*stage.plot.menu()->menu(), QStringLiteral("Snap to where the solution changes"))->trigger();
        QVERIFY(stage.plot.options().snaps);
        const QPoint handle = stage.plot.thresholdHandle();
        const QPoint target(stage.plot.pixelOf({1e-4, 0}).x() + 20, handle.y());
        drag(stage.view(), handle, target);
        QVERIFY(std::abs(stage.plot.threshold() / 1e-4 - 1) < 1e-6);
        drag(stage.view(), stage.plot.thresholdHandle(), target, Qt::LeftButton, Qt::ShiftModifier);
        QVERIFY(stage.plot.threshold() > 1.05e-4);
        QTest::keyClick(stage.view(), Qt::Key_Left); // to the next below
        QVERIFY(std::abs(stage.plot.threshold() / 1e-4 - 1) < 1e-6);
        QTest::keyClick(stage.view(), Qt::Key_Left);
        QVERIFY(std::abs(stage.plot.threshold() / 1e-5 - 1) < 1e-6);
        QTest::keyClick(stage.view(), Qt::Key_Right);
        QVERIFY(std::abs(stage.plot.threshold() / 1e-4 - 1) < 1e-6);
    }

    void shiftWithArrowsGoesThroughTheSolutions()
    {
        PlotStage stage(curve(), 2e-5);
        stage.plot.setExact({{3e-5, 0.014}, {4e-5, 0.009}}); // the second is dominated
        QVERIFY(stage.focus());
        QSignalSpy released(&stage.plot, &TradeOffPlot::thresholdReleased);
        for (const double solution : {3e-5, 1e-4, 1e-3, 1e-3}) {
            QTest::keyClick(stage.view(), Qt::Key_Right, Qt::ShiftModifier);
            QVERIFY(std::abs(stage.plot.threshold() / solution - 1) < 1e-6);
        }
        QTest::keyClick(stage.view(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(std::abs(stage.plot.threshold() / 1e-4 - 1) < 1e-6);
        QTRY_COMPARE(released.count(), 1); // one step of undo
    }

    void aClickOnAStrategyGoesThere()
    {
        PlotStage stage(curve(), 1e-3); // its two random ones are no band
        const QPoint place = stage.plot.pixelOf({1e-4, 0.005});
        QVERIFY2(stage.plot.toolTipAt(place).contains(QStringLiteral("gains at least 15.0\u00A0ms more")),
                 qPrintable(stage.plot.toolTipAt(place)));
        QVERIFY(stage.plot.toolTipAt(place).contains(QStringLiteral("(300\u00A0%)")));
        QTest::mouseClick(stage.view(), Qt::LeftButton, {}, place);
        QVERIFY(std::abs(stage.plot.threshold() / 1e-4 - 1) < 1e-6);
    }

    void theAxesMeasureWhatIsChosen()
    {
        PlotStage stage;
        QSignalSpy chosen(&stage.plot, &TradeOffPlot::optionsChanged);
        actionOf(*stage.plot.menu()->lossMenu(), QStringLiteral("Threshold τ"))->trigger();
        actionOf(*stage.plot.menu()->lossMenu(), QStringLiteral("Logarithmic"))->trigger();
        actionOf(*stage.plot.menu()->gainMenu(), QStringLiteral("Gain in percent of the baseline"))
            ->trigger();
        QCOMPARE(chosen.count(), 3);
        stage.view()->replot();
        QCOMPARE(stage.view()->xAxis->scaleType(), QCPAxis::stLinear);
        QCOMPARE(stage.view()->xAxis->label(), QStringLiteral("Threshold τ (%)"));
        QVERIFY(stage.view()->yAxis->label().startsWith(QStringLiteral("Gain (% of the baseline's time)")));
        // tau of 1e-4 is sqrt(1e-4 / 4) = 0.5 %; a gain of 20 ms is 20 % of 100 ms
        const QPoint place = stage.plot.pixelOf({1e-4, 0.02});
        QVERIFY(std::abs(stage.view()->xAxis->coordToPixel(0.5) - place.x()) <= 1);
        QVERIFY(std::abs(stage.view()->yAxis->coordToPixel(20) - place.y()) <= 1);
        QVERIFY(std::abs(stage.plot.thresholdHandle().x() - place.x()) <= 1);
        // The line is dragged to tau = 1 %: 1e-4 * 4 nats^2
        const QPoint handle = stage.plot.thresholdHandle();
        const QPoint target(qRound(stage.view()->xAxis->coordToPixel(1)), handle.y());
        drag(stage.view(), handle, target);
        const double tau = stage.view()->xAxis->pixelToCoord(target.x()) / 100;
        QVERIFY(std::abs(stage.plot.threshold() / (tau * tau * 4) - 1) < 1e-9);
    }

    void noPerplexityIsSaidWhy()
    {
        PlotStage stage;
        auto *action
            = actionOf(*stage.plot.menu()->menu(), QStringLiteral("Predicted change of the perplexity"));
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), QStringLiteral("no drift"));
        TradeOffData data = curve();
        data.noPerplexity.clear();
        data.measure.driftPerLossMse = 100;
        stage.plot.setData(data);
        QVERIFY(action->isEnabled());
        action->trigger();
        QCOMPARE(stage.plot.options().lossAxis, LossAxis::PerplexityChange);
        QVERIFY(stage.plot.toolTipAt(stage.plot.pixelOf({1e-5, 0.01}))
                    .contains(QStringLiteral("perplexity 0.100")));
    }

    void aClickOnATitleOffersItsAxis()
    {
        PlotStage stage;
        const QRect area = stage.view()->axisRect()->rect();
        const QPoint title(area.center().x(), stage.view()->height() - 9);
        QVERIFY(stage.plot.toolTipAt(title).startsWith(QStringLiteral("Click to choose")));
        QTest::mouseClick(stage.view(), Qt::LeftButton, {}, title);
        QVERIFY(stage.plot.menu()->lossMenu()->isVisible());
        stage.plot.menu()->lossMenu()->close();
        QTest::mouseClick(stage.view(), Qt::LeftButton, {}, {9, area.center().y()});
        QVERIFY(stage.plot.menu()->gainMenu()->isVisible());
        stage.plot.menu()->gainMenu()->close();
    }

    void randomConfigurationsAreABand()
    {
        PlotStage stage(curveWithBand());
        QStringList legend;
        for (const LegendEntry &entry : stage.plot.findChild<LegendStrip *>()->entries())
            legend << entry.text;
        QVERIFY(legend.contains(QStringLiteral("random, 5 to 95 %")));
        QVERIFY(!legend.contains(QStringLiteral("random")));
        // Every bin has the gains 1.00 to 1.19 ms once: 5 % is 1.0095 ms, 95 % is 1.1805 ms.
        const QPoint inside = stage.plot.pixelOf({1.5e-4, 0.0011});
        const QString tip = stage.plot.toolTipAt(inside);
        QVERIFY2(tip.contains(QStringLiteral("20 random configuration")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("1.01\u00A0ms to 1.18\u00A0ms")), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("in the middle")));
        QVERIFY(stage.plot.toolTipAt(stage.plot.pixelOf({1.5e-4, 0.0014})).isEmpty());
        actionOf(*stage.plot.menu()->menu(), QStringLiteral("Every random configuration"))->trigger();
        const auto dots = [&] {
            int count = 0;
            for (int i = 0; i < stage.view()->graphCount(); ++i)
                count += stage.view()->graph(i)->visible() && stage.view()->graph(i)->dataCount() == 200 ? 1
                                                                                                         : 0;
            return count;
        };
        QCOMPARE(dots(), 1);
        actionOf(*stage.plot.menu()->menu(), QStringLiteral("Every random configuration"))->trigger();
        QCOMPARE(dots(), 0);
    }

    void validatedPointsHaveTheirIntervalAndPrediction()
    {
        TradeOffData data = curve();
        data.validated = {validated()};
        PlotStage stage(data, 1e-3);
        const auto x = [&](double loss) { return stage.view()->xAxis->coordToPixel(loss); };
        const QCPErrorBars *intervals = nullptr;
        const QCPCurve *tie = nullptr;
        for (int i = 0; i < stage.view()->plottableCount(); ++i) {
            if (const auto *bars = qobject_cast<QCPErrorBars *>(stage.view()->plottable(i)))
                intervals = bars;
            if (const auto *curves = qobject_cast<QCPCurve *>(stage.view()->plottable(i)))
                tie = curves;
        }
        QVERIFY(intervals != nullptr && tie != nullptr);
        QCOMPARE(intervals->errorType(), QCPErrorBars::etKeyError);
        QVERIFY(std::abs(intervals->data()->at(0).errorMinus - 1e-4) < 1e-12); // 3e-4 - 2e-4
        QVERIFY(std::abs(intervals->data()->at(0).errorPlus - 2e-4) < 1e-12);
        QCOMPARE(tie->data()->at(0)->key, 1e-4); // from the prediction ...
        QVERIFY(std::abs(tie->data()->at(1)->key - 3e-4) < 1e-12); // ... to what was measured
        const QPoint place(qRound(x(3e-4)), stage.plot.pixelOf({0, 0.015}).y());
        const QString tip = stage.plot.toolTipAt(place);
        for (const char *part : {"all FP8, validated", "24 sample", "texts.jsonl", "3.00 times the loss MSE",
                                 "Perplexity 10.100 instead of 10.000: +1.00"})
            QVERIFY2(tip.contains(QLatin1String(part)), qPrintable(tip));
        QTest::mouseClick(stage.view(), Qt::LeftButton, {}, place);
        QVERIFY(std::abs(stage.plot.threshold() / 1e-4 - 1) < 1e-6); // where it is predicted
    }

    void namesAndTheLinesLabelNeverOverlap_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("as small as it gets") << QSize(240, 150); // in less the axes leave no line of text
        QTest::newRow("in a small window") << QSize(420, 200);
        QTest::newRow("large") << QSize(900, 420);
    }

    void namesAndTheLinesLabelNeverOverlap()
    {
        QFETCH(QSize, size);
        TradeOffData data = curve();
        for (int i = 0; i < 8; ++i)
            data.kept.push_back({QStringLiteral("a configuration with quite a long name, number %1").arg(i),
                                 {1e-5 * (1 + 0.3 * i), 0.01 + 1e-4 * i}});
        data.kept.push_back({QStringLiteral("at the top"), {1e-3, 0.025}});
        data.kept.push_back({QStringLiteral("at zero"), {0, 0}});
        PlotStage stage(data, 1e-4, size);
        stage.plot.setCurrent(TradeOffCurrent{{1e-4, 0.02}, 0.02, true, true});
        for (const double threshold : {1e-6, 1e-5, 1e-4, 1e-3}) {
            stage.plot.setThreshold(threshold);
            stage.view()->replot();
            const auto places = stage.plot.labelPlaces();
            const QRectF area(stage.view()->axisRect()->rect());
            for (std::size_t i = 0; i < places.size(); ++i) {
                QVERIFY2(area.contains(places[i]),
                         qPrintable(QDebug::toString(places[i]) + QDebug::toString(area)));
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!places[i].intersects(places[j]));
            }
            QVERIFY(!places.empty());
        }
    }

    void overlaysAreNamedAndPicked()
    {
        PlotStage stage;
        TradeOffOverlay bytes{
            .name = QStringLiteral("Memory"),
            .frontier = {{0, 0}, {4e-5, 5e6}},
            .measure = {.gainUnit = QStringLiteral("B"), .baselineTotal = 1e7, .meanSquaredLoss = 4}};
        stage.plot.setOverlays({bytes});
        stage.view()->replot();
        QVERIFY(stage.view()->yAxis->label().startsWith(QStringLiteral("Gain (% of the baseline's time)")));
        QVERIFY(!actionOf(*stage.plot.menu()->gainMenu(), QStringLiteral("Gain in its unit"))->isEnabled());
        const QPoint place(qRound(stage.view()->xAxis->coordToPixel(4e-5)),
                           qRound(stage.view()->yAxis->coordToPixel(50)));
        const QString tip = stage.plot.toolTipAt(place);
        QVERIFY2(tip.startsWith(QStringLiteral("Memory\nGain 5")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("50.0\u00A0% of the baseline")), qPrintable(tip));
        QTest::mouseClick(stage.view(), Qt::LeftButton, {}, place);
        QVERIFY(std::abs(stage.plot.threshold() / 4e-5 - 1) < 1e-6);
        stage.plot.setOverlays({});
        QVERIFY(stage.view()->yAxis->label().startsWith(QStringLiteral("Gain (ms)")));
    }
};

QTEST_MAIN(TradeOffGesturesTest)
#include "trade_off_gestures_test.moc"
