// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/exact_points.h"
#include "widgets/layer_edits.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/views/link.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace halftone;

namespace {

constexpr int LongMs = 60'000; // 200 solves under a sanitizer on a busy machine

bool waitUntilComplete(const Exploration &exploration)
{
    return QTest::qWaitFor(
        [&] {
            return exploration.tradeOff() && !exploration.tradeOff()->thresholds.empty()
                && exploration.exactPoints()->thresholdsDone() == exploration.tradeOff()->thresholds.size();
        },
        LongMs);
}

bool ascends(const std::vector<FrontierPoint> &points)
{
    return std::ranges::adjacent_find(
               points, [](const auto &a, const auto &b) { return a.loss >= b.loss || a.gain >= b.gain; })
        == points.end();
}

/// Every configuration of the model; for few layers.
std::vector<FrontierPoint> allConfigurations(const SessionProblem &problem)
{
    const std::size_t layers = problem.problem.input.losses.size();
    std::vector<FrontierPoint> all;
    for (std::size_t index = 0; index < std::size_t(1) << layers; ++index) {
        Configuration formats(layers);
        for (std::size_t layer = 0; layer < layers; ++layer)
            formats[layer] = static_cast<std::uint8_t>(index >> layer & 1U);
        const Choice sums = problem.problem.evaluate(formats);
        all.push_back({sums.loss, sums.gain});
    }
    return all;
}

double mostGain(const std::vector<FrontierPoint> &points, double limit)
{
    double most = -1;
    for (const FrontierPoint &point : points)
        most = point.loss <= limit ? std::max(most, point.gain) : most;
    return most;
}

} // namespace

class ExactPointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_exploration = test::makeExploration();
        QVERIFY(m_exploration);
    }

    void theOrderSharpens_data();
    void theOrderSharpens();
    void everyPointIsOptimalAndNoneIsMissing();
    void theyArriveBitByBit();
    void aDragComesFirst();
    void anotherProblemNeverKeepsOldPoints_data();
    void anotherProblemNeverKeepsOldPoints();
    void noSessionHasNone();
    void thePlotShowsThem();

private:
    std::unique_ptr<Exploration> m_exploration;
};

void ExactPointsTest::theOrderSharpens_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 7, 64, 200, 201})
        QTest::addRow("%d positions", count) << count;
}

void ExactPointsTest::theOrderSharpens()
{
    QFETCH(int, count);
    const auto order = coarseToFine(static_cast<std::size_t>(count));
    auto sorted = order;
    std::ranges::sort(sorted);
    std::vector<std::size_t> expected(static_cast<std::size_t>(count));
    std::iota(expected.begin(), expected.end(), std::size_t(0));
    QCOMPARE(sorted, expected);
    // With the ends, 2^n more than one halve the largest gap n times.
    for (std::size_t parts = 1; parts + 1 <= order.size(); parts *= 2) {
        std::vector<std::size_t> placed(order.begin(),
                                        order.begin() + static_cast<std::ptrdiff_t>(parts + 1));
        std::ranges::sort(placed);
        std::size_t largest = 0;
        for (std::size_t i = 1; i < placed.size(); ++i)
            largest = std::max(largest, placed[i] - placed[i - 1]);
        QVERIFY2(largest <= (order.size() - 2) / parts + 1, qPrintable(QString::number(parts)));
    }
}

void ExactPointsTest::everyPointIsOptimalAndNoneIsMissing()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 1}));
    QVERIFY(waitUntilComplete(*m_exploration));
    const auto &points = m_exploration->exactPoints()->points();
    const auto all = allConfigurations(*m_exploration->problem());
    QCOMPARE(m_exploration->tradeOff()->thresholds.size(), std::size_t(200));
    QVERIFY(ascends(points));
    QVERIFY(points.size() > m_exploration->tradeOff()->frontier.size()); // the unsupported ones are there too
    constexpr double Rounding = 1e-9; // sums in another order
    for (const FrontierPoint &point : points) {
        const auto same = [&](const FrontierPoint &other) {
            return std::abs(other.gain - point.gain) <= Rounding * point.gain
                && std::abs(other.loss - point.loss) <= Rounding * point.loss;
        };
        QVERIFY(std::ranges::any_of(all, same));
        QVERIFY(mostGain(all, point.loss * (1 + Rounding)) <= point.gain * (1 + Rounding));
    }
    for (const double tau : m_exploration->tradeOff()->thresholds) {
        const double limit = m_exploration->problem()->limit(tau) * (1 + Rounding);
        QVERIFY(std::abs(mostGain(all, limit) - mostGain(points, limit)) <= Rounding * points.back().gain);
    }
}

void ExactPointsTest::theyArriveBitByBit()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 80}));
    std::vector<std::size_t> sizes;
    bool sound = true;
    const auto *exact = m_exploration->exactPoints();
    connect(exact, &ExactPoints::pointsChanged, this, [&] {
        sound = sound && ascends(exact->points());
        sizes.push_back(exact->points().size());
    });
    QVERIFY(waitUntilComplete(*m_exploration));
    QVERIFY(sound);
    QVERIFY(sizes.size() > 1);
    QVERIFY(std::ranges::is_sorted(sizes));
    QVERIFY(sizes.back() > 150);
}

void ExactPointsTest::aDragComesFirst()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 80}));
    const auto *exact = m_exploration->exactPoints();
    setTau(*m_exploration, 0.004);
    QTest::qWait(10); // what ran has heard of it
    QVERIFY(test::waitUntilSolved(*m_exploration));
    setTau(*m_exploration, 0.0041);
    QTest::qWait(30);
    setTau(*m_exploration, 0.0042);
    const auto before = exact->thresholdsDone();
    for (int step = 0; step < 20; ++step) { // for longer than a pause must last
        setTau(*m_exploration, 0.0043 + step * 1e-5);
        QTest::qWait(20);
        QCOMPARE(exact->thresholdsDone(), before);
    }
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->tau, m_exploration->decisions().tau);
    QVERIFY(waitUntilComplete(*m_exploration)); // it goes on when the drag is over
}

void ExactPointsTest::anotherProblemNeverKeepsOldPoints_data()
{
    QTest::addColumn<int>("change");

    QTest::newRow("a pin") << 0;
    QTest::newRow("ties") << 1;
    QTest::newRow("another objective") << 2;
    QTest::newRow("more samples and another timing") << 3;
}

void ExactPointsTest::anotherProblemNeverKeepsOldPoints()
{
    QFETCH(int, change);
    const auto apply = [&](Exploration &exploration) {
        const auto last = static_cast<std::uint32_t>(exploration.session()->graph.layers.size() - 1);
        if (change == 0)
            pinLayers(exploration, {LayerId{last}}, "bf16"); // lm_head, which gains most
        if (change == 1)
            tieAsVllm(exploration, true);
        if (change == 2)
            setObjective(exploration, "memory");
        if (change != 3)
            return;
        auto other = std::make_shared<Session>(test::syntheticSession({.blocks = 32, .samples = 8}));
        for (auto &gains : other->timings.front().gains) {
            for (double &gain : gains.gainSeconds)
                gain *= 2;
        }
        exploration.setSession(other);
    };
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 32}));
    const auto *exact = m_exploration->exactPoints();
    QTRY_VERIFY_WITH_TIMEOUT(!exact->points().empty(), LongMs); // it is under way, or done
    const auto *oldProblem = m_exploration->problem();
    apply(*m_exploration);
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->problem() != nullptr && m_exploration->problem() != oldProblem,
                             LongMs);
    QVERIFY(exact->points().empty());
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(QTest::qWaitFor([&] { return exact->thresholdsDone() == 200; }, LongMs));
    const auto points = exact->points();

    const auto fresh = test::makeExploration(); // which has never seen the first problem
    Session session = *m_exploration->session();
    session.id = "fresh";
    session.decisions = m_exploration->decisions();
    fresh->setSession(std::make_shared<const Session>(session));
    QVERIFY(waitUntilComplete(*fresh));
    QVERIFY(fresh->exactPoints()->points() == points);
}

void ExactPointsTest::noSessionHasNone()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 80}));
    QTRY_VERIFY_WITH_TIMEOUT(!m_exploration->exactPoints()->points().empty(), LongMs);
    m_exploration->setSession(nullptr);
    QVERIFY(m_exploration->exactPoints()->points().empty());
    QTest::qWait(200); // long enough for a late batch
    QVERIFY(m_exploration->exactPoints()->points().empty());
}

void ExactPointsTest::thePlotShowsThem()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QWidget stage;
    auto *plot = new TradeOffPlot(&stage); // owned by the stage
    plot->resize(800, 400);
    link(plot, m_exploration.get());
    test::showOnStage(*plot);
    QVERIFY(waitUntilComplete(*m_exploration));
    const auto &points = m_exploration->exactPoints()->points();
    const auto isApart = [&](const FrontierPoint &point) { // from all that is supported
        return std::ranges::none_of(m_exploration->tradeOff()->frontier, [&](const FrontierPoint &other) {
            return (plot->pixelOf(other) - plot->pixelOf(point)).manhattanLength() < 6;
        });
    };
    const auto apart = std::ranges::find_if(points, isApart);
    QVERIFY(apart != points.end());
    QVERIFY(plot->toolTipAt(plot->pixelOf(*apart)).startsWith(QStringLiteral("Proven optimum")));
    const FrontierPoint supported = m_exploration->tradeOff()->frontier.back();
    QVERIFY(plot->toolTipAt(plot->pixelOf(supported)).startsWith(QStringLiteral("On the supported")));

    // Seen, not only known: the pixels of the mark are drawn, and are gone when the points are.
    const QRect mark(plot->pixelOf(*apart) - QPoint(3, 3), QSize(7, 7));
    const QPoint origin = plot->plot()->pos();
    const QImage with = plot->grab(mark.translated(origin)).toImage();
    plot->setExact({});
    const QImage without = plot->grab(mark.translated(origin)).toImage();
    QVERIFY(with != without);
}

QTEST_MAIN(ExactPointsTest)
#include "exact_points_test.moc"
