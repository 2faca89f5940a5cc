// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explain_solution.h"
#include "core/session/infeasibility.h"
#include "core/session/sample_losses.h"
#include "tests/session/every_configuration.h"

#include <QTest>

#include <cmath>

using namespace halftone;

/// What is said of a solution, against new solves and all configurations.
class ExplainSolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20251123); } // fixed, chosen

    void ofTwoLimitsTheOneInTheWayIsNamed();
    void whatMakesTheWeightsTooLargeIsNamed();
    void whatStandsInTheWayIsNamed();
    void stabilityHasTheLimitOfTheSolve();
    void pricesAndFlipsAreThoseOfResolves();
    void pricesAreThoseOfTheThresholdThatWasAsked();
    void baselinesAreComparedAtEqualLoss();

private:
    std::mt19937 m_random;
};

void ExplainSolutionTest::ofTwoLimitsTheOneInTheWayIsNamed()
{
    Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    for (auto &shift : session.shifts)
        shift.change = 0.01; // every lowered layer changes the perplexity by a percent
    const auto free = problemOf(session, "bias-aware");
    QVERIFY(free);
    const auto layers = session.graph.layers.size();
    const double most = bytesOf(session, *free, Configuration(layers, 0));
    session.decisions.memoryAtMost = most - 1; // some layer must be lowered
    const auto heavy = problemOf(session, "bias-aware");
    const auto tooHeavy = solveFor(*heavy, {Threshold::Kind::PerplexityChange, 0.005});
    QVERIFY(tooHeavy);
    QCOMPARE(tooHeavy->choice.status, SolveStatus::Infeasible);
    QVERIFY(tooHeavy->budget == SolutionBudget::Memory && tooHeavy->load == most);
    const auto weights = explainInfeasibility(*heavy, *tooHeavy);
    QVERIFY2(weights.reason.starts_with("within a perplexity change of 0.005 the weights take at least "),
             weights.reason.c_str());
    QVERIFY(weights.blocking.empty() && weights.achievable);

    session.decisions.pins = {{session.graph.layers[1].name, "fp8_e4m3"}};
    const auto pinned = problemOf(session, "bias-aware");
    const auto tooMuch = solveFor(*pinned, {Threshold::Kind::PerplexityChange, 0.005});
    QVERIFY(tooMuch);
    QCOMPARE(tooMuch->choice.status, SolveStatus::Infeasible);
    QVERIFY(tooMuch->budget == SolutionBudget::Perplexity);
    QVERIFY(near(tooMuch->load, std::expm1(0.01)));
    const auto change = explainInfeasibility(*pinned, *tooMuch);
    const std::string pin = "with " + session.graph.layers[1].name + " pinned to fp8_e4m3, ";
    QVERIFY2(change.reason.starts_with(pin + "the predicted perplexity changes by at least 0.0101"),
             change.reason.c_str());
    QCOMPARE(change.blocking.size(), std::size_t{1});
}

void ExplainSolutionTest::whatMakesTheWeightsTooLargeIsNamed()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
        for (auto &layer : session.graph.layers)
            layer.sharesWeight = false; // lowered it would take a copy of its own
        const auto &layers = session.graph.layers;
        const auto free = problemOf(session, noise);
        QVERIFY(free);
        const double least = bytesOf(session, *free, Configuration(layers.size(), 1));
        const auto heavy = std::ranges::max_element(layers.begin() + 1, layers.end(), {}, &Layer::parameters);
        const auto place = static_cast<std::size_t>(heavy - layers.begin());
        session.decisions.pins = {{layers[0].name, "fp8_e4m3"}, {heavy->name, "bf16"}};
        session.decisions.memoryAtMost = least;
        const auto problem = problemOf(session, noise);
        QVERIFY(problem);
        const auto solution = solveFor(*problem, {Threshold::Kind::Tau, 1e3});
        QVERIFY(solution);
        QCOMPARE(solution->choice.status, SolveStatus::Infeasible);
        const auto why = explainInfeasibility(*problem, *solution);
        QCOMPARE(why.blocking.size(), std::size_t{1});
        QCOMPARE(restrictionText(*problem, why.blocking[0]), heavy->name + " pinned to bf16");
        QVERIFY2(
            why.reason.starts_with("with " + heavy->name + " pinned to bf16, within the loss MSE limit of "),
            why.reason.c_str());
        QVERIFY2(why.reason.ends_with("release one of these restrictions"), why.reason.c_str());
        const auto least3 = bruteForce(layers.size(), 2, [&](const auto &f) {
            return f[0] == 1 && f[place] == 0 ? std::optional(-bytesOf(session, *problem, f)) : std::nullopt;
        });
        QVERIFY(why.leastLoad && *why.leastLoad == -*least3);
    }
}

void ExplainSolutionTest::whatStandsInTheWayIsNamed()
{
    Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    const auto &layers = session.graph.layers;
    session.decisions.pins = {{layers[0].name, "fp8_e4m3"}, {layers[1].name, "bf16"}};
    session.decisions.ties = {{layers[0].name, layers[2].name}};
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        const auto problem = problemOf(session, noise);
        QVERIFY(problem);
        const auto solution = solveSession(*problem, 1e-6);
        QVERIFY(solution);
        QCOMPARE(solution->choice.status, SolveStatus::Infeasible);
        const auto why = explainInfeasibility(*problem, *solution);
        QCOMPARE(why.blocking.size(), std::size_t(1));
        QCOMPARE(restrictionText(*problem, why.blocking[0]), layers[0].name + " pinned to fp8_e4m3");
        const auto least = bruteForce(layers.size(), 2, [&](const auto &f) {
            return f[0] == 1 && f[2] == 1 && f[1] == 0 ? std::optional(-problem->problem.evaluate(f).loss)
                                                       : std::nullopt;
        });
        QVERIFY(near(-*least, *why.leastLossMse));
        const auto enough = solveSession(*problem, *why.leastTau);
        QVERIFY(enough && enough->choice.status == SolveStatus::Optimal);
    }
}

void ExplainSolutionTest::stabilityHasTheLimitOfTheSolve()
{
    Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    for (auto &sample : session.samples) { // equal samples: every draw is the solve itself
        sample.loss = session.samples[0].loss;
        sample.layers = session.samples[0].layers;
    }
    for (auto &shift : session.shifts)
        shift.change = 0.01 * (1 + shift.layer.value % 3);
    for (const char *noise : {"log-uniform", "bias-aware", "drift"}) {
        auto problem = problemOf(session, noise == std::string("drift") ? "log-uniform" : noise);
        QVERIFY(problem);
        if (noise == std::string("drift"))
            problem->drift = DriftFit{.perLossMse = 5 / std::sqrt(allLowered(*problem))};
        const double tau = problem->tauForLossMse(problem->lossMse(allLowered(*problem)) * 0.4);
        const auto solution = solveSession(*problem, tau);
        const auto samples = sampleLosses(session, *problem);
        QVERIFY(solution && samples);
        QCOMPARE(samples->front().drifts.empty(), noise != std::string("bias-aware"));
        const auto stability = bootstrapChoice(problem->problem, Goal::MostGain, problem->memory, *samples,
                                               [&](double mean) { return problem->limitFor(tau, mean); },
                                               solution->formats, {.draws = 20, .stop = {}});
        QVERIFY2(stability, stability ? "" : describe(stability.error()).c_str());
        for (const double gain : stability->gains)
            QVERIFY(near(gain, solution->choice.gain));
    }
}

void ExplainSolutionTest::pricesAndFlipsAreThoseOfResolves()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        const Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
        const auto problem = problemOf(session, noise);
        QVERIFY(problem);
        const auto solution = solveSession(*problem, problem->tauForLossMse(allLowered(*problem) * 0.4));
        QVERIFY(solution);
        const auto explanation = explainSolution(*problem, *solution, {}, 50);
        QVERIFY2(explanation, explanation ? "" : describe(explanation.error()).c_str());
        QCOMPARE(explanation->prices.size(), session.graph.layers.size());
        for (const auto &price : explanation->prices) {
            auto pinned = session;
            pinned.decisions.pins[session.graph.layer(problem->problem.units[price.unit].layers[0]).name]
                = TwoFormats[price.format];
            const auto again = problemOf(pinned, noise);
            QVERIFY(again);
            const auto other = solveSession(*again, solution->tau);
            QVERIFY(other);
            QCOMPARE(price.status == SolveStatus::Infeasible,
                     other->choice.status == SolveStatus::Infeasible);
            if (price.status != SolveStatus::Infeasible)
                QVERIFY(std::abs(price.gainLost - (solution->choice.gain - other->choice.gain))
                        < 1e-13); // of 1e-5
        }
        QVERIFY(!explanation->flips->empty());
        for (const auto &flip : *explanation->flips) {
            const auto layer = problem->problem.units[flip.unit].layers[0].value;
            QVERIFY(flip.tauBelow < flip.tauAbove);
            QCOMPARE(solveSession(*problem, flip.tauBelow)->formats[layer], flip.from);
            QCOMPARE(solveSession(*problem, flip.tauAbove)->formats[layer], flip.to);
        }
    }
}

/// The oracle is a pin and a new solve under the same threshold.
void ExplainSolutionTest::pricesAreThoseOfTheThresholdThatWasAsked()
{
    const Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    const auto free = problemOf(session, "bias-aware");
    QVERIFY(free);
    const auto most = solveSession(*free, 1);
    QVERIFY(most);
    const double seconds = free->baselineTotal - most->choice.gain / 2;
    for (const Threshold asked :
         {Threshold{Threshold::Kind::Time, seconds}, Threshold{Threshold::Kind::PerplexityChange, 0.01}}) {
        const auto solution = solveFor(*free, asked);
        QVERIFY(solution && solution->choice.status == SolveStatus::Optimal);
        const auto explanation = explainSolution(*free, *solution, {}, 50);
        QVERIFY2(explanation, explanation ? "" : describe(explanation.error()).c_str());
        QCOMPARE(explanation->prices.size(), session.graph.layers.size());
        const bool isOfLoss = seeksLeastLoss(asked.kind);
        for (const auto &price : explanation->prices) {
            auto pinned = session;
            pinned.decisions.pins[session.graph.layer(free->problem.units[price.unit].layers[0]).name]
                = TwoFormats[price.format];
            const auto other = solveFor(*problemOf(pinned, "bias-aware"), asked);
            QVERIFY(other);
            QCOMPARE(price.status == SolveStatus::Infeasible,
                     other->choice.status == SolveStatus::Infeasible);
            if (price.status == SolveStatus::Infeasible)
                continue;
            const double optimum = isOfLoss ? -solution->choice.loss : solution->choice.gain;
            const double pinnedOne = isOfLoss ? -other->choice.loss : other->choice.gain;
            const double cost = isOfLoss ? -price.lossSaved : price.gainLost;
            QVERIFY(cost >= -std::abs(optimum) * RelativeTolerance);
            QVERIFY(std::abs(cost - (optimum - pinnedOne)) <= std::abs(optimum) * RelativeTolerance);
        }
        // Under another threshold the best choice at a tau is not the one that was asked for.
        QVERIFY(!explanation->flips);
    }
}

void ExplainSolutionTest::baselinesAreComparedAtEqualLoss()
{
    const Session session = shiftedSession(m_random, {6, 2, 3, TwoFormats});
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        const auto problem = problemOf(session, noise);
        const auto solution = solveSession(*problem, problem->tauForLossMse(allLowered(*problem) * 0.4));
        const auto compared = compareBaselines(*problem, *solution, {});
        QVERIFY(compared);
        QCOMPARE(compared->size(), std::size_t{5});
        for (const auto &one : *compared) {
            QVERIFY(one.optimumGain && *one.optimumGain >= one.gain * (1 - RelativeTolerance));
            const auto best = bruteForce(session.graph.layers.size(), 2, [&](const auto &formats) {
                const auto sums = problem->problem.evaluate(formats);
                return sums.loss <= one.loss * (1 + RelativeTolerance) ? std::optional(sums.gain)
                                                                       : std::nullopt;
            });
            QVERIFY(near(*best, *one.optimumGain));
        }
    }
}

QTEST_APPLESS_MAIN(ExplainSolutionTest)
#include "explain_solution_test.moc"
