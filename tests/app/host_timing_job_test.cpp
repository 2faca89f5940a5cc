// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/host_timing_job.h"
#include "app/workflow/machine_load.h"
#include "app/workflow/unfinished_timing.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/calibrate/small_calibrations.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace halftone;
using namespace halftone::test;

/// Host timings of a small model in this process.
class HostTimingJobTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_journals;
    Session m_session;
    std::size_t m_measured = 0; ///< by the last run
    std::string m_state;
    MeasurementPace m_pace;
    std::vector<Measurement> m_order; ///< as they were finished, by all runs

    HostTimingRequest request() const
    {
        HostTimingRequest request;
        request.formats = {"float32", "bf16"};
        request.workload.sequenceLength = 16;
        request.effort = {.warmUp = 1, .minRounds = 3, .maxRounds = 3};
        return request;
    }

    std::filesystem::path journals() const { return m_journals.filePath("unfinished").toStdString(); }

    /// @param stopAfter  measurements; 0: never
    Result<Timing> measure(const HostTimingRequest &request, std::size_t stopAfter = 0)
    {
        m_measured = 0;
        std::stop_source stop;
        HostTimingEvents events;
        events.state = [&](const std::string &state) { m_state = state; };
        events.measured = [&](const std::string &, const MeasuredGain &gain) {
            if (gain.rounds < 3)
                stop.request_stop();
            if (++m_measured == stopAfter)
                stop.request_stop();
        };
        events.kept = [&](const MeasurementJournal &journal) {
            for (const auto &[measurement, gain] : journal.finished) {
                if (std::ranges::find(m_order, measurement) == m_order.end())
                    m_order.push_back(measurement);
            }
        };
        events.pace = m_pace;
        return measureSessionOnHost(m_session, request, journals(), events, {stop.get_token()});
    }

    std::size_t configurations() const
    {
        std::size_t count = DefaultWholeModelConfigurations;
        std::vector<bool> isSeen(m_session.partition.classCount, false);
        for (const auto &subgraph : m_session.partition.subgraphs) {
            if (!isSeen[subgraph.klass.value])
                count += (std::size_t{1} << subgraph.layers.size()) - 1;
            isSeen[subgraph.klass.value] = true;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto model = modelIn(m_folder, mediumShape(), stored(mediumWeights(), "F32"));
        m_session.id = "0a1b2c3d";
        m_session.model.path = m_folder.path().toStdString();
        m_session.model.fingerprint = *model.fingerprint({});
        m_session.graph = model.graph();
        m_session.partition = *partitionIntoSequentialSubgraphs(m_session.graph);
        m_session.calibration.sequenceLength = 16;
    }

    void measuresEachClassOnceAndGivesEveryMemberItsGains()
    {
        const auto timing = measure(request());
        QVERIFY2(timing, failure(timing).c_str());
        QCOMPARE(m_measured, configurations());
        QVERIFY(timing->source.starts_with("host:"));
        QCOMPARE(timing->source, hostDevice().source());
        QVERIFY(timing->baselineSeconds > 0);
        const auto &subgraphs = m_session.partition.subgraphs;
        QCOMPARE(timing->gains.size(), subgraphs.size());
        for (std::size_t i = 0; i < subgraphs.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (subgraphs[i].klass == subgraphs[j].klass)
                    QVERIFY(timing->gains[i] == timing->gains[j]);
            }
            QVERIFY(timing->gains[i].gainSeconds[0] == 0);
        }
        QCOMPARE(timing->wholeModel.size(), std::size_t(DefaultWholeModelConfigurations));
        for (const auto &whole : timing->wholeModel)
            QCOMPARE(whole.places.size(), m_session.graph.layers.size());
        finishTiming(m_session, *timing, journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void continuesWhereItWasStopped()
    {
        const auto stopped = measure(request(), 3);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        const auto timing = measure(request());
        QVERIFY2(timing, failure(timing).c_str());
        QCOMPARE(m_measured, configurations() - 3);
        QVERIFY(m_state.find("3 of " + std::to_string(configurations()) + " configurations are kept")
                != std::string::npos);
        finishTiming(m_session, *timing, journals());
    }

    void wholeModelsAreAddedToAFinishedTiming()
    {
        auto more = request();
        more.isExtension = true;
        more.wholeModel = 7;
        const auto nothing = measure(more);
        QVERIFY(!nothing && nothing.error().code == ErrorCode::NotFound);
        const auto first = measure(request());
        QVERIFY2(first, failure(first).c_str());
        finishTiming(m_session, *first, journals());
        m_session.timings = {*first};
        const auto extended = measure(more);
        m_session.timings.clear();
        QVERIFY2(extended, failure(extended).c_str());
        QCOMPARE(m_measured, std::size_t(4));
        QVERIFY(extended->gains == first->gains);
        QCOMPARE(extended->baselineSeconds, first->baselineSeconds);
        QCOMPARE(extended->wholeModel.size(), std::size_t(7));
        QVERIFY(std::equal(first->wholeModel.begin(), first->wholeModel.end(), extended->wholeModel.begin()));
        finishTiming(m_session, *extended, journals());
    }

    void otherFormatsAreAnotherTiming()
    {
        QVERIFY(!measure(request(), 2));
        auto other = request();
        other.formats = {"bf16", "float32"};
        const auto timing = measure(other);
        QVERIFY2(timing, failure(timing).c_str());
        QCOMPARE(m_measured, configurations());
        QCOMPARE(timing->formats, other.formats);
        finishTiming(m_session, *timing, journals());
        const auto first = measure(request());
        QVERIFY(first);
        QCOMPARE(m_measured, configurations() - 2);
        finishTiming(m_session, *first, journals());
    }

    void otherThreadsLeaveWhatIsMeasured()
    {
        const auto wanted = request();
        const MeasurementJournal other{
            m_session.model.fingerprint,
            "host:this CPU, 1000 threads",
            wanted.formats,
            wanted.workload,
            {},
            {{Measurement{ClassId{0}, 1}, MeasuredGain{1e-3, 1e-4, 1, 1, 3, 0, true}}}};
        const auto older
            = journals() / "0a1b2c3d-host-float32-bf16-1x16.json"; // as programs before called it
        QVERIFY(writeJournal(older, other));
        QVERIFY(!measure(wanted, 2));
        const auto found = unfinishedTimings(m_session, journals());
        QCOMPARE(found.size(), std::size_t(2));
        const auto timing = measure(wanted);
        QVERIFY2(timing, failure(timing).c_str());
        QCOMPARE(m_measured, configurations() - 2);
        finishTiming(m_session, *timing, journals());
        const auto left = unfinishedTimings(m_session, journals());
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().source, other.device);
        QCOMPARE(*journalAt(older), other);
        discardUnfinished(m_session, left.front(), journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void twoAtOnceAreRefused()
    {
        m_session.name = "medium";
        std::optional<Result<Timing>> second;
        std::stop_source stop;
        HostTimingEvents events;
        events.measured = [&](const std::string &, const MeasuredGain &) {
            second = measureSessionOnHost(m_session, request(), journals(), {}, {});
            stop.request_stop();
        };
        const auto first = measureSessionOnHost(m_session, request(), journals(), events, {stop.get_token()});
        QVERIFY(!first && first.error().code == ErrorCode::Cancelled);
        QVERIFY(second && !*second);
        QCOMPARE(second->error().code, ErrorCode::Conflict);
        QCOMPARE(second->error().subject, m_session.name);
        const auto timing = measure(request());
        QVERIFY2(timing, failure(timing).c_str());
        QCOMPARE(m_measured, configurations() - 1);
        finishTiming(m_session, *timing, journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void theClassThatIsLookedAtComesFirst()
    {
        const ClassId wanted{1};
        m_order.clear();
        m_pace.preferred = [&] { return std::optional(wanted); };
        const auto timing = measure(request());
        QVERIFY2(timing, failure(timing).c_str());
        const auto isWanted = [&](const Measurement &each) { return each.klass == wanted; };
        QCOMPARE(m_order.size(), configurations());
        QVERIFY(isWanted(m_order.front()));
        QVERIFY(std::ranges::is_partitioned(m_order, isWanted));
        m_pace = {};
        finishTiming(m_session, *timing, journals());
    }

    /// One that would take for ever.
    static TurnEffort endless()
    {
        return {.minRounds = 1'000'000, .maxRounds = 1'000'000, .budgetSeconds = 600};
    }

    void aPausedTimingBeginsNothingAndCanBeCancelled()
    {
        std::atomic<bool> isPaused = false;
        std::atomic<bool> isHeld = false;
        m_pace.isPaused = [&] { return isPaused.load(); };
        m_pace.held = [&] { isHeld = true; };
        Result<Timing> timing = Error{};
        std::stop_source stop;
        m_measured = 0;
        std::jthread thread([&] {
            HostTimingEvents events;
            events.measured
                = [&](const std::string &, const MeasuredGain &) { isPaused = ++m_measured == 2; };
            events.pace = m_pace;
            timing = measureSessionOnHost(m_session, request(), journals(), events, {stop.get_token()});
        });
        QTRY_VERIFY_WITH_TIMEOUT(isHeld, 60'000);
        QCOMPARE(m_measured, std::size_t(2));
        const auto found = unfinishedTimings(m_session, journals());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().source, hostDevice().source());
        stop.request_stop();
        thread.join();
        QVERIFY(!timing && timing.error().code == ErrorCode::Cancelled);
        m_pace = {};
        discardUnfinished(m_session, found.front(), journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void aPauseIsHeardWithinAPassAndIsNoPartOfTheTimes()
    {
        using namespace std::chrono_literals;
        constexpr auto Pause = 1500ms;
        std::atomic<bool> isPaused = false;
        std::atomic<bool> isHeld = false;
        std::atomic<int> operations = 0;
        constexpr int Late = 1000; // operations are run when classes are measured
        m_pace.isPaused = [&] { return isPaused.load() || (++operations == Late && (isPaused = true)); };
        m_pace.held = [&] { isHeld = true; };
        Result<Timing> timing = Error{};
        std::jthread thread([&] { timing = measure(request()); });
        QTRY_VERIFY_WITH_TIMEOUT(isHeld, 60'000);
        const int before = operations;
        QTest::qWait(static_cast<int>(Pause.count()));
        QCOMPARE(operations.load(), before); // nothing is computed
        isPaused = false;
        thread.join();
        m_pace = {};
        QVERIFY2(timing, failure(timing).c_str());
        QVERIFY(timing->baselineSeconds < std::chrono::duration<double>(Pause).count());
        for (const auto &gains : timing->gains) {
            for (const double gain : gains.gainSeconds)
                QVERIFY(std::abs(gain) < std::chrono::duration<double>(Pause).count());
        }
        finishTiming(m_session, *timing, journals());
    }

    void aPauseIsInForceWithinAFifthOfASecond()
    {
        using namespace std::chrono;
        constexpr auto Limit = 200ms; // as of a stop
        std::atomic<bool> isPaused = false;
        std::atomic<bool> isHeld = false;
        m_pace.isPaused = [&] { return isPaused.load(); };
        m_pace.held = [&] { isHeld = true; };
        std::stop_source stop;
        auto wanted = request();
        wanted.effort = endless();
        std::jthread thread([&] {
            HostTimingEvents events;
            events.pace = m_pace;
            static_cast<void>(
                measureSessionOnHost(m_session, wanted, journals(), events, {stop.get_token()}));
        });
        std::this_thread::sleep_for(1s);
        const auto asked = steady_clock::now();
        isPaused = true;
        while (!isHeld && steady_clock::now() - asked < 10 * Limit)
            std::this_thread::sleep_for(1ms);
        const auto took = steady_clock::now() - asked;
        stop.request_stop();
        thread.join();
        m_pace = {};
        QVERIFY2(took < Limit, qPrintable(QString("%1 ms").arg(duration_cast<milliseconds>(took).count())));
    }

    void layersWithoutIntegerProductsGainNothing()
    {
        if (hostDevice().quantizedEngine.empty())
            QSKIP("this LibTorch has no quantized engine");
        auto integers = request();
        integers.formats = {"bf16", "int8"};
        const auto timing = measure(integers);
        QVERIFY2(timing, failure(timing).c_str());
        QVERIFY(m_measured < configurations());
        const auto &attention = m_session.partition.subgraphs.front().layers;
        for (std::size_t i = 0; i < attention.size(); ++i) {
            if (m_session.graph.layer(attention[i]).kind == LayerKind::Matmul) {
                const auto bit = std::size_t{1} << (attention.size() - 1 - i);
                QVERIFY(timing->gains.front().gainSeconds[bit] == 0);
            }
        }
        finishTiming(m_session, *timing, journals());
    }

    void stopIsHeardWithinAFifthOfASecond()
    {
        using namespace std::chrono;
        constexpr auto Limit
            = 200ms; // what the window and Ctrl-C promise; operations of this model take under 1 ms
        std::stop_source stop;
        auto wanted = request();
        wanted.effort = endless();
        steady_clock::time_point asked;
        std::jthread asker([&] {
            std::this_thread::sleep_for(1s);
            asked = steady_clock::now();
            stop.request_stop();
        });
        const auto timing = measureSessionOnHost(m_session, wanted, journals(), {}, {stop.get_token()});
        const auto ended = steady_clock::now();
        asker.join();
        QVERIFY(!timing && timing.error().code == ErrorCode::Cancelled);
        QVERIFY2(ended - asked < Limit,
                 qPrintable(QString("%1 ms").arg(duration_cast<milliseconds>(ended - asked).count())));
    }

    void aBusyMachineIsSaid()
    {
        QCOMPARE(busyText(0, 2), std::string());
        QCOMPARE(busyText(2.4, 2), std::string()); // our own threads
        const auto busy = busyText(5.25, 2);
        QVERIFY2(busy.find("busy") != std::string::npos, busy.c_str());
        QVERIFY2(busy.find("5.2 on 2 threads") != std::string::npos, busy.c_str());
        QVERIFY(busyText(2.4, 1).find("on 1 thread:") != std::string::npos);
    }

    void refusesWhatAHostCannotMeasure_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("sentence");
        const int prefill = static_cast<int>(Phase::Prefill);
        QTest::newRow("decode") << static_cast<int>(Phase::Decode) << 1 << 16 << "choose prefill";
        QTest::newRow("several prompts") << prefill << 2 << 16 << "choose batch 1";
        QTest::newRow("more tokens than the model takes") << prefill << 1 << 65 << "at most 64 tokens";
    }

    void refusesWhatAHostCannotMeasure()
    {
        QFETCH(int, phase);
        QFETCH(int, batch);
        QFETCH(int, tokens);
        QFETCH(QString, sentence);
        auto wrong = request();
        wrong.workload = {batch, tokens, static_cast<Phase>(phase)};
        const auto timing = measure(wrong);
        QVERIFY(!timing);
        QVERIFY(QString::fromStdString(timing.error().detail).contains(sentence));
    }

    void refusesAModelThatIsNoLongerTheCalibratedOne()
    {
        const auto fingerprint = std::exchange(m_session.model.fingerprint, "sha256:other");
        const auto timing = measure(request());
        m_session.model.fingerprint = fingerprint;
        QVERIFY(!timing && timing.error().code == ErrorCode::Conflict);
    }
};

QTEST_APPLESS_MAIN(HostTimingJobTest)
#include "host_timing_job_test.moc"
