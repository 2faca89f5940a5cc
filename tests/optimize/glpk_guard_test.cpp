// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_guard.h"

#include "core/base/process_memory.h"
#include "core/optimize/choice_solver.h"
#include "tests/optimize/random_problem.h"

#include <QTest>

#include <glpk.h>

#include <array>
#include <atomic>
#include <thread>

using namespace halftone;
using namespace halftone::test;

using Body = void (*)(void *);
Q_DECLARE_METATYPE(Body)

namespace {

/// As where GLPK 5.0 was seen to give up: "Assertion failed: teta_lim >= 0.0".
void failAssertion(void *)
{
    glp_prob *problem = glp_create_prob();
    glp_add_cols(problem, 1000);
    glp_assert(glp_get_num_cols(problem) < 0);
}

void reportError(void *)
{
    glp_error("%s", "something is wrong\n");
}

void misuse(void *)
{
    glp_prob *problem = glp_create_prob();
    glp_set_row_bnds(problem, 5, GLP_FX, 1, 1); // there is no row 5
}

void failWhileSearching(void *)
{
    glp_prob *problem = glp_create_prob();
    glp_add_cols(problem, 1);
    glp_set_col_kind(problem, 1, GLP_BV);
    glp_smcp quiet;
    glp_init_smcp(&quiet);
    quiet.msg_lev = GLP_MSG_OFF;
    glp_simplex(problem, &quiet);
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.cb_func = [](glp_tree *, void *) { glp_error("inside the search\n"); };
    glp_intopt(problem, &options);
}

void succeed(void *done)
{
    glp_delete_prob(glp_create_prob());
    *static_cast<bool *>(done) = true;
}

} // namespace

class GlpkGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsWhatIsFatalIntoAnError_data();
    void turnsWhatIsFatalIntoAnError();
    void leavesSuccessAlone();
    void keepsLongMessagesShort();
    void keepsThreadsApart();
    void abortsLeaveOtherThreadsSolving();
    void abortsLeakNothing_data();
    void abortsLeakNothing();
};

void GlpkGuardTest::turnsWhatIsFatalIntoAnError_data()
{
    QTest::addColumn<Body>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("a failed assertion") << Body(failAssertion) << "Assertion failed";
    QTest::newRow("an error report") << Body(reportError) << "something is wrong";
    QTest::newRow("a wrong argument") << Body(misuse) << "row number out of range";
    QTest::newRow("an error deep inside a search") << Body(failWhileSearching) << "inside the search";
}

void GlpkGuardTest::turnsWhatIsFatalIntoAnError()
{
    QFETCH(Body, body);
    QFETCH(QString, message);

    for (int round = 0; round < 3; ++round) {
        const auto result = runGuarded(body, nullptr);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Internal);
        QVERIFY2(QString::fromStdString(result.error().detail).contains(message),
                 result.error().detail.c_str());
        // The next solve in this thread finds GLPK as new.
        auto problem = llamaProblem({8, 2}, 5);
        problem.limit = 0.05 * largestLoss(problem);
        const auto solution = solveChoiceProblem(problem);
        QVERIFY(solution && solution->status == SolveStatus::Optimal);
    }
}

void GlpkGuardTest::leavesSuccessAlone()
{
    bool done = false;
    QVERIFY(runGuarded(succeed, &done));
    QVERIFY(done);
}

void GlpkGuardTest::keepsLongMessagesShort()
{
    const auto result = runGuarded(
        [](void *) {
            for (int line = 0; line < 100; ++line)
                glp_printf("a line that is repeated %d times\n", line);
            glp_error("at last\n");
        },
        nullptr);
    QVERIFY(!result);
    QVERIFY(result.error().detail.size() < 600);
}

void GlpkGuardTest::keepsThreadsApart()
{
    QVERIFY(glp_config("TLS") != nullptr); // else GLPK could only be used from one thread at a time
    std::vector<int> caught(4);
    {
        std::vector<std::jthread> threads;
        for (auto &count : caught) {
            threads.emplace_back([&count] {
                for (int round = 0; round < 100; ++round)
                    count += runGuarded(failAssertion, nullptr) ? 0 : 1;
            });
        }
    }
    QCOMPARE(caught, std::vector<int>(4, 100));
}

// GLPK's state is one per thread: what is thrown away in one is not what another is working on.
void GlpkGuardTest::abortsLeaveOtherThreadsSolving()
{
    constexpr int Solvers = 2;
    constexpr int Solves = 30;
    auto problem = llamaProblem({8, 2}, 5);
    problem.limit = 0.05 * largestLoss(problem);
    SolveOptions options;
    options.confirmSeconds = 10; // chosen: GLPK proves it, however slow the machine
    const auto alone = solveChoiceProblem(problem, options);
    QVERIFY(alone && alone->proof == Proof::Glpk);

    std::atomic<int> solving = Solvers;
    std::atomic<int> right = 0;
    std::array<std::atomic<int>, 4> aborted{};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < Solvers; ++i) {
            threads.emplace_back([&] {
                for (int solve = 0; solve < Solves; ++solve) {
                    const auto solution = solveChoiceProblem(problem, options);
                    right += solution && solution->proof == Proof::Glpk && solution->picks == alone->picks
                        ? 1
                        : 0;
                }
                --solving;
            });
        }
        const std::array<Body, 4> bodies{failAssertion, reportError, misuse, failWhileSearching};
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            threads.emplace_back([&, i] {
                do { // once at least
                    aborted[i] += runGuarded(bodies[i], nullptr) ? 0 : 1;
                } while (solving > 0);
            });
        }
    }
    QCOMPARE(right.load(), Solvers * Solves);
    for (const auto &count : aborted)
        QVERIFY(count > 0);
}

void GlpkGuardTest::abortsLeakNothing_data()
{
    QTest::addColumn<Body>("body");
    QTest::newRow("with a large problem in hand") << Body(failAssertion);
    QTest::newRow("out of a callback, deep inside a search") << Body(failWhileSearching);
}

void GlpkGuardTest::abortsLeakNothing()
{
    QFETCH(Body, body);
    const auto abortOften = [&](int times) {
        for (int i = 0; i < times; ++i)
            QVERIFY(!runGuarded(body, nullptr));
    };
    abortOften(100); // the allocator has then what it keeps
    const auto before = anonymousMemoryBytes();
    constexpr int Times = 3000;
    abortOften(Times);
    const auto grown = anonymousMemoryBytes() - before;
    // What one abort leaves behind if nothing is freed is over 4 kB: an environment, a problem, its columns.
    constexpr std::int64_t Most = 2'000'000;
    static_assert(Most < Times * 4096);
    QVERIFY2(grown < Most, qPrintable(QString::number(grown)));
}

QTEST_APPLESS_MAIN(GlpkGuardTest)
#include "glpk_guard_test.moc"
