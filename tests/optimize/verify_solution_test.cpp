// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/verify_solution.h"

#include <QTest>

using namespace halftone;

Q_DECLARE_METATYPE(halftone::ChoiceSolution)

namespace {

const ChoiceProblem Problem{{{{0, 0}, {2, 1}, {3, 5}}, {{0, 0}, {4, 2}}}, 3};

ChoiceSolution good()
{
    return {SolveStatus::Optimal, Proof::Glpk, {1, 1}, 6, 3, 6, 0};
}

} // namespace

class VerifySolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsTrue();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
};

void VerifySolutionTest::acceptsWhatIsTrue()
{
    QVERIFY(verifySolution(Problem, good()));
    QVERIFY(verifySolution(Problem, {SolveStatus::Feasible, Proof::None, {1, 0}, 2, 1, 7, 0}));
    QVERIFY(verifySolution({{{{1, 5}}}, 3}, {SolveStatus::Infeasible, Proof::None, {0}, 1, 5, 1, 0}));
    QVERIFY(verifySolution({{{}}, 3}, {}));
}

void VerifySolutionTest::refusesWhatIsNot_data()
{
    QTest::addColumn<ChoiceSolution>("solution");
    const auto row = [](const char *name, auto change) {
        auto solution = good();
        change(solution);
        QTest::newRow(name) << solution;
    };
    using Solution = ChoiceSolution;
    row("a group without a pick", [](Solution &s) { s.picks.pop_back(); });
    row("a pick too many", [](Solution &s) { s.picks.push_back(0); });
    row("a pick that does not exist", [](Solution &s) { s.picks[1] = 2; });
    row("a gain that is not the sum", [](Solution &s) { s.gain = s.bound = 6.0001; });
    row("a loss that is not the sum", [](Solution &s) { s.loss = 2.9999; });
    row("a loss above the limit", [](Solution &s) { s = {s.status, s.proof, {2, 1}, 7, 7, 7, 0}; });
    row("a feasible choice called infeasible", [](Solution &s) {
        s.status = SolveStatus::Infeasible;
        s.proof = Proof::None;
    });
    row("an optimum without a proof", [](Solution &s) { s.proof = Proof::None; });
    row("a proof of nothing", [](Solution &s) { s.status = SolveStatus::Feasible; });
    row("an optimum with a gap", [](Solution &s) { s.bound = 7; });
    row("a bound under the gain", [](Solution &s) { s.bound = 5; });
}

void VerifySolutionTest::refusesWhatIsNot()
{
    QFETCH(ChoiceSolution, solution);
    const auto verified = verifySolution(Problem, solution);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::Internal);
}

QTEST_APPLESS_MAIN(VerifySolutionTest)
#include "verify_solution_test.moc"
