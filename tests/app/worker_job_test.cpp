// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/unfinished_timing.h"
#include "app/workflow/worker_channel.h"
#include "app/workflow/worker_job.h"
#include "core/graph/configuration.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/support/graph_builder.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <limits>
#include <set>

using namespace halftone;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds Patient{30}; // a busy machine takes seconds to start Python

Session smallSession()
{
    Session session;
    session.id = "0a1b2c3d";
    session.model = {"/models/small", "LlamaForCausalLM", "sha256:small"};
    test::LlamaShape shape;
    shape.blocks = 2;
    session.graph = test::llamaGraph(shape);
    session.partition = *partitionIntoSequentialSubgraphs(session.graph);
    return session;
}

} // namespace

/// Timings by workers that go wrong in every way that the fake (fake_worker.py) knows.
class WorkerJobTest : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        Result<Timing> timing = Error{};
        std::vector<std::string> states;
        std::vector<std::string> log;
        std::size_t started = 0; ///< done when the plan was made
        std::size_t all = 0;
    };

    Outcome measure(
        const std::vector<std::string> &faults, std::stop_token stop = {},
        const std::function<void(std::size_t)> &measured = [](std::size_t) {})
    {
        WorkerTimingRequest request;
        for (const auto &fault : faults)
            request.commands.push_back("exec python3 -B " FAKE_WORKER " " + fault + " '"
                                       + m_folder->filePath("state").toStdString() + "'");
        request.workload.sequenceLength = 128;
        request.wholeModel = m_wholeModel;
        request.isExtension = m_isExtension;
        request.patience = {m_startPatience, 1500ms, 3s};
        Outcome outcome;
        WorkerTimingEvents events;
        events.state = [&](std::size_t, const std::string &state) { outcome.states.push_back(state); };
        events.log = [&](std::size_t, const std::string &line) { outcome.log.push_back(line); };
        events.progress = [&](std::size_t done, std::size_t all) {
            if (outcome.all == 0)
                outcome.started = done;
            outcome.all = all;
            measured(done);
        };
        events.measured = m_measured;
        events.pace.preferred = [this] { return m_preferred; };
        TaskContext context;
        context.stop = std::move(stop);
        outcome.timing = measureWithWorkers(m_session, request, journals(), events, context);
        return outcome;
    }

    std::filesystem::path journals() const { return m_folder->filePath("journals").toStdString(); }

    /// Measures with a slow worker of @p fault and cancels after @p count measurements.
    void measureInPart(const std::string &fault, std::size_t count)
    {
        std::stop_source stop;
        const auto cancelled = measure({fault}, stop.get_token(), [&](std::size_t done) {
            if (done == count)
                stop.request_stop();
        });
        QVERIFY(!cancelled.timing && cancelled.timing.error().code == ErrorCode::Cancelled);
    }

    std::vector<std::filesystem::path> files() const
    {
        std::vector<std::filesystem::path> found;
        for (const auto &entry : std::filesystem::directory_iterator(journals()))
            found.push_back(entry.path());
        return found;
    }

    std::filesystem::path nameOfOlderPrograms() const { return journals() / "0a1b2c3d-bf16-int8-1x128.json"; }

    /// The fake gains a microsecond for each linear in INT8 and cannot change matmuls.
    void checkGains(const Timing &timing) const
    {
        QCOMPARE(timing.formats, (std::vector<std::string>{"bf16", "int8"}));
        QVERIFY(timing.baselineSeconds == 1e-3);
        for (std::size_t i = 0; i < timing.gains.size(); ++i) {
            const auto &layers = m_session.partition.subgraphs[i].layers;
            const auto &gains = timing.gains[i].gainSeconds;
            QCOMPARE(gains.size(), configurationCount(layers.size(), 2));
            for (std::size_t c = 0; c < gains.size(); ++c) {
                const auto formats = configurationAt(c, layers.size(), 2);
                int changed = 0;
                for (std::size_t l = 0; l < layers.size(); ++l)
                    changed += formats[l] != 0 && m_session.graph.layer(layers[l]).kind == LayerKind::Linear
                        ? 1
                        : 0;
                QVERIFY(gains[c] == 1e-6 * changed);
            }
        }
    }

    Session m_session = smallSession();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::function<void(const MeasurementJournal &)> m_measured;
    std::optional<ClassId> m_preferred;
    std::size_t m_wholeModel = 0;
    bool m_isExtension = false;
    std::chrono::seconds m_startPatience = Patient;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_measured = [](const MeasurementJournal &) {};
        m_preferred.reset();
        m_wholeModel = DefaultWholeModelConfigurations;
        m_isExtension = false;
        m_startPatience = Patient;
        m_session = smallSession();
    }

    void measuresEverythingDespite_data()
    {
        QTest::addColumn<QStringList>("workers");
        QTest::addColumn<QString>("source");
        QTest::newRow("nothing") << QStringList{"fine"} << "worker:fake-fine";
        QTest::newRow("a worker that dies in the middle") << QStringList{"dies"} << "worker:fake-dies";
        QTest::newRow("a worker that hangs") << QStringList{"hangs"} << "worker:fake-hangs";
        QTest::newRow("a worker that lives and makes no progress")
            << QStringList{"stuck"} << "worker:fake-stuck";
        QTest::newRow("a worker that prints rubbish") << QStringList{"rubbish"} << "worker:fake-rubbish";
        QTest::newRow("one of two that speaks another version")
            << QStringList{"version", "fine"} << "worker:fake-fine";
        QTest::newRow("one of two that ends at once")
            << QStringList{"slow", "ends-at-once"} << "worker:fake-slow";
        QTest::newRow("two that share the work") << QStringList{"slow", "slow"} << "worker:fake-slow";
    }
    void measuresEverythingDespite()
    {
        QFETCH(QStringList, workers);
        QFETCH(QString, source);
        std::vector<std::string> faults;
        for (const auto &worker : workers)
            faults.push_back(worker.toStdString());

        const auto outcome = measure(faults);
        QVERIFY2(outcome.timing, outcome.timing ? "" : describe(outcome.timing.error()).c_str());
        QCOMPARE(QString::fromStdString(outcome.timing->source), source);
        checkGains(*outcome.timing);
        QVERIFY(std::ranges::find(outcome.log, "a library's warning") != outcome.log.end());
        QVERIFY(std::ranges::find(outcome.log, "Welcome to this host") != outcome.log.end());
        finishTiming(m_session, *outcome.timing, journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void saysWhyNothingCouldBeMeasured_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("says");
        QTest::newRow("it ends at once") << "ends-at-once"
                                         << "no module named torch";
        QTest::newRow("it never speaks") << "silent"
                                         << "did not start within 2 s";
        QTest::newRow("it is greeting for ever") << "drips"
                                                 << "did not start within 2 s";
        QTest::newRow("it is no worker but talks without an end")
            << "chatters"
            << "it said no hello among its first 1000 lines, is it a worker? It said: ";
        QTest::newRow("it speaks another version") << "version"
                                                   << "version 2";
        QTest::newRow("it has not the model") << "no-model"
                                              << "no such file";
        QTest::newRow("it lacks memory for one configuration") << "refuses"
                                                               << "out of memory";
    }
    void saysWhyNothingCouldBeMeasured()
    {
        QFETCH(QString, fault);
        QFETCH(QString, says);
        if (fault == "silent" || fault == "drips")
            m_startPatience = 2s;
        const auto outcome = measure({fault.toStdString()});
        QVERIFY(!outcome.timing);
        QVERIFY2(describe(outcome.timing.error()).find(says.toStdString()) != std::string::npos,
                 describe(outcome.timing.error()).c_str());
    }

    void aCommandThatDoesNotExistSaysSo()
    {
        WorkerTimingRequest request;
        request.commands = {"/not/there"};
        request.restarts = 0;
        for (int round = 0; round < 10; ++round) { // it may be gone before it is greeted, or after
            const auto timing = measureWithWorkers(m_session, request, journals(), {}, {});
            QVERIFY(!timing);
            QVERIFY2(timing.error().detail.find("not found") != std::string::npos,
                     describe(timing.error()).c_str());
        }
    }

    void aWorkerThatIsGivenUpIsNotWaitedFor()
    {
        auto worker = startWorkerProcess("trap '' TERM; echo up; sleep 1000"); // ends by SIGKILL alone
        QVERIFY(worker);
        QCOMPARE((*worker)->receive(Patient).answers, std::string("up\n"));
        QElapsedTimer clock;
        clock.start();
        (*worker)->giveUp();
        worker->reset();
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed()))); // else it is 6 s
    }

    void unlikeDevicesAreNotMixed()
    {
        const auto outcome = measure({"slow", "other-device"});
        QVERIFY(outcome.timing);
        const auto refused
            = [](const std::string &state) { return state.find("cannot be mixed") != std::string::npos; };
        QCOMPARE(std::ranges::count_if(outcome.states, refused), 1);
        QVERIFY(outcome.timing->source == "worker:fake-slow"
                || outcome.timing->source == "worker:fake-other-device");
    }

    void aCancelKeepsWhatIsFinishedAndTheNextCallContinues()
    {
        std::stop_source stop;
        const auto cancelled = measure({"slow"}, stop.get_token(), [&](std::size_t done) {
            if (done == 5)
                stop.request_stop();
        });
        QVERIFY(!cancelled.timing && cancelled.timing.error().code == ErrorCode::Cancelled);
        const auto continued = measure({"fine"});
        QVERIFY(continued.timing);
        QVERIFY(continued.started >= 5);
        QCOMPARE(QString::fromStdString(continued.timing->source), "worker:fake-fine+fake-slow");
        checkGains(*continued.timing);
    }

    void whatIsMeasuredSoFarIsATiming()
    {
        std::optional<MeasurementJournal> last;
        std::vector<std::size_t> finished;
        m_measured = [&](const MeasurementJournal &journal) {
            last = journal;
            finished.push_back(journal.finished.size());
        };
        const auto outcome = measure({"less-and-less-precise"});
        QVERIFY(outcome.timing && last);
        QCOMPARE(finished.size(), outcome.all); // after each measurement
        QCOMPARE(finished.back(), outcome.all);
        const auto soFar = timingSoFar(m_session, *last);
        QCOMPARE(soFar.source, outcome.timing->source);
        QVERIFY(soFar.baselineSeconds == outcome.timing->baselineSeconds);
        QVERIFY(soFar.resolutionSeconds == outcome.timing->resolutionSeconds);
        for (std::size_t i = 0; i < soFar.gains.size(); ++i) {
            const auto klass = m_session.partition.subgraphs[i].klass;
            for (std::size_t c = 0; c < soFar.gains[i].gainSeconds.size(); ++c) {
                const bool isMeasured = last->finished.contains({klass, c});
                const double gain = outcome.timing->gains[i].gainSeconds[c];
                QVERIFY(soFar.gains[i].gainSeconds[c] == (isMeasured ? gain : 0));
            }
        }
        QVERIFY(soFar.wholeModel == outcome.timing->wholeModel);
        last->wholeModel.front().front() = 2; // no place of the two formats: a file that somebody changed
        last->wholeModel.back().pop_back();
        QCOMPARE(timingSoFar(m_session, *last).wholeModel.size(), soFar.wholeModel.size() - 2);
    }

    void wholeModelsAreAddedToAFinishedTiming()
    {
        const auto first = measure({"fine"});
        QVERIFY(first.timing);
        finishTiming(m_session, *first.timing, journals());
        m_session.timings = {*first.timing};
        m_isExtension = true;
        m_wholeModel = 8;
        const auto extended = measure({"fine"});
        QVERIFY(extended.timing);
        QVERIFY(extended.started >= first.all); // one of the random ones may be known already
        QVERIFY(extended.started < extended.all);
        QCOMPARE(extended.all, first.all + 5);
        QCOMPARE(extended.timing->source, first.timing->source);
        QVERIFY(extended.timing->gains == first.timing->gains);
        QCOMPARE(extended.timing->wholeModel.size(), std::size_t(8));
        finishTiming(m_session, *extended.timing, journals());

        m_session.timings = {*extended.timing};
        m_wholeModel = 1; // none is lost
        const auto nothing = measure({"fine"});
        QVERIFY(nothing.timing && *nothing.timing == *extended.timing);
        QCOMPARE(nothing.started, nothing.all);
        finishTiming(m_session, *nothing.timing, journals());

        const auto elsewhere = measure({"slow"}); // a host that has measured nothing
        QVERIFY(!elsewhere.timing && elsewhere.timing.error().code == ErrorCode::NotFound);
    }

    void theClassThatIsLookedAtComesFirst()
    {
        const ClassId wanted{2};
        std::vector<Measurement> order;
        m_preferred = wanted;
        m_measured = [&](const MeasurementJournal &journal) {
            for (const auto &[measurement, gain] : journal.finished) {
                if (std::ranges::find(order, measurement) == order.end())
                    order.push_back(measurement);
            }
        };
        QVERIFY(measure({"fine"}).timing);
        const auto others
            = std::ranges::find_if(order, [&](const Measurement &each) { return each.klass != wanted; });
        QVERIFY(others != order.begin());
        QVERIFY(
            std::none_of(others, order.end(), [&](const Measurement &each) { return each.klass == wanted; }));
    }

    void unfinishedTimingsAreListedAndDiscarded()
    {
        std::stop_source stop;
        static_cast<void>(measure({"slow"}, stop.get_token(), [&](std::size_t done) {
            if (done == 3)
                stop.request_stop();
        }));
        const auto found = unfinishedTimings(m_session, journals());
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found.front().finished >= 3);
        QCOMPARE(found.front().source, std::string("worker:fake-slow"));
        QCOMPARE(found.front().workload.sequenceLength, std::int64_t{128});
        auto other = m_session;
        other.id = "11111111";
        QVERIFY(unfinishedTimings(other, journals()).empty());
        other = m_session;
        other.model.fingerprint = "sha256:another";
        QVERIFY(unfinishedTimings(other, journals()).empty());
        discardUnfinished(m_session, found.front(), journals());
        QVERIFY(unfinishedTimings(m_session, journals()).empty());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void anotherDeviceLeavesWhatIsMeasured()
    {
        measureInPart("slow", 5);
        const auto first = unfinishedTimings(m_session, journals());
        QCOMPARE(first.size(), std::size_t{1});
        measureInPart("other-device", 2);
        const auto both = unfinishedTimings(m_session, journals());
        QCOMPARE(both.size(), std::size_t{2});
        QVERIFY(std::ranges::find(both, first.front()) != both.end());

        const auto continued = measure({"slow"});
        QVERIFY(continued.timing);
        QCOMPARE(continued.started, first.front().finished);
        finishTiming(m_session, *continued.timing, journals());
        const auto left = unfinishedTimings(m_session, journals());
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left.front().device, std::string("other"));
        QVERIFY(left.front().finished >= 2);
        discardUnfinished(m_session, left.front(), journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    /// A host's device was replaced: the timing has its name and does not say which device.
    void whatAStoredTimingLacksStays()
    {
        measureInPart("slow", 3);
        auto before = *journalAt(files().front());
        before.device = "replaced";
        for (auto &[measurement, gain] : before.finished)
            gain.gainSeconds *= 2;
        QVERIFY(writeJournal(journalPath(journals(), m_session.id, before), before));
        const auto outcome = measure({"slow"});
        QVERIFY(outcome.timing);
        finishTiming(m_session, *outcome.timing, journals());
        QCOMPARE(files().size(), std::size_t{1});
        QCOMPARE(*journalAt(files().front()), before);
    }

    void twoAtOnceAreRefused()
    {
        std::optional<Outcome> second;
        std::optional<Outcome> elsewhere;
        bool isFirst = true;
        m_measured = [&](const MeasurementJournal &) {
            if (!std::exchange(isFirst, false))
                return;
            second = measure({"fine"});
            elsewhere = measure({"other-device"});
        };
        m_session.name = "small";
        const auto first = measure({"slow"});
        QVERIFY(first.timing);
        checkGains(*first.timing);
        QVERIFY(second && !second->timing);
        QCOMPARE(second->timing.error().code, ErrorCode::Conflict);
        QCOMPARE(second->timing.error().subject, m_session.name);
        QVERIFY(second->timing.error().detail.find("is being timed in another program") != std::string::npos);
        QVERIFY(elsewhere && elsewhere->timing); // of another device there is nothing to spoil
        finishTiming(m_session, *elsewhere->timing, journals());
        finishTiming(m_session, *first.timing, journals());
        QVERIFY(!std::filesystem::exists(journals())); // nor any lock
        QVERIFY(measure({"fine"}).timing);
    }

    void theLockOfAKilledProgramIsNone()
    {
        measureInPart("slow", 2);
        const auto journal = files().front();
        const auto lock = journal.parent_path() / ("." + journal.filename().string() + ".lock");
        QVERIFY(std::ofstream(lock).good());
        measureInPart("slow", 4);
        QCOMPARE(files(), std::vector{journal});
        QVERIFY(std::ofstream(lock).good());
        discardUnfinished(m_session, unfinishedTimings(m_session, journals()).front(), journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void aFolderThatCannotBeMadeIsNamedAtOnce()
    {
        std::ofstream(journals()) << "a file";
        const auto outcome = measure({"fine"});
        QVERIFY(!outcome.timing);
        QCOMPARE(outcome.timing.error().subject, journals().string());
        QCOMPARE(std::ranges::count(outcome.states, "starting"), 1); // no worker can help
    }

    void journalsOfOlderProgramsAreContinued()
    {
        measureInPart("slow", 3);
        std::filesystem::rename(files().front(), nameOfOlderPrograms());
        const auto found = unfinishedTimings(m_session, journals());
        QCOMPARE(found.size(), std::size_t{1});
        const auto older = *journalAt(nameOfOlderPrograms());

        measureInPart("other-device", 2);
        QCOMPARE(*journalAt(nameOfOlderPrograms()), older);
        const auto outcome = measure({"slow"});
        QVERIFY(outcome.timing);
        QCOMPARE(outcome.started, found.front().finished);
        QVERIFY(!std::filesystem::exists(nameOfOlderPrograms()));
        QCOMPARE(files().size(), std::size_t{2}); // each device's
    }

    void journalsOfOlderProgramsAreDiscarded()
    {
        measureInPart("slow", 3);
        std::filesystem::rename(files().front(), nameOfOlderPrograms());
        discardUnfinished(m_session, unfinishedTimings(m_session, journals()).front(), journals());
        QVERIFY(!std::filesystem::exists(journals()));
    }

    void impossibleWorkloadsAreRefused()
    {
        WorkerTimingRequest request;
        request.commands = {"exit"};
        for (const auto &[batch, length] : {std::pair<std::int64_t, std::int64_t>{0, 1},
                                            {1, 0},
                                            {1, -4},
                                            {std::int64_t{1} << 40, 1},
                                            {1, std::numeric_limits<std::int64_t>::max()}}) {
            request.workload = {batch, length, Phase::Prefill};
            const auto timing = measureWithWorkers(m_session, request, journals(), {}, {});
            QVERIFY(!timing);
            QCOMPARE(timing.error().code, ErrorCode::InvalidArgument);
        }
    }

    void aWorkerThatDiesAgainAndAgainStillGetsOn()
    {
        // Every life of it measures three configurations.
        const auto outcome = measure({"dies-always"});
        QVERIFY(outcome.timing);
        checkGains(*outcome.timing);
    }

    void aDamagedJournalIsBegunAnew()
    {
        std::stop_source stop;
        static_cast<void>(measure({"slow"}, stop.get_token(), [&](std::size_t done) {
            if (done == 2)
                stop.request_stop();
        }));
        const auto journal = files().front();
        std::filesystem::resize_file(journal, 40);
        for (const char *aside : {".aside", ".aside-2"}) {
            const auto outcome = measure({"fine"});
            QVERIFY(outcome.timing);
            QCOMPARE(outcome.started, std::size_t{0});
            const auto isSaid = [&](const std::string &line) { return line.ends_with(aside); };
            QVERIFY(std::ranges::any_of(outcome.log, isSaid));
            QCOMPARE(std::filesystem::file_size(journal.string() + aside), std::uintmax_t{40});
            finishTiming(m_session, *outcome.timing, journals());
            QVERIFY(!std::filesystem::exists(journal));
            std::filesystem::copy(journal.string() + ".aside", journal);
        }
    }
};

QTEST_GUILESS_MAIN(WorkerJobTest)
#include "worker_job_test.moc"
