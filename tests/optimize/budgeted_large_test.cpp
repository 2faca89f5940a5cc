// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_solver.h"
#include "tests/optimize/random_problem.h"

#include <QTest>

#include <algorithm>

using namespace halftone;
using namespace halftone::test;

namespace {

/// A Llama-like model whose drifts go with the losses, with noise, and whose loads go with
/// nothing; limits at @p share of what everything lowered costs.
BudgetedProblem modelProblem(const LlamaShape &shape, bool drifts, bool loads, double share)
{
    const auto plain = llamaProblem(shape, 23);
    std::mt19937_64 random(29);
    std::normal_distribution<double> normal;
    BudgetedProblem problem;
    double mostDrift = 0;
    for (const auto &choices : plain.groups) {
        auto &group = problem.groups.emplace_back();
        for (const auto &choice : choices) {
            const double drift = drifts
                ? 2.0 * std::sqrt(choice.loss / static_cast<double>(plain.groups.size()))
                    * (1 + 0.8 * normal(random))
                : 0;
            const double load = loads ? -std::round(1e3 * std::abs(normal(random))) : 0;
            group.push_back(
                {choice.gain, choice.loss, choice.loss > 0 ? drift : 0, choice.loss > 0 ? load : 0});
        }
        mostDrift += std::ranges::max(group, {}, &BudgetedChoice::drift).drift;
    }
    problem.limit = share * (largestLoss(plain) + mostDrift * mostDrift);
    return problem;
}

/// Half-way between what the loss limit makes possible and what happens without a load limit, so that both are tight.
void limitLoad(BudgetedProblem &problem)
{
    const double free = solveBudgetedProblem(problem)->load;
    auto least = problem;
    for (auto &choices : least.groups) {
        for (auto &choice : choices)
            choice.gain = -choice.load;
    }
    problem.loadLimit = 0.5 * (free + solveBudgetedProblem(least)->load);
}

} // namespace

class BudgetedLargeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesModels_data();
    void provesModels();
};

void BudgetedLargeTest::provesModels_data()
{
    QTest::addColumn<int>("blocks");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<bool>("drifts");
    QTest::addColumn<bool>("loads");
    for (const int blocks : {16, 32, 80, 126}) {
        for (const bool shared : {false, true}) {
            const char *gains = shared ? "shared" : "independent";
            QTest::addRow("of %d blocks, %s gains, with drifts", blocks, gains)
                << blocks << shared << true << false;
            QTest::addRow("of %d blocks, %s gains, with loads", blocks, gains)
                << blocks << shared << false << true;
        }
    }
}

void BudgetedLargeTest::provesModels()
{
    QFETCH(int, blocks);
    QFETCH(bool, shared);
    QFETCH(bool, drifts);
    QFETCH(bool, loads);

    std::vector<double> seconds;
    int proven = 0;
    int infeasible = 0;
    int tight = 0;
    double square = 0;
    for (const double share : {0.003, 0.01, 0.03, 0.1, 0.3}) {
        const auto gains = shared ? Gains::SharedPerClass : Gains::Independent;
        auto problem = modelProblem({blocks, 2, gains}, drifts, loads, share);
        if (loads)
            limitLoad(problem);
        SolveOptions options;
        options.timeLimitSeconds = 2;
        const auto solution = solveBudgetedProblem(problem, options);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QVERIFY(solution->status != SolveStatus::Infeasible || solution->obstacle == Obstacle::Load);
        QVERIFY(solution->bound >= solution->gain);
        proven += solution->proof != Proof::None || solution->status == SolveStatus::Infeasible ? 1 : 0;
        tight += loads && solution->load > problem.loadLimit - 0.01 * std::abs(problem.loadLimit) ? 1 : 0;
        infeasible += solution->status == SolveStatus::Infeasible ? 1 : 0;
        square = std::max(square, solution->drift * solution->drift / problem.limit);
        seconds.push_back(solution->seconds);
    }
    std::ranges::sort(seconds);
    qInfo("%d of 5 proven, %d of them infeasible, load limit tight in %d, square up to %.2f of the limit; "
          "%.1f ms in the middle, %.1f ms at "
          "worst",
          proven, infeasible, tight, square, seconds[2] * 1e3, seconds[4] * 1e3);
    QVERIFY(loads || proven == 5);
}

QTEST_APPLESS_MAIN(BudgetedLargeTest)
#include "budgeted_large_test.moc"
