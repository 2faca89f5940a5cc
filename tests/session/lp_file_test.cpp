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

/// A program that solves such files, and how it prints what it found.
struct Solver
{
    QString name;
    QStringList before; ///< arguments before the file
    QStringList after;
    QRegularExpression optimum;
};

Solver glpsol()
{
    return {"glpsol",
            {"--lp"},
            {"--tmlim", "60", "-o", "/dev/stdout"},
            QRegularExpression("Status:\\s+INTEGER OPTIMAL\\s+Objective:\\s+\\w+ = (\\S+) \\(M")};
}

Solver cbc()
{
    return {"cbc",
            {},
            {"ratioGap", "0", "sec", "60", "solve"},
            QRegularExpression("Optimal solution found\\s+Objective value:\\s+(\\S+)")};
}

/// The rows of a test are "glpsol: …" and "cbc: …".
Solver solverOfRow()
{
    return QString(QTest::currentDataTag()).startsWith("cbc") ? cbc() : glpsol();
}

// The optimum that the solver finds, nothing if it finds none.
std::optional<double> optimumOf(const Solver &solver, const std::string &lp)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("problem.lp"));
    if (!file.open(QIODevice::WriteOnly))
        return std::nullopt;
    file.write(lp.data(), static_cast<qint64>(lp.size()));
    file.close();
    QProcess process;
    process.start(solver.name, solver.before + QStringList{file.fileName()} + solver.after);
    if (!process.waitForFinished(90'000) || process.exitCode() != 0)
        return std::nullopt;
    const auto match = solver.optimum.match(QString::fromUtf8(process.readAllStandardOutput()));
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
        const auto solution = solveSession(problem, 0.01);
        QVERIFY(solution);
        const auto text = lpText(problem, *solution);
        QVERIFY(text);
        QCOMPARE(
            *text,
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

    void otherSolversFindTheSameOptimum_data()
    {
        QTest::addColumn<QString>("objective");
        QTest::addColumn<double>("share"); // of the loss of the last format everywhere
        QTest::addColumn<QString>("with");

        for (const QString solver : {"glpsol", "cbc"}) {
            const auto row = [&](const char *name) -> QTestData & {
                return QTest::newRow(qPrintable(solver + ": " + name));
            };
            row("time, a loose threshold") << "empirical-time" << 0.8 << "";
            row("time, a tight threshold") << "empirical-time" << 0.1 << "";
            row("time, nothing allowed") << "empirical-time" << 0.0 << "";
            row("time with pins") << "empirical-time" << 0.6 << "pins";
            row("memory") << "memory" << 0.4 << "";
            row("time with ties over sub-graphs") << "empirical-time" << 0.3 << "ties";
            row("time with exclusions") << "empirical-time" << 0.6 << "exclusions";
            row("time within a memory") << "empirical-time" << 0.6 << "memory";
            row("time with all of these") << "empirical-time" << 0.6 << "pins ties exclusions memory";
        }
    }

    void otherSolversFindTheSameOptimum()
    {
        QFETCH(QString, objective);
        QFETCH(double, share);
        QFETCH(QString, with);
        const auto solver = solverOfRow();
        if (QStandardPaths::findExecutable(solver.name).isEmpty())
            QSKIP("the solver is not installed");

        for (int round = 0; round < 3; ++round) {
            Session session = solvableSession(m_random, {12, 3, 2, {"bf16", "fp8_e4m3", "fp8_e5m2"}});
            session.decisions.objective = objective.toStdString();
            restrict(session, with);
            const auto problem = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
            const double tau = tauForShare(*problem, share);
            const auto solution = solveSession(*problem, tau);
            QVERIFY(solution);
            QCOMPARE(solution->choice.status, SolveStatus::Optimal);
            const auto theirs = optimumOf(solver, *lpText(*problem, *solution));
            QVERIFY(theirs);
            const double ours = solution->choice.gain * (problem->gainUnit == "s" ? 1e9 : 1);
            QVERIFY2(
                std::abs(*theirs - ours) <= SolverTolerance * std::max(1.0, std::abs(ours)),
                qPrintable(QString("theirs %1, Halftone %2").arg(*theirs, 0, 'g', 12).arg(ours, 0, 'g', 12)));
        }
    }

    void tangentsEncloseTheSquare_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("solved by glpsol") << "glpsol";
        QTest::newRow("solved by cbc") << "cbc";
    }

    // The file allows no less than the square, and no more than the square at a limit larger by SquareGap.
    void tangentsEncloseTheSquare()
    {
        QFETCH(QString, name);
        if (QStandardPaths::findExecutable(name).isEmpty())
            QSKIP("the solver is not installed");
        const auto solver = name == "cbc" ? cbc() : glpsol();
        for (int round = 0; round < 5; ++round) {
            Session session = solvableSession(m_random, {10, 3, 2, {"bf16", "fp8_e4m3"}});
            shiftLosses(session);
            const auto problem = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
            const double tau = tauForShare(*problem, 0.1 + 0.1 * round);
            const auto ours = solveSession(*problem, tau);
            const auto generous = solveSession(*problem, tau * std::sqrt(1 + SquareGap + SolverTolerance));
            QVERIFY(ours && generous);
            const auto theirs = optimumOf(solver, *lpText(*problem, *ours));
            QVERIFY(theirs);
            const double tolerance = SolverTolerance * ours->choice.gain * 1e9;
            QVERIFY(*theirs >= ours->choice.gain * 1e9 - tolerance);
            QVERIFY(*theirs <= generous->choice.gain * 1e9 + tolerance);
        }
    }

    void otherThresholdsAreSolvedAlike_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("share"); // of what baseline and last format everywhere are apart
        QTest::addColumn<QString>("with");

        for (const QString solver : {"glpsol", "cbc"}) {
            const auto row = [&](const char *name, Threshold::Kind kind) -> QTestData & {
                return QTest::newRow(qPrintable(solver + ": " + name)) << static_cast<int>(kind);
            };
            row("least loss within a time", Threshold::Kind::Time) << 0.7 << "";
            row("least loss within a time, with all else", Threshold::Kind::Time)
                << 0.3 << "pins ties exclusions";
            row("least loss within a memory", Threshold::Kind::Memory) << 0.8 << "memory";
            row("perplexity", Threshold::Kind::PerplexityChange) << 0.5 << "shifts";
            row("perplexity within a memory", Threshold::Kind::PerplexityChange) << 0.5 << "shifts memory";
            row("least loss with drifts", Threshold::Kind::Time) << 0.5 << "shifts";
            row("no loss at all", Threshold::Kind::Time) << 0.0 << "";
            row("no change of the perplexity", Threshold::Kind::PerplexityChange) << 0.0 << "shifts";
        }
    }

    void otherThresholdsAreSolvedAlike()
    {
        QFETCH(int, kind);
        QFETCH(double, share);
        QFETCH(QString, with);
        const auto solver = solverOfRow();
        if (QStandardPaths::findExecutable(solver.name).isEmpty())
            QSKIP("the solver is not installed");

        for (int round = 0; round < 3; ++round) {
            Session session = solvableSession(m_random, {10, 3, 2, {"bf16", "fp8_e4m3"}});
            restrict(session, with);
            if (with.contains("shifts"))
                shiftLosses(session);
            const auto problem = makeSessionProblem(session, session.decisions, testProfile());
            QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
            const auto threshold = thresholdAt(*problem, static_cast<Threshold::Kind>(kind), share);
            const auto solution = solveFor(*problem, threshold);
            QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
            QCOMPARE(solution->choice.status, SolveStatus::Optimal);
            const auto theirs = optimumOf(solver, *lpText(*problem, *solution));
            QVERIFY(theirs);
            const bool isLeast = solution->goal == Goal::LeastLoss; // in units of what Halftone found
            const double ofLoss = solution->choice.loss > 0 ? 1 : 0;
            const double ours = isLeast ? ofLoss : solution->choice.gain * 1e9;
            const double tolerance = SolverTolerance + (isLeast && with.contains("shifts") ? SquareGap : 0);
            QVERIFY2(
                std::abs(*theirs - ours) <= tolerance * std::max(1.0, std::abs(ours)),
                qPrintable(QString("theirs %1, Halftone %2").arg(*theirs, 0, 'g', 12).arg(ours, 0, 'g', 12)));
        }
    }

private:
    // What bias-aware needs; some layers improve the loss.
    void shiftLosses(Session &session)
    {
        std::normal_distribution<double> shift(0.2, 0.4);
        session.calibration.measuredFormats.clear();
        session.shifts.clear();
        for (std::uint32_t layer = 0; layer < session.graph.layers.size(); ++layer)
            session.shifts.push_back(
                {session.samples[0].index, "fp8_e4m3", LayerId{layer}, 0.01 * shift(m_random)});
        session.decisions.noise = "bias-aware";
    }

    static Threshold thresholdAt(const SessionProblem &problem, Threshold::Kind kind, double share)
    {
        const auto all = problem.problem.evaluate(
            Configuration(problem.problem.input.losses.size(), static_cast<std::uint8_t>(1)));
        double drift = 0;
        for (const auto &layer : problem.problem.input.drifts)
            drift += layer[1];
        if (kind == Threshold::Kind::Time)
            return {kind, problem.baselineTotal - share * all.gain};
        if (kind == Threshold::Kind::PerplexityChange)
            return {kind, std::expm1(share * std::abs(drift))};
        return {kind, 0};
    }

    static void restrict(Session &session, const QString &with)
    {
        const auto name = [&](std::size_t i) { return session.graph.layers[i].name; };
        if (with.contains("pins"))
            session.decisions.pins = {{name(0), "fp8_e4m3"}, {name(2), "fp8_e4m3"}, {name(4), "bf16"}};
        if (with.contains("ties"))
            session.decisions.ties = {{name(1), name(7)}, {name(3), name(5), name(6)}};
        if (with.contains("exclusions"))
            session.decisions.excluded = {{name(8), {"fp8_e4m3"}}, {name(9), {"fp8_e5m2"}}};
        if (with.contains("memory")) {
            double bytes = 0;
            for (auto &layer : session.graph.layers) {
                layer.parameters = 1000 + static_cast<std::int64_t>(layer.name.size());
                layer.sharesWeight = false;
                bytes += 2.0 * static_cast<double>(layer.parameters);
            }
            session.decisions.memoryAtMost = std::floor(0.8 * bytes);
        }
    }

    std::mt19937 m_random;
};

QTEST_APPLESS_MAIN(LpFileTest)
#include "lp_file_test.moc"
