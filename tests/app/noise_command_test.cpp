// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

namespace {

using Json = nlohmann::json;

const QString OtherTexts = QStringLiteral(HALFTONE_RESOURCES "/demo/validation.jsonl");
constexpr int TimeoutMs = 300'000;

} // namespace

/// Measured errors, shifts, drift and validation as people run them.
class NoiseCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList calibrate{
            "calibrate", DemoModel,           "--data", DemoTexts, "--samples",
            "2",         "--sequence-length", "48",     "--noise", "measured-error,log-uniform"};
        for (const char *name : {"one", "two"})
            QCOMPARE(run(calibrate + QStringList{"--name", name}).status, 0);
        QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2", "--sequence-length",
                      "48", "--name", "plain"})
                     .status,
                 0);
        for (const char *name : {"one", "plain"})
            QCOMPARE(run({"time", name, "--source", "gaudi2-model"}).status, 0);
    }

    void measuredErrorsAreInTheDocumentAndCanBeSolvedFor()
    {
        const auto session = json({"sessions", "show", "one"});
        QVERIFY(session["calibration"]["measured_formats"] == Json::array({"fp8_e4m3"}));
        double sum = 0;
        for (const auto &layer : session["layers"])
            sum += layer["measured_error"]["fp8_e4m3"].get<double>();
        const auto solution = json({"solve", "one", "--tau", "1", "--noise", "measured-error"});
        QCOMPARE(solution["noise"].get<std::string>(), std::string("measured-error"));
        QVERIFY(solution["loss_mse"].get<double>() <= sum * (1 + 1e-12));
        QVERIFY(solution["predictions"]["measured-error"]["loss_mse"] == solution["loss_mse"]);
        QVERIFY(solution["predictions"]["bias-aware"].contains("unavailable"));
    }

    void whatWasNotMeasuredIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("errors that the calibration did not measure")
            << QStringList{"solve", "plain", "--tau", "1", "--noise", "measured-error"} << 1
            << QByteArray("--noise measured-error");
        QTest::newRow("a model that cannot be solved for")
            << QStringList{"solve", "one", "--tau", "1", "--noise", "bias-aware"} << 1
            << QByteArray("bias-aware");
        QTest::newRow("a calibration with a step of its own")
            << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--noise", "bias-aware"} << 2
            << QByteArray("--add bias-aware");
        QTest::newRow("an unknown noise model")
            << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--noise", "white"} << 2
            << QByteArray("white");
        QTest::newRow("an unknown scale method")
            << QStringList{"validate", "one", "--tau", "1", "--data", OtherTexts, "--scale-method", "best"}
            << 2 << QByteArray("maxabs_hw");
        QTest::newRow("a back-off above one")
            << QStringList{"validate", "one", "--tau", "1", "--data", OtherTexts, "--back-off", "0.5,2"} << 2
            << QByteArray("--back-off");
        QTest::newRow("more samples than were calibrated")
            << QStringList{"calibrate", "one", "--add", "bias-aware", "--samples", "3"} << 2
            << QByteArray("2");
        QTest::newRow("something else to add")
            << QStringList{"calibrate", "one", "--add", "sugar"} << 2 << QByteArray("bias-aware or drift");
        QTest::newRow("a validation for a change that the noise model does not predict")
            << QStringList{"validate", "one", "--perplexity-change-at-most", "0.01", "--data", OtherTexts}
            << 2 << QByteArray("log-uniform predicts no change of the mean loss");
        QTest::newRow("validation without data")
            << QStringList{"validate", "one", "--tau", "1"} << 2 << QByteArray("--data");
    }

    void whatWasNotMeasuredIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        const auto outcome = run(arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
    }

    void killedShiftsContinueToTheSameBits()
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(HALFTONE_CLI), inLibrary({"calibrate", "one", "--add", "bias-aware"}));
        QByteArray messages;
        while (!messages.contains("single-layer passes") && process.waitForReadyRead(TimeoutMs))
            messages += process.readAllStandardOutput();
        QVERIFY2(messages.contains("single-layer passes"), messages.constData());
        constexpr int SomePassesMs = 1500; // chosen: the first second of shifts is then stored
        QTest::qWait(SomePassesMs);
        process.kill();
        QVERIFY(process.waitForFinished(TimeoutMs));
        QCOMPARE(run({"calibrate", "one", "--add", "bias-aware"}).status, 0);
        QCOMPARE(run({"calibrate", "two", "--add", "bias-aware"}).status, 0);
        const auto one = json({"sessions", "show", "one"});
        const auto two = json({"sessions", "show", "two"});
        QVERIFY(one["shifts"]["finished"] == 2 * one["layers"].size());
        for (std::size_t layer = 0; layer < one["layers"].size(); ++layer)
            QVERIFY(one["layers"][layer]["shift"] == two["layers"][layer]["shift"]);
        const auto again = run({"calibrate", "one", "--add", "bias-aware"});
        QCOMPARE(again.status, 0); // nothing is left to do
        QVERIFY(!again.errors.contains("single-layer passes"));
    }

    void shiftsRoundedOtherwiseAreRefused()
    {
        const auto outcome
            = run({"calibrate", "two", "--add", "bias-aware", "--scale-method", "maxabs_pow2"});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("scale method maxabs_hw, here maxabs_pow2"),
                 outcome.errors.constData());
    }

    void changedDataIsRefusedByName()
    {
        const QString copy = m_folder.filePath("texts.jsonl");
        QVERIFY(QFile::copy(DemoTexts, copy));
        QCOMPARE(run({"calibrate", DemoModel, "--data", copy, "--samples", "2", "--sequence-length", "48",
                      "--name", "changed"})
                     .status,
                 0);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "{\"text\": \"Quite another text than before.\"}\n{\"text\": \"And one more of them.\"}\n");
        file.close();
        for (const char *what : {"bias-aware", "drift"}) {
            const auto outcome = run({"calibrate", "changed", "--add", what});
            QCOMPARE(outcome.status, 1);
            QVERIFY2(outcome.errors.contains("calibration data"), outcome.errors.constData());
        }
        QVERIFY(json({"sessions", "show", "changed"})["validations"].empty());
    }

    void validationMeasuresBesideEveryPrediction()
    {
        QCOMPARE(run({"calibrate", "one", "--add", "drift"}).status, 0);
        const auto validated
            = json({"validate", "one", "--tau", "0.02", "--data", OtherTexts, "--samples", "3"});
        for (const char *model : {"upper-bound", "log-uniform", "measured-error", "bias-aware", "drift"})
            QVERIFY2(validated["predicted_loss_mse"][model].get<double>() > 0, model);
        QCOMPARE(validated["samples"].get<int>(), 3);
        QVERIFY(validated["measured_loss_mse"].get<double>() > 0);
        const auto low = validated["measured_loss_mse_interval"][0].get<double>();
        const auto high = validated["measured_loss_mse_interval"][1].get<double>();
        QVERIFY(low <= validated["measured_loss_mse"].get<double>()
                && validated["measured_loss_mse"] <= high);
        const double ratio
            = validated["perplexity"].get<double>() / validated["perplexity_baseline"].get<double>();
        QVERIFY(std::abs(std::log(ratio) - validated["measured_mean_change"].get<double>()) < 1e-12);
        QCOMPARE(validated["scale"]["scale_method"].get<std::string>(), std::string("maxabs_hw"));
        const auto solved = json({"solve", "one", "--tau", "0.02", "--noise", "drift"});
        QVERIFY(solved["loss_mse"].get<double>() <= solved["loss_mse_limit"].get<double>());
        const auto stored = json({"sessions", "show", "one"})["validations"];
        QVERIFY(stored.back()["measured_loss_mse"] == validated["measured_loss_mse"]);
        QVERIFY(stored.back()["predictions"]["drift"]["loss_mse"]
                == validated["predicted_loss_mse"]["drift"]);
    }

    void aSavedConfigurationIsValidatedLikeItsSolve()
    {
        const auto solve = run({"solve", "one", "--tau", "0.05", "--json"});
        const QString file = m_folder.filePath("configuration.json");
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::WriteOnly));
        saved.write(solve.output);
        saved.close();
        const QStringList data{"--data", OtherTexts, "--samples", "1", "--scale", "dynamic"};
        const auto given = json(QStringList{"validate", "one", "--configuration", file} + data);
        const auto solved = json(QStringList{"validate", "one", "--tau", "0.05"} + data);
        QVERIFY(given["measured_loss_mse"] == solved["measured_loss_mse"]);
        QVERIFY(given["scale"]["source"] == "dynamic");
    }

    void allKeptConfigurationsAreValidated()
    {
        const QStringList data{"--data", OtherTexts, "--samples", "2"};
        const auto none = run(QStringList{"validate", "plain", "--kept", "all"} + data);
        QCOMPARE(none.status, 1);
        QVERIFY2(none.errors.contains("no configuration is kept"), none.errors);
        for (const char *tau : {"0.02", "0.002"})
            QCOMPARE(run({"keep", "plain", "--name", QString("tau ") + tau, "--tau", tau}).status, 0);
        const auto batch = json(QStringList{"validate", "plain", "--kept", "all"} + data);
        QVERIFY(batch["failed"].empty() && batch["cancelled"] == false);
        QCOMPARE(batch["validations"].size(), 2U);
        for (const auto &one : batch["validations"]) {
            const auto name = QString::fromStdString(one["name"].get<std::string>());
            const auto alone = json(QStringList{"validate", "plain", "--kept", name} + data);
            QVERIFY(alone["measured_loss_mse"] == one["measured_loss_mse"]);
            QVERIFY(alone["predicted_loss_mse"] == one["predicted_loss_mse"]);
            QVERIFY(alone["configuration"] == one["configuration"]);
        }
        const auto count = json({"sessions", "show", "plain"})["validations"].size();
        const auto again = run(QStringList{"validate", "plain", "--kept", "all"} + data);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.output.count("measured / predicted"), 2);
        QVERIFY2(again.output.startsWith("tau 0.02: predicted "), again.output);
        QCOMPARE(again.errors.count("was validated so before"), 2);
        QCOMPARE(json({"sessions", "show", "plain"})["validations"].size(), count); // nothing ran again

        QCOMPARE(run({"keep", "plain", "--name", "all", "--tau", "0.01"}).status, 0);
        const auto called
            = json(QStringList{"validate", "plain", "--kept", "all"} + data); // the one of that name
        QVERIFY(called.contains("measured_loss_mse"));
    }

    /// No layer is left in float32: only what was decided tells that BF16 is rounded here.
    void whatWasKeptBelowFp32IsValidatedBelowFp32()
    {
        QCOMPARE(run({"keep", "two", "--name", "all bf16", "--formats", "float32,bf16", "--objective",
                      "memory", "--pin", ".=bf16", "--tau", "1e3"})
                     .status,
                 0);
        const QStringList data{"--data", OtherTexts, "--samples", "1"};
        const auto batch = json(QStringList{"validate", "two", "--kept", "all"} + data);
        const auto alone = json(QStringList{"validate", "two", "--kept", "all bf16"} + data);
        QVERIFY(alone["measured_loss_mse"].get<double>() > 0);
        QVERIFY(alone["predicted_loss_mse"]["log-uniform"].get<double>() > 0);
        QVERIFY(alone["measured_loss_mse"] == batch["validations"][0]["measured_loss_mse"]);
    }

    void dataOfTheCalibrationIsNotHeldOut()
    {
        const auto outcome
            = run({"validate", "one", "--tau", "0.02", "--data", DemoTexts, "--samples", "1", "--json"});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.errors.contains("not held out"));
    }

    void samplesOfTheCalibrationAreFoundWhereverTheyStand()
    {
        QFile texts(DemoTexts);
        QVERIFY(texts.open(QIODevice::ReadOnly));
        texts.readLine();
        const QByteArray second = texts.readLine();
        QFile mixed(m_folder.filePath("mixed.jsonl"));
        QVERIFY(mixed.open(QIODevice::WriteOnly));
        mixed.write("{\"text\": \"A text that nobody has calibrated with.\"}\n" + second);
        mixed.close();
        const auto outcome
            = run({"validate", "one", "--tau", "0.02", "--data", mixed.fileName(), "--samples", "2"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.errors.contains("1 of 2 samples were calibrated with"), outcome.errors.constData());
    }

    void belowFp32TheDriftOfBf16CanBeSolvedFor()
    {
        const QStringList solve{"solve", "two",       "--tau",        "0.02",        "--noise",
                                "drift", "--formats", "float32,bf16", "--objective", "memory"};
        const auto before = run(solve);
        QCOMPARE(before.status, 1);
        QVERIFY2(before.errors.contains("--add drift"), before.errors.constData());
        QCOMPARE(run({"calibrate", "two", "--add", "drift", "--formats", "bf16"}).status, 0);
        const auto solved = json(solve);
        QCOMPARE(solved["noise"].get<std::string>(), std::string("drift"));
        const auto lossMse = solved["loss_mse"].get<double>();
        QVERIFY(lossMse > 0);
        QVERIFY(std::abs(solved["predictions"]["drift"]["loss_mse"].get<double>() - lossMse)
                <= 1e-9 * lossMse); // sums in another order
    }

private:
    QStringList inLibrary(QStringList arguments) const
    {
        return arguments << QStringLiteral("--library")
                         << m_folder.filePath(QStringLiteral("library.halftone"));
    }

    Outcome run(const QStringList &arguments) const { return runCommand(inLibrary(arguments)); }

    Json json(const QStringList &arguments) const
    {
        return jsonOf(run(arguments + QStringList{QStringLiteral("--json")}));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(NoiseCommandTest)
#include "noise_command_test.moc"
