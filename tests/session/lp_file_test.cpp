// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lp_file.h"
#include "tests/session/solvable_session.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <optional>

using namespace halftone;

namespace {

constexpr double SolverTolerance = 1e-6; // glpsol prints ten digits and accepts a row to 1e-7

// The optimum that glpsol finds, nothing if it finds none.
std::optional<double> glpsolOptimum(const std::string &lp)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("problem.lp"));
    if (!file.open(QIODevice::WriteOnly))
        return std::nullopt;
    file.write(lp.data(), static_cast<qint64>(lp.size()));
    file.close();
    QProcess glpsol;
    const QString answer = folder.filePath("answer.txt");
    glpsol.start("glpsol", {"--lp", file.fileName(), "--tmlim", "60", "-o", answer});
    if (!glpsol.waitForFinished(90'000) || glpsol.exitCode() != 0)
        return std::nullopt;
    QFile output(answer);
    if (!output.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QString text = QString::fromUtf8(output.readAll());
    const QRegularExpression objective(
        "Status:\\s+INTEGER OPTIMAL\\s+Objective:\\s+gain = (\\S+) \\(MAXimum\\)");
    const auto match = objective.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

} // namespace

class LpFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20250519); } // fixed, chosen

    void writesExactlyThisForATinyProblem()
    {
        SessionProblem problem;
        problem.formats = {Bf16, Fp8E4M3};
        problem.sensitivity.meanSquaredLoss = 4;
        problem.objective = "empirical-time";
        problem.source = "gaudi2-model";
        problem.noise = "log-uniform";
        problem.gainUnit = "s";
        MixedPrecisionInput input;
        input.subgraphs = {{LayerId{0}, LayerId{1}}, {LayerId{2}}};
        input.losses = {{0, 0.0001}, {0, 0.0002}, {0, 0.0004}};
        input.gains = {{0, 1e-6, -2e-6, 1.5e-5}, {0, 3e-7}};
        input.pins = {{LayerId{1}, 0}};
        auto joined = makeMixedPrecisionProblem(input);
        QVERIFY(joined);
        problem.problem = *std::move(joined);
        QCOMPARE(
            lpText(problem, 0.01),
            std::string(
                "\\ Halftone, objective empirical-time, gains from gaudi2-model in nanoseconds\n"
                "\\ tau 0.01, loss MSE at most 0.0004 nats^2, noise model log-uniform\n"
                "Maximize\n"
                "gain:\n + 0 x_0_0\n + 1000 x_0_1\n - 2000 x_0_2\n + 15000 x_0_3\n + 0 x_1_0\n + 300 x_1_1\n"
                "Subject To\n"
                "loss:\n + 0 x_0_0\n + 0.5 x_0_1\n + 0.25 x_0_2\n + 0.75 x_0_3\n + 0 x_1_0\n + 1 x_1_1 <= 1\n"
                "subgraph_0:\n + x_0_0\n + x_0_1\n + x_0_2\n + x_0_3 = 1\n"
                "subgraph_1:\n + x_1_0\n + x_1_1 = 1\n"
                "pinned_0:\n + x_0_1\n + x_0_3 = 0\n"
                "Binary\n x_0_0\n x_0_1\n x_0_2\n x_0_3\n x_1_0\n x_1_1\n"
                "End\n"));
    }

    void glpsolFindsTheSameOptimum_data()
    {
        QTest::addColumn<QString>("objective");
        QTest::addColumn<double>("share"); // of the loss of the last format everywhere
        QTest::addColumn<int>("pins");

        QTest::newRow("time, a loose threshold") << "empirical-time" << 0.8 << 0;
        QTest::newRow("time, a tight threshold") << "empirical-time" << 0.1 << 0;
        QTest::newRow("time, nothing allowed") << "empirical-time" << 0.0 << 0;
        QTest::newRow("time with pins") << "empirical-time" << 0.6 << 3;
        QTest::newRow("memory") << "memory" << 0.4 << 0;
    }

    void glpsolFindsTheSameOptimum()
    {
        QFETCH(QString, objective);
        QFETCH(double, share);
        QFETCH(int, pins);
        if (QStandardPaths::findExecutable("glpsol").isEmpty())
            QSKIP("glpsol is not installed");

        for (int round = 0; round < 3; ++round) {
            Session session = solvableSession(m_random, {12, 3, 2, {"bf16", "fp8_e4m3", "fp8_e5m2"}});
            session.decisions.objective = objective.toStdString();
            for (std::size_t i = 0; i < static_cast<std::size_t>(pins); ++i)
                session.decisions.pins[session.graph.layers[2 * i].name] = "fp8_e4m3";
            const auto problem = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
            const double tau = tauForShare(*problem, share);
            const auto solution = solveSession(*problem, tau);
            QVERIFY(solution);
            QCOMPARE(solution->choice.status, SolveStatus::Optimal);
            const auto theirs = glpsolOptimum(lpText(*problem, tau));
            QVERIFY(theirs);
            const double ours = solution->choice.gain * (problem->gainUnit == "s" ? 1e9 : 1);
            QVERIFY2(
                std::abs(*theirs - ours) <= SolverTolerance * std::max(1.0, std::abs(ours)),
                qPrintable(QString("glpsol %1, Halftone %2").arg(*theirs, 0, 'g', 12).arg(ours, 0, 'g', 12)));
        }
    }

private:
    std::mt19937 m_random;
};

QTEST_APPLESS_MAIN(LpFileTest)
#include "lp_file_test.moc"
