// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/sensitivity.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace halftone;

namespace {

constexpr std::array<OperandKind, 2> Linear{OperandKind::Activation, OperandKind::Weight};

/// A sample with one pair of operand sensitivities per layer.
SampleSums sample(double loss, const std::vector<std::array<double, 2>> &layers)
{
    SampleSums sums;
    sums.loss = loss;
    for (const auto &[first, second] : layers) {
        sums.layers.emplace_back();
        sums.layers.back()[0].sensitivity = first;
        sums.layers.back()[1].sensitivity = second;
    }
    return sums;
}

} // namespace

class SensitivityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averagesByHand();
    void oneSampleHasNoError();
    void noSamplesAreEmpty();
    void standardErrorFallsWithTheRootOfTheSamples();
    void predictsByHand();
    void finerFormatsThanTheBaselineCostNothing();
};

void SensitivityTest::averagesByHand()
{
    // Totals of layer 0: 4, 8, 6, 6. Mean 6, sample variance 8/3, error sqrt(8/3/4). All sums are exact in a
    // double.
    const std::array samples{sample(1, {{1, 3}, {0, 0}}), sample(3, {{3, 5}, {0, 0}}),
                             sample(1, {{2, 4}, {0, 0}}), sample(3, {{2, 4}, {0, 4}})};
    const auto average = averageSensitivity(samples);
    QCOMPARE(average.samples, std::int64_t{4});
    QVERIFY(average.meanLoss == 2);
    QVERIFY(average.meanSquaredLoss == 5);
    QCOMPARE(average.layers.size(), std::size_t{2});
    QCOMPARE(average.layers[0].operands, (std::array<double, 2>{2, 4}));
    QVERIFY(average.layers[0].total == 6);
    QVERIFY(std::abs(average.layers[0].standardError - std::sqrt(2.0 / 3)) < 1e-15); // one rounding
    QVERIFY(average.layers[1].total == 1);
    QVERIFY(average.layers[1].standardError == 1);
}

void SensitivityTest::oneSampleHasNoError()
{
    const std::array samples{sample(2, {{1, 2}})};
    const auto average = averageSensitivity(samples);
    QVERIFY(average.meanSquaredLoss == 4);
    QVERIFY(average.layers[0].total == 3);
    QVERIFY(average.layers[0].standardError == 0);
}

void SensitivityTest::noSamplesAreEmpty()
{
    QCOMPARE(averageSensitivity({}), Sensitivity{});
}

void SensitivityTest::standardErrorFallsWithTheRootOfTheSamples()
{
    std::vector<SampleSums> samples;
    for (int i = 0; i < 10'000; ++i)
        samples.push_back(sample(1, {{i % 2 == 0 ? 1.0 : 3.0, 0}})); // standard deviation 1
    const double expected = 1.0 / std::sqrt(9'999.0); // with R - 1 under the root
    QVERIFY(std::abs(averageSensitivity(samples).layers[0].standardError / expected - 1)
            < 1e-9); // sums of 10,000
}

void SensitivityTest::predictsByHand()
{
    const std::array samples{sample(0, {{1, 2}, {0, 0}})};
    const std::array formats{Bf16, Fp8E4M3, Fp8E5M2};
    const auto losses
        = *predictedLossMse(samples, std::array{Linear, Linear}, formats, NoiseModel::UpperBound, {});
    const double alphaBf16 = 1.0 / (768 * 256);
    constexpr double Rounding = 1e-15;
    QCOMPARE(losses.size(), std::size_t{2});
    QCOMPARE(losses[0].size(), std::size_t{3});
    QVERIFY(losses[0][0] == 0);
    QVERIFY(std::abs(losses[0][1] - 3 * (1.0 / 768 - alphaBf16)) < Rounding);
    QVERIFY(std::abs(losses[0][2] - 3 * (1.0 / 192 - alphaBf16)) < Rounding);
    QCOMPARE(losses[1], (std::vector<double>{0, 0, 0}));
}

void SensitivityTest::finerFormatsThanTheBaselineCostNothing()
{
    const std::array samples{sample(0, {{1, 0}})};
    const std::array formats{Fp8E4M3, Bf16};
    const std::vector kinds{Linear};
    const auto losses = *predictedLossMse(samples, kinds, formats, NoiseModel::LogUniform, {});
    QCOMPARE(losses[0], (std::vector<double>{0, 0}));
}

QTEST_APPLESS_MAIN(SensitivityTest)
#include "sensitivity_test.moc"
