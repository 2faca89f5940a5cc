// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"
#include "tests/support/free_port.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>
#include <vector>

namespace {

using halftone::test::freePort;
using Json = nlohmann::json;
using Processes = std::vector<std::unique_ptr<QProcess>>;

constexpr int TimeoutMs = 300'000;

/// waitForFinished() is false for a process that ended while another was looked at.
bool hasEnded(QProcess &process)
{
    return process.state() == QProcess::NotRunning || process.waitForFinished(TimeoutMs);
}

} // namespace

/// Several processes of the command line, as torchrun would start them.
class LaunchedCalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void processesTogetherGiveTheSameSums_data();
    void processesTogetherGiveTheSameSums();
    void otherDataOnOneRankEndsAll();
    void aLostRankEndsTheOthersAndSamplesAreKept();

private:
    QStringList calibration(const QString &name, int samples, const QString &texts = DemoTexts) const
    {
        return {"calibrate",         DemoModel, "--data", texts, "--samples", QString::number(samples),
                "--sequence-length", "64",      "--name", name,  "--library", library()};
    }
    [[nodiscard]] QString library() const { return m_folder.filePath(QStringLiteral("library.halftone")); }

    static std::unique_ptr<QProcess> started(const QStringList &arguments, int rank = 0, int worldSize = 1,
                                             quint16 port = 0)
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("1"));
        if (worldSize > 1) {
            environment.insert(QStringLiteral("RANK"), QString::number(rank));
            environment.insert(QStringLiteral("WORLD_SIZE"), QString::number(worldSize));
            environment.insert(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"));
            environment.insert(QStringLiteral("MASTER_PORT"), QString::number(port));
        }
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(HALFTONE_CLI), arguments);
        return process;
    }
    static Processes launched(const QStringList &arguments, int worldSize)
    {
        const auto port = freePort();
        Processes processes;
        for (int rank = 0; rank < worldSize; ++rank)
            processes.push_back(started(arguments, rank, worldSize, port));
        return processes;
    }
    [[nodiscard]] Json shown(const QString &name) const
    {
        return jsonOf(runCommand({"sessions", "show", name, "--json", "--library", library()}));
    }

    QTemporaryDir m_folder;
};

void LaunchedCalibrationTest::initTestCase()
{
    const auto alone = started(calibration("alone", 7));
    QVERIFY(hasEnded(*alone));
    QCOMPARE(alone->exitCode(), 0);
}

void LaunchedCalibrationTest::processesTogetherGiveTheSameSums_data()
{
    QTest::addColumn<int>("worldSize");
    QTest::newRow("two processes") << 2;
    QTest::newRow("four processes") << 4;
}

void LaunchedCalibrationTest::processesTogetherGiveTheSameSums()
{
    QFETCH(int, worldSize);

    const QString name = QStringLiteral("together %1").arg(worldSize);
    const auto processes = launched(calibration(name, 7), worldSize);
    for (std::size_t rank = 0; rank < processes.size(); ++rank) {
        QVERIFY(hasEnded(*processes[rank]));
        QVERIFY2(processes[rank]->exitCode() == 0, processes[rank]->readAllStandardError());
        QCOMPARE(processes[rank]->readAllStandardOutput().isEmpty(), rank != 0); // the id, once
    }
    const Json alone = shown("alone");
    const Json together = shown(name);
    QCOMPARE(together["calibration"]["samples"].get<int>(), 7);
    QVERIFY(together["calibration"]["fingerprint"] == alone["calibration"]["fingerprint"]);
    constexpr double RelativeTolerance
        = 1e-6; // what is asked; the sums are in fact made by the same operations
    for (std::size_t layer = 0; layer < alone["layers"].size(); ++layer) {
        const double expected = alone["layers"][layer]["sensitivity"];
        const double found = together["layers"][layer]["sensitivity"];
        QVERIFY(std::abs(found - expected) <= RelativeTolerance * expected);
    }
}

void LaunchedCalibrationTest::otherDataOnOneRankEndsAll()
{
    const QString other = m_folder.filePath(QStringLiteral("other.jsonl"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"text\": \"Another text than that of the first rank.\"}\n");
    file.close();
    const auto port = freePort();
    const auto first = started(calibration("differs", 6), 0, 2, port);
    const auto second = started(calibration("differs", 6, other), 1, 2, port);
    QVERIFY(hasEnded(*first));
    QVERIFY(hasEnded(*second));
    QCOMPARE(second->exitCode(), 1);
    QVERIFY(second->readAllStandardError().contains("are not those of rank 0"));
    QCOMPARE(first->exitCode(), 1);
    QVERIFY(first->readAllStandardError().contains("rank 1: "));
}

void LaunchedCalibrationTest::aLostRankEndsTheOthersAndSamplesAreKept()
{
    constexpr int Samples = 64;
    const auto processes = launched(calibration("lost", Samples), 3);
    const auto finished = [&]() -> int {
        const Json session = shown("lost");
        return session.is_object() ? session["calibration"]["samples"].get<int>() : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(finished() >= 3, TimeoutMs);
    processes[1]->kill();
    QElapsedTimer sinceLoss;
    sinceLoss.start();
    for (const int rank : {0, 2}) {
        const auto &process = processes[static_cast<std::size_t>(rank)];
        QVERIFY(hasEnded(*process));
        QCOMPARE(process->exitCode(), 1);
        const auto errors = process->readAllStandardError();
        QVERIFY2(errors.contains("rank 1 of 3 was lost"), errors);
    }
    constexpr qint64 AllowedMs = 30'000;
    QVERIFY(sinceLoss.elapsed() < AllowedMs);
    QVERIFY(hasEnded(*processes[1]));
    const int kept = finished();
    QVERIFY(kept >= 3);
    QVERIFY(kept < Samples);
    const auto resumed
        = launched({"calibrate", "--resume", "lost", "--library", library()}, 2); // with other processes
    for (const auto &process : resumed) {
        QVERIFY(hasEnded(*process));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
    }
    QCOMPARE(finished(), Samples);
}

QTEST_GUILESS_MAIN(LaunchedCalibrationTest)

#include "launched_calibration_test.moc"
