// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_solver.h"

#include "core/optimize/verify_solution.h"
#include "tests/optimize/brute_force.h"
#include "tests/optimize/random_problem.h"

#include <QTest>

#include <limits>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::ChoiceProblem)
Q_DECLARE_METATYPE(halftone::test::Awkward)

namespace {

constexpr double GainTolerance = 1e-11; // of the range of gains: what choice_solver.h promises

constexpr double Nan = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinity = std::numeric_limits<double>::infinity();

QByteArray text(const Result<void> &result)
{
    return QByteArray::fromStdString(result ? std::string("ok") : describe(result.error()));
}

} // namespace

class ChoiceSolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOptimumOfSmallProblems_data();
    void findsTheOptimumOfSmallProblems();
    void handlesTheEdges_data();
    void handlesTheEdges();
    void doesNotMindScale_data();
    void doesNotMindScale();
    void refusesHostileInput_data();
    void refusesHostileInput();
    void explainsInfeasibilityByTheLeastLoss();
};

void ChoiceSolverTest::findsTheOptimumOfSmallProblems_data()
{
    QTest::addColumn<Awkward>("awkward");
    QTest::newRow("of independent gains and losses") << Awkward::Nothing;
    QTest::newRow("of gains that are often equal") << Awkward::EqualGains;
    QTest::newRow("of losses that are often zero") << Awkward::ZeroLosses;
    QTest::newRow("of repeated groups and choices") << Awkward::Duplicates;
    QTest::newRow("of gains that are often negative") << Awkward::NegativeGains;
    QTest::newRow("of losses over twelve decades") << Awkward::ManyDecades;
    QTest::newRow("of losses that sum to the limit but for rounding") << Awkward::DecimalSums;
}

void ChoiceSolverTest::findsTheOptimumOfSmallProblems()
{
    QFETCH(Awkward, awkward);
    std::mt19937_64 random(1000 + static_cast<unsigned>(awkward));
    SolveOptions options;
    for (int round = 0; round < 3000; ++round) {
        const auto problem = smallProblem(random, awkward);
        const auto expected = bruteForceGain(problem);
        options.confirmSeconds = round % 2; // with the dynamic program alone, and with GLPK after it
        const auto solution = solveChoiceProblem(problem, options);
        QVERIFY(solution);
        QVERIFY2(verifySolution(problem, *solution), text(verifySolution(problem, *solution)));
        QCOMPARE(solution->status, expected ? SolveStatus::Optimal : SolveStatus::Infeasible);
        if (!expected)
            continue;
        const double error = std::abs(solution->gain - *expected);
        QVERIFY2(error <= GainTolerance * gainRange(problem), qPrintable(QString("round %1").arg(round)));
    }
}

void ChoiceSolverTest::handlesTheEdges_data()
{
    QTest::addColumn<ChoiceProblem>("problem");
    QTest::addColumn<SolveStatus>("status");
    QTest::addColumn<double>("gain");

    const std::vector<Choice> layer{{0, 0}, {2, 1}, {3, 5}};
    const auto optimal = SolveStatus::Optimal;
    const auto infeasible = SolveStatus::Infeasible;
    QTest::newRow("no groups leave nothing to gain") << ChoiceProblem{{}, 1} << optimal << 0.0;
    QTest::newRow("no groups keep a limit of zero") << ChoiceProblem{{}, 0} << optimal << 0.0;
    QTest::newRow("an empty group cannot be picked from")
        << ChoiceProblem{{layer, {}}, 1} << infeasible << 0.0;
    QTest::newRow("one choice is taken") << ChoiceProblem{{{{7, 1}}}, 1} << optimal << 7.0;
    QTest::newRow("one choice may be too much") << ChoiceProblem{{{{7, 1}}}, 0.5} << infeasible << 7.0;
    QTest::newRow("one choice may cost gain") << ChoiceProblem{{{{-7, 1}}}, 1} << optimal << -7.0;
    QTest::newRow("a limit of zero leaves the baseline")
        << ChoiceProblem{{layer, layer}, 0} << optimal << 0.0;
    QTest::newRow("a limit of zero takes what is free")
        << ChoiceProblem{{layer, {{0, 0}, {4, 0}}}, 0} << optimal << 4.0;
    QTest::newRow("a huge limit takes all") << ChoiceProblem{{layer, layer}, 1e300} << optimal << 6.0;
    QTest::newRow("a negative limit cannot be kept") << ChoiceProblem{{layer}, -1e-300} << infeasible << 0.0;
    QTest::newRow("the limit itself is allowed") << ChoiceProblem{{layer, layer}, 6} << optimal << 5.0;
    QTest::newRow("a rounding over the limit is allowed")
        << ChoiceProblem{{{{0, 0}, {1, 0.1}}, {{0, 0}, {1, 0.2}}}, 0.3} << optimal << 2.0;
    QTest::newRow("a billionth over the limit is not")
        << ChoiceProblem{{{{0, 0}, {1, 0.1}}, {{0, 0}, {1, 0.2 + 3e-10}}}, 0.3} << optimal << 1.0;
    QTest::newRow("a trillionth of the limit is not lost")
        << ChoiceProblem{{{{0, 0}, {1, 1}}, {{0, 0}, {2, 1e-9}}}, 1} << optimal << 2.0;
    QTest::newRow("a gain that falls with loss is left")
        << ChoiceProblem{{{{0, 0}, {-1, 1}}}, 9} << optimal << 0.0;
    QTest::newRow("equal choices are one") << ChoiceProblem{{{{1, 1}, {1, 1}, {1, 1}}}, 1} << optimal << 1.0;
    QTest::newRow("pins can use the limit up")
        << ChoiceProblem{{{{1, 3}}, layer, {{2, 3}}}, 6} << optimal << 3.0;
}

void ChoiceSolverTest::handlesTheEdges()
{
    QFETCH(ChoiceProblem, problem);
    QFETCH(SolveStatus, status);
    QFETCH(double, gain);

    const auto solution = solveChoiceProblem(problem);
    QVERIFY(solution);
    QVERIFY2(verifySolution(problem, *solution), text(verifySolution(problem, *solution)));
    QVERIFY(solution->status == status);
    QVERIFY(solution->gain == gain); // exact: sums of small integers
}

void ChoiceSolverTest::doesNotMindScale_data()
{
    QTest::addColumn<double>("gainScale");
    QTest::addColumn<double>("lossScale");
    QTest::newRow("of seconds and nats") << 1e-6 << 1e-7;
    QTest::newRow("of bytes and tiny losses") << 1e9 << 1e-30;
    QTest::newRow("of subnormal losses") << 1.0 << 1e-310;
    QTest::newRow("of tiny gains") << 1e-300 << 1.0;
    QTest::newRow("of huge losses") << 1e-90 << 1e95;
}

void ChoiceSolverTest::doesNotMindScale()
{
    QFETCH(double, gainScale);
    QFETCH(double, lossScale);

    std::mt19937_64 random(7);
    for (int round = 0; round < 50; ++round) {
        auto problem = smallProblem(random, Awkward::Nothing);
        for (auto &choices : problem.groups) {
            for (auto &choice : choices)
                choice = {choice.gain * gainScale, choice.loss * lossScale};
        }
        problem.limit *= lossScale;
        const auto expected = bruteForceGain(problem);
        const auto solution = solveChoiceProblem(problem);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QCOMPARE(solution->status != SolveStatus::Infeasible, expected.has_value());
        if (expected)
            QVERIFY(std::abs(solution->gain - *expected) <= GainTolerance * gainRange(problem));
    }
}

void ChoiceSolverTest::refusesHostileInput_data()
{
    QTest::addColumn<ChoiceProblem>("problem");
    QTest::addColumn<QString>("subject");

    const std::vector<Choice> good{{0, 0}, {1, 1}};
    const QString second = "group 1, choice 1";
    QTest::newRow("a loss that is not a number") << ChoiceProblem{{good, {{0, 0}, {1, Nan}}}, 1} << second;
    QTest::newRow("a loss that is infinite") << ChoiceProblem{{good, {{0, 0}, {1, Infinity}}}, 1} << second;
    QTest::newRow("a loss that is negative") << ChoiceProblem{{good, {{0, 0}, {1, -1e-300}}}, 1} << second;
    QTest::newRow("a loss beyond all scales") << ChoiceProblem{{good, {{0, 0}, {1, 1e200}}}, 1} << second;
    QTest::newRow("a gain that is not a number") << ChoiceProblem{{good, {{0, 0}, {Nan, 1}}}, 1} << second;
    QTest::newRow("a gain that is infinite") << ChoiceProblem{{good, {{0, 0}, {-Infinity, 1}}}, 1} << second;
    QTest::newRow("a gain beyond all scales") << ChoiceProblem{{good, {{0, 0}, {-1e200, 1}}}, 1} << second;
    QTest::newRow("a limit that is not a number") << ChoiceProblem{{good}, Nan} << "limit";
    QTest::newRow("a limit that is infinite") << ChoiceProblem{{good}, Infinity} << "limit";
}

void ChoiceSolverTest::refusesHostileInput()
{
    QFETCH(ChoiceProblem, problem);
    QFETCH(QString, subject);

    const auto solution = solveChoiceProblem(problem);
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(QString::fromStdString(solution.error().subject), subject);
}

void ChoiceSolverTest::explainsInfeasibilityByTheLeastLoss()
{
    const ChoiceProblem problem{{{{5, 9}, {1, 2}, {3, 2}}, {{0, 4}, {1, 3}}}, 4.9};
    const auto solution = solveChoiceProblem(problem);
    QVERIFY(solution);
    QVERIFY(solution->status == SolveStatus::Infeasible);
    QCOMPARE(solution->picks, (std::vector<std::size_t>{2, 1}));
    QVERIFY(solution->loss == 5);
    QVERIFY(solution->gain == 4);
}

QTEST_APPLESS_MAIN(ChoiceSolverTest)
#include "choice_solver_test.moc"
