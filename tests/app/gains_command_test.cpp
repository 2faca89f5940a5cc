// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QFile>
#include <QTest>

/// `time --import` and `time --export` as people run them.
class GainsCommandTest : public QObject, private CommandStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportedGainsSolveAlike();
    void aSourceIsToldApartByItsWorkload();
    void gainsArePredictedInTheFormatsThatAreAskedFor();
    void gainsBeyondTheWholeModelAreRefusedWithTheLayer();
    void badFilesAreOneSentence_data();
    void badFilesAreOneSentence();
    void aFileOfMoreThan64MBIsRefused();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    [[nodiscard]] nlohmann::json solve(const QString &source) const
    {
        return json({"solve", "demo", "--tau", "0.01", "--source", source});
    }
};

void GainsCommandTest::initTestCase()
{
    QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "1", "--sequence-length", "32",
                  "--name", "demo"})
                 .status,
             0);
    QCOMPARE(run({"time", "demo", "--source", "gaudi2-model"}).status, 0);
}

void GainsCommandTest::exportedGainsSolveAlike()
{
    QCOMPARE(run({"time", "demo", "--export", path("gains.csv"), "--source", "gaudi2-model"}).status, 0);
    QFile file(path("gains.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readLine(), QByteArray("subgraph,formats,gain_seconds,spread_seconds\n"));
    const auto imported = run({"time", "demo", "--import", path("gains.csv"), "--baseline-seconds", "0.25"});
    QVERIFY2(imported.status == 0, imported.errors.constData());
    const auto before = solve(QStringLiteral("gaudi2-model"));
    const auto after = solve(QStringLiteral("imported:gains.csv"));
    QCOMPARE(after["source"].get<std::string>(), std::string("imported:gains.csv"));
    QVERIFY(after["gain"] == before["gain"]);
    QVERIFY(after["configuration"] == before["configuration"]);
    const auto session = jsonOf(run({"sessions", "show", "demo", "--json"}));
    QVERIFY(session["timings"].back()["baseline_seconds"] == 0.25);
}

void GainsCommandTest::aSourceIsToldApartByItsWorkload()
{
    QCOMPARE(run({"time", "demo", "--source", "gaudi3-model", "--sequence-length", "256"}).status, 0);
    QCOMPARE(run({"time", "demo", "--source", "gaudi3-model", "--sequence-length", "4096"}).status, 0);
    const auto newest = solve(QStringLiteral("gaudi3-model"));
    const auto older = solve(QStringLiteral("gaudi3-model@1x256"));
    QCOMPARE(older["source"].get<std::string>(), std::string("gaudi3-model"));
    QVERIFY(newest == solve(QStringLiteral("gaudi3-model@1x4096")) || newest["gain"] != older["gain"]);
    QVERIFY(older["gain"] < newest["gain"]);
}

void GainsCommandTest::gainsArePredictedInTheFormatsThatAreAskedFor()
{
    const QStringList time{"time", "demo",     "--source", "gaudi2-model", "--sequence-length",
                           "512",  "--formats"};
    QCOMPARE(run(time + QStringList{"bf16,fp8_e4m3,fp8_e5m2"}).status, 0);
    const auto timing = jsonOf(run({"sessions", "show", "demo", "--json"}))["timings"].back();
    QVERIFY(timing["formats"] == nlohmann::json({"bf16", "fp8_e4m3", "fp8_e5m2"}));
    const auto solved = jsonOf(run({"solve", "demo", "--tau", "1", "--json", "--source", "gaudi2-model@1x512",
                                    "--formats", "bf16,fp8_e5m2"}));
    QCOMPARE(solved["configuration"]["lm_head"].get<std::string>(), std::string("fp8_e5m2"));
    for (const char *wrong : {"fp8_e4m3,bf16", "fp8_e4m3", "bf16"}) {
        const auto refused = run(time + QStringList{QLatin1String(wrong)});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.errors.contains("the baseline is bf16"), refused.errors.constData());
    }
}

void GainsCommandTest::gainsBeyondTheWholeModelAreRefusedWithTheLayer()
{
    QCOMPARE(run({"time", "demo", "--export", path("absurd.csv"), "--source", "gaudi2-model"}).status, 0);
    const auto imported = run({"time", "demo", "--import", path("absurd.csv"), "--baseline-seconds", "1e-9"});
    QVERIFY2(imported.status == 0, imported.errors.constData());
    const auto refused = run({"solve", "demo", "--tau", "0.01", "--source", "imported:absurd.csv"});
    QVERIFY(refused.status != 0);
    QVERIFY2(refused.errors.contains("model.layers.0.self_attn.q_proj")
                 && refused.errors.contains("the whole model takes"),
             refused.errors.constData());
}

void GainsCommandTest::badFilesAreOneSentence_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    const QByteArray header("subgraph,formats,gain_seconds,spread_seconds\n");
    QTest::newRow("an empty file") << QByteArray() << QByteArray("bad.csv, line 1: the header must be");
    QTest::newRow("bytes that are no text")
        << QByteArray("\xff\xfe\0\0", 4) << QByteArray("line 1: the header");
    QTest::newRow("a word for a number")
        << header + "0,fast,0,0\n"
        << QByteArray("bad.csv, line 2, column 2 (formats): names 1 format; this sub-graph has");
    QTest::newRow("a sub-graph that is none") << header
            + "-1,bf16,0,0\n" << QByteArray("line 2, column 1 (subgraph): \"-1\" is no sub-graph");
}
void GainsCommandTest::badFilesAreOneSentence()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    QFile file(path("bad.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto outcome = run({"time", "demo", "--import", path("bad.csv")});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void GainsCommandTest::aFileOfMoreThan64MBIsRefused()
{
    constexpr qint64 Most = 64 << 20;
    QFile file(path("large.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("subgraph,formats,gain_seconds,spread_seconds\n");
    for (const auto &[bytes, says] :
         {std::pair(Most, "large.csv, line 2: the file is cut off here"),
          std::pair(Most + 1, "large.csv: is larger than 64 MB; no file of gains is")}) {
        QVERIFY(file.resize(bytes)); // a hole, which takes no room
        const auto outcome = run({"time", "demo", "--import", path("large.csv")});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
        QCOMPARE(outcome.errors.count('\n'), 1);
    }
}

void GainsCommandTest::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("both ways") << QStringList{"--import", "a", "--export", "b"} << 2
                               << QByteArray("--import");
    QTest::newRow("a source for an import")
        << QStringList{"--import", "a", "--source", "gaudi2-model"} << 2 << QByteArray("--source");
    QTest::newRow("a batch beyond any device")
        << QStringList{"--import", path("gains.csv"), "--batch", "16777216"} << 1
        << QByteArray("the batch must be");
    QTest::newRow("a batch that overflows")
        << QStringList{"--source", "gaudi2-model", "--batch", "99999999999999999999"} << 2
        << QByteArray("--batch");
    QTest::newRow("a negative length") << QStringList{"--source", "worker", "--sequence-length", "-1"} << 2
                                       << QByteArray("--sequence-length");
    QTest::newRow("a batch beyond any worker")
        << QStringList{"--source", "worker", "--batch", "16777216"} << 2 << QByteArray("the batch must be");
    QTest::newRow("no such file") << QStringList{"--import", path("none.csv")} << 1 << QByteArray("none.csv");
    QTest::newRow("no such timing") << QStringList{"--export", path("x.csv"), "--source", "host:"} << 1
                                    << QByteArray("no timing comes from");
    QTest::newRow("a baseline without an import")
        << QStringList{"--source", "gaudi2-model", "--baseline-seconds", "1"} << 2 << QByteArray("--import");
    QTest::newRow("a baseline that is no number")
        << QStringList{"--import", "a", "--baseline-seconds", "x"} << 2 << QByteArray("--baseline-seconds");
    QTest::newRow("a negative time") << QStringList{"--import", "a", "--baseline-seconds", "-1"} << 2
                                     << QByteArray("cannot be negative");
}
void GainsCommandTest::wrongUseIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const auto outcome = run(QStringList{"time", "demo"} << arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
}

QTEST_APPLESS_MAIN(GainsCommandTest)
#include "gains_command_test.moc"
