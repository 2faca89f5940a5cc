// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_solver.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>

using namespace halftone;

namespace {

constexpr double GainTolerance = 1e-11; // of the range of gains: what budgeted_solver.h promises
constexpr double Unlimited = BudgetedProblem::Unlimited;

/// What a random problem is about.
struct Kind
{
    bool curved = false; ///< drifts in the loss row
    bool second = false; ///< a load limit
    bool leastLoss = false; ///< drift costs gain, no loss limit
    bool awkward = false; ///< small integers, zeros and repeated groups
};

double unit(std::mt19937_64 &random)
{
    return std::uniform_real_distribution<double>(0, 1)(random);
}

/// One of 0, 1, ... below @p count.
double whole(std::mt19937_64 &random, std::uint64_t count)
{
    return double(random() % count);
}

BudgetedChoice randomChoice(std::mt19937_64 &random, const Kind &kind)
{
    BudgetedChoice choice{unit(random), unit(random), 0.7 * (unit(random) - 0.35), unit(random) - 0.3};
    if (kind.awkward)
        choice = {whole(random, 4), whole(random, 3) / 2, (whole(random, 5) - 2) / 4, whole(random, 3)};
    if (!kind.curved && !kind.leastLoss)
        choice.drift = 0;
    if (!kind.second)
        choice.load = 0;
    if (kind.leastLoss)
        choice.gain = -choice.loss;
    return choice;
}

BudgetedProblem randomProblem(std::mt19937_64 &random, const Kind &kind)
{
    BudgetedProblem problem;
    const auto groups = 2 + random() % 4;
    for (std::size_t group = 0; group < groups; ++group) {
        auto &choices = problem.groups.emplace_back();
        if (kind.awkward && group > 0 && random() % 3 == 0) {
            choices = problem.groups[group - 1];
            continue;
        }
        for (auto count = 1 + random() % 5; count > 0; --count)
            choices.push_back(randomChoice(random, kind));
    }
    problem.driftCostsGain = kind.leastLoss;
    if (!kind.leastLoss)
        problem.limit = double(groups) * unit(random);
    if (kind.awkward && !kind.leastLoss)
        problem.limit = whole(random, 2 * groups) / 2;
    if (kind.second)
        problem.loadLimit = kind.awkward ? whole(random, 2 * groups) : double(groups) * (unit(random) - 0.3);
    return problem;
}

struct Extremes
{
    std::optional<double> best; ///< objective of the best feasible combination
    double range = 0; ///< of the objective over all combinations
    double leastLoss = Unlimited;
    double leastLoad = Unlimited; ///< of those that keep the limit of the loss
};

/// By trying every combination.
Extremes bruteForce(const BudgetedProblem &problem)
{
    Extremes extremes;
    auto withoutLoad = problem;
    withoutLoad.loadLimit = Unlimited;
    double low = Unlimited;
    double high = -Unlimited;
    std::vector<std::size_t> picks(problem.groups.size());
    for (bool more = true; more;) {
        const auto solution = evaluatePicks(problem, picks);
        low = std::min(low, solution.gain);
        high = std::max(high, solution.gain);
        if (solution.status == SolveStatus::Feasible)
            extremes.best = std::max(extremes.best.value_or(-Unlimited), solution.gain);
        extremes.leastLoss = std::min(extremes.leastLoss, solution.loss);
        if (evaluatePicks(withoutLoad, picks).status == SolveStatus::Feasible)
            extremes.leastLoad = std::min(extremes.leastLoad, solution.load);
        more = false;
        for (std::size_t group = 0; group < picks.size() && !more; ++group) {
            more = ++picks[group] < problem.groups[group].size();
            if (!more)
                picks[group] = 0;
        }
    }
    extremes.range = high - low;
    return extremes;
}

/// Whether an infeasible @p solution has the least of what stands in the way.
bool isLeast(const BudgetedSolution &solution, const Extremes &expected)
{
    constexpr double Tolerance = 1e-10; // of sums near 1
    return solution.obstacle == Obstacle::Loss ? std::abs(solution.loss - expected.leastLoss) <= Tolerance
                                               : std::abs(solution.load - expected.leastLoad) <= Tolerance;
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class BudgetedSolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOptimumOfSmallProblems_data();
    void findsTheOptimumOfSmallProblems();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void theLeastTimeIsThatOfTheFastestChoice();
    void theTimeOfTheBaselineAllowsTheBaseline();
    void loadsThatCancelKeepTheirLimit();
    void aLimitIsKeptWithinItsTolerance_data();
    void aLimitIsKeptWithinItsTolerance();
    void refusesHostileInput();
    void driftsOfOppositeSignsCancel();
    void stopsWhenAsked();
};

void BudgetedSolverTest::findsTheOptimumOfSmallProblems_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("with drifts") << Kind{true, false, false, false};
    QTest::newRow("with drifts, often equal") << Kind{true, false, false, true};
    QTest::newRow("with two linear budgets") << Kind{false, true, false, false};
    QTest::newRow("with two linear budgets, often equal") << Kind{false, true, false, true};
    QTest::newRow("with drifts and a second budget") << Kind{true, true, false, false};
    QTest::newRow("with drifts and a second budget, often equal") << Kind{true, true, false, true};
    QTest::newRow("of least loss") << Kind{false, false, true, false};
    QTest::newRow("of least loss under a budget") << Kind{false, true, true, false};
    QTest::newRow("of least loss under a budget, often equal") << Kind{false, true, true, true};
}

void BudgetedSolverTest::findsTheOptimumOfSmallProblems()
{
    QFETCH(Kind, kind);
    std::mt19937_64 random(11);
    SolveOptions options;
    for (int round = 0; round < 1500; ++round) {
        const auto problem = randomProblem(random, kind);
        const auto expected = bruteForce(problem);
        options.confirmSeconds = round % 2; // with the dynamic program alone, and with GLPK after it
        const auto solution = solveBudgetedProblem(problem, options);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QVERIFY(verifyBudgetedSolution(problem, *solution));
        QCOMPARE(solution->status, expected.best ? SolveStatus::Optimal : SolveStatus::Infeasible);
        if (!expected.best) {
            QVERIFY(isLeast(*solution, expected));
            continue;
        }
        const double error = std::abs(solution->gain - *expected.best);
        QVERIFY2(
            error <= GainTolerance * expected.range + 1e-14,
            qPrintable(QString("round %1: %2 for %3").arg(round).arg(solution->gain).arg(*expected.best)));
    }
}

void BudgetedSolverTest::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<double>("limit");
    QTest::addColumn<double>("loadLimit");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::newRow("nothing") << 4.0 << 10.0 << Obstacle::None;
    QTest::newRow("the loss") << 1.9 << 20.0 << Obstacle::Loss;
    QTest::newRow("the load, once the loss is kept") << 2.0 << 10.0 << Obstacle::Load;
    QTest::newRow("the load alone") << Unlimited << 4.0 << Obstacle::Load;
}

void BudgetedSolverTest::saysWhatStandsInTheWay()
{
    QFETCH(double, limit);
    QFETCH(double, loadLimit);
    QFETCH(Obstacle, obstacle);
    // Little loss and much load, or the reverse; the least loss is 1 + 1^2.
    const std::vector<BudgetedChoice> group{{0, 0.5, 0.5, 8}, {1, 1.0, 0.5, 5}, {2, 3, 1, 3}};
    const BudgetedProblem problem{{group, group}, limit, loadLimit, false};
    const auto solution = solveBudgetedProblem(problem);
    QVERIFY(solution);
    QCOMPARE(solution->obstacle, obstacle);
    QCOMPARE(solution->status, obstacle == Obstacle::None ? SolveStatus::Optimal : SolveStatus::Infeasible);
    if (obstacle == Obstacle::Loss)
        QCOMPARE(solution->loss, 2.0);
    if (obstacle == Obstacle::Load)
        QCOMPARE(solution->load, std::isfinite(limit) ? 16.0 : 6.0);
}

void BudgetedSolverTest::theLeastTimeIsThatOfTheFastestChoice()
{
    // Of 10 ms two layers save 1 ms each, and each drifts the loss by 0.05 nats; 7 ms are too few.
    const std::vector<BudgetedChoice> layer{{}, {-1e-6, 1e-6, 0.05, -1e-3}};
    const auto solution = solveBudgetedProblem({{layer, layer}, Unlimited, -3e-3, true});
    QVERIFY(solution);
    QVERIFY(solution->obstacle == Obstacle::Load);
    QCOMPARE(solution->picks, (std::vector<std::size_t>{1, 1}));
    QCOMPARE(solution->load, -2e-3);
}

void BudgetedSolverTest::theTimeOfTheBaselineAllowsTheBaseline()
{
    for (std::size_t count = 1; count <= 200; ++count) { // of 100 the shares 1 / 100 add up to more than 1
        const std::vector<BudgetedChoice> layer{{}, {-1e-6, 1e-6, 0, -1}};
        const auto solution
            = solveBudgetedProblem({std::vector(count, layer), Unlimited, 0, true}, {.confirmSeconds = 0});
        QVERIFY(solution);
        QVERIFY(solution->status == SolveStatus::Optimal);
        QCOMPARE(solution->picks, std::vector<std::size_t>(count, 0));
        QCOMPARE(solution->loss, 0.0);
    }
}

void BudgetedSolverTest::loadsThatCancelKeepTheirLimit()
{
    // As doubles 0.1 + 0.2 - 0.3 is 3e-17.
    const BudgetedChoice first{1, 0, 0, 0.1};
    const BudgetedChoice second{1, 0, 0, 0.2};
    const BudgetedChoice third{1, 0, 0, -0.3};
    for (const auto &groups :
         {std::vector<std::vector<BudgetedChoice>>{{{}, first}, {{}, second}, {{}, third}},
          std::vector<std::vector<BudgetedChoice>>{{first}, {second}, {third}}}) {
        const auto solution = solveBudgetedProblem({groups, Unlimited, 0, false});
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QVERIFY(solution->status == SolveStatus::Optimal);
        QCOMPARE(solution->gain, 3.0);
    }
    auto above = third;
    above.load += 1e-11;
    const auto exceeded = solveBudgetedProblem({{{first}, {second}, {above}}, Unlimited, 0, false});
    QVERIFY(exceeded && exceeded->obstacle == Obstacle::Load);
}

void BudgetedSolverTest::aLimitIsKeptWithinItsTolerance_data()
{
    QTest::addColumn<double>("excess");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("within the half that the search takes") << 3e-13 << true;
    QTest::newRow("within the other half") << 7e-13 << true;
    QTest::newRow("over the limit") << 1.2e-12 << false;
}

void BudgetedSolverTest::aLimitIsKeptWithinItsTolerance()
{
    QFETCH(double, excess);
    QFETCH(bool, isKept);
    const double sum = 1 + excess;
    const std::vector<BudgetedProblem> problems{
        {{{{1, sum, 0, 0}}}, 1, Unlimited, false},
        {{{{1, sum, 0, 0}}}, 1, 5, false},
        {{{{1, sum - 0.01, 0.1, 0}}}, 1, Unlimited, false},
        {{{{1, 0, 0, sum}, {2, 0, 0, 3}}}, Unlimited, 1, false},
        {{{{1, 0.5, 0, 0}, {3, 2, 0, 0}}, {{1, sum - 0.5, 0, 0}, {0, 0.7, 0, 0}}}, 1, 5, false}};
    for (const auto &problem : problems) {
        const auto solution = solveBudgetedProblem(problem);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QCOMPARE(solution->status, isKept ? SolveStatus::Optimal : SolveStatus::Infeasible);
        QCOMPARE(solution->picks, std::vector<std::size_t>(problem.groups.size(), 0));
    }
}

void BudgetedSolverTest::refusesHostileInput()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto &choice : {BudgetedChoice{nan, 0, 0, 0}, BudgetedChoice{0, -1, 0, 0},
                               BudgetedChoice{0, 0, Unlimited, 0}, BudgetedChoice{0, 0, 0, 1e200}}) {
        const auto solution = solveBudgetedProblem({{{{}, choice}}, 1, 1, false});
        QVERIFY(!solution);
        QCOMPARE(solution.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(solution.error().subject, std::string("group 0, choice 1"));
    }
    QVERIFY(!solveBudgetedProblem({{{{}}}, nan, 1, false}));
}

void BudgetedSolverTest::driftsOfOppositeSignsCancel()
{
    // Alone each choice drifts by more than the limit allows; together they do not drift.
    const BudgetedProblem problem{{{{}, {1, 0.1, 2, 0}}, {{}, {1, 0.1, -2, 0}}}, 0.25, Unlimited, false};
    const auto solution = solveBudgetedProblem(problem);
    QVERIFY(solution);
    QCOMPARE(solution->picks, (std::vector<std::size_t>{1, 1}));
    QVERIFY(solution->status == SolveStatus::Optimal);
}

void BudgetedSolverTest::stopsWhenAsked()
{
    std::mt19937_64 random(5);
    BudgetedProblem problem;
    for (int group = 0; group < 300; ++group) {
        problem.groups.push_back({{}});
        for (int i = 0; i < 31; ++i)
            problem.groups.back().push_back({unit(random), unit(random), 0.1 * unit(random), unit(random)});
    }
    problem.limit = 20;
    problem.loadLimit = 30;
    std::stop_source stop;
    stop.request_stop();
    SolveOptions options;
    options.stop = stop.get_token();
    const auto stopped = solveBudgetedProblem(problem, options);
    QVERIFY(!stopped || stopped->status == SolveStatus::Feasible);
}

QTEST_APPLESS_MAIN(BudgetedSolverTest)
#include "budgeted_solver_test.moc"
