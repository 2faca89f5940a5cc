// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_core.h"
#include "core/optimize/glpk_program.h"
#include "core/optimize/list_program.h"
#include "tests/optimize/brute_force.h"
#include "tests/optimize/random_problem.h"

#include <QTest>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::ChoiceProblem)

namespace {

constexpr double SameGain = 1e-9; // of the range: GLPK's 1e-7 of a gap that is below 1e-2

/// A problem with its relaxation and first incumbent, before any exact method.
struct Prepared
{
    ReducedProblem reduced;
    Relaxation relaxation;
    Incumbent incumbent;
    std::optional<CoreProblem> core;
};

std::optional<Prepared> prepare(const ChoiceProblem &problem)
{
    auto reduced = reduceProblem(problem);
    if (!reduced)
        return std::nullopt;
    const auto increments = hullIncrements(reduced->groups);
    Prepared prepared{*reduced, relax(*reduced, increments), greedyIncumbent(*reduced, increments), {}};
    prepared.core = reduceToCore(*reduced, prepared.relaxation, prepared.incumbent.gain);
    return prepared;
}

} // namespace

class ExactMethodsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agree_data();
    void agree();
    void eachFindsTheOptimumOfSmallProblems();
    void glpkOverlooksNoMoreThanItsTolerance();
    void boundIsTrueWhenTheListsGiveUp();
    void glpkCutsOffWhatOnlyItsToleranceAllows();
};

void ExactMethodsTest::agree_data()
{
    QTest::addColumn<ChoiceProblem>("problem");
    for (const int seed : {1, 2, 3, 4}) {
        for (const double share : {0.005, 0.05, 0.5}) {
            auto problem = llamaProblem({seed % 2 == 0 ? 8 : 16, 2, Gains::Independent}, std::uint64_t(seed));
            problem.limit = share * largestLoss(problem);
            QTest::addRow("on seed %d at %g of the largest loss", seed, share) << problem;
        }
    }
}

void ExactMethodsTest::agree()
{
    QFETCH(ChoiceProblem, problem);

    const auto prepared = prepare(problem);
    QVERIFY(prepared && prepared->core);
    auto byLists = prepared->incumbent;
    QVERIFY(improveByLists(*prepared->core, {}, byLists).complete);
    auto byGlpk = prepared->incumbent;
    const auto proven = proveByGlpk(*prepared->core, prepared->relaxation.bound, {}, byGlpk);
    QVERIFY(proven && *proven);
    QVERIFY(std::abs(byLists.gain - byGlpk.gain) <= SameGain);
}

void ExactMethodsTest::eachFindsTheOptimumOfSmallProblems()
{
    constexpr double Tolerance
        = 1e-6; // of the range of gains, which is what lies between start and bound here
    std::mt19937_64 random(5);
    for (int round = 0; round < 2000; ++round) {
        const auto problem = smallProblem(random, round % 2 == 0 ? Awkward::Nothing : Awkward::Duplicates);
        auto prepared = prepare(problem);
        if (!prepared)
            continue;
        // From the choices of least loss, so that there is much to search.
        const auto picks = leastLossPicks(problem);
        const Incumbent start{0, {picks.begin(), picks.end()}};
        const auto core = reduceToCore(prepared->reduced, prepared->relaxation, start.gain);
        if (!core)
            continue;
        const auto gain = [&](const Incumbent &found) {
            return sumOf(problem, {found.choices.begin(), found.choices.end()}).gain;
        };
        const double best = *bruteForceGain(problem);
        auto byLists = start;
        QVERIFY(improveByLists(*core, {}, byLists).complete);
        QVERIFY(std::abs(gain(byLists) - best) <= SameGain * gainRange(problem));
        auto byGlpk = start;
        const auto proven = proveByGlpk(*core, prepared->relaxation.bound, {}, byGlpk);
        QVERIFY(proven);
        QVERIFY(core->groups.empty() || *proven);
        QVERIFY(core->groups.empty() || std::abs(gain(byGlpk) - best) <= Tolerance * gainRange(problem));
    }
}

void ExactMethodsTest::glpkOverlooksNoMoreThanItsTolerance()
{
    constexpr double Rounding = 1e-14; // of sums of 12 gains
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> unit(0, 1);
    for (int round = 0; round < 400; ++round) {
        ChoiceProblem problem; // of gains that hardly differ, many times as large as the open gap
        for (int group = 0; group < 12; ++group)
            problem.groups.push_back({{0, 0}, {1 + 1e-7 * unit(random), 1 + 0.3 * unit(random)}});
        problem.limit = 6.2 + unit(random);
        const auto prepared = prepare(problem);
        QVERIFY(prepared);
        if (!prepared->core || prepared->core->groups.empty())
            continue;
        auto found = prepared->incumbent;
        const auto proven = proveByGlpk(*prepared->core, prepared->relaxation.bound, {}, found);
        QVERIFY(proven && *proven);
        const double gain = sumOf(problem, {found.choices.begin(), found.choices.end()}).gain;
        const double overlooked = (*bruteForceGain(problem) - gain) / prepared->reduced.gainUnit;
        const double gap = prepared->relaxation.bound - prepared->incumbent.gain;
        QVERIFY(overlooked <= GlpkTolerance * gap + Rounding);
    }
}

void ExactMethodsTest::boundIsTrueWhenTheListsGiveUp()
{
    auto problem = llamaProblem({32, 2, Gains::SharedPerClass, 1e-2}, 6);
    problem.limit = 0.1 * largestLoss(problem);
    const auto prepared = prepare(problem);
    QVERIFY(prepared && prepared->core);
    auto best = prepared->incumbent;
    QVERIFY(improveByLists(*prepared->core, {}, best).complete);
    for (const std::size_t states : {1, 10, 100, 1000}) {
        auto incumbent = prepared->incumbent;
        ListLimits limits;
        limits.states = states;
        const auto outcome = improveByLists(*prepared->core, limits, incumbent);
        QVERIFY(incumbent.gain >= prepared->incumbent.gain);
        QVERIFY(incumbent.gain <= best.gain + SameGain);
        QVERIFY(outcome.bound >= best.gain);
        QVERIFY(!outcome.complete || incumbent.gain >= best.gain - SameGain);
    }
}

void ExactMethodsTest::glpkCutsOffWhatOnlyItsToleranceAllows()
{
    // Together the largest choices exceed the limit by 2e-8, within GLPK's 1e-7; next best is one of them
    // alone.
    const ChoiceProblem problem{{{{0, 0}, {3, 0.5}, {1, 0.1}}, {{0, 0}, {4, 0.5 + 2e-8}, {1.5, 0.2}}}, 1};
    const auto reduced = reduceProblem(problem);
    QVERIFY(reduced);
    const auto everything = reduceToCore(*reduced, {0, 1}, -1);
    QVERIFY(everything);
    Incumbent incumbent{-1, {0, 0}};
    const auto proven = proveByGlpk(*everything, 1, {}, incumbent);
    QVERIFY(proven && *proven);
    QCOMPARE(incumbent.choices, (std::vector<std::uint32_t>{2, 1}));
    QVERIFY(sumOf(problem, {2, 1}).gain == *bruteForceGain(problem));
}

QTEST_APPLESS_MAIN(ExactMethodsTest)
#include "exact_methods_test.moc"
