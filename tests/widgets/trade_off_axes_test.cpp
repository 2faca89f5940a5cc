// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/label_layout.h"
#include "widgets/plots/random_band.h"
#include "widgets/plots/trade_off_axes.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace halftone;

namespace {

constexpr double Rounding = 1e-12; // relative, of a few operations in double

TradeOffData dataWithDrift()
{
    TradeOffData data;
    data.frontier = {{0, 0}, {1e-6, 0.002}, {1e-4, 0.02}, {1e-3, 0.025}};
    data.measure = {
        .gainUnit = QStringLiteral("s"), .baselineTotal = 0.1, .meanSquaredLoss = 4, .driftPerLossMse = 100};
    return data;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= Rounding * std::abs(b);
}

TradeOffScale scaleWith(LossAxis axis, bool isLogarithmic = true)
{
    TradeOffOptions options;
    options.lossAxis = axis;
    options.isLogarithmic = isLogarithmic;
    return TradeOffScale::of(dataWithDrift(), {}, options, 1e-4);
}

} // namespace

class TradeOffAxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lossesBecomeWhatTheAxisMeasures()
    {
        // y = 1e-4, q = 100: y + q^2 y^2 = 2e-4; tau = sqrt(2e-4 / 4); exp(q y) - 1
        QVERIFY(isNear(scaleWith(LossAxis::LossMse).x(1e-4), 2e-4));
        QVERIFY(isNear(scaleWith(LossAxis::Tau).x(1e-4), 0.70710678118654752));
        QVERIFY(isNear(scaleWith(LossAxis::PerplexityChange).x(1e-4), 1.0050167084168058));
    }

    void aLinearAxisIsInAPowerOfTen()
    {
        // The largest loss is 1e-3; with q = 100 its loss MSE is 1.1e-2 nats^2.
        const auto scale = scaleWith(LossAxis::LossMse, false);
        QVERIFY(isNear(scale.lossFactor, 1e-2));
        QVERIFY(isNear(scale.x(1e-3), 1.1));
        QCOMPARE(scale.lossTitle(false), QStringLiteral("Loss MSE (10⁻² nats²)"));
        QCOMPARE(scaleWith(LossAxis::LossMse).lossFactor, 1.0);
    }

    void everyAxisIsReadBack_data()
    {
        QTest::addColumn<int>("axis");
        QTest::addColumn<bool>("isLogarithmic");
        QTest::newRow("loss MSE, logarithmic") << 0 << true;
        QTest::newRow("loss MSE, linear") << 0 << false;
        QTest::newRow("tau, logarithmic") << 1 << true;
        QTest::newRow("tau, linear") << 1 << false;
        QTest::newRow("perplexity, logarithmic") << 2 << true;
        QTest::newRow("perplexity, linear") << 2 << false;
    }

    void everyAxisIsReadBack()
    {
        QFETCH(int, axis);
        QFETCH(bool, isLogarithmic);
        const auto scale = scaleWith(static_cast<LossAxis>(axis), isLogarithmic);
        double before = scale.zero();
        for (const double loss : {1e-6, 3e-5, 1e-4, 0.02}) {
            QVERIFY2(std::abs(scale.lossAt(scale.x(loss)) / loss - 1) < 1e-9,
                     qPrintable(QString::number(loss)));
            QVERIFY(scale.x(loss) > before); // ascending
            before = scale.x(loss);
        }
        QCOMPARE(scale.x(0), scale.zero()); // nothing lies left of no loss
        QCOMPARE(scale.zero() > 0, isLogarithmic);
    }

    void gainsBecomeSharesOfTheirOwnBaseline()
    {
        TradeOffOptions options;
        QCOMPARE(TradeOffScale::of(dataWithDrift(), {}, options, 0).gainUnit, QStringLiteral("ms"));
        QVERIFY(isNear(TradeOffScale::of(dataWithDrift(), {}, options, 0).y(0.02), 20)); // ms
        options.isShare = true;
        const auto shares = TradeOffScale::of(dataWithDrift(), {}, options, 0);
        QVERIFY(isNear(shares.y(0.025), 25)); // % of 0.1 s
        TradeOffMeasure other = shares.measure;
        other.baselineTotal = 0.05;
        QVERIFY(isNear(shares.y(0.025, other), 50));
        TradeOffData unknown = dataWithDrift();
        unknown.measure.baselineTotal = 0;
        QVERIFY(!TradeOffScale::of(unknown, {}, options, 0).isShare);
    }

    void overlaysOfOtherUnitsForceShares()
    {
        TradeOffOverlay same{.name = {}, .frontier = {{1e-5, 0.5}}, .measure = dataWithDrift().measure};
        TradeOffOverlay bytes = same;
        bytes.measure.gainUnit = QStringLiteral("B");
        TradeOffOverlay session = same;
        session.ofOtherSession = true;
        TradeOffOverlay missing = bytes;
        missing.frontier.clear();
        QVERIFY(!TradeOffScale::of(dataWithDrift(), {same}, {}, 0).isShare);
        QVERIFY(TradeOffScale::of(dataWithDrift(), {same, bytes}, {}, 0).isShare);
        QVERIFY(TradeOffScale::of(dataWithDrift(), {session}, {}, 0).isShare);
        QVERIFY(!TradeOffScale::of(dataWithDrift(), {missing}, {}, 0).isShare);
    }

    void whatNobodyPredictsIsNoAxis()
    {
        TradeOffOptions options;
        options.lossAxis = LossAxis::PerplexityChange;
        TradeOffData data = dataWithDrift();
        data.measure.driftPerLossMse = 0;
        QCOMPARE(TradeOffScale::of(data, {}, options, 0).lossAxis, LossAxis::LossMse);
    }

    void optionsAreRemembered()
    {
        for (int bits = 0; bits < 3 * 16; ++bits) {
            const TradeOffOptions options{.lossAxis = static_cast<LossAxis>(bits / 16),
                                          .isLogarithmic = (bits & 1) != 0,
                                          .isShare = (bits & 2) != 0,
                                          .snaps = (bits & 4) != 0,
                                          .showsDraws = (bits & 8) != 0};
            QCOMPARE(optionsOfWords(optionWords(options)), options);
        }
        QCOMPARE(optionsOfWords(QStringLiteral("of a later version")), TradeOffOptions{});
    }

    void theBandIsThatOfQuantiles()
    {
        std::vector<FrontierPoint> points;
        for (int i = 0; i < 20; ++i) // gains 1..20, shuffled: 7 and 20 have no common factor
            points.push_back({1e-6 * (i + 1), 1.0 + (i * 7) % 20});
        const auto band = randomBand(points);
        QCOMPARE(band.size(), std::size_t(1));
        QCOMPARE(band[0].low, 1.95); // 1 + 0.05 * 19
        QCOMPARE(band[0].median, 10.5);
        QCOMPARE(band[0].high, 19.05);
        QCOMPARE(band[0].lossFrom, 1e-6);
        QCOMPARE(band[0].lossTo, 2e-5);
        QVERIFY(!isNarrow(band[0])); // over a factor of 20
        QVERIFY(isNarrow({1e-6, 4e-6, 0, 0, 0, 20}));
        QVERIFY(!isNarrow({0, 4e-6, 0, 0, 0, 20}));
        points.pop_back();
        QVERIFY(randomBand(points).empty());
    }

    void everyPointIsInOneBinOfTheBand()
    {
        std::vector<FrontierPoint> points;
        for (int i = 0; i < 213; ++i)
            points.push_back({1e-6 * i, 1.0 * ((i * 37) % 101)});
        std::size_t first = 0;
        for (const BandBin &bin : randomBand(points)) {
            QCOMPARE(bin.lossFrom, points[first].loss);
            QCOMPARE(bin.lossTo, points[first + bin.count - 1].loss);
            const auto inside = std::count_if(
                points.begin() + static_cast<std::ptrdiff_t>(first),
                points.begin() + static_cast<std::ptrdiff_t>(first + bin.count),
                [&](const FrontierPoint &point) { return point.gain >= bin.low && point.gain <= bin.high; });
            QVERIFY(inside >= static_cast<std::ptrdiff_t>(bin.count) - 4); // two at each end at most
            first += bin.count;
        }
        QCOMPARE(first, points.size());
    }

    void labelsNeverCoverAnything()
    {
        std::mt19937 random(5);
        const auto upTo
            = [&](int most) { return static_cast<double>(random() % static_cast<unsigned>(most)); };
        const QRectF area(0, 0, 300, 150);
        const std::vector<QRectF> blocked{{0, 8, 300, 20}};
        for (int trial = 0; trial < 200; ++trial) {
            std::vector<LabelWish> wishes;
            for (int i = 0; i < 12; ++i)
                wishes.push_back({{upTo(320), upTo(160)}, {20 + upTo(80), 12}});
            const auto places = placeLabels(area, wishes, blocked);
            QCOMPARE(places.size(), wishes.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                if (!places[i])
                    continue;
                QVERIFY(area.contains(*places[i]) && !places[i]->intersects(blocked[0]));
                for (std::size_t j = 0; j < places.size(); ++j) {
                    QVERIFY(!places[i]->contains(wishes[j].anchor));
                    QVERIFY(i == j || !places[j] || !places[i]->intersects(*places[j]));
                }
            }
        }
        const std::vector<LabelWish> alone{{{100, 80}, {50, 12}}};
        QVERIFY(placeLabels(area, alone, blocked)[0]); // where there is room, there is a label
    }
};

QTEST_GUILESS_MAIN(TradeOffAxesTest)
#include "trade_off_axes_test.moc"
