// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <csignal>
#include <map>

namespace {

using Json = nlohmann::json;

} // namespace

class CommandLineTest : public QObject, private CommandStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void helpNamesEveryVerb();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void showHasWhatScriptsReadFromIt();
    void solveMeetsItsLimitAndIsProven();
    void aTighterThresholdNeverGainsMore();
    void infeasiblePinsExitWithThreeAndSayWhy();
    void objectivesHaveTheirUnits();
    void frontierOfTheDemoHasTwentyPoints();
    void exportOfASavedConfigurationIsTheSameAsOfTheSolve();
    void writtenProgramIsSolvedAlikeByGlpsol();
    void interruptKeepsFinishedSamplesAndResumeIsBitIdentical();
    void resumeWithOtherDataIsRefused();
    void resumeFollowsWhatMovedAndRefusesWhatDiffers();
    void tokenizePrintsEveryDocument();
    void storiesHaveTheKnownSensitivities();
};

/// One short calibration of the demo, timed by the Gaudi 2 model, that most tests look at.
void CommandLineTest::initTestCase()
{
    const auto calibrated = run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "6",
                                 "--sequence-length", "96", "--name", "demo"});
    QCOMPARE(calibrated.status, 0);
    QCOMPARE(calibrated.output.count('\n'), 1); // the id and nothing else
    QCOMPARE(run({"time", "demo", "--source", "gaudi2-model"}).status, 0);
}

void CommandLineTest::helpNamesEveryVerb()
{
    const auto help = run({"--help"});
    for (const char *verb :
         {"calibrate", "tokenize", "time", "predict", "solve", "frontier", "export", "sessions", "bench"})
        QVERIFY2(help.output.contains(verb), verb);
}

void CommandLineTest::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("an unknown verb") << QStringList{"calibrat"};
    QTest::newRow("an unknown option") << QStringList{"solve", "demo", "--tua", "1"};
    QTest::newRow("no threshold") << QStringList{"solve", "demo"};
    QTest::newRow("a threshold that is no number") << QStringList{"solve", "demo", "--tau", "0.01x"};
    QTest::newRow("a threshold that is not finite") << QStringList{"solve", "demo", "--tau", "nan"};
    QTest::newRow("a negative threshold") << QStringList{"solve", "demo", "--tau", "-1"};
    QTest::newRow("an unknown objective") << QStringList{"solve", "demo", "--tau", "1", "--objective", "joy"};
    QTest::newRow("a pin that matches nothing")
        << QStringList{"solve", "demo", "--tau", "1", "--pin", "zzz=bf16"};
    QTest::newRow("a pin that is no expression")
        << QStringList{"solve", "demo", "--tau", "1", "--pin", "(=bf16"};
    QTest::newRow("no model") << QStringList{"calibrate", "--data", "x.txt"};
    QTest::newRow("a name that exists")
        << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--name", "demo"};
    QTest::newRow("a product of two numbers")
        << QStringList{"predict", "--gemm", "4x4", "--source", "gaudi2-model"};
    QTest::newRow("a source that is no model")
        << QStringList{"predict", "--gemm", "4x4x4", "--source", "host"};
    QTest::newRow("a model and a product")
        << QStringList{"predict", DemoModel, "--gemm", "4x4x4", "--source", "gaudi2-model"};
    QTest::newRow("memory that is no number of bytes")
        << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--memory", "3X"};
    QTest::newRow("no memory") << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--memory", "0G"};
    QTest::newRow("an unknown compute type")
        << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--compute", "float16"};
    QTest::newRow("zero samples") << QStringList{"calibrate", DemoModel,   "--data",
                                                 DemoTexts,   "--samples", "0"};
}

void CommandLineTest::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    const auto outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.startsWith("halftone-cli: "));
}

void CommandLineTest::showHasWhatScriptsReadFromIt()
{
    const auto session = json({"sessions", "show", "demo"});
    QCOMPARE(session["schema"].get<int>(), 1);
    QCOMPARE(session["model"]["architecture"].get<std::string>(), std::string("LlamaForCausalLM"));
    QCOMPARE(session["model"]["blocks"].get<int>(), 8);
    QCOMPARE(session["calibration"]["samples"].get<int>(), 6);
    QCOMPARE(session["layers"].size(), std::size_t(73));
    QCOMPARE(session["subgraphs"].size(), std::size_t(33));
    const auto &layer = session["layers"][0];
    QCOMPARE(layer["name"].get<std::string>(), std::string("model.layers.0.self_attn.q_proj"));
    const double sum
        = layer["sensitivity_operands"][0].get<double>() + layer["sensitivity_operands"][1].get<double>();
    QVERIFY(std::abs(layer["sensitivity"].get<double>() - sum) <= 1e-12 * sum);
    QCOMPARE(session["timings"][0]["source"].get<std::string>(), std::string("gaudi2-model"));
    QCOMPARE(session["timings"][0]["gains"].size(), std::size_t(8 * (32 + 2 + 4 + 2) + 2));
}

void CommandLineTest::solveMeetsItsLimitAndIsProven()
{
    const auto solution = json({"solve", "demo", "--tau", "0.001"});
    QCOMPARE(solution["status"].get<std::string>(), std::string("optimal"));
    QVERIFY(solution["proof"] == "glpk" || solution["proof"] == "dynamic-program");
    QVERIFY(solution["loss_mse"].get<double>() <= solution["loss_mse_limit"].get<double>());
    QCOMPARE(solution["gain"].get<double>(), solution["bound"].get<double>());
    QCOMPARE(solution["configuration"].size(), std::size_t(73));
}

void CommandLineTest::aTighterThresholdNeverGainsMore()
{
    double last = -1;
    for (const char *tau : {"0", "0.0003", "0.0006", "0.001", "0.002", "0.01"}) {
        const double gain = json({"solve", "demo", "--tau", tau})["gain"].get<double>();
        QVERIFY2(gain >= last, tau);
        last = gain;
    }
    QVERIFY(last > 0);
}

void CommandLineTest::infeasiblePinsExitWithThreeAndSayWhy()
{
    const auto outcome = run({"solve", "demo", "--tau", "0.0001", "--pin", "^lm_head$=fp8_e4m3", "--json"});
    QCOMPARE(outcome.status, 3);
    const auto solution = Json::parse(outcome.output.toStdString());
    QCOMPARE(solution["status"].get<std::string>(), std::string("infeasible"));
    QVERIFY(!solution["reason"].get<std::string>().empty());
    const auto leastTau = QString::number(solution["least_tau"].get<double>(), 'g', 17);
    QCOMPARE(run({"solve", "demo", "--tau", leastTau, "--pin", "^lm_head$=fp8_e4m3"}).status, 0);
}

void CommandLineTest::objectivesHaveTheirUnits()
{
    QCOMPARE(json({"solve", "demo", "--tau", "0.01", "--objective", "theoretical-time"})["gain_unit"]
                 .get<std::string>(),
             std::string("s"));
    const auto memory = json({"solve", "demo", "--tau", "0.01", "--objective", "memory"});
    QCOMPARE(memory["gain_unit"].get<std::string>(), std::string("B"));
    // Every linear of a block lowered saves one byte a weight; the tied lm_head would cost a copy of its own.
    constexpr double BlockWeights = 384 * 384 * 2 + 384 * 192 * 2 + 3 * 384 * 1152;
    QCOMPARE(memory["gain"].get<double>(), 8 * BlockWeights);
    QCOMPARE(memory["configuration"]["lm_head"].get<std::string>(), std::string("bf16"));
}

void CommandLineTest::frontierOfTheDemoHasTwentyPoints()
{
    const auto frontier = json({"frontier", "demo", "--baselines"});
    const auto &points = frontier["points"];
    QVERIFY(points.size() >= 20);
    for (std::size_t i = 1; i < points.size(); ++i) {
        QVERIFY(points[i]["gain"].get<double>() >= points[i - 1]["gain"].get<double>());
        QVERIFY(points[i]["proven"].get<bool>());
    }
    QVERIFY(frontier["baselines"].contains("all-bf16"));
    QVERIFY(frontier["baselines"].contains("all-fp8_e4m3"));
}

void CommandLineTest::exportOfASavedConfigurationIsTheSameAsOfTheSolve()
{
    const auto solved = run({"solve", "demo", "--tau", "0.001", "--json"});
    const QString file = path("solution.json");
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(solved.output);
    saved.close();
    const auto read = [this](const char *folder) {
        QFile exported(path(QLatin1String(folder)) + QStringLiteral("/inc_quantize.json"));
        return exported.open(QIODevice::ReadOnly) ? exported.readAll() : QByteArray();
    };
    QCOMPARE(run({"export", "demo", "--tau", "0.001", "--target", "inc", "--output", path("a")}).status, 0);
    QCOMPARE(
        run({"export", "demo", "--configuration", file, "--target", "inc", "--output", path("b")}).status, 0);
    QVERIFY(!read("a").isEmpty());
    QCOMPARE(read("a"), read("b"));
    QCOMPARE(run({"export", "demo", "--tau", "0.001", "--target", "csv", "--output", path("c")}).status, 0);
    QVERIFY(QFile::exists(path("c/configuration.csv")));
    QVERIFY(QFile::exists(path("c/gains.csv")));
}

void CommandLineTest::writtenProgramIsSolvedAlikeByGlpsol()
{
    const QString lp = path("problem.lp");
    const auto solution = [&] {
        const auto outcome = run({"solve", "demo", "--tau", "0.001", "--write-lp", lp, "--json"});
        return Json::parse(outcome.output.toStdString());
    }();
    const QString report = path("glpsol.txt");
    QProcess glpsol;
    glpsol.start(QStringLiteral("glpsol"), {"--lp", lp, "--tmlim", "120", "-o", report});
    if (!glpsol.waitForStarted())
        QSKIP("glpsol (glpk-utils) is not installed");
    constexpr int TimeoutMs = 150'000;
    QVERIFY(glpsol.waitForFinished(TimeoutMs));
    QFile file(report);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    if (!text.contains(QStringLiteral("INTEGER OPTIMAL")))
        QSKIP("glpsol did not prove the whole problem in time");
    const auto line = text.section(QStringLiteral("Objective:"), 1).section('\n', 0, 0);
    const double nanoseconds = line.section('=', 1).trimmed().section(' ', 0, 0).toDouble();
    // glpsol prints ten significant digits.
    constexpr double PrintedPrecision = 1e-8;
    const double expected = solution["gain"].get<double>() * 1e9;
    QVERIFY2(std::abs(nanoseconds - expected) <= PrintedPrecision * expected, qPrintable(line));
}

void CommandLineTest::interruptKeepsFinishedSamplesAndResumeIsBitIdentical()
{
    const QStringList whole{"calibrate", DemoModel,           "--data", DemoTexts, "--samples",
                            "12",        "--sequence-length", "96"};
    QCOMPARE(run(whole + QStringList{"--name", "uninterrupted"}).status, 0);

    QProcess process;
    process.start(QStringLiteral(HALFTONE_CLI),
                  whole + QStringList{"--name", "interrupted", "--library", path("library.halftone")});
    QVERIFY(process.waitForStarted());
    const auto finishedSamples = [this] {
        const auto session = json({"sessions", "show", "interrupted"});
        return session.is_object() && session["calibration"]["samples"].is_number()
            ? session["calibration"]["samples"].get<int>()
            : 0;
    };
    constexpr int StartMs = 60'000;
    QTRY_VERIFY_WITH_TIMEOUT(run({"sessions", "list"}).output.contains("interrupted"), StartMs);
    QTRY_VERIFY_WITH_TIMEOUT(finishedSamples() >= 1, StartMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());

    const auto again
        = run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "12", "--name", "interrupted"});
    QCOMPARE(again.status, 2);
    const bool isUnfinished = finishedSamples() < 12; // a busy machine may be late to kill it
    QVERIFY2(!isUnfinished || again.errors.contains("halftone-cli calibrate --resume interrupted"),
             again.errors.constData());

    // With another memory budget: what is computed twice changes nothing.
    QCOMPARE(run({"calibrate", "--resume", "interrupted", "--memory", "100M"}).status, 0);
    const auto resumed = json({"sessions", "show", "interrupted"});
    const auto uninterrupted = json({"sessions", "show", "uninterrupted"});
    QCOMPARE(resumed["calibration"]["samples"].get<int>(), 12);
    QVERIFY(resumed["layers"] == uninterrupted["layers"]); // the same text, so the same bits
    QVERIFY(resumed["calibration"]["mean_loss"] == uninterrupted["calibration"]["mean_loss"]);
}

void CommandLineTest::resumeWithOtherDataIsRefused()
{
    const QString texts = path("texts.txt");
    const auto write = [&](const QByteArray &content) {
        QFile file(texts);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write("The lamp stood on the table.\nA letter came in the morning.\n"));
    QCOMPARE(run({"calibrate", DemoModel, "--data", texts, "--samples", "2", "--name", "texts"}).status, 0);
    QVERIFY(write("The lamp stood on the table.\nNo letter came in the morning.\n"));
    const auto refused = run({"calibrate", "--resume", "texts"});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.errors.contains("texts.txt"));
}

void CommandLineTest::resumeFollowsWhatMovedAndRefusesWhatDiffers()
{
    const QString model = path("moving");
    QVERIFY(QDir().mkpath(model));
    for (const auto *name : {"config.json", "model.safetensors", "tokenizer.json"})
        QVERIFY(QFile::copy(DemoModel + QLatin1Char('/') + QLatin1String(name),
                            model + QLatin1Char('/') + QLatin1String(name)));
    QCOMPARE(run({"calibrate", model, "--data", DemoTexts, "--samples", "2", "--sequence-length", "16",
                  "--name", "moving"})
                 .status,
             0);
    const QString moved = path("moved");
    QVERIFY(QDir().rename(model, moved));
    const QStringList resume{"calibrate", moved, "--data", DemoTexts, "--resume", "moving"};
    QCOMPARE(run(resume + QStringList{"--samples", "2", "--sequence-length", "16"}).status, 0);
    const auto other = run(resume + QStringList{"--sequence-length", "32"});
    QCOMPARE(other.status, 1);
    QVERIFY2(other.errors.contains("--sequence-length") && other.errors.contains("begun with 16"),
             other.errors);

    QFile config(moved + QStringLiteral("/config.json"));
    QVERIFY(config.open(QIODevice::ReadWrite));
    auto content = config.readAll();
    QVERIFY(content.contains("10000"));
    content.replace("10000", "50");
    QVERIFY(config.resize(0) && config.seek(0) && config.write(content) == content.size());
    config.close();
    const auto edited = run(resume);
    QCOMPARE(edited.status, 1);
    QVERIFY2(edited.errors.contains("config.json"), edited.errors);
}

void CommandLineTest::tokenizePrintsEveryDocument()
{
    const auto tokens = json({"tokenize", DemoModel, "--data", DemoTexts});
    QCOMPARE(tokens["documents"].size(), std::size_t(256));
    for (const auto &document : tokens["documents"])
        QCOMPARE(document[0].get<int>(), 1); // <s>
}

/// Values of an independent implementation; to 1e-4, since it summed in another order.
void CommandLineTest::storiesHaveTheKnownSensitivities()
{
    const QString data = qEnvironmentVariable("HALFTONE_TEST_DATA");
    if (data.isEmpty())
        QSKIP("HALFTONE_TEST_DATA is not set");
    QCOMPARE(run({"calibrate", data + "/stories260K", "--data", data + "/stories/calibration.jsonl",
                  "--samples", "32", "--sequence-length", "128", "--name", "stories"})
                 .status,
             0);
    const auto session = json({"sessions", "show", "stories"});
    constexpr double Tolerance = 1e-4;
    const auto near
        = [](double value, double expected) { return std::abs(value - expected) <= Tolerance * expected; };
    QVERIFY(near(session["calibration"]["mean_loss"].get<double>(), 1.0225293));
    QVERIFY(near(session["calibration"]["mean_squared_loss"].get<double>(), 1.0694650));
    QCOMPARE(session["layers"].size(), std::size_t(46));
    QCOMPARE(session["subgraphs"].size(), std::size_t(21));
    const std::map<std::string, std::pair<double, double>> known{
        {"model.layers.0.self_attn.q_proj", {3.10765e-4, 9.18026e-4}},
        {"model.layers.0.self_attn.matmul_qk", {4.17106e-3, 2.66363e-2}},
        {"model.layers.2.self_attn.matmul_av", {6.61645e-4, 7.96110e-4}},
        {"model.layers.3.mlp.down_proj", {5.74800e-3, 5.54075e-3}},
        {"lm_head", {1.46257e-2, 6.60797e-2}}};
    std::size_t found = 0;
    for (const auto &layer : session["layers"]) {
        const auto expected = known.find(layer["name"].get<std::string>());
        if (expected == known.end())
            continue;
        ++found;
        QVERIFY2(near(layer["sensitivity_operands"][0].get<double>(), expected->second.first),
                 expected->first.c_str());
        QVERIFY2(near(layer["sensitivity_operands"][1].get<double>(), expected->second.second),
                 expected->first.c_str());
    }
    QCOMPARE(found, known.size());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
