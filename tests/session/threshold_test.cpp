// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/budget_costs.h"
#include "core/session/decisions_json.h"
#include "core/session/infeasibility.h"
#include "core/session/session_faults.h"
#include "core/session/solution_stability.h"
#include "tests/session/every_configuration.h"

#include <QTest>

#include <limits>

using namespace halftone;

Q_DECLARE_METATYPE(halftone::Threshold::Kind)

/// What can be asked for, how it is stored, and what two limits cost each other.
class ThresholdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20251129); } // fixed, chosen

    void wordsNameTheirKind();
    void decisionsAreStoredWithTheirThreshold();
    void decisionsOfEarlierVersionsAskForTau();
    void anUnknownKindIsCorrupt();
    void numbersOutOfRangeAreFaults();
    void aLossMseIsATau();
    void whatIsAskedForIsNoted();
    void nonsenseIsRefused();
    void costsAreThoseOfEveryConfiguration();
    void drawsAreSolvedForWhatWasAsked_data();
    void drawsAreSolvedForWhatWasAsked();
    void infeasibilityIsSaidInTheTermsAskedIn();

private:
    std::mt19937 m_random;
};

void ThresholdTest::wordsNameTheirKind()
{
    for (const auto kind : AllThresholdKinds)
        QVERIFY(thresholdKindNamed(name(kind)) == kind);
    QVERIFY(!thresholdKindNamed("least-loss"));
}

void ThresholdTest::decisionsAreStoredWithTheirThreshold()
{
    for (const auto kind : AllThresholdKinds) {
        Decisions decisions;
        decisions.tau = 0.0123;
        decisions.memoryAtMost = 6e9;
        if (kind != Threshold::Kind::Tau)
            decisions.otherThreshold = {kind, 0.1 + 1e-17};
        const auto read = decisionsFromJson(decisionsToJson(decisions));
        QVERIFY(read);
        QVERIFY(*read == decisions);
        QVERIFY(read->threshold().kind == kind);
    }
}

void ThresholdTest::decisionsOfEarlierVersionsAskForTau()
{
    const auto read = decisionsFromJson(R"({"tau": 0.02, "objective": "memory", "memory_at_most": 5})");
    QVERIFY(read);
    QVERIFY(read->threshold() == (Threshold{Threshold::Kind::Tau, 0.02}));
    QVERIFY(decisionsFromJson(R"({"tau": 0.02, "threshold": null})"));
}

void ThresholdTest::anUnknownKindIsCorrupt()
{
    for (const char *text :
         {R"({"threshold": {"kind": "cost", "at_most": 1}})", R"({"threshold": {"kind": "time"}})",
          R"({"threshold": 3})", R"({"threshold": {"kind": "time", "at_most": "1"}})"}) {
        const auto read = decisionsFromJson(text);
        QVERIFY2(!read && read.error().code == ErrorCode::Corrupt, text);
    }
}

void ThresholdTest::numbersOutOfRangeAreFaults()
{
    Decisions decisions;
    QVERIFY(areInRange(decisions));
    for (const double wrong : {-1.0, std::nan(""), std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity()}) {
        decisions = {};
        decisions.otherThreshold = {Threshold::Kind::Time, wrong};
        QVERIFY(!areInRange(decisions));
        decisions = {};
        decisions.memoryAtMost = wrong;
        QVERIFY(!areInRange(decisions));
    }
}

void ThresholdTest::aLossMseIsATau()
{
    const Session session = solvableSession(m_random, {6, 2, 3, TwoFormats});
    auto problem = problemOf(session, "log-uniform");
    QVERIFY(problem);
    for (const double perLossMse : {0.0, 3 / std::sqrt(allLowered(*problem))}) {
        problem->drift = perLossMse > 0 ? std::optional(DriftFit{.perLossMse = perLossMse}) : std::nullopt;
        const double limit = 0.4 * problem->lossMse(allLowered(*problem));
        const auto solution = solveFor(*problem, {Threshold::Kind::LossMse, limit});
        QVERIFY(solution);
        QVERIFY(near(problem->lossMse(solution->limit), limit));
        const auto tau = tauOf(*problem, {Threshold::Kind::LossMse, limit});
        QVERIFY(tau && *tau == solution->tau);
        const auto byTau = solveSession(*problem, *tau);
        QVERIFY(byTau && byTau->formats == solution->formats);
    }
}

void ThresholdTest::whatIsAskedForIsNoted()
{
    Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    const auto free = problemOf(session, "bias-aware");
    session.decisions.memoryAtMost = bytesOf(session, *free, Configuration(session.graph.layers.size(), 0));
    const auto limited = problemOf(session, "bias-aware");
    QVERIFY(free && limited);
    for (const auto kind : AllThresholdKinds) {
        const bool isMemory = kind == Threshold::Kind::Memory;
        const Threshold threshold{kind, isMemory ? 0 : 0.01};
        const auto solution = solveFor(isMemory ? *limited : *free, threshold);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QVERIFY(solution->asked == threshold);
        QVERIFY((solution->goal == Goal::LeastLoss) == seeksLeastLoss(kind));
        const bool isTau = kind == Threshold::Kind::Tau || kind == Threshold::Kind::LossMse;
        QVERIFY(tauOf(isMemory ? *limited : *free, threshold).has_value() == isTau);
        if (kind == Threshold::Kind::Time || kind == Threshold::Kind::PerplexityChange)
            QCOMPARE(solution->loadLimit, threshold.atMost);
    }
}

void ThresholdTest::nonsenseIsRefused()
{
    const auto problem = problemOf(solvableSession(m_random, {}), "log-uniform");
    QVERIFY(problem);
    for (const auto kind : AllThresholdKinds) {
        for (const double value : {-1e-9, std::nan(""), std::numeric_limits<double>::infinity()}) {
            const auto solution = solveFor(*problem, {kind, value});
            QVERIFY(!solution && solution.error().code == ErrorCode::InvalidArgument);
        }
    }
}

void ThresholdTest::costsAreThoseOfEveryConfiguration()
{
    int memoryBinds = 0;
    int lossBinds = 0;
    for (int round = 0; round < 40; ++round) {
        Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
        const auto free = problemOf(session, "log-uniform");
        QVERIFY(free);
        const double all = bytesOf(session, *free, Configuration(session.graph.layers.size(), 0));
        session.decisions.memoryAtMost = all * (1 - 0.0125 * round);
        const auto problem = problemOf(session, "log-uniform");
        const double limit = allLowered(*problem) * 0.7;
        const auto solution = solveFor(*problem, {Threshold::Kind::LossMse, limit});
        QVERIFY(solution);
        const auto costs = budgetCosts(*problem, *solution);
        QVERIFY(costs);
        if (solution->choice.status == SolveStatus::Infeasible) {
            QVERIFY(*costs == BudgetCosts{});
            continue;
        }
        const auto most = [&](bool keepsLoss, bool keepsMemory) {
            return *bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
                const auto sums = problem->problem.evaluate(formats);
                const bool isAllowed = (!keepsLoss || sums.loss <= limit)
                    && (!keepsMemory
                        || bytesOf(session, *problem, formats) <= *session.decisions.memoryAtMost);
                return isAllowed ? std::optional(sums.gain) : std::nullopt;
            });
        };
        const double both = most(true, true);
        const double tolerance = RelativeTolerance * most(false, false);
        QVERIFY(std::abs(costs->memory - (most(true, false) - both)) <= tolerance);
        QVERIFY(std::abs(costs->loss - (most(false, true) - both)) <= tolerance);
        memoryBinds += costs->memory > 0 ? 1 : 0;
        lossBinds += costs->loss > 0 ? 1 : 0;
    }
    QVERIFY(memoryBinds > 0 && lossBinds > 0); // else this tested little
}

void ThresholdTest::drawsAreSolvedForWhatWasAsked_data()
{
    QTest::addColumn<Threshold::Kind>("kind");
    QTest::addColumn<bool>("isBesideWeights");
    QTest::newRow("a loss MSE") << Threshold::Kind::LossMse << false;
    QTest::newRow("a perplexity change") << Threshold::Kind::PerplexityChange << false;
    QTest::newRow("a perplexity change beside the weights") << Threshold::Kind::PerplexityChange << true;
    QTest::newRow("a time") << Threshold::Kind::Time << false;
    QTest::newRow("a memory") << Threshold::Kind::Memory << false;
}

// Of equal samples every draw is the solve itself.
void ThresholdTest::drawsAreSolvedForWhatWasAsked()
{
    QFETCH(Threshold::Kind, kind);
    QFETCH(bool, isBesideWeights);
    for (int round = 0; round < 10; ++round) {
        Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
        for (auto &sample : session.samples) {
            sample.loss = session.samples[0].loss;
            sample.layers = session.samples[0].layers;
        }
        for (auto &shift : session.shifts)
            shift.change = 0.01 * (1 + shift.layer.value % 3);
        const auto free = problemOf(session, "bias-aware");
        QVERIFY(free);
        const double least = -*bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
            return std::optional(-bytesOf(session, *free, formats));
        });
        const double all = bytesOf(session, *free, Configuration(session.graph.layers.size(), 0));
        if (kind == Threshold::Kind::Memory)
            session.decisions.memoryAtMost = (all + least) / 2;
        if (isBesideWeights)
            session.decisions.memoryAtMost = all - 1; // one layer at least must be lowered
        const auto problem = problemOf(session, "bias-aware");
        const double most = *bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
            return std::optional(problem->problem.evaluate(formats).gain);
        });
        const double atMost = kind == Threshold::Kind::LossMse ? 0.4 * allLowered(*problem)
            : kind == Threshold::Kind::PerplexityChange        ? 0.03
            : kind == Threshold::Kind::Time                    ? problem->baselineTotal - 0.6 * most
                                                               : 0;
        const auto solution = solveFor(*problem, {kind, atMost});
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QCOMPARE(solution->choice.status, SolveStatus::Optimal);
        const auto stability = solutionStability(session, *problem, *solution, {.draws = 20, .stop = {}});
        QVERIFY2(stability, stability ? "" : describe(stability.error()).c_str());
        for (const double gain : stability->gains)
            QVERIFY(near(gain, solution->choice.gain));
        for (const double share : stability->keptShare)
            QCOMPARE(share, 1.0);
    }
}

void ThresholdTest::infeasibilityIsSaidInTheTermsAskedIn()
{
    Session session = solvableSession(m_random, {6, 2, 3, TwoFormats});
    session.timings[0].baselineSeconds = 1e-3; // chosen: far above all gains together
    session.decisions.pins = {{session.graph.layers[0].name, "fp8_e4m3"}};
    auto problem = problemOf(session, "log-uniform");
    QVERIFY(problem);
    const auto reasonFor = [&](const Threshold &threshold) {
        const auto solution = solveFor(*problem, threshold);
        return QString::fromStdString(solution ? explainInfeasibility(*problem, *solution).reason : "none");
    };
    QVERIFY(reasonFor({Threshold::Kind::Tau, 1e-9}).contains("raise tau to at least"));
    const auto loss = reasonFor({Threshold::Kind::LossMse, 1e-12});
    QVERIFY2(loss.contains("raise it to at least") && !loss.contains("tau"), qPrintable(loss));
    problem->drift = DriftFit{.perLossMse = 2};
    const auto change = reasonFor({Threshold::Kind::PerplexityChange, 1e-12});
    QVERIFY2(change.contains("for a perplexity change of 1e-12; raise that to at least"), qPrintable(change));
    problem->drift.reset();
    const auto time = reasonFor({Threshold::Kind::Time, 1e-12});
    QVERIFY2(time.contains("it takes at least"), qPrintable(time));
}

QTEST_APPLESS_MAIN(ThresholdTest)
#include "threshold_test.moc"
