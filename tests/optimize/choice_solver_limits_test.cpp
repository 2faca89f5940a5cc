// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_solver.h"

#include "core/optimize/verify_solution.h"
#include "tests/optimize/random_problem.h"

#include <QTest>

#include <chrono>
#include <thread>
#include <vector>

using namespace halftone;
using namespace halftone::test;

namespace {

/// Blocks that hardly differ: GLPK alone does not finish within seconds.
ChoiceProblem nearlyIdenticalBlocks()
{
    auto problem = llamaProblem({80, 2, Gains::SharedPerClass, 1e-2}, 3);
    problem.limit = 0.1 * largestLoss(problem);
    return problem;
}

double seconds(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

constexpr double Prompt = 1.0; // seconds; for a loaded machine: a stop is polled every few milliseconds

} // namespace

class ChoiceSolverLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysFeasibleWithATrueBoundWhenTimeIsUp();
    void saysFeasibleWithATrueBoundWhenStoppedAtOnce();
    void hearsAStopWhileGlpkWorks();
    void keepsTheProofWhenGlpkHasNoTime();
    void aLimitIsKeptWithinItsTolerance();
    void solvesInManyThreadsAtOnce();
};

void ChoiceSolverLimitsTest::saysFeasibleWithATrueBoundWhenTimeIsUp()
{
    const auto problem = nearlyIdenticalBlocks();
    const auto optimum = solveChoiceProblem(problem);
    QVERIFY(optimum && optimum->status == SolveStatus::Optimal);
    SolveOptions hurried;
    for (const double limit : {0.0, 1e-5, 1e-4, 3e-4, 1e-3}) {
        hurried.timeLimitSeconds = limit;
        const auto solution = solveChoiceProblem(problem, hurried);
        QVERIFY(solution);
        QVERIFY(verifySolution(problem, *solution));
        QVERIFY(solution->status == SolveStatus::Feasible || limit > 0);
        QVERIFY(solution->gain <= optimum->gain);
        QVERIFY(solution->bound >= optimum->gain);
        QVERIFY(solution->bound <= 1.01 * optimum->gain); // a bound that helps
    }
}

void ChoiceSolverLimitsTest::saysFeasibleWithATrueBoundWhenStoppedAtOnce()
{
    const auto problem = nearlyIdenticalBlocks();
    const auto optimum = solveChoiceProblem(problem);
    QVERIFY(optimum);
    std::stop_source stop;
    stop.request_stop();
    SolveOptions options;
    options.stop = stop.get_token();
    const auto solution = solveChoiceProblem(problem, options);
    QVERIFY(solution);
    QVERIFY(verifySolution(problem, *solution));
    QVERIFY(solution->status == SolveStatus::Feasible);
    QVERIFY(solution->bound >= optimum->gain);
}

void ChoiceSolverLimitsTest::hearsAStopWhileGlpkWorks()
{
    const auto problem = nearlyIdenticalBlocks();
    std::stop_source stop;
    SolveOptions options;
    options.stop = stop.get_token();
    options.confirmSeconds = 60;
    std::jthread stopper([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto solution = solveChoiceProblem(problem, options);
    QVERIFY2(seconds(start) < Prompt, qPrintable(QString::number(seconds(start))));
    QVERIFY(solution);
    QVERIFY(verifySolution(problem, *solution));
}

void ChoiceSolverLimitsTest::keepsTheProofWhenGlpkHasNoTime()
{
    SolveOptions options;
    options.confirmSeconds = 0;
    const auto problem = nearlyIdenticalBlocks();
    const auto solution = solveChoiceProblem(problem, options);
    QVERIFY(solution);
    QVERIFY(solution->status == SolveStatus::Optimal);
    QVERIFY(solution->proof == Proof::DynamicProgram);
}

void ChoiceSolverLimitsTest::aLimitIsKeptWithinItsTolerance()
{
    for (const double excess : {3e-13, 7e-13, 1.2e-12}) {
        const auto solution = solveChoiceProblem({{{{1, 1 + excess}, {2, 3}}}, 1});
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QCOMPARE(solution->status, excess < 1e-12 ? SolveStatus::Optimal : SolveStatus::Infeasible);
        QCOMPARE(solution->picks, std::vector<std::size_t>{0});
    }
}

void ChoiceSolverLimitsTest::solvesInManyThreadsAtOnce()
{
    auto problem = llamaProblem({8, 2}, 5);
    problem.limit = 0.05 * largestLoss(problem);
    const auto expected = solveChoiceProblem(problem);
    QVERIFY(expected);
    std::vector<int> wrong(4);
    {
        std::vector<std::jthread> threads;
        for (auto &count : wrong) {
            threads.emplace_back([&problem, &count, &expected] {
                for (int round = 0; round < 50; ++round) {
                    const auto solution = solveChoiceProblem(problem);
                    count += solution && solution->picks == expected->picks ? 0 : 1;
                }
            });
        }
    }
    QCOMPARE(wrong, std::vector<int>(4));
}

QTEST_APPLESS_MAIN(ChoiceSolverLimitsTest)
#include "choice_solver_limits_test.moc"
