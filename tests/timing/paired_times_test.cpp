// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/paired_times.h"

#include <QtTest>

#include <numeric>

using namespace halftone;

namespace {

std::vector<double> upTo(int n)
{
    std::vector<double> values(static_cast<std::size_t>(n));
    std::iota(values.rbegin(), values.rend(), 1.0);
    return values;
}

/// A machine on which nothing happens but made-up passes: each takes the next of its times, the last one for ever.
struct MadeUpMachine
{
    double now = 100;
    std::string calls;

    TimedPass pass(char letter, std::vector<double> seconds)
    {
        return
            [this, letter, seconds = std::move(seconds), next = std::size_t{0}]() mutable -> Result<double> {
                calls += letter;
                const double taken = seconds[std::min(next++, seconds.size() - 1)];
                now += taken;
                return taken;
            };
    }

    Result<TurnTimes> run(std::vector<TimedPass> sides, const TurnEffort &effort,
                          const TaskContext &context = {})
    {
        return timeInTurns(
            sides, effort, [this] { return now; }, context);
    }
};

} // namespace

/// Everything here is exact: times are powers of two or small whole numbers.
class PairedTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMedianIsTheMiddle_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("expected");
        QTest::newRow("of one value") << QList<double>{4} << 4.0;
        QTest::newRow("of three in any order") << QList<double>{8, 1, 2} << 2.0;
        QTest::newRow("of four it is the mean of two") << QList<double>{8, 1, 16, 2} << 5.0;
        QTest::newRow("of none it is 0") << QList<double>{} << 0.0;
    }

    void theMedianIsTheMiddle()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, expected);
        QVERIFY(median({values.begin(), values.end()}) == expected);
    }

    void medianHasTheIntervalOfOrderStatistics_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");

        // Ranks from the binomial distribution: Conover, table A3.
        QTest::newRow("one value is its own interval") << 1 << 1.0 << 1.0 << 1.0;
        QTest::newRow("five values have none but their range") << 5 << 3.0 << 1.0 << 5.0;
        QTest::newRow("of six the extremes: 2/64 outside") << 6 << 3.5 << 1.0 << 6.0;
        QTest::newRow("of eight still the extremes: 18/256 outside the next") << 8 << 4.5 << 1.0 << 8.0;
        QTest::newRow("of nine the second: 20/512 outside") << 9 << 5.0 << 2.0 << 8.0;
        QTest::newRow("of ten the second: 22/1024 outside") << 10 << 5.5 << 2.0 << 9.0;
        QTest::newRow("of twenty the sixth") << 20 << 10.5 << 6.0 << 15.0;
        QTest::newRow("of two hundred the eighty-sixth") << 200 << 100.5 << 86.0 << 115.0;
    }

    void medianHasTheIntervalOfOrderStatistics()
    {
        QFETCH(int, count);
        QFETCH(double, median);
        QFETCH(double, low);
        QFETCH(double, high);
        QVERIFY((medianInterval(upTo(count)) == MedianInterval{median, low, high}));
    }

    void outliersAreFarFromTheMedian_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<int>("outliers");

        // Of 1 to 9 the median distance is 2: the limit is 3 * 1.4826 * 2 = 8.8956 from 5.
        QTest::newRow("even values have none") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 9} << 0;
        QTest::newRow("one within the limit") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 13.875} << 0;
        QTest::newRow("one beyond the limit") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 13.9375} << 1;
        QTest::newRow("on both sides") << QList<double>{-100, 2, 3, 4, 5, 6, 7, 8, 100} << 2;
        QTest::newRow("nothing is said where most are equal") << QList<double>{5, 5, 5, 5, 100} << 0;
    }

    void outliersAreFarFromTheMedian()
    {
        QFETCH(QList<double>, values);
        QFETCH(int, outliers);
        QCOMPARE(countOutliers({values.begin(), values.end()}), outliers);
    }

    void sidesTakeTurnsAndTheOrderReverses()
    {
        MadeUpMachine machine;
        const auto times = machine.run(
            {machine.pass('b', {1}), machine.pass('c', {2})},
            {.warmUp = 1, .minRounds = 4, .maxRounds = 4, .precision = 0, .budgetSeconds = 100});
        QVERIFY(times);
        QCOMPARE(machine.calls,
                 std::string("bc"
                             "bc"
                             "cb"
                             "bc"
                             "cb"));
    }

    void warmUpDoesNotCount()
    {
        MadeUpMachine machine;
        const auto times
            = machine.run({machine.pass('b', {1000, 1000, 1})},
                          {.warmUp = 2, .minRounds = 10, .maxRounds = 50, .budgetSeconds = 3000});
        QVERIFY(times && times->isPrecise);
        QCOMPARE(times->seconds.front(), std::vector<double>(10, 1.0));
    }

    void aDriftFallsOnBothSidesAlike()
    {
        // Each pass is one second slower than the one before it, whichever side it is.
        MadeUpMachine machine;
        double slower = 0;
        const auto drifting = [&](double own) -> TimedPass {
            return [&slower, own]() -> Result<double> { return own + slower++; };
        };
        const auto times = machine.run({drifting(1000), drifting(900)},
                                       {.warmUp = 0, .minRounds = 10, .maxRounds = 10, .precision = 0});
        QVERIFY(times);
        QVERIFY(gainOf(*times).gainSeconds == 100);
    }

    void endsWhenTheIntervalsAreNarrow()
    {
        // Alternating 99 and 101: never under 1 %, always within 2.5 %.
        QList<int> rounds;
        for (const double precision : {0.025, 0.01}) {
            MadeUpMachine machine;
            std::vector<double> seconds;
            for (int i = 0; i < 100; ++i)
                seconds.push_back(i % 2 == 0 ? 99 : 101);
            const auto times = machine.run({machine.pass('b', seconds), machine.pass('c', {100})},
                                           {.warmUp = 0,
                                            .minRounds = 10,
                                            .maxRounds = 40,
                                            .precision = precision,
                                            .budgetSeconds = 1e9});
            QVERIFY(times);
            QCOMPARE(times->isPrecise, precision == 0.025);
            rounds.push_back(static_cast<int>(times->seconds[0].size()));
        }
        QCOMPARE(rounds, (QList<int>{10, 40}));
    }

    void theBudgetCountsTheWarmUp()
    {
        MadeUpMachine machine;
        const auto times = machine.run({machine.pass('a', {1, 2}), machine.pass('b', {3, 4})},
                                       {.warmUp = 5, .minRounds = 20, .maxRounds = 50, .budgetSeconds = 2});
        QVERIFY(times);
        QCOMPARE(QByteArray::fromStdString(machine.calls),
                 QByteArray("ab"
                            "abbaab"));
    }

    void budgetEndsItAfterThreeRoundsAtLeast_data()
    {
        QTest::addColumn<double>("budget");
        QTest::addColumn<int>("rounds");
        QTest::newRow("no budget gets three rounds") << 0.0 << 3;
        QTest::newRow("a round of 3 s fits four times into 10 s and one ends beyond") << 10.0 << 4;
        QTest::newRow("much is not needed") << 1e6 << 20;
    }

    void budgetEndsItAfterThreeRoundsAtLeast()
    {
        QFETCH(double, budget);
        QFETCH(int, rounds);
        MadeUpMachine machine;
        const auto times
            = machine.run({machine.pass('b', {1}), machine.pass('c', {2})},
                          {.warmUp = 0, .minRounds = 20, .maxRounds = 50, .budgetSeconds = budget});
        QVERIFY(times);
        QCOMPARE(static_cast<int>(times->seconds[1].size()), rounds);
        QCOMPARE(times->isPrecise, rounds == 20);
    }

    void aGainIsTheMedianOfWhatEachRoundSaved()
    {
        TurnTimes times{{std::vector<double>(9, 20.0), {}}, true};
        for (const double saved : {1, 2, 3, 4, 5, 6, 7, 8, 18})
            times.seconds[1].push_back(20 - saved);
        const auto gain = gainOf(times);
        QVERIFY((gain == MeasuredGain{5, 3, 20, 15, 9, 1, true}));
    }

    void stopEndsItBeforeTheNextPass()
    {
        MadeUpMachine machine;
        std::stop_source stop;
        const auto stopping = [&]() -> Result<double> {
            machine.calls += 's';
            if (machine.calls == "sbbs")
                stop.request_stop();
            return 1;
        };
        const auto times = machine.run({stopping, machine.pass('b', {1})}, {.warmUp = 0, .precision = 0},
                                       {.stop = stop.get_token()});
        QVERIFY(!times && times.error().code == ErrorCode::Cancelled);
        QCOMPARE(machine.calls, std::string("sbbs"));
    }

    void errorsOfAPassEndIt()
    {
        MadeUpMachine machine;
        const auto failing = []() -> Result<double> { return Error{ErrorCode::Internal, "pass", "failed"}; };
        const auto times = machine.run({machine.pass('b', {1}), failing}, {});
        QVERIFY(!times && times.error().subject == "pass");
    }
};

QTEST_APPLESS_MAIN(PairedTimesTest)
#include "paired_times_test.moc"
