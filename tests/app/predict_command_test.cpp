// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <cmath>
#include <map>

/// What the timing model says on the command line.
class PredictCommandTest : public QObject, private CommandStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void predictionsAgreeWithTimings();
    void partsAreThoseOfEveryConfiguration();
    void predictsOneProduct();
    void predictionsSayWhatHoldsTheGainBack();
    void headsAreSharedEqually();
    void ownProfilesHaveNamesOfTheirOwn();
    void aProfilesNameMayHoldQuotes();
    void predictionsSayWhatDoesNotFit();
};

/// One short calibration of the demo, timed by the Gaudi 2 model, that some tests compare with.
void PredictCommandTest::initTestCase()
{
    const auto calibrated = run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "6",
                                 "--sequence-length", "96", "--name", "demo"});
    QCOMPARE(calibrated.status, 0);
    QCOMPARE(run({"time", "demo", "--source", "gaudi2-model"}).status, 0);
}

/// The session's model, the model's folder and its config.json alone are one model.
void PredictCommandTest::predictionsAgreeWithTimings()
{
    const auto session = json({"sessions", "show", "demo"});
    const auto folder = json({"predict", DemoModel, "--source", "gaudi2-model"});
    const auto config = json({"predict", DemoModel + "/config.json", "--source", "gaudi2-model"});
    QVERIFY(folder["seconds"] == session["timings"][0]["baseline_seconds"]);
    QVERIFY(config == folder);
    for (const char *part : {"mme", "tpc", "hbm", "overhead", "collective"})
        QVERIFY(folder["parts"][part].is_number());
    const auto decode = json({"predict", DemoModel, "--source", "gaudi2-model", "--phase", "decode",
                              "--format", "fp8_e4m3", "--tensor-parallel", "2"});
    QCOMPARE(decode["source"].get<std::string>(), std::string("gaudi2-model:tp2"));
    QCOMPARE(decode["format"].get<std::string>(), std::string("fp8_e4m3"));
    QVERIFY(decode["parts"]["collective"].get<double>() > 0);
}

/// The configurations are those of the session's timing, with the same gains; no part but HBM's takes longer than the whole.
void PredictCommandTest::partsAreThoseOfEveryConfiguration()
{
    const auto session = json({"sessions", "show", "demo"});
    const auto predicted = json({"predict", DemoModel, "--source", "gaudi2-model", "--parts"});
    QCOMPARE(predicted["source"].get<std::string>(), std::string("gaudi2-model"));
    std::map<std::pair<std::string, std::string>, double> gains; // by layers and formats
    for (const auto &gain : session["timings"][0]["gains"]) {
        const auto &layers = session["subgraphs"][gain["subgraph"].get<std::size_t>()]["layers"];
        gains[{layers.dump(), gain["formats"].dump()}] = gain["unrounded_gain_seconds"];
    }
    std::size_t members = 0;
    for (const auto &one : predicted["classes"]) {
        members += one["members"].get<std::size_t>();
        QCOMPARE(one["configurations"].size(), std::size_t{1} << one["layers"].size());
        for (const auto &configuration : one["configurations"]) {
            const auto gain = gains.find({one["layers"].dump(), configuration["formats"].dump()});
            QVERIFY(gain != gains.end());
            QVERIFY(configuration["gain_seconds"] == gain->second);
            const auto &parts = configuration["parts"];
            const double fixed = parts["overhead"].get<double>() + parts["collective"].get<double>();
            const double whole
                = configuration["seconds"].get<double>() * (1 + 1e-12); // sums in another order
            QVERIFY(parts["mme"].get<double>() + fixed <= whole);
            QVERIFY(parts["tpc"].get<double>() + fixed <= whole);
            QVERIFY(parts["mme"].get<double>() > 0 && parts["hbm"].get<double>() > 0);
        }
    }
    QCOMPARE(members, session["subgraphs"].size());
    const auto text = runCommand({"predict", DemoModel, "--source", "gaudi2-model", "--parts"});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.output.contains("overhead  all-reduces"), text.output.constData());
    const auto alone
        = runCommand({"predict", DemoModel, "--source", "gaudi2-model", "--parts", "--format", "bf16"});
    QCOMPARE(alone.status, 2);
    QVERIFY2(alone.errors.contains("bf16: is the baseline"), alone.errors.constData());
}

void PredictCommandTest::predictsOneProduct()
{
    const auto slow = json({"predict", "--gemm", "4096x4096x4096", "--source", "gaudi2-model"});
    const auto fast
        = json({"predict", "--gemm", "4096x4096x4096", "--source", "gaudi2-model", "--format", "fp8_e4m3"});
    constexpr double Tolerance = 0.08; // against the published 408.2 and 751.7 TFLOPS, asked of the model
    for (const char *ofModels : {"resident_bytes", "memory_bytes", "fits"})
        QVERIFY(!slow.contains(ofModels));
    const double operations = 2.0 * 4096 * 4096 * 4096;
    QVERIFY(std::abs(operations / slow["seconds"].get<double>() / 408.2e12 - 1) < Tolerance);
    QVERIFY(std::abs(operations / fast["seconds"].get<double>() / 751.7e12 - 1) < Tolerance);
}

void PredictCommandTest::predictionsSayWhatHoldsTheGainBack()
{
    const QStringList model{"predict", DemoModel, "--source", "gaudi3-model"};
    const auto baseline = json(model);
    const auto lowered = json(model + QStringList{"--format", "fp8_e4m3"});
    QVERIFY(baseline["limits"].empty());
    QCOMPARE(baseline["baseline_seconds"].get<double>(), baseline["seconds"].get<double>());
    QCOMPARE(lowered["baseline_seconds"].get<double>(), baseline["seconds"].get<double>());
    // Gaudi 3 multiplies FP8 as fast as BF16: this holds for every layer of the demo.
    QCOMPARE(lowered["limits"][0]["reason"].get<std::string>(), std::string("same_rate"));
    QCOMPARE(lowered["limits"][0]["layers"].get<std::size_t>(), std::size_t(73));
    const auto text = runCommand(model + QStringList{"--format", "fp8_e4m3"}).output;
    QVERIFY2(text.contains("layers: the device multiplies this format no faster than the baseline"),
             qPrintable(text));
    const auto decode = runCommand(model + QStringList{"--format", "fp8_e4m3", "--phase", "decode"}).output;
    QVERIFY2(decode.contains("no faster than the baseline; what is gained comes from reading fewer bytes of "
                             "weights, which bounds decode."),
             qPrintable(decode));
}

/// The demo has 6 query heads.
void PredictCommandTest::headsAreSharedEqually()
{
    const QStringList model{"predict", DemoModel, "--source", "gaudi2-model", "--tensor-parallel"};
    QCOMPARE(runCommand(model + QStringList{"3"}).status, 0);
    const auto refused = runCommand(model + QStringList{"4"});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains("6 attention heads cannot be shared equally by 4 devices"),
             refused.errors.constData());
}

/// Beside the program's gaudi2: another gaudi2, and a file whose name is not the profile's.
void PredictCommandTest::ownProfilesHaveNamesOfTheirOwn()
{
    const QString home = path("profile-home");
    QVERIFY(QDir().mkpath(home + "/halftone/profiles"));
    QFile file(DemoModel + "/../../profiles/gaudi2.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    const auto write = [&](const char *name, const QByteArray &content) {
        QFile own(home + "/halftone/profiles/" + name);
        return own.open(QIODevice::WriteOnly) && own.write(content) == content.size();
    };
    QVERIFY(write("gaudi2.json", text) && write("other.json", text));
    const auto before = qgetenv("XDG_DATA_HOME");
    const auto restore = qScopeGuard(
        [&] { before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before); });
    qputenv("XDG_DATA_HOME", home.toUtf8());
    const auto product = [](const char *source) {
        return runCommand({"predict", "--gemm", "64x64x64", "--source", source});
    };
    QCOMPARE(product("gaudi2-model").errors, QByteArray()); // the same as the program's
    const auto other = product("other-model");
    QCOMPARE(other.status, 1);
    QCOMPARE(
        other.errors,
        QByteArray("halftone-cli: other.json: line 3: \"name\" must be \"other\", as the file is called, not "
                   "\"gaudi2\".\n"));
    QVERIFY(write("gaudi2.json", QByteArray(text).replace("1.65e9", "1.60e9")));
    const auto hidden = product("gaudi2-model");
    QCOMPARE(hidden.status, 0);
    QVERIFY2(hidden.errors.contains("gaudi2.json is not used"), hidden.errors.constData());
}

/// A name may hold whatever the name of a file may: both documents are JSON all the same.
void PredictCommandTest::aProfilesNameMayHoldQuotes()
{
    const QString home = path("quoting-home");
    QVERIFY(QDir().mkpath(home + "/halftone/profiles"));
    QFile shipped(DemoModel + "/../../profiles/gaudi2.json");
    QFile own(home + R"(/halftone/profiles/my "fast\" one.json)");
    QVERIFY(shipped.open(QIODevice::ReadOnly) && own.open(QIODevice::WriteOnly));
    own.write(shipped.readAll().replace(R"("name": "gaudi2")", R"("name": "my \"fast\\\" one")"));
    own.close();
    const auto before = qgetenv("XDG_DATA_HOME");
    const auto restore = qScopeGuard(
        [&] { before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before); });
    qputenv("XDG_DATA_HOME", home.toUtf8());
    const QStringList source{"--source", R"(my "fast\" one-model)"};
    const std::string said = source.back().toStdString();
    QVERIFY(json(QStringList{"predict", "--gemm", "64x64x64"} + source)["source"] == said);
    QVERIFY(json(QStringList{"predict", DemoModel, "--parts"} + source)["source"] == said);
}

/// Decode of the demo: 8 blocks of 3 key heads of 64, keys and values, 2 bytes each; its weights beside them are small.
void PredictCommandTest::predictionsSayWhatDoesNotFit()
{
    const QStringList options{"predict", DemoModel, "--source", "gaudi2-model",
                              "--phase", "decode",  "--batch",  "1000000"};
    const auto json = jsonOf(runCommand(options + QStringList{"--sequence-length", "1000", "--json"}));
    const double cache = 8.0 * 2 * 3 * 64 * 1e9 * 2;
    QVERIFY(json["resident_bytes"].get<double>() > cache
            && json["resident_bytes"].get<double>() < cache + 1e8);
    QCOMPARE(json["memory_bytes"].get<double>(), 9.6e10);
    QVERIFY(!json["fits"].get<bool>());
    const auto told = runCommand(options + QStringList{"--sequence-length", "1000"});
    QVERIFY2(told.output.contains("It cannot run like this: weights and cache take 6"),
             told.output.constData());
    QVERIFY(
        jsonOf(runCommand(options + QStringList{"--sequence-length", "10", "--json"}))["fits"].get<bool>());
}

QTEST_GUILESS_MAIN(PredictCommandTest)
#include "predict_command_test.moc"
