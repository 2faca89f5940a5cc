// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/measured_ratio.h"

#include <QTest>

#include <cmath>

using namespace halftone;

namespace {

const std::vector<NumberFormat> TwoFormats{Bf16, Fp8E4M3};
constexpr double Tolerance = 1e-12; // a few roundings

bool near(double a, double b)
{
    return std::abs(a - b) <= Tolerance * std::abs(b);
}

/// Two layers and three samples; the second layer has no sensitivity. Shifts are of the first two samples.
Session smallSession()
{
    Session session;
    session.graph.layers.resize(2);
    session.calibration.measuredFormats = {"fp8_e4m3"};
    for (std::int64_t index = 0; index < 3; ++index) {
        SampleSums sample{index, 8, 1.0, {}};
        const double sensitivity = 4.0 * static_cast<double>(index + 1); // 4, 8, 12
        sample.layers = {{OperandSums{sensitivity, 1, 1, 1}, OperandSums{sensitivity, 1, 1, 1}}, {}};
        sample.measuredErrors = {{{0.01 * static_cast<double>(index), 0.02}, {0.5, 0.5}}};
        session.samples.push_back(sample);
    }
    session.shifts = {{0, "fp8_e4m3", LayerId{0}, 0.1},
                      {0, "fp8_e4m3", LayerId{1}, 0.1},
                      {1, "fp8_e4m3", LayerId{0}, -0.3},
                      {1, "fp8_e4m3", LayerId{1}, 0.2},
                      {2, "fp8_e4m3", LayerId{0}, 7.0}}; // of a sample that is not finished
    return session;
}

/// 2^-2m / 12 of three bits less that of seven, times the factor of the log-uniform model.
double noisePower(bool isUpperBound)
{
    const double upper = (std::exp2(-6) - std::exp2(-14)) / 12;
    return isUpperBound ? upper : upper * 3 / (8 * std::log(2.0));
}

} // namespace

class MeasuredRatioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShiftIsHeldAgainstThePredictionForItsOwnSamples();
    void roundingErrorsAreNeverHeldAgainstThemselves();
    void whatIsNoSumIsReplacedByLogUniform();
    void nothingMeasuredGivesNothing();
};

void MeasuredRatioTest::aShiftIsHeldAgainstThePredictionForItsOwnSamples()
{
    const auto all = measuredRatios(smallSession(), TwoFormats, NoiseModel::LogUniform);
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].measurement, LayerMeasurement::Shift);
    QCOMPARE(all[0].format, std::string("fp8_e4m3"));
    QCOMPARE(all[0].samples, std::size_t(2));
    QVERIFY(!all[0].layers[1]); // nothing is predicted for it
    const LayerRatio &ratio = *all[0].layers[0];
    QVERIFY(near(ratio.measured, 0.05)); // of 0.01 and 0.09
    QVERIFY(near(ratio.standardError, 0.04));
    QVERIFY(near(ratio.predicted, noisePower(false) * 12)); // mean of 8 and 16
    QVERIFY(near(ratio.ratio(), 0.05 / (noisePower(false) * 12)));
    QVERIFY(near(ratio.ratioError(), 0.04 / (noisePower(false) * 12)));
}

void MeasuredRatioTest::roundingErrorsAreNeverHeldAgainstThemselves()
{
    const auto all = measuredRatios(smallSession(), TwoFormats, NoiseModel::MeasuredError);
    QCOMPARE(all[0].predictedBy, NoiseModel::MeasuredError);
    QVERIFY(near(all[0].layers[0]->predicted, (0.02 * 0.02 + 0.03 * 0.03) / 2)); // of samples 0 and 1
    QCOMPARE(all[1].measurement, LayerMeasurement::RoundingError);
    QCOMPARE(all[1].predictedBy, NoiseModel::LogUniform);
    QCOMPARE(all[1].samples, std::size_t(3));
    QVERIFY(near(all[1].layers[0]->measured, (0.02 * 0.02 + 0.03 * 0.03 + 0.04 * 0.04) / 3));
    QVERIFY(near(all[1].layers[0]->predicted, noisePower(false) * 16));
}

void MeasuredRatioTest::whatIsNoSumIsReplacedByLogUniform()
{
    for (const NoiseModel model : {NoiseModel::BiasAware, NoiseModel::Drift}) {
        for (const auto &ratios : measuredRatios(smallSession(), TwoFormats, model))
            QCOMPARE(ratios.predictedBy, NoiseModel::LogUniform);
    }
    const auto upper = measuredRatios(smallSession(), TwoFormats, NoiseModel::UpperBound);
    QVERIFY(near(upper[0].layers[0]->predicted, noisePower(true) * 12));
}

void MeasuredRatioTest::nothingMeasuredGivesNothing()
{
    Session session = smallSession();
    session.shifts.clear();
    session.calibration.measuredFormats.clear();
    for (auto &sample : session.samples)
        sample.measuredErrors.clear();
    QVERIFY(measuredRatios(session, TwoFormats, NoiseModel::LogUniform).empty());
    QVERIFY(measuredRatios(smallSession(), {TwoFormats.data(), 1}, NoiseModel::LogUniform).empty());
}

QTEST_APPLESS_MAIN(MeasuredRatioTest)
#include "measured_ratio_test.moc"
