// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/gains_csv.h"
#include "core/session/session_library.h"
#include "core/timing/measurement_plan.h"
#include "core/timing/timed_configurations.h"
#include "tests/session/solvable_session.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace halftone;

namespace {

constexpr std::size_t Layers = 9; // 3^9 configurations are more than 4,096
const std::vector<std::string> Formats{"bf16", "fp8_e4m3", "fp8_e5m2"};
constexpr std::size_t Timed = 1 + 2 * Layers;

/// One sub-graph of so many layers, timed one layer at a time.
Session largeSession(std::mt19937 &random)
{
    Session session = solvableSession(random, {1, 1, 3, Formats});
    auto &layers = session.graph.layers;
    auto &subgraph = session.partition.subgraphs.front();
    while (layers.size() < Layers) {
        subgraph.layers.push_back(LayerId{static_cast<std::uint32_t>(layers.size())});
        auto layer = layers.front();
        layer.name += std::to_string(layers.size());
        layers.push_back(layer);
        for (auto &sample : session.samples)
            sample.layers.push_back(sample.layers.front());
    }
    session.validations.clear();
    session.kept.clear();
    session.shifts.clear();
    for (auto &sample : session.samples)
        sample.measuredErrors.clear();
    session.calibration.measuredFormats.clear();
    Timing &timing = session.timings.front();
    timing.wholeModel.clear();
    timing.gains.front() = {std::vector<double>(Timed), std::vector<double>(Timed)};
    std::uniform_real_distribution<double> unit(0, 1);
    for (std::size_t place = 1; place < Timed; ++place) {
        timing.gains.front().gainSeconds[place]
            = GainResolutionSeconds * std::round(100 * (unit(random) - 0.1));
        timing.gains.front().spreadSeconds[place] = GainResolutionSeconds;
    }
    return session;
}

bool near(double a, double b)
{
    constexpr double RelativeTolerance = 1e-9; // sums in another order
    return std::abs(a - b) <= RelativeTolerance * std::max(std::abs(a), std::abs(b));
}

} // namespace

/// A sub-graph with more configurations than can have a gain each: it is timed, stored and solved by its layers.
class LargeSubgraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20251124); } // fixed, chosen

    void placesAndConfigurationsAreInverse_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("formats");
        QTest::addColumn<int>("count");

        QTest::newRow("one layer of two formats") << 1 << 2 << 2;
        QTest::newRow("as many as the cap allows") << 12 << 2 << 4096;
        QTest::newRow("one layer more: single layers alone") << 13 << 2 << 14;
        QTest::newRow("three formats below the cap") << 7 << 3 << 2187;
        QTest::newRow("three formats above it") << 8 << 3 << 17;
        QTest::newRow("more layers than a number has bits") << 200 << 2 << 201;
    }

    void placesAndConfigurationsAreInverse()
    {
        QFETCH(int, layers);
        QFETCH(int, formats);
        QFETCH(int, count);
        const auto layerCount = static_cast<std::size_t>(layers);
        const auto formatCount = static_cast<std::size_t>(formats);
        QCOMPARE(timedCount(layerCount, formatCount), static_cast<std::size_t>(count));
        for (std::size_t place = 0; place < static_cast<std::size_t>(count); ++place) {
            const auto configuration = timedConfiguration(place, layerCount, formatCount);
            QCOMPARE(configuration.size(), layerCount);
            QCOMPARE(timedPlace(configuration, formatCount), std::optional(place));
        }
        QCOMPARE(timedConfiguration(0, layerCount, formatCount), Configuration(layerCount, 0));
    }

    void gainsOfItsLayersAddUp()
    {
        const std::vector<double> gains{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18};
        Configuration configuration(Layers, 0);
        QCOMPARE(gainOf(gains, configuration, 3), 0.0);
        configuration[4] = 2; // the ninth and tenth place are this layer's
        QCOMPARE(gainOf(gains, configuration, 3), 10.0);
        configuration[0] = 1;
        QCOMPARE(timedPlace(configuration, 3), std::nullopt);
        QCOMPARE(gainOf(gains, configuration, 3), 11.0);
        // A small one has a gain of its own, which is not the sum of its layers'.
        QCOMPARE(gainOf({0, 1, 2, 7}, {1, 1}, 2), 7.0);
        QCOMPARE(sumOfLayerGains({0, 1, 2, 7}, {1, 1}, 2), 3.0);
    }

    void theBestOfAllConfigurationsIsFound()
    {
        for (int round = 0; round < 10; ++round) {
            const Session session = largeSession(m_random);
            const auto problem = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
            QCOMPARE(problem->problem.splits.size(), std::size_t(1)); // and the window says so
            const auto solution = solveSession(*problem, tauForShare(*problem, 0.1 * round));
            QVERIFY(solution && solution->choice.status == SolveStatus::Optimal);
            double best = -std::numeric_limits<double>::infinity();
            for (std::size_t p = 0; p < configurationCount(Layers, 3, 100'000); ++p) {
                const auto formats = configurationAt(p, Layers, 3);
                if (lossOf(*problem, formats) <= solution->limit)
                    best = std::max(best,
                                    gainOf(session.timings.front().gains.front().gainSeconds, formats, 3));
            }
            QVERIFY(near(best, solution->choice.gain));
        }
    }

    void fewerFormatsMayMakeItSmall()
    {
        Session session = largeSession(m_random);
        session.decisions.formats = {"bf16", "fp8_e5m2"}; // 2^9 configurations: each has a gain, the sum
        const auto problem = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
        QVERIFY(problem->problem.splits.empty());
        const auto &stored = session.timings.front().gains.front().gainSeconds;
        const auto &gains = problem->problem.input.gains.front();
        QCOMPARE(gains.size(), std::size_t(512));
        QVERIFY(
            near(gains[0b100000001], stored[2] + stored[2 * Layers])); // second formats of the outer layers
    }

    void itIsStoredAndLoaded()
    {
        const Session session = largeSession(m_random);
        const QTemporaryDir folder;
        auto library = SessionLibrary::open(folder.filePath("sessions.halftone").toStdString());
        const auto id = library->create(session);
        QVERIFY2(id, id ? "" : describe(id.error()).c_str());
        QCOMPARE(library->load(*id)->timings, session.timings);
        auto damaged = session.timings.front();
        damaged.gains.front().gainSeconds.pop_back();
        damaged.gains.front().spreadSeconds.pop_back();
        QVERIFY(!library->addTiming(*id, damaged));
    }

    void itIsWrittenAsCsvAndReadBack()
    {
        const Session session = largeSession(m_random);
        const Timing &timing = session.timings.front();
        const std::string text = gainsCsv(session, timing);
        const auto read = readGainsCsv(session, text, {timing.source, timing.workload, 1});
        QVERIFY2(read, read ? "" : describe(read.error()).c_str());
        for (std::size_t place = 0; place < Timed; ++place)
            QVERIFY(near(read->gains.front().gainSeconds[place], timing.gains.front().gainSeconds[place]));
        std::string two = "0,fp8_e4m3";
        for (std::size_t layer = 1; layer < Layers; ++layer)
            two += "+fp8_e4m3";
        const auto refused
            = readGainsCsv(session, text + two + ",1,0\n", {timing.source, timing.workload, 1});
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.find("single layer") != std::string::npos);
    }

    void eachLayerIsMeasuredAlone()
    {
        const Session session = largeSession(m_random);
        PossibleFormats possible;
        for (const auto &layer : session.graph.layers)
            possible[layer.name] = Formats;
        possible[session.graph.layers[3].name] = {"bf16", "fp8_e4m3"};
        Partition partition = session.partition;
        partition.classCount = 1;
        partition.subgraphs.front().klass = ClassId{0};
        const auto plan = planMeasurements(session.graph, partition, Formats, possible);
        QVERIFY2(plan, plan ? "" : describe(plan.error()).c_str());
        QCOMPARE(plan->order.size(), Timed - 2); // without the baseline and what the fourth layer cannot take
        FinishedMeasurements finished;
        for (const auto &measurement : plan->order) {
            QCOMPARE(changedLayers(*plan, partition, measurement).size(), std::size_t(1));
            finished[measurement] = {static_cast<double>(measurement.configuration), 0, 1, 1, 8, 0, true};
        }
        const auto timing = timingOf(*plan, partition, "worker:x", {}, finished);
        QVERIFY(timing);
        const auto &gains = timing->gains.front().gainSeconds;
        QCOMPARE(gains.size(), Timed);
        for (std::size_t place = 0; place < Timed; ++place)
            QCOMPARE(gains[place],
                     place == 8 ? 0.0 : static_cast<double>(place)); // the fourth layer's second
    }

private:
    static double lossOf(const SessionProblem &problem, const Configuration &formats)
    {
        double loss = 0;
        for (std::size_t layer = 0; layer < formats.size(); ++layer)
            loss += problem.problem.input.losses[layer][formats[layer]];
        return loss;
    }

    std::mt19937 m_random;
};

QTEST_APPLESS_MAIN(LargeSubgraphTest)
#include "large_subgraph_test.moc"
