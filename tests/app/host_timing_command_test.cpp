// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fstream>

using nlohmann::json;

/// `time --source host` and `bench additivity` as people run them.
class HostTimingCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString library() const { return m_folder.filePath("library.db"); }

    /// As short as it can be: three rounds of each configuration.
    QStringList timing(const QString &formats, const QString &budget = "0") const
    {
        return {"time",      "demo",  "--source", "host", "--sequence-length", "16",
                "--formats", formats, "--budget", budget, "--library",         library()};
    }

    json session() const
    {
        return jsonOf(runCommand({"sessions", "show", "demo", "--json", "--library", library()}));
    }

    QString journal(const QString &formats) const
    {
        const QDir folder(m_folder.filePath("unfinished-timings"));
        const auto files = folder.entryList({"*" + QString(formats).replace(',', '-') + "*"}, QDir::Files);
        return files.size() == 1 ? folder.filePath(files.front()) : QString();
    }

    json journalText(const QString &formats) const
    {
        std::ifstream file(journal(formats).toStdString());
        return json::parse(file, nullptr, false);
    }

    /// Starts the command and waits until it has finished @p count measurements.
    void startUntil(QProcess &process, const QStringList &arguments, const QString &formats,
                    std::size_t count)
    {
        process.start(QStringLiteral(HALFTONE_CLI), arguments);
        QVERIFY(process.waitForStarted());
        const auto isFar = [&] {
            const auto document = journalText(formats);
            return document.is_object() && document["finished"].size() >= count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFar(), 120'000);
        QCOMPARE(process.state(), QProcess::Running);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto calibrated
            = runCommand({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "1", "--sequence-length",
                          "16", "--name", "demo", "--library", library()});
        QVERIFY2(calibrated.status == 0, calibrated.errors.constData());
    }

    void storesATimingOfThisHost()
    {
        const auto timed = runCommand(timing("float32,bf16"));
        QVERIFY2(timed.status == 0, timed.errors.constData());
        QVERIFY(timed.errors.contains(" thread"));
        QVERIFY(timed.errors.contains("outliers"));
        const auto shown = session();
        const auto &stored = shown["timings"].back();
        QVERIFY(stored["source"].get<std::string>().starts_with("host:"));
        QVERIFY(stored["baseline_seconds"].get<double>() > 0);
        QCOMPARE(stored["batch"].get<int>(), 1);
        QCOMPARE(stored["sequence_length"].get<int>(), 16);
        std::size_t expected = 0;
        for (const auto &subgraph : shown["subgraphs"])
            expected += std::size_t{1} << subgraph["layers"].size();
        QCOMPARE(stored["gains"].size(), expected);
        QVERIFY(!QDir(m_folder.filePath("unfinished-timings")).exists());
    }

    void continuesAfterItWasKilled()
    {
        const QString formats = "bf16,float32";
        QProcess process;
        startUntil(process, timing(formats, "1"), formats, 2);
        process.kill();
        process.waitForFinished();
        const auto before = session()["timings"];
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(before[0]["gains"][0]["formats"][0].get<std::string>(), std::string("float32"));

        // A gain that no measurement would give shows that what is kept is not measured again.
        constexpr double Marker = 1234.5;
        auto kept = journalText(formats);
        kept["finished"][0][2] = Marker;
        std::ofstream(journal(formats).toStdString()) << kept.dump();
        const auto continued = runCommand(timing(formats));
        QVERIFY2(continued.status == 0, continued.errors.constData());
        QVERIFY(continued.errors.contains(" of 40 configurations are kept from before"));
        const auto timings = session()["timings"];
        QCOMPARE(timings.size(), std::size_t{2}); // of one source and workload, in other formats
        QVERIFY(timings[0] == before[0]);
        QCOMPARE(timings.back()["gains"][0]["formats"][0].get<std::string>(), std::string("bf16"));
        double largest = 0;
        for (const auto &gain : timings.back()["gains"])
            largest = std::max(largest, gain["gain_seconds"].get<double>());
        QVERIFY(std::abs(largest - Marker) < 1); // rounded to the timing's resolution
        QVERIFY(journal(formats).isEmpty());
    }

    void interruptKeepsWhatIsMeasured()
    {
        const QString formats = "float32,int8";
        QProcess process;
        startUntil(process, timing(formats, "1"), formats, 1);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const auto interrupted = outcomeOf(process, 30'000);
        QCOMPARE(interrupted.status, 130);
        const auto kept = journalText(formats)["finished"].size();
        QVERIFY(kept > 0);
        const auto count = QByteArray::number(qulonglong(kept));
        QVERIFY2(
            interrupted.errors.contains("halftone-cli: the measurement was cancelled; " + count + " of "),
            interrupted.errors.constData());
        QVERIFY2(interrupted.errors.endsWith(
                     " configurations are measured and kept, the same command continues.\n"),
                 interrupted.errors.constData());
        const auto shown = runCommand({"sessions", "show", "demo", "--library", library()});
        QVERIFY2(shown.output.contains("unfinished   host:"), shown.output.constData());
        QVERIFY2(shown.output.contains("batch 1, 16 tokens, float32,int8: " + count),
                 shown.output.constData());
    }

    /// With a worker as with the host.
    void interruptOfAWorkerSaysTheSame()
    {
        const auto command = QStringLiteral("exec python3 -B " FAKE_WORKER " slow - fp8_e4m3");
        QProcess process;
        startUntil(process,
                   {"time", "demo", "--source", "worker", "--worker-command", command, "--sequence-length",
                    "16", "--library", library()},
                   "bf16,fp8_e4m3", 1);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const auto interrupted = outcomeOf(process, 30'000);
        QCOMPARE(interrupted.status, 130);
        QVERIFY2(interrupted.errors.contains("halftone-cli: the measurement was cancelled; "),
                 interrupted.errors.constData());
        QVERIFY2(interrupted.errors.endsWith(
                     " configurations are measured and kept, the same command continues.\n"),
                 interrupted.errors.constData());
        const auto shown = runCommand({"sessions", "show", "demo", "--library", library()});
        QVERIFY2(shown.output.contains("unfinished   worker:"), shown.output.constData());
    }

    void workersShareTheWorkWithinTheBudget()
    {
        const auto command = [](const char *fault) {
            return QStringLiteral("exec python3 -B " FAKE_WORKER " %1 - fp8_e5m2").arg(QLatin1String(fault));
        };
        const auto timed = runCommand({"time", "demo", "--source", "worker", "--worker-command",
                                       command("tells-budget"), "--worker-command", command("slow"),
                                       "--sequence-length", "16", "--budget", "7", "--library", library()});
        QVERIFY2(timed.status == 0, timed.errors.constData());
        for (const char *said : {"worker 1: starting", "worker 2: starting", "worker 1: | a budget of 7.0 s"})
            QVERIFY2(timed.errors.contains(said), timed.errors.constData());
        QVERIFY(session()["timings"].back()["source"].get<std::string>().starts_with("worker:fake-"));
    }

    void aWorkerNeedsACommand()
    {
        const auto refused = runCommand(
            {"time", "demo", "--source", "worker", "--worker-command", "", "--library", library()});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.errors.contains("--worker-command: is empty"), refused.errors.constData());
    }

    void wrongFormatsForAWorkerExitWithTwo_data()
    {
        QTest::addColumn<QString>("formats");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("a list that ends in a comma") << "bf16," << QByteArray("there is no format \"\"");
        QTest::newRow("a word that is no format") << "bf16,fast" << QByteArray("there is no format \"fast\"");
        QTest::newRow("a baseline alone") << "bf16" << QByteArray("the baseline and another format");
        QTest::newRow("another baseline than the worker's")
            << "fp8_e4m3,bf16" << QByteArray("fp8_e4m3: the baseline is bf16, name it first");
    }

    void wrongFormatsForAWorkerExitWithTwo()
    {
        QFETCH(QString, formats);
        QFETCH(QByteArray, sentence);
        const auto refused
            = runCommand({"time", "demo", "--source", "worker", "--worker-command",
                          "exec python3 -B " FAKE_WORKER " good - fp8_e4m3", "--sequence-length", "16",
                          "--formats", formats, "--library", library()});
        QVERIFY2(refused.errors.contains(sentence), refused.errors.constData());
        QCOMPARE(refused.status, 2);
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("decode") << QStringList{"--phase", "decode"} << 1 << QByteArray("choose prefill");
        QTest::newRow("a batch") << QStringList{"--batch", "2"} << 1 << QByteArray("choose batch 1");
        QTest::newRow("a format that CPUs lack")
            << QStringList{"--formats", "bf16,fp8_e4m3"} << 1 << QByteArray("only float32, bf16, int8");
        QTest::newRow("a baseline alone")
            << QStringList{"--formats", "bf16"} << 2 << QByteArray("a baseline and another format");
        QTest::newRow("more tokens than the model takes")
            << QStringList{"--sequence-length", "513"} << 2 << QByteArray("at most 512 tokens");
        QTest::newRow("tensor parallel")
            << QStringList{"--tensor-parallel", "2"} << 2 << QByteArray("one device");
        QTest::newRow("a worker's option")
            << QStringList{"--worker-command", "x"} << 2 << QByteArray("for --source worker alone");
    }

    void refusesInOneSentence()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QByteArray, sentence);
        const auto refused
            = runCommand(QStringList{"time", "demo", "--source", "host", "--library", library()} + options);
        QCOMPARE(refused.status, status);
        QVERIFY2(refused.errors.contains(sentence), refused.errors.constData());
        QCOMPARE(refused.errors.trimmed().count('\n'), 0);
    }

    void writesThePageOnAdditivity()
    {
        const auto output = m_folder.filePath("pages");
        const auto studied = runCommand({"bench", "additivity", "--sequence-length", "8", "--configurations",
                                         "2", "--budget", "0", "--output", output, "--json"});
        const auto document = jsonOf(studied);
        QVERIFY(!document.is_discarded());
        QCOMPARE(document["cases"].size(), std::size_t{2});
        for (const auto &one : document["cases"])
            QVERIFY(one["r_squared"].is_number() && one["median_relative_error"].is_number());
        QFile page(output + "/additivity.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = page.readAll();
        QVERIFY(text.contains("sum over sub-graphs") && text.contains("random 2"));
        QVERIFY2(text.contains(" of 2 configurations what was measured differs from the sum"),
                 text.constData());
        QVERIFY(QFile::exists(output + "/additivity.svg") && QFile::exists(output + "/additivity.csv"));
    }
};

QTEST_GUILESS_MAIN(HostTimingCommandTest)
#include "host_timing_command_test.moc"
