// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/loss_prediction.h"

#include "core/numeric/baseline_format.h"

#include <QTest>

#include <cmath>

using namespace halftone;

namespace {

constexpr double Rounding = 1e-14; // relative: a handful of float64 operations

bool isClose(double a, double b)
{
    return std::abs(a - b) <= Rounding * std::abs(b);
}

const std::vector<std::string> Measured{"fp8_e4m3"};

// Two layers, two samples; all numbers powers of two, so that means and squares are exact.
struct Known
{
    std::vector<SampleSums> samples{
        {0,
         8,
         1.0,
         {{{{1, 0, 0, 1}, {1, 0, 0, 1}}}, {{{4, 0, 0, 1}, {0, 0, 0, 1}}}},
         {{{{0.5, 0.5}, {1, 1}}}}},
        {1, 8, 1.0, {{{{1, 0, 0, 1}, {1, 0, 0, 1}}}, {{{4, 0, 0, 1}, {0, 0, 0, 1}}}}, {{{{1, -2}, {0, 2}}}}}};
    std::vector<LayerShift> shifts{{0, "fp8_e4m3", LayerId{0}, 0.5},
                                   {0, "fp8_e4m3", LayerId{1}, 1.0},
                                   {1, "fp8_e4m3", LayerId{0}, 0.25},
                                   {1, "fp8_e4m3", LayerId{1}, -0.5}};
    LossKnowledge knowledge{
        samples,
        {{OperandKind::Activation, OperandKind::Weight}, {OperandKind::Activation, OperandKind::Activation}},
        Measured,
        shifts,
        {}};
};

constexpr std::array Formats{Bf16, Fp8E4M3};
constexpr std::array<std::uint8_t, 2> Both{1, 1};

const LossPrediction &of(const std::vector<LossPrediction> &predictions, NoiseModel model)
{
    return predictions[static_cast<std::size_t>(model)];
}

} // namespace

class LossPredictionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuredErrorIsTheMeanSquareOfBothOperandsTogether()
    {
        const Known known;
        const auto table = layerLossMse(known.knowledge, Formats, NoiseModel::MeasuredError);
        QVERIFY(table);
        QCOMPARE((*table)[0], (std::vector{0.0, (1.0 * 1.0 + 1.0 * 1.0) / 2}));
        QCOMPARE((*table)[1], (std::vector{0.0, (2.0 * 2.0 + 2.0 * 2.0) / 2}));
    }

    void everyModelPredictsAWholeConfiguration()
    {
        const Known known;
        const auto predictions = predictLossMse(known.knowledge, Formats, Both);
        QCOMPARE(predictions.size(), AllNoiseModels.size());
        const double upper = relativeNoisePower(Fp8E4M3, NoiseModel::UpperBound)
            - relativeNoisePower(Bf16, NoiseModel::UpperBound);
        QVERIFY(isClose(*of(predictions, NoiseModel::UpperBound).lossMse, upper * (2 + 4)));
        const double even = relativeNoisePower(Fp8E4M3, NoiseModel::LogUniform)
            - relativeNoisePower(Bf16, NoiseModel::LogUniform);
        QVERIFY(isClose(*of(predictions, NoiseModel::LogUniform).lossMse, even * (2 + 4)));
        QCOMPARE(*of(predictions, NoiseModel::MeasuredError).lossMse, 1.0 + 4.0);
        // Shifts less first-order parts: layer 0 {0.5 - 1, 0.25 + 1}, layer 1 {1 - 2, -0.5 - 2}
        const double change = 0.375 - 1.75;
        const auto &biased = of(predictions, NoiseModel::BiasAware);
        QVERIFY(isClose(*biased.lossMse, 1.0 + 4.0 + change * change));
        QCOMPARE(*biased.meanChange, change);
        QVERIFY(isClose(*biased.perplexityChange(), std::exp(change) - 1));
        QVERIFY(!of(predictions, NoiseModel::MeasuredError).perplexityChange());
    }

    void withoutMeasuredErrorsBiasAwareAddsToTheAnalyticScatterAsItIs()
    {
        Known known;
        known.knowledge.measuredFormats = {};
        const auto predictions = predictLossMse(known.knowledge, Formats, Both);
        const double scatter = *of(predictions, NoiseModel::LogUniform).lossMse;
        QVERIFY(isClose(*of(predictions, NoiseModel::BiasAware).lossMse, scatter + 0.625 * 0.625));
        QVERIFY(!of(predictions, NoiseModel::MeasuredError).lossMse);
    }

    void allBaselineCostsNothingInAnyModel()
    {
        const Known known;
        const std::array<std::uint8_t, 2> none{0, 0};
        for (const auto &prediction : predictLossMse(known.knowledge, Formats, none)) {
            QVERIFY(prediction.lossMse);
            QCOMPARE(*prediction.lossMse, 0.0);
        }
    }

    void onlySamplesWithAllLoweredLayersCount()
    {
        Known known;
        known.shifts.push_back({2, "fp8_e4m3", LayerId{0}, 100.0}); // layer 1 is still missing
        known.knowledge.shifts = known.shifts;
        const auto both = predictLossMse(known.knowledge, Formats, Both);
        QCOMPARE(*of(both, NoiseModel::BiasAware).meanChange, 0.375 - 1.75);
        const std::array<std::uint8_t, 2> first{1, 0};
        const auto one = predictLossMse(known.knowledge, Formats, first);
        QVERIFY(
            isClose(*of(one, NoiseModel::BiasAware).meanChange, 100.75 / 3)); // sample 2 is not calibrated
    }

    void aFormatThatTheConfigurationDoesNotUseIsNotMissed()
    {
        const Known known;
        const std::array formats{Bf16, MxFp4, Fp8E4M3};
        const std::array<std::uint8_t, 2> second{0, 2};
        const auto predictions = predictLossMse(known.knowledge, formats, second);
        QCOMPARE(*of(predictions, NoiseModel::MeasuredError).lossMse, 4.0);
        QVERIFY(of(predictions, NoiseModel::LogUniform).lossMse);
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("words");
        QTest::newRow("measured errors of another format")
            << int(NoiseModel::MeasuredError) << 1
            << "of fp8_e4m3 only; calibrate with --noise measured-error";
        QTest::newRow("shifts of another format")
            << int(NoiseModel::BiasAware) << 1 << "--add bias-aware --formats fp8_e5m2";
        QTest::newRow("a whole run") << int(NoiseModel::Drift) << 1 << "--add drift";
        QTest::newRow("an analytic model of a block format")
            << int(NoiseModel::UpperBound) << 2 << "block format";
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(int, model);
        QFETCH(int, format);
        QFETCH(QString, words);
        const Known known;
        const std::array formats{Bf16, Fp8E5M2, MxFp4};
        const std::array<std::uint8_t, 2> first{static_cast<std::uint8_t>(format), 0};
        const auto predictions = predictLossMse(known.knowledge, formats, first);
        const auto &prediction = predictions[static_cast<std::size_t>(model)];
        QVERIFY(!prediction.lossMse);
        QVERIFY2(QString::fromStdString(prediction.unavailable).contains(words),
                 prediction.unavailable.c_str());
    }

    void driftIsProportionalToTheScatterOfTheWholeRun()
    {
        Known known;
        const std::vector<ValidatedSample> run{{0, 8, 1.0, 3.5}, {1, 8, 1.0, 2.5}};
        known.knowledge.wholeRun = WholeRun{{"fp8_e4m3", "fp8_e4m3"}, run};
        const auto fit = fitDrift(known.knowledge);
        QVERIFY(fit);
        // First-order parts of both layers: 1 + 2 and -1 + 2; the additive loss MSE of the run is 5.
        QVERIFY(isClose(fit->perLossMse, ((3.5 - 3) + (2.5 - 1)) / 2 / 5));
        QVERIFY(isClose(fit->standardError, 0.5 / 5));
        const std::array<std::uint8_t, 2> second{0, 1};
        const auto predictions = predictLossMse(known.knowledge, Formats, second);
        const auto &drift = of(predictions, NoiseModel::Drift);
        QVERIFY(isClose(*drift.meanChange, 0.2 * 4));
        QVERIFY(isClose(*drift.lossMse, 4 + 0.8 * 0.8));
    }

    void theBaselineOfTheRunNeedNotBeThatOfTheProblem()
    {
        Known known;
        const std::vector<ValidatedSample> run{{0, 8, 1.0, 3.5}, {1, 8, 1.0, 2.5}};
        known.knowledge.wholeRun = WholeRun{{"fp8_e4m3", "fp8_e4m3"}, run};
        const double slope = fitDrift(known.knowledge)->perLossMse;
        const auto belowFp32 = predictLossMse(known.knowledge, std::array{Fp32, Fp8E4M3}, Both);
        QVERIFY(isClose(*of(belowFp32, NoiseModel::Drift).meanChange, slope * 5));
        const std::array<std::uint8_t, 2> mixed{1, 2};
        const std::array three{Fp32, Bf16, Fp8E4M3};
        const double bf16 = (*layerLossMse(known.knowledge, three, NoiseModel::LogUniform))[0][1];
        const auto withBf16 = predictLossMse(known.knowledge, three, mixed);
        QVERIFY(isClose(*of(withBf16, NoiseModel::Drift).meanChange,
                        slope * (bf16 + 4))); // BF16 was not measured
        known.knowledge.wholeRun = WholeRun{{"bf16", "bf16"}, run, Fp32};
        const auto table = layerLossMse(known.knowledge, std::array{Fp32, Bf16}, NoiseModel::LogUniform);
        const auto ofBf16 = fitDrift(known.knowledge);
        QVERIFY(ofBf16 && isClose(ofBf16->perLossMse, 3.0 / ((*table)[0][1] + (*table)[1][1])));
    }

    void everyFormatIsPredictedByWhatIsKnownOfIt()
    {
        // One layer and one sample; of FP8 the rounding errors were measured, of INT8 they were not.
        const std::vector<SampleSums> samples{
            {.index = 0,
             .tokens = 8,
             .loss = 1.0,
             .layers = {LayerSums{OperandSums{1, 1, 1, 1}, OperandSums{0, 0, 0, 1}}},
             .measuredErrors = {{LayerErrors{0.02, 0}}}}};
        const std::vector<LayerShift> shifts{{0, "fp8_e4m3", LayerId{0}, 0.021},
                                             {0, "int8", LayerId{0}, 0.003}};
        const LossKnowledge knowledge{
            samples, {{OperandKind::Activation, OperandKind::Weight}}, Measured, shifts, {}};
        const std::array formats{Bf16, Fp8E4M3, Int8};
        constexpr double Exact = 1e-15;
        const auto terms = biasAwareTerms(knowledge, formats);
        QVERIFY(terms);
        QVERIFY(std::abs(terms->lossMse[0][1] - 4e-4) < Exact);
        QVERIFY(std::abs(terms->meanChange[0][1] - 0.001) < Exact);
        const auto analytic = layerLossMse(knowledge, formats, NoiseModel::LogUniform);
        QCOMPARE(terms->lossMse[0][2], (*analytic)[0][2]);
        QCOMPARE(terms->meanChange[0][2], 0.003);
        for (const auto format : std::array<std::uint8_t, 3>{0, 1, 2}) {
            const auto predicted = predictLossMse(knowledge, formats, std::array{format});
            const double change = terms->meanChange[0][format];
            QVERIFY(std::abs(*of(predicted, NoiseModel::BiasAware).lossMse
                             - (terms->lossMse[0][format] + change * change))
                    < Exact);
        }
        const auto fp8 = predictLossMse(knowledge, formats, std::array<std::uint8_t, 1>{1});
        QVERIFY(std::abs(*of(fp8, NoiseModel::BiasAware).lossMse - 4.01e-4) < Exact);
    }

    void driftWithoutMeasuredErrorsStandsOnTheLogUniformModel()
    {
        Known known;
        known.knowledge.measuredFormats = {};
        const std::vector<ValidatedSample> run{{0, 8, 1.0, 0.5}, {1, 8, 1.0, 0.25}};
        known.knowledge.wholeRun = WholeRun{{"", "fp8_e4m3"}, run};
        const auto fit = fitDrift(known.knowledge);
        QVERIFY(fit);
        const auto table = layerLossMse(known.knowledge, Formats, NoiseModel::LogUniform);
        QVERIFY(isClose(fit->perLossMse, 0.375 / (*table)[1][1]));
    }

    void aRunWithoutPredictedScatterIsNotCalledUnquantized()
    {
        Known known;
        known.knowledge.measuredFormats = {};
        const std::vector<ValidatedSample> run{{0, 8, 1.0, 0.5}};
        known.knowledge.wholeRun = WholeRun{{"fp16", "fp16"}, run}; // finer than BF16
        const auto finer = fitDrift(known.knowledge);
        QVERIFY(!finer);
        QVERIFY2(
            finer.error().detail.starts_with("the loss MSE of the whole run in fp16 is predicted to be 0"),
            finer.error().detail.c_str());
        QVERIFY(finer.error().detail.ends_with("--noise measured-error --formats fp16"));
        known.knowledge.wholeRun = WholeRun{{"", ""}, run};
        QCOMPARE(fitDrift(known.knowledge).error().detail, std::string("the whole run quantized no layer"));
    }

    void aDriftDownwardsCountsAsNone()
    {
        Known known;
        const std::vector<ValidatedSample> run{{0, 8, 1.0, -3.5}, {1, 8, 1.0, -2.5}};
        known.knowledge.wholeRun = WholeRun{{"fp8_e4m3", ""}, run};
        QCOMPARE(fitDrift(known.knowledge)->perLossMse, 0.0);
    }

    void additiveInvertsTheLossMseOfDrift_data()
    {
        QTest::addColumn<double>("slope");
        QTest::newRow("no drift") << 0.0;
        QTest::newRow("little drift") << 1e-9;
        QTest::newRow("drift as large as scatter") << 30.0;
        QTest::newRow("nothing but drift") << 1e6;
    }

    void additiveInvertsTheLossMseOfDrift()
    {
        QFETCH(double, slope);
        const DriftFit fit{slope, 0, 2};
        for (const double additive : {0.0, 1e-9, 1e-4, 0.5})
            QVERIFY(isClose(fit.additive(fit.lossMse(additive)), additive));
    }

    void shiftsHaveAStandardError()
    {
        const Known known;
        const auto shifts = meanShifts(known.shifts, "fp8_e4m3", 2);
        QCOMPARE(shifts[0].samples, std::int64_t(2));
        QCOMPARE(shifts[0].mean, 0.375);
        QVERIFY(isClose(shifts[0].standardError, 0.125)); // |0.5 - 0.25| / 2
        QVERIFY(isClose(shifts[1].standardError, 0.75));
        QCOMPARE(meanShifts(known.shifts, "int8", 2)[0], MeanShift{});
    }

    void everyModelSaysWhatItAssumesInOneSentence()
    {
        for (const auto model : AllNoiseModels) {
            const std::string text(assumption(model));
            QVERIFY(text.ends_with('.') && text.find('.') == text.size() - 1);
        }
    }
};

QTEST_APPLESS_MAIN(LossPredictionTest)
#include "loss_prediction_test.moc"
