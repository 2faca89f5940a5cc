// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/infeasibility.h"
#include "core/session/session_prediction.h"
#include "core/session/session_restrictions.h"
#include "tests/session/every_configuration.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <optional>

using namespace halftone;

namespace {

double biasAwareOf(const Session &session, const SessionProblem &problem, const Configuration &configuration)
{
    return *predictLossMse(session, problem.formats, configuration)[3].lossMse;
}

} // namespace

/// Every kind of threshold, budget and restriction against all configurations.
class SolveSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20251123); } // fixed, chosen

    void biasAwareIsTheBestOfAll();
    void driftKeepsItsOwnLimit();
    void aMemoryLimitIsKept();
    void theLeastLossWithinATimeIsFound();
    void theLeastLossWithinAMemoryIsFound();
    void aPerplexityChangeIsALimit();
    void aPerplexityChangeAndTheWeightsAreLimitedTogether();
    void aPerplexityNeedsAModelOfTheMean();
    void tiesAndExclusionsHold();
    void vllmTiesJoinWhatItPacks();
    void restrictionsWithoutAFormatNameTheLayer();
    void numbersThatAreNoneNameTheLayer();

private:
    std::mt19937 m_random;
};

void SolveSessionTest::biasAwareIsTheBestOfAll()
{
    for (int round = 0; round < 60; ++round) {
        const bool three = round % 3 == 0;
        const Session session
            = shiftedSession(m_random,
                             {three ? 4U : 6U, 2, 3,
                              three ? std::vector<std::string>{"bf16", "fp8_e4m3", "fp8_e5m2"} : TwoFormats});
        const auto problem = problemOf(session, "bias-aware");
        QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
        const double limit = allLowered(*problem) * (0.05 + 0.9 * round / 60);
        const double tau = problem->tauForLossMse(limit);
        const auto solution = solveSession(*problem, tau);
        QVERIFY(solution);
        QCOMPARE(solution->choice.status, SolveStatus::Optimal);
        const auto best
            = bruteForce(session.graph.layers.size(), problem->formats.size(), [&](const auto &formats) {
                  return biasAwareOf(session, *problem, formats) <= limit * (1 + RelativeTolerance)
                      ? std::optional(problem->problem.evaluate(formats).gain)
                      : std::nullopt;
              });
        QVERIFY(best && near(*best, solution->choice.gain));
        QVERIFY(near(solution->choice.loss, biasAwareOf(session, *problem, solution->formats)));
    }
}

void SolveSessionTest::driftKeepsItsOwnLimit()
{
    for (int round = 0; round < 20; ++round) {
        const Session session = solvableSession(m_random, {6, 2, 3, TwoFormats});
        auto problem = problemOf(session, "log-uniform");
        QVERIFY(problem);
        const double everything = allLowered(*problem);
        problem->drift = DriftFit{.perLossMse = 3 / std::sqrt(everything)};
        const double tau = problem->tauForLossMse(problem->drift->lossMse(everything) * 0.3);
        const double limit = tau * tau * problem->sensitivity.meanSquaredLoss;
        const auto solution = solveSession(*problem, tau);
        QVERIFY(solution);
        const auto best = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
            const auto sums = problem->problem.evaluate(formats);
            return problem->drift->lossMse(sums.loss) <= limit * (1 + RelativeTolerance)
                ? std::optional(sums.gain)
                : std::nullopt;
        });
        QVERIFY(best && near(*best, solution->choice.gain));
    }
}

void SolveSessionTest::aMemoryLimitIsKept()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        for (int round = 0; round < 20; ++round) {
            Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
            const auto free = problemOf(session, noise);
            QVERIFY(free);
            const double most = bytesOf(session, *free, Configuration(session.graph.layers.size(), 0));
            session.decisions.memoryAtMost = most * (1 - 0.02 * round);
            const auto problem = problemOf(session, noise);
            QVERIFY(problem);
            const double limit = allLowered(*problem) * 0.6;
            const auto solution = solveSession(*problem, problem->tauForLossMse(limit));
            QVERIFY(solution);
            const auto best = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
                const auto sums = problem->problem.evaluate(formats);
                return sums.loss <= limit
                        && bytesOf(session, *problem, formats) <= *session.decisions.memoryAtMost
                    ? std::optional(sums.gain)
                    : std::nullopt;
            });
            QCOMPARE(solution->choice.status, best ? SolveStatus::Optimal : SolveStatus::Infeasible);
            QVERIFY(!best || near(*best, solution->choice.gain));
            QVERIFY(near(solution->load, bytesOf(session, *problem, solution->formats)));
            QVERIFY(best || explainInfeasibility(*problem, *solution).leastLoad == solution->load);
        }
    }
}

void SolveSessionTest::theLeastLossWithinATimeIsFound()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        for (int round = 0; round < 20; ++round) {
            const Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
            const auto problem = problemOf(session, noise);
            QVERIFY(problem);
            const auto most = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
                return std::optional(problem->problem.evaluate(formats).gain);
            });
            const double gain = *most * (0.1 + 0.05 * round); // the last two are more than can be had
            const auto solution = solveFor(*problem, {Threshold::Kind::Time, problem->baselineTotal - gain});
            QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
            const auto best = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
                const auto sums = problem->problem.evaluate(formats);
                return sums.gain >= gain * (1 - RelativeTolerance) ? std::optional(-sums.loss) : std::nullopt;
            });
            QCOMPARE(solution->choice.status, best ? SolveStatus::Optimal : SolveStatus::Infeasible);
            QVERIFY(!best || near(-*best, solution->choice.loss));
            QVERIFY(!best || near(solution->lossBound, solution->choice.loss));
            QVERIFY(near(solution->load,
                         problem->baselineTotal - problem->problem.evaluate(solution->formats).gain));
        }
    }
}

void SolveSessionTest::theLeastLossWithinAMemoryIsFound()
{
    Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    const auto free = problemOf(session, "bias-aware");
    QVERIFY(free);
    const auto leastBytes = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
        return std::optional(-bytesOf(session, *free, formats));
    });
    const double baseline = bytesOf(session, *free, Configuration(session.graph.layers.size(), 0));
    session.decisions.memoryAtMost = 0.5 * (baseline - *leastBytes);
    const auto problem = problemOf(session, "bias-aware");
    const auto solution = solveFor(*problem, {Threshold::Kind::Memory});
    QVERIFY(solution);
    QCOMPARE(solution->choice.status, SolveStatus::Optimal);
    const auto best = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
        return bytesOf(session, *problem, formats) <= *session.decisions.memoryAtMost
            ? std::optional(-problem->problem.evaluate(formats).loss)
            : std::nullopt;
    });
    QVERIFY(best && near(-*best, solution->choice.loss));
    QVERIFY(!solveFor(*free, {Threshold::Kind::Memory})); // nothing is limited
    QVERIFY(!solveFor(*problem, {Threshold::Kind::Time, 1.0})); // both are
}

void SolveSessionTest::aPerplexityChangeIsALimit()
{
    for (int round = 0; round < 20; ++round) {
        const Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
        const auto problem = problemOf(session, "bias-aware");
        QVERIFY(problem);
        const double change = 0.005 * round;
        const auto solution = solveFor(*problem, {Threshold::Kind::PerplexityChange, change});
        QVERIFY(solution);
        const auto best = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
            const auto predicted = predictLossMse(session, problem->formats, formats)[3].perplexityChange();
            return *predicted <= change + RelativeTolerance
                ? std::optional(problem->problem.evaluate(formats).gain)
                : std::nullopt;
        });
        QVERIFY(best && near(*best, solution->choice.gain));
        QCOMPARE(solution->choice.status, SolveStatus::Optimal);
        QVERIFY(solution->load <= change + RelativeTolerance);
    }
}

/// Against every configuration; limits from what nothing keeps to what everything keeps.
void SolveSessionTest::aPerplexityChangeAndTheWeightsAreLimitedTogether()
{
    std::uniform_real_distribution<double> share(-0.1, 1.1);
    std::array<int, 2> seen{};
    for (int round = 0; round < 200; ++round) {
        Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
        const auto free = problemOf(session, "bias-aware");
        QVERIFY(free);
        const auto layers = session.graph.layers.size();
        const double most = bytesOf(session, *free, Configuration(layers, 0));
        const double least = bytesOf(session, *free, Configuration(layers, 1));
        session.decisions.memoryAtMost = std::floor(least + share(m_random) * (most - least));
        const auto problem = problemOf(session, "bias-aware");
        QVERIFY(problem);
        const auto changeOf = [&](const Configuration &formats) {
            return *predictLossMse(session, problem->formats, formats)[3].perplexityChange();
        };
        const double change = 0.05 * std::max(0.0, share(m_random));
        const auto solution = solveFor(*problem, {Threshold::Kind::PerplexityChange, change});
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        const auto best = bruteForce(layers, 2, [&](const auto &formats) {
            const bool isAllowed = changeOf(formats) <= change
                && bytesOf(session, *problem, formats) <= *session.decisions.memoryAtMost;
            return isAllowed ? std::optional(problem->problem.evaluate(formats).gain) : std::nullopt;
        });
        ++seen[best ? 1 : 0];
        QCOMPARE(solution->choice.status, best ? SolveStatus::Optimal : SolveStatus::Infeasible);
        if (!best)
            continue;
        QVERIFY(near(*best, solution->choice.gain));
        QVERIFY(solution->budget == SolutionBudget::Perplexity);
        QVERIFY(solution->loadLimit == change);
        QVERIFY(std::abs(solution->load - changeOf(solution->formats)) < RelativeTolerance);
        QVERIFY(solution->weights && solution->weights->limit == *session.decisions.memoryAtMost);
        QVERIFY(solution->weights->load == bytesOf(session, *problem, solution->formats)); // whole numbers
        QVERIFY(near(solution->choice.loss, problem->problem.evaluate(solution->formats).loss));
    }
    QVERIFY(seen[0] > 10 && seen[1] > 10);
}

void SolveSessionTest::aPerplexityNeedsAModelOfTheMean()
{
    const Session session = solvableSession(m_random, {});
    auto problem = problemOf(session, "log-uniform");
    QVERIFY(problem);
    const auto refused = solveFor(*problem, {Threshold::Kind::PerplexityChange, 0.01});
    QVERIFY(!refused && refused.error().detail.find("bias-aware") != std::string::npos);
    problem->drift = DriftFit{.perLossMse = 2};
    const auto solution = solveFor(*problem, {Threshold::Kind::PerplexityChange, 0.01});
    QVERIFY(solution && near(solution->limit, std::log(1.01) / 2));
}

void SolveSessionTest::tiesAndExclusionsHold()
{
    for (int round = 0; round < 30; ++round) {
        Session session = solvableSession(m_random, {5, 2, 2, {"bf16", "fp8_e4m3", "fp8_e5m2"}});
        const auto &layers = session.graph.layers;
        session.decisions.ties = {{layers[0].name, layers[2].name}, {layers[2].name, layers[4].name}};
        session.decisions.excluded[layers[1].name] = {"fp8_e5m2"};
        session.decisions.excluded[layers[4].name] = {"fp8_e5m2", "int8"}; // int8 is not among the formats
        const auto problem = problemOf(session, "log-uniform");
        QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
        const double limit = allLowered(*problem) * 0.5;
        const auto solution = solveSession(*problem, problem->tau(limit));
        QVERIFY(solution);
        const auto best = bruteForce(layers.size(), 3, [&](const auto &f) {
            const auto sums = problem->problem.evaluate(f);
            const bool allowed = f[0] == f[2] && f[2] == f[4] && f[1] != 2 && f[4] != 2 && sums.loss <= limit;
            return allowed ? std::optional(sums.gain) : std::nullopt;
        });
        QVERIFY(best && near(*best, solution->choice.gain));
        QVERIFY(solution->formats[0] == solution->formats[2] && solution->formats[2] == solution->formats[4]);
    }
}

void SolveSessionTest::vllmTiesJoinWhatItPacks()
{
    ModelGraph graph;
    for (const char *name : {"model.layers.0.self_attn.q_proj", "model.layers.0.self_attn.k_proj",
                             "model.layers.0.self_attn.v_proj", "model.layers.0.self_attn.o_proj",
                             "model.layers.0.mlp.gate_proj", "model.layers.0.mlp.up_proj",
                             "model.layers.1.self_attn.q_proj", "model.layers.1.mlp.gate_up_proj"}) {
        const std::string word = name;
        auto &layer = graph.layers.emplace_back();
        layer.name = word;
        layer.role = word.substr(word.rfind('.') + 1);
    }
    const std::string attention = "model.layers.0.self_attn.";
    const std::vector<std::vector<std::string>> expected{
        {attention + "q_proj", attention + "k_proj", attention + "v_proj"},
        {"model.layers.0.mlp.gate_proj", "model.layers.0.mlp.up_proj"}};
    QCOMPARE(vllmTies(graph), expected);
}

void SolveSessionTest::restrictionsWithoutAFormatNameTheLayer()
{
    Session session = solvableSession(m_random, {});
    const auto &layers = session.graph.layers;
    session.decisions.pins = {{layers[1].name, "fp8_e4m3"}};
    session.decisions.excluded = {{layers[1].name, {"fp8_e4m3"}}};
    const auto problem = problemOf(session, "log-uniform");
    QVERIFY(!problem);
    QCOMPARE(problem.error().code, ErrorCode::Infeasible);
    QCOMPARE(problem.error().subject, layers[1].name);
}

void SolveSessionTest::numbersThatAreNoneNameTheLayer()
{
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    for (const double value : {std::nan(""), Infinity, -Infinity, 1e110}) {
        Session session = shiftedSession(m_random, {});
        const std::uint32_t wrong = 2;
        const std::string name = session.graph.layers[wrong].name;
        for (auto &shift : session.shifts)
            shift.change = shift.layer == LayerId{wrong} ? value : shift.change;
        const auto drifting = problemOf(session, "bias-aware");
        QVERIFY(!drifting);
        QCOMPARE(drifting.error().subject, name);
        session.samples.front().layers[wrong][0].sensitivity = value;
        const auto sensitive = problemOf(session, "log-uniform");
        if (value > 0 || std::isnan(value)) { // a negative sensitivity counts as none
            QVERIFY(!sensitive);
            QCOMPARE(sensitive.error().subject, name);
        }
    }
    Session session = solvableSession(m_random, {});
    session.timings[0].gains[1].gainSeconds.back() = std::nan("");
    const auto problem = problemOf(session, "log-uniform");
    QVERIFY(!problem);
    QCOMPARE(problem.error().subject, session.graph.layer(session.partition.subgraphs[1].layers[0]).name);
}

QTEST_APPLESS_MAIN(SolveSessionTest)
#include "solve_session_test.moc"
