// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/baseline_format.h"
#include "core/session/session_json.h"
#include "core/session/session_library.h"
#include "core/session/session_prediction.h"
#include "tests/session/solvable_session.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace halftone;
using Json = nlohmann::ordered_json;

class SessionNoiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_random.seed(20250519); // fixed, chosen
        auto library = SessionLibrary::open(m_folder->filePath("noise.halftone").toStdString());
        QVERIFY(library);
        m_library = std::make_unique<SessionLibrary>(*std::move(library));
        m_session = randomSession(m_random);
        m_session.id = *m_library->create(m_session);
    }

    void shiftsArriveInPartsAndReplaceTheirEquals()
    {
        LayerShift again = m_session.shifts[1];
        again.change += 1;
        const LayerShift more{2, again.format, LayerId{0}, 0.25};
        QVERIFY(m_library->addShifts(m_session.id, std::array{again, more}));
        m_session.shifts[1] = again;
        m_session.shifts.push_back(more);
        QVERIFY(m_library->load(m_session.id)->shifts == m_session.shifts);
    }

    void moreSamplesOfAnEqualRunKeepTheShifts()
    {
        auto run = *m_session.shiftRun;
        run.requestedSamples = 100;
        run.formats.emplace_back("int8");
        QVERIFY(m_library->setShiftRun(m_session.id, run));
        const auto loaded = m_library->load(m_session.id);
        QVERIFY(loaded && *loaded->shiftRun == run && loaded->shifts == m_session.shifts);
    }

    void aRunThatRoundsDifferentlyBeginsAnew()
    {
        auto run = *m_session.shiftRun;
        run.quantization.activationBackOff /= 2;
        QVERIFY(m_library->setShiftRun(m_session.id, run));
        const auto loaded = m_library->load(m_session.id);
        QVERIFY(loaded && *loaded->shiftRun == run && loaded->shifts.empty());
    }

    void whatDoesNotFitIsRefusedWhole_data()
    {
        QTest::addColumn<double>("change");
        QTest::addColumn<quint32>("layer");
        QTest::newRow("a shift that is not a number") << std::numeric_limits<double>::quiet_NaN() << 0U;
        QTest::newRow("an infinite shift") << std::numeric_limits<double>::infinity() << 0U;
        QTest::newRow("a layer that is not there") << 1.0 << 999U;
    }

    void whatDoesNotFitIsRefusedWhole()
    {
        QFETCH(double, change);
        QFETCH(quint32, layer);
        const std::array shifts{LayerShift{9, "int8", LayerId{0}, 1},
                                LayerShift{9, "int8", LayerId{layer}, change}};
        const auto stored = m_library->addShifts(m_session.id, shifts);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::InvalidArgument);
        QVERIFY(m_library->load(m_session.id)->shifts == m_session.shifts);
    }

    void measuredErrorsMustFitTheSession()
    {
        auto sample = m_session.samples[0];
        sample.measuredErrors.pop_back();
        const auto stored = m_library->addSample(m_session.id, sample);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::InvalidArgument);
    }

    void aValidationGrowsSampleBySample()
    {
        auto validation = randomValidation(m_random, m_session.graph, {"bf16", "int8"});
        const auto samples = validation.samples;
        validation.samples.clear();
        const auto number = m_library->addValidation(m_session.name, validation);
        QVERIFY(number);
        for (const auto &sample : samples)
            QVERIFY(m_library->addValidatedSample(*number, sample));
        validation.samples = samples;
        m_session.validations.push_back(validation);
        QVERIFY(m_library->load(m_session.id)->validations == m_session.validations);
    }

    void anInterruptedValidationIsFoundAgain()
    {
        auto validation = randomValidation(m_random, m_session.graph, {"bf16", "int8"});
        const auto samples = validation.samples;
        validation.requestedSamples = std::ssize(samples) + 1;
        const auto number = m_library->addValidation(m_session.id, validation);
        const auto asked = [&](const Validation &one) {
            const auto found = m_library->unfinishedValidation(m_session.name, one);
            return found && *found ? (*found)->number : -1;
        };
        auto again = validation;
        again.created = "later";
        again.predictions.clear();
        again.samples.clear();
        QVERIFY(number);
        QCOMPARE(asked(again), *number);
        QVERIFY((*m_library->unfinishedValidation(m_session.id, again))->samples == samples);
        auto other = again;
        other.fingerprint = "sha256:other";
        QCOMPARE(asked(other), -1);
        other = again;
        other.formats.begin()->second = "fp8_e5m2";
        QCOMPARE(asked(other), -1);
        QVERIFY(m_library->addValidatedSample(*number, {samples.back().index + 1, 8, 1.0, 0.5}));
        QCOMPARE(asked(again), -1); // finished
    }

    void aDeletedSessionTakesItsNoiseAlong()
    {
        QVERIFY(m_library->remove(m_session.id));
        const auto again = m_library->create(m_session);
        QVERIFY(again);
        auto expected = m_session;
        expected.id = *again;
        QVERIFY(*m_library->load(*again) == expected);
    }

    void measuredErrorsCanBeSolvedFor()
    {
        auto session = solvableSession(m_random, {});
        auto decisions = session.decisions;
        decisions.noise = "measured-error";
        const auto problem = makeSessionProblem(session, decisions, testProfile());
        QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
        const auto table = layerLossMse(lossKnowledge(session, std::array{Bf16, Fp8E4M3}),
                                        std::array{Bf16, Fp8E4M3}, NoiseModel::MeasuredError);
        QVERIFY(table && problem->problem.input.losses == *table);
    }

    void whatCannotBeSolvedForIsRefusedByName_data()
    {
        QTest::addColumn<QString>("noise");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("shifts of a format that were not measured")
            << "bias-aware"
            << "fp8_e5m2" << int(ErrorCode::NotFound) << "--add bias-aware";
        QTest::newRow("a format whose errors were not measured")
            << "measured-error"
            << "fp8_e5m2" << int(ErrorCode::NotFound) << "fp8_e4m3, int8 only";
        QTest::newRow("an analytic model of a block format")
            << "log-uniform"
            << "mxfp4" << int(ErrorCode::Unsupported) << "mxfp4";
    }

    void whatCannotBeSolvedForIsRefusedByName()
    {
        QFETCH(QString, noise);
        QFETCH(QString, format);
        QFETCH(int, code);
        QFETCH(QString, word);
        const auto session = solvableSession(m_random, {});
        auto decisions = session.decisions;
        decisions.noise = noise.toStdString();
        decisions.formats = {"bf16", format.toStdString()};
        const auto problem = makeSessionProblem(session, decisions, testProfile());
        QVERIFY(!problem);
        QCOMPARE(int(problem.error().code), code);
        const std::string text = describe(problem.error());
        QVERIFY2(text.find(word.toStdString()) != std::string::npos, text.c_str());
    }

    void documentsTellOfNoise()
    {
        const auto json = Json::parse(sessionToJson(m_session));
        const std::string format = m_session.calibration.measuredFormats[0];
        QVERIFY(json["calibration"]["noise_models"].size() == 4);
        QVERIFY(json["calibration"]["measured_formats"].size() == 2);
        QVERIFY(json["layers"][0]["measured_error"].contains(format));
        QVERIFY(json["layers"][0]["shift"][format]["samples"] == 2);
        QVERIFY(json["shifts"]["scale"] == "dynamic");
        QVERIFY(json["validations"][0]["samples"] == 4);
        const auto named = namedConfiguration(m_session.graph, m_session.validations[0].formats);
        QVERIFY(named);
        const auto predictions = predictLossMse(m_session, named->formats, named->configuration);
        const auto document = Json::parse(validationToJson(m_session.validations[0], predictions));
        for (const char *key :
             {"samples", "predicted_loss_mse", "measured_loss_mse", "measured_mean_change",
              "perplexity_baseline", "perplexity", "scale", "measured_loss_mse_interval", "predictions"})
            QVERIFY2(document.contains(key), key);
        QVERIFY(document["predicted_loss_mse"]["bias-aware"] == *predictions[3].lossMse);
    }

    void belowFp32Bf16IsALowerFormat()
    {
        std::map<std::string, std::string> formats;
        for (const auto &layer : m_session.graph.layers)
            formats[layer.name] = "bf16";
        const auto isLowered = [](std::uint8_t format) { return format != 0; };
        const auto allBf16 = namedConfiguration(m_session.graph, formats);
        QVERIFY(allBf16 && allBf16->formats == std::vector{Bf16});
        QVERIFY(std::ranges::none_of(allBf16->configuration, isLowered));
        const auto belowFp32 = namedConfiguration(m_session.graph, formats, "float32");
        QVERIFY(belowFp32 && std::ranges::all_of(belowFp32->configuration, isLowered));
        formats.begin()->second = "float32";
        const auto mixed = namedConfiguration(m_session.graph, formats);
        QVERIFY(mixed && mixed->formats.size() == 2 && mixed->formats.front() == Fp32);
        QCOMPARE(std::ranges::count_if(mixed->configuration, isLowered), std::ssize(formats) - 1);
    }

    void belowFp32DriftIsFittedToARunInBf16()
    {
        const std::array formats{Fp32, Bf16};
        auto session = solvableSession(m_random, {});
        session.validations = {runOnItsOwnSamples(session, "bf16")};
        const auto fit = fitDrift(lossKnowledge(session, formats));
        const auto table = layerLossMse(lossKnowledge(session, formats), formats, NoiseModel::LogUniform);
        QVERIFY(fit && table);
        double additive = 0;
        for (const auto &layer : *table)
            additive += layer[1];
        constexpr double Rounding = 1e-12; // of sums of some layers
        QVERIFY(std::abs(fit->perLossMse * additive - 0.375) <= Rounding); // the mean change of the run
        QVERIFY(std::ranges::count(computedNoiseModels(session), NoiseModel::Drift) == 1);
        auto decisions = session.decisions;
        decisions.formats = {"float32", "bf16"};
        decisions.objective = "memory";
        decisions.noise = "drift";
        const auto problem = makeSessionProblem(session, decisions, testProfile());
        QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
        QVERIFY(problem->drift == *fit);
    }

    void aRunThatLowersNothingTellsNoDrift()
    {
        auto session = solvableSession(m_random, {});
        session.validations = {runOnItsOwnSamples(session, "bf16")};
        const std::array belowBf16{Bf16, Fp8E4M3};
        QVERIFY(!fitDrift(lossKnowledge(session, belowBf16))); // BF16 is the baseline here
        for (auto &sample : session.validations[0].samples)
            sample.change = 0; // BF16 was the baseline of the run
        const std::array belowFp32{Fp32, Bf16};
        QVERIFY(!fitDrift(lossKnowledge(session, belowFp32)));
        QVERIFY(std::ranges::count(computedNoiseModels(session), NoiseModel::Drift) == 0);
    }

    void belowFp32ARunThatLeftLayersAtBf16IsStillOne()
    {
        auto session = solvableSession(m_random, {});
        session.validations = {runOnItsOwnSamples(session, "fp8_e4m3")};
        session.validations[0].formats[session.graph.layers[0].name] = "bf16";
        const std::array formats{Fp32, Fp8E4M3};
        const auto knowledge = lossKnowledge(session, formats);
        QVERIFY(knowledge.wholeRun && knowledge.wholeRun->baseline == Bf16);
        QVERIFY(knowledge.wholeRun->formats[0].empty() && knowledge.wholeRun->formats[1] == "fp8_e4m3");
    }

    void whatIsSolvedForIsWhatIsPredicted_data()
    {
        QTest::addColumn<int>("position");
        for (const auto model : AllNoiseModels) {
            if (predictsMean(model))
                QTest::newRow(name(model).data()) << static_cast<int>(model);
        }
    }

    /// Where the rounding errors of one of two formats were measured.
    void whatIsSolvedForIsWhatIsPredicted()
    {
        QFETCH(int, position);
        const auto model = AllNoiseModels[static_cast<std::size_t>(position)];
        auto session = solvableSession(m_random, {4, 3, 3, {"bf16", "fp8_e4m3", "int8"}});
        session.calibration.measuredFormats = {"fp8_e4m3"};
        session.shifts.clear();
        std::normal_distribution<double> normal;
        const auto layers = session.graph.layers.size();
        for (auto &sample : session.samples) {
            sample.measuredErrors.assign(1, std::vector<LayerErrors>(layers));
            for (std::uint32_t layer = 0; layer < layers; ++layer) {
                sample.measuredErrors[0][layer] = {normal(m_random), normal(m_random)};
                for (const char *format : {"fp8_e4m3", "int8"})
                    session.shifts.push_back({sample.index, format, LayerId{layer}, normal(m_random)});
            }
        }
        session.validations = {runOnItsOwnSamples(session, "fp8_e4m3")};
        for (auto &sample : session.validations[0].samples)
            sample.change += 100; // more than any first-order part: a positive slope
        auto decisions = session.decisions;
        decisions.noise = name(model);
        const auto problem = makeSessionProblem(session, decisions, testProfile());
        QVERIFY2(problem, problem ? "" : describe(problem.error()).c_str());
        for (int round = 0; round < 50; ++round) {
            Configuration formats(layers);
            for (auto &format : formats)
                format = static_cast<std::uint8_t>(m_random() % 3);
            const double solved = problem->lossMse(problem->problem.evaluate(formats).loss);
            const auto predictions = predictLossMse(session, problem->formats, formats);
            const auto &predicted = predictions[static_cast<std::size_t>(position)];
            QVERIFY2(predicted.lossMse, predicted.unavailable.c_str());
            QVERIFY(std::abs(solved - *predicted.lossMse) <= 1e-12 * solved); // sums in another order
        }
    }

    void whatIsKeptIsFoundByItsWholeName()
    {
        m_session.kept.resize(2);
        m_session.kept[0].name = "daily 2";
        m_session.kept[1].name = "daily";
        const auto *found = keptNamed(m_session, "daily");
        QVERIFY(found != nullptr && found->name == "daily");
        QVERIFY(keptNamed(m_session, "dail") == nullptr && keptNamed(m_session, "") == nullptr);
        QCOMPARE((*findKept(m_session, "daily 2"))->name, std::string("daily 2"));
        const auto missing = findKept(m_session, "weekly");
        QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
        QCOMPARE(missing.error().subject, std::string("weekly"));
    }

private:
    /// Every layer in @p format, with a mean change of 0.375 nats.
    static Validation runOnItsOwnSamples(const Session &session, const char *format)
    {
        Validation run;
        run.fingerprint = session.calibration.fingerprint;
        run.samples = {{0, 8, 1.0, 0.5}, {1, 8, 1.0, 0.25}};
        for (const auto &layer : session.graph.layers)
            run.formats[layer.name] = format;
        return run;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::mt19937 m_random;
    std::unique_ptr<SessionLibrary> m_library;
    Session m_session;
};

QTEST_APPLESS_MAIN(SessionNoiseTest)
#include "session_noise_test.moc"
