// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_solver.h"

#include "core/optimize/verify_solution.h"
#include "tests/optimize/brute_force.h"
#include "tests/optimize/random_problem.h"
#include "tests/optimize/raw_glpk.h"

#include <QTest>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::test::LlamaShape)

namespace {

// Of the range of gains. GLPK is content with bounds kept to 1e-7 and with an objective within 1e-7 of the
// best.
constexpr double GlpkTolerance = 1e-6;

constexpr double GainTolerance = 1e-11; // of the range of gains: what choice_solver.h promises

} // namespace

class ChoiceSolverLargeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithGlpkOnTheWholeProblem_data();
    void agreesWithGlpkOnTheWholeProblem();
    void provesNearlyIdenticalBlocks_data();
    void provesNearlyIdenticalBlocks();
};

void ChoiceSolverLargeTest::agreesWithGlpkOnTheWholeProblem_data()
{
    QTest::addColumn<LlamaShape>("shape");
    QTest::newRow("of 8 blocks with shared gains") << LlamaShape{8, 2, Gains::SharedPerClass};
    QTest::newRow("of 32 blocks with independent gains") << LlamaShape{32, 2, Gains::Independent};
    QTest::newRow("of 32 blocks with shared gains") << LlamaShape{32, 2, Gains::SharedPerClass};
    QTest::newRow("of 8 blocks and three formats") << LlamaShape{8, 3, Gains::SharedPerClass};
}

void ChoiceSolverLargeTest::agreesWithGlpkOnTheWholeProblem()
{
    QFETCH(LlamaShape, shape);

    auto problem = llamaProblem(shape, 11);
    const double range = gainRange(problem);
    for (const double share : {0.001, 0.01, 0.03, 0.1, 0.3, 0.7}) {
        problem.limit = share * largestLoss(problem);
        const auto solution = solveChoiceProblem(problem);
        QVERIFY(solution);
        QVERIFY(verifySolution(problem, *solution));
        QVERIFY(solution->status == SolveStatus::Optimal);
        const auto raw = solveByRawGlpk(problem, 5);
        QVERIFY(raw);
        if (raw->loss <= problem.limit)
            QVERIFY(solution->gain >= raw->gain - GainTolerance * range);
        if (raw->status == SolveStatus::Optimal)
            QVERIFY(solution->gain <= raw->gain + GlpkTolerance * range);
    }
}

void ChoiceSolverLargeTest::provesNearlyIdenticalBlocks_data()
{
    QTest::addColumn<double>("spread");
    QTest::newRow("that are identical") << 0.0;
    QTest::newRow("that differ by a millionth") << 1e-6;
    QTest::newRow("that differ by a hundredth") << 1e-2;
    QTest::newRow("that differ by a tenth") << 1e-1;
}

void ChoiceSolverLargeTest::provesNearlyIdenticalBlocks()
{
    QFETCH(double, spread);

    auto problem = llamaProblem({80, 2, Gains::SharedPerClass, spread}, 17);
    for (const double share : {0.002, 0.02, 0.2}) {
        problem.limit = share * largestLoss(problem);
        const auto solution = solveChoiceProblem(problem);
        QVERIFY(solution);
        QVERIFY(verifySolution(problem, *solution));
        QVERIFY(solution->status == SolveStatus::Optimal);
    }
}

QTEST_APPLESS_MAIN(ChoiceSolverLargeTest)
#include "choice_solver_large_test.moc"
