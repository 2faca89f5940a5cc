// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/infeasibility.h"
#include "core/session/session_problem.h"
#include "core/timing/memory_gain.h"
#include "core/timing/theoretical_gain.h"
#include "tests/session/solvable_session.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace halftone;

namespace {

constexpr double RelativeTolerance = 1e-12; // sums of at most 12 terms in another order

bool near(double a, double b)
{
    return std::abs(a - b) <= RelativeTolerance * std::max(std::abs(a), std::abs(b));
}

// Gain of a whole-model configuration by format names, straight from the stored timing.
double gainOf(const Session &session, const std::vector<std::string> &formats)
{
    const Timing &timing = session.timings[0];
    double gain = 0;
    for (std::size_t j = 0; j < session.partition.subgraphs.size(); ++j) {
        std::size_t number = 0;
        for (const LayerId layer : session.partition.subgraphs[j].layers) {
            const auto digit
                = std::ranges::find(timing.formats, formats[layer.value]) - timing.formats.begin();
            number = number * timing.formats.size() + static_cast<std::size_t>(digit);
        }
        gain += std::round(timing.gains[j].gainSeconds[number] / GainResolutionSeconds)
            * GainResolutionSeconds;
    }
    return gain;
}

// Loss likewise, by the formula of the method for log-uniform significands.
double lossOf(const Session &session, const std::vector<std::string> &formats)
{
    const auto alpha = [](const std::string &name) {
        const int bits = name == "float32" ? 23 : name == "bf16" ? 7 : name == "fp8_e4m3" ? 3 : 2;
        return std::pow(2.0, -2 * bits) / 12 * 3 / (8 * std::log(2.0));
    };
    double loss = 0;
    for (std::size_t l = 0; l < formats.size(); ++l) {
        double sensitivity = 0;
        for (const auto &sample : session.samples)
            sensitivity += (sample.layers[l][0].sensitivity + sample.layers[l][1].sensitivity)
                / static_cast<double>(session.samples.size());
        loss += (alpha(formats[l]) - alpha(session.decisions.formats.front())) * sensitivity;
    }
    return loss;
}

std::vector<std::string> namesOf(const SessionProblem &problem, const Configuration &configuration)
{
    std::vector<std::string> names;
    for (const auto digit : configuration)
        names.emplace_back(problem.formats[digit].name);
    return names;
}

// The largest gain of all configurations within @p limit that keep the pins.
double bestGain(const Session &session, const SessionProblem &problem, double limit)
{
    double best = -std::numeric_limits<double>::infinity();
    const std::size_t layers = session.graph.layers.size();
    const std::size_t count = configurationCount(layers, problem.formats.size(), 1'000'000);
    for (std::size_t p = 0; p < count; ++p) {
        const auto names = namesOf(problem, configurationAt(p, layers, problem.formats.size()));
        const bool pinned = std::ranges::all_of(session.decisions.pins, [&](const auto &pin) {
            const auto layer = std::ranges::find(session.graph.layers, pin.first, &Layer::name);
            return names[static_cast<std::size_t>(layer - session.graph.layers.begin())] == pin.second;
        });
        if (pinned && lossOf(session, names) <= limit)
            best = std::max(best, gainOf(session, names));
    }
    return best;
}

} // namespace

class SessionProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20250519); } // fixed, chosen

    void theSolutionIsTheBestOfAllConfigurations_data()
    {
        QTest::addColumn<QStringList>("formats");
        QTest::addColumn<int>("pins");

        QTest::newRow("all formats of the timing") << QStringList{"bf16", "fp8_e4m3", "fp8_e5m2"} << 0;
        QTest::newRow("two of them") << QStringList{"bf16", "fp8_e4m3"} << 0;
        QTest::newRow("two of them that are no neighbours") << QStringList{"bf16", "fp8_e5m2"} << 0;
        QTest::newRow("another order than the timing's") << QStringList{"bf16", "fp8_e5m2", "fp8_e4m3"} << 0;
        QTest::newRow("the baseline alone") << QStringList{"bf16"} << 0;
        QTest::newRow("below float32") << QStringList{"float32", "bf16"} << 0;
        QTest::newRow("below float32, with others") << QStringList{"float32", "fp8_e4m3", "bf16"} << 1;
        QTest::newRow("with pins to the last format") << QStringList{"bf16", "fp8_e4m3", "fp8_e5m2"} << 2;
    }

    void theSolutionIsTheBestOfAllConfigurations()
    {
        QFETCH(QStringList, formats);
        QFETCH(int, pins);

        for (int round = 0; round < 5; ++round) {
            std::vector<std::string> timed{"bf16", "fp8_e4m3", "fp8_e5m2"};
            if (formats.front() == QStringLiteral("float32"))
                timed.insert(timed.begin(), "float32");
            Session session = solvableSession(m_random, {3, 3, 2, timed});
            session.decisions.formats.clear();
            for (const QString &format : formats)
                session.decisions.formats.push_back(format.toStdString());
            for (std::size_t i = 0; i < static_cast<std::size_t>(pins); ++i)
                session.decisions.pins[session.graph.layers[i].name] = session.decisions.formats.back();
            const auto problem = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
            const double tau = tauForShare(*problem, 0.7);
            const auto solution = solveSession(*problem, tau);
            QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
            const auto names = namesOf(*problem, solution->formats);
            QVERIFY(near(solution->choice.gain, gainOf(session, names)));
            QVERIFY(near(solution->choice.loss, lossOf(session, names)));
            QVERIFY(solution->choice.loss <= solution->limit);
            QVERIFY(near(solution->choice.gain, bestGain(session, *problem, solution->limit)));
            QCOMPARE(solution->choice.status, SolveStatus::Optimal);
        }
    }

    void limitAndTauAreInverse()
    {
        const Session session = solvableSession(m_random, {});
        const auto problem = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY(problem);
        double meanSquare = 0;
        for (const auto &sample : session.samples)
            meanSquare += sample.loss * sample.loss / static_cast<double>(session.samples.size());
        QVERIFY(near(problem->limit(0.01), 1e-4 * meanSquare));
        for (int step = 0; step < 22; ++step) {
            const double loss = 1e-12 * std::pow(3.7, step); // up to 0.86
            QVERIFY(problem->limit(problem->tau(loss)) >= loss);
            QVERIFY(near(problem->limit(problem->tau(loss)), loss));
        }
        QVERIFY(problem->tau(0) == 0);
    }

    void theObjectivesTakeTheirGainsFromTheRightPlace()
    {
        Session session = solvableSession(m_random, {});
        const auto profile = testProfile();
        session.decisions.objective = "theoretical-time";
        const auto theory = makeSessionProblem(session, session.decisions, profile);
        QVERIFY(theory);
        const auto theoryTable = theoreticalGains(session.graph, session.partition, session.decisions.formats,
                                                  profile, Workload{});
        QVERIFY(theoryTable && theory->problem.input.gains == theoryTable->gains);
        QCOMPARE(theory->source, std::string("theoretical:test"));
        QVERIFY(theory->gainUnit == "s" && theory->workload == Workload{});
        QVERIFY(theory->baselineTotal == theoryTable->baselineTotal);

        session.decisions.source = "test";
        const auto atTiming = makeSessionProblem(session, session.decisions, profile);
        QVERIFY(atTiming && atTiming->workload == session.timings[0].workload);

        session.decisions = Decisions{};
        session.decisions.objective = "memory";
        const auto memory = makeSessionProblem(session, session.decisions, profile);
        const auto memoryTable = memoryGains(session.graph, session.partition, std::array{Bf16, Fp8E4M3});
        QVERIFY(memory && memoryTable && memory->problem.input.gains == memoryTable->gains);
        QVERIFY(memory->gainUnit == "B" && memory->source == "weights");

        session.decisions = Decisions{};
        const auto timed = makeSessionProblem(session, session.decisions, profile);
        QVERIFY(timed && timed->source == "test-model" && timed->workload == session.timings[0].workload);
        QVERIFY(timed->baselineTotal == session.timings[0].baselineSeconds);
    }

    void decisionsThatMakeNoSenseAreNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("subject");

        const int invalid = int(ErrorCode::InvalidArgument);
        QTest::newRow("an unknown objective") << "objective"
                                              << "speed" << invalid << "speed";
        QTest::newRow("an unknown noise model") << "noise"
                                                << "white" << invalid << "white";
        QTest::newRow("an unknown format") << "format"
                                           << "fp3" << invalid << "fp3";
        QTest::newRow("a format twice") << "format"
                                        << "bf16" << invalid << "bf16";
        QTest::newRow("a format that was not timed") << "format"
                                                     << "fp8_e5m2" << invalid << "fp8_e5m2";
        QTest::newRow("another baseline") << "baseline"
                                          << "fp8_e4m3" << invalid << "formats";
        QTest::newRow("a pin of an unknown layer") << "pin"
                                                   << "nobody" << invalid << "nobody";
        QTest::newRow("an unknown source") << "source"
                                           << "gaudi9" << int(ErrorCode::NotFound) << "gaudi9";
    }

    void decisionsThatMakeNoSenseAreNamed()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(int, code);
        QFETCH(QString, subject);

        const Session session = solvableSession(m_random, {});
        Decisions decisions = session.decisions;
        const std::string word = value.toStdString();
        if (field == "objective")
            decisions.objective = word;
        else if (field == "noise")
            decisions.noise = word;
        else if (field == "format")
            decisions.formats.push_back(word);
        else if (field == "baseline")
            decisions.formats = {word};
        else if (field == "pin")
            decisions.pins[word] = "bf16";
        else
            decisions.source = word;
        const auto problem = makeSessionProblem(session, decisions, testProfile());
        QVERIFY(!problem);
        QCOMPARE(int(problem.error().code), code);
        QCOMPARE(QString::fromStdString(problem.error().subject), subject);
    }

    void aPinToAFormatThatIsNotUsedNamesTheLayer()
    {
        const Session session = solvableSession(m_random, {});
        Decisions decisions = session.decisions;
        decisions.pins[session.graph.layers[0].name] = "fp8_e5m2";
        const auto problem = makeSessionProblem(session, decisions, testProfile());
        QVERIFY(!problem);
        QCOMPARE(problem.error().subject, session.graph.layers[0].name);
    }

    void whatIsMissingIsSaid()
    {
        Session session = solvableSession(m_random, {});
        session.timings.clear();
        QCOMPARE(makeSessionProblem(session, session.decisions, testProfile()).error().code,
                 ErrorCode::NotFound);
        session.samples.clear();
        const auto problem = makeSessionProblem(session, session.decisions, testProfile());
        QCOMPARE(problem.error().code, ErrorCode::NotFound);
        QVERIFY(problem.error().detail.find("calibrate") != std::string::npos);
    }

    void aTauThatIsNoThresholdIsRefused()
    {
        const Session session = solvableSession(m_random, {});
        const auto problem = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY(problem);
        for (const double tau : {-0.1, std::nan(""), std::numeric_limits<double>::infinity()})
            QCOMPARE(solveSession(*problem, tau).error().code, ErrorCode::InvalidArgument);
        const auto nothingAllowed = solveSession(*problem, 0);
        QVERIFY(nothingAllowed && nothingAllowed->choice.loss == 0);
    }

    void pinsThatCostTooMuchAreInfeasible()
    {
        Session session = solvableSession(m_random, {});
        session.decisions.pins[session.graph.layers[0].name] = "fp8_e4m3";
        const auto problem = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY(problem);
        const auto solution = solveSession(*problem, 1e-9);
        QVERIFY(solution);
        QCOMPARE(solution->choice.status, SolveStatus::Infeasible);
        const auto why = explainInfeasibility(*problem, *solution);
        const std::string blocking = session.graph.layers[0].name + " pinned to fp8_e4m3";
        QCOMPARE(why.blocking.size(), std::size_t(1));
        QCOMPARE(restrictionText(*problem, why.blocking[0]), blocking);
        QVERIFY2(why.reason.starts_with("with " + blocking + " the least loss MSE is "), why.reason.c_str());
        QVERIFY(*why.leastTau == problem->tau(solution->choice.loss));
        QVERIFY(why.achievable && why.achievable->leastLossMse == solution->choice.loss);
        const auto atLeast = solveSession(*problem, problem->tau(solution->choice.loss));
        QVERIFY(atLeast && atLeast->choice.status != SolveStatus::Infeasible);
    }

    void withoutASourceTheNewestTimingWithTheFormatsIsTaken()
    {
        Session session = solvableSession(m_random, {});
        const auto source = session.timings.back().source;
        Timing other = session.timings.back();
        other.source = "host:cpu";
        other.formats.front() = "float32";
        session.timings.push_back(other);
        session.decisions.source.clear();
        const auto problem = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY(problem);
        QCOMPARE(problem->source, source);
        session.timings = {other};
        const auto refused = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.find("baseline of the timing") != std::string::npos);
    }

    void timingsAreFoundByNameOrUniquePrefix()
    {
        Session session = solvableSession(m_random, {});
        Timing timing = session.timings[0];
        const auto add = [&](const char *source, std::int64_t batch) {
            timing.source = source;
            timing.workload.batch = batch;
            session.timings.push_back(timing);
        };
        session.timings.clear();
        add("gaudi2-model", 1);
        add("gaudi2-model", 8);
        add("gaudi2-model-b", 1);
        add("host:cpu", 1);
        const auto found = [&](const char *source) { return findTiming(session, source); };
        QVERIFY(*found("") == &session.timings[3]); // the newest
        QVERIFY(*found("gaudi2-model") == &session.timings[1]); // exactly this, its newest
        QVERIFY(*found("h") == &session.timings[3]);
        QVERIFY(*found("gaudi2-model-") == &session.timings[2]);
        QCOMPARE(found("gaudi").error().code, ErrorCode::NotFound);
        QVERIFY(found("gaudi").error().detail.find("gaudi2-model, gaudi2-model-b, host:cpu")
                != std::string::npos);
        QCOMPARE(found("worker").error().code, ErrorCode::NotFound);
        timing.formats.back() = "int8";
        add("host:cpu", 1);
        for (const auto &each : session.timings)
            QVERIFY(*findTiming(session, timingName(session, each)) == &each);
        QCOMPARE(timingName(session, session.timings[1]), std::string("gaudi2-model"));
        QVERIFY(timingName(session, session.timings[0]).starts_with("gaudi2-model@1x"));
        QVERIFY(timingName(session, session.timings[3]).ends_with(":bf16+fp8_e4m3"));
        QCOMPARE(timingName(session, session.timings[4]), std::string("host:cpu"));
    }

    void floatIsABaselineAlone()
    {
        Session session = solvableSession(m_random, {3, 3, 2, {"float32", "bf16"}});
        session.decisions.objective = "memory";
        const auto memory = makeSessionProblem(session, session.decisions, testProfile());
        QVERIFY2(memory, memory ? "" : describe(memory.error()).c_str());
        double bytes = 0;
        for (const auto &layer : session.graph.layers)
            bytes += 4 * static_cast<double>(layer.parameters);
        QVERIFY(near(memory->baselineTotal, bytes));
        for (const std::vector<std::string> &formats :
             {std::vector<std::string>{"bf16", "float32"}, {"fp8_e4m3", "bf16"}}) {
            session.decisions.formats = formats;
            const auto refused = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
        }
    }

private:
    std::mt19937 m_random;
};

QTEST_APPLESS_MAIN(SessionProblemTest)
#include "session_problem_test.moc"
