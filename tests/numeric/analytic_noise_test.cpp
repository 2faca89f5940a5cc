// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/fake_quantize.h"
#include "core/numeric/sensitivity.h"

#include "tests/numeric/code_tables.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::NumberFormat)

namespace {

constexpr std::array<std::array<OperandKind, 2>, 1> LinearKinds{
    {{OperandKind::Activation, OperandKind::Weight}}};

/// One layer whose second operand is nothing.
SampleSums sample(const OperandSums &first, const OperandSums &second = {})
{
    SampleSums sums;
    sums.layers = {{first, second}};
    return sums;
}

OperandSums sumsOf(const std::vector<float> &x, const std::vector<float> &gradient)
{
    OperandSums sums;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto value = static_cast<double>(x[i]);
        const auto slope = static_cast<double>(gradient[i]);
        sums.sensitivity += value * value * slope * slope;
        sums.valueSquares += value * value;
        sums.gradientSquares += slope * slope;
        sums.maxAbs = std::max(sums.maxAbs, std::abs(value));
    }
    return sums;
}

std::vector<float> logUniformValues(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> exponent(-3, 3);
    std::vector<float> values(count);
    for (float &value : values)
        value = std::exp2(exponent(random));
    return values;
}

double predicted(const OperandSums &sums, const NumberFormat &format)
{
    const std::array samples{sample(sums)};
    return (
        *predictedLossMse(samples, LinearKinds, std::array{Bf16, format}, NoiseModel::LogUniform, {}))[0][1];
}

} // namespace

/// The analytic noise models against the rounding itself.
class AnalyticNoiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictsTheSpreadOfTheLoss_data();
    void predictsTheSpreadOfTheLoss();
    void integersByHand();
    void roundingNeverExceedsTheValue();
    void relativeFormatsAgreeWithTheAverages();
    void saysWhatItCannotPredict();
};

void AnalyticNoiseTest::predictsTheSpreadOfTheLoss_data()
{
    QTest::addColumn<NumberFormat>("format");
    QTest::newRow("FP16") << Fp16;
    QTest::newRow("E4M3") << Fp8E4M3;
    QTest::newRow("E5M2") << Fp8E5M2;
    QTest::newRow("INT8") << Int8;
}

void AnalyticNoiseTest::predictsTheSpreadOfTheLoss()
{
    QFETCH(NumberFormat, format);
    constexpr int Draws = 4'000;
    constexpr std::size_t Elements = 256;
    const bool absolute = noiseKind(format) == NoiseKind::Absolute;
    const std::vector<float> slopes = normalValues(Elements, 11);
    double squares = 0;
    double prediction = 0;
    for (int draw = 0; draw < Draws; ++draw) {
        std::vector<float> x = logUniformValues(Elements, static_cast<unsigned>(draw));
        x.front() = 8; // the largest of every draw, so that all have one scale; itself without an error
        // alpha is the mean of the squared relative error: every element has to count alike, whatever its size.
        std::vector<float> gradient = slopes;
        for (std::size_t i = 0; i < Elements && !absolute; ++i)
            gradient[i] /= x[i];
        gradient.front() = 0;
        const OperandSums sums = sumsOf(x, gradient);
        const float scale = absolute ? 8.0F / format.maxFinite : 1.0F;
        const double change = *roundingErrorProduct(x, gradient, Elements, format, std::array{scale});
        squares += change * change / Draws;
        // BF16, the reference, is no part of what is measured here.
        prediction += (absolute ? absoluteNoisePower(static_cast<double>(scale)) * sums.gradientSquares
                                : relativeNoisePower(format, NoiseModel::LogUniform) * sums.sensitivity)
            / Draws;
    }
    // A variance of 4000 draws is known to sqrt(2 / 4000) = 2.2 %; five times that, and E5M2's steps are few.
    constexpr double Sampling = 0.12;
    QVERIFY2(std::abs(squares / prediction - 1) < Sampling,
             qPrintable(QStringLiteral("measured %1, predicted %2").arg(squares).arg(prediction)));
}

void AnalyticNoiseTest::integersByHand()
{
    // Scales: the input's largest magnitude over both samples is 254, hence 2; the weight's is 63.5, hence 1/2.
    // Mean gradient squares 6 and 12: 4/12 * 6 + (1/4)/12 * 12 = 2.25. Sensitivities so large that BF16's part counts.
    const std::array samples{sample({1'000, 0, 4, 254}, {500, 0, 12, 63.5}),
                             sample({3'000, 0, 8, 100}, {500, 0, 12, 63.5})};
    const auto losses = predictedLossMse(samples, LinearKinds, std::array{Bf16, Int8, Int8PerChannel},
                                         NoiseModel::UpperBound, {});
    QVERIFY(losses);
    const double baseline = 2'500.0 / (768 * 256);
    constexpr double Rounding = 1e-12;
    QVERIFY((*losses)[0][0] == 0);
    QVERIFY(std::abs((*losses)[0][1] - (2.25 - baseline)) < Rounding);
    QVERIFY((*losses)[0][2] == (*losses)[0][1]); // the upper bound
    const std::array<std::array<OperandKind, 2>, 0> none{};
    QVERIFY(predictedLossMse(samples, none, std::array{Bf16}, NoiseModel::UpperBound, {})->empty());
}

void AnalyticNoiseTest::roundingNeverExceedsTheValue()
{
    // One outlier makes everything else round to zero: the error is the value itself.
    std::vector<float> x = normalValues(512, 12, 0.01F);
    x.front() = 127;
    std::vector<float> gradient = normalValues(512, 13);
    gradient.front() = 0;
    const OperandSums sums = sumsOf(x, gradient);
    const double bf16Share = 1 - relativeNoisePower(Bf16, NoiseModel::LogUniform);
    QVERIFY(std::abs(predicted(sums, Int8) / (sums.sensitivity * bf16Share) - 1)
            < 1e-12); // rounding of a double
    double errorSquares = 0;
    std::vector<float> y(x.size());
    QVERIFY(fakeQuantize(x, x.size(), Int8, std::array{1.0F}, y));
    for (std::size_t i = 1; i < x.size(); ++i)
        errorSquares += std::pow(static_cast<double>((y[i] - x[i]) * gradient[i]), 2);
    QVERIFY(std::abs(errorSquares / sums.sensitivity - 1) < 1e-5); // float32 products
}

void AnalyticNoiseTest::relativeFormatsAgreeWithTheAverages()
{
    const std::array samples{sample({1, 0, 0, 5}, {2, 0, 0, 1}), sample({4, 0, 0, 6}, {1, 0, 0, 1})};
    const std::array formats{Bf16, Fp16, Fp8E4M3, Fp8E5M2};
    const auto losses = predictedLossMse(samples, LinearKinds, formats, NoiseModel::LogUniform, {});
    QVERIFY(losses);
    const double total = averageSensitivity(samples).layers[0].total;
    const double baseline = relativeNoisePower(Bf16, NoiseModel::LogUniform);
    for (std::size_t format = 0; format < formats.size(); ++format) {
        const double power = relativeNoisePower(formats[format], NoiseModel::LogUniform);
        const double expected = std::max(power - baseline, 0.0) * total; // a finer format costs nothing
        QVERIFY(std::abs((*losses)[0][format] - expected) < 1e-15); // one rounding of a double
    }
}

void AnalyticNoiseTest::saysWhatItCannotPredict()
{
    const std::array samples{sample({1, 1, 1, 1})};
    for (const NumberFormat &format : {MxFp8, MxFp4, NvFp4}) {
        QVERIFY(noiseKind(format) == NoiseKind::Unpredicted);
        const auto losses
            = predictedLossMse(samples, LinearKinds, std::array{Bf16, format}, NoiseModel::LogUniform, {});
        QVERIFY(!losses && losses.error().code == ErrorCode::Unsupported);
        QCOMPARE(losses.error().subject, std::string(format.name));
    }
    QVERIFY(!predictedLossMse(samples, LinearKinds, std::array{Int8, Bf16}, NoiseModel::LogUniform, {}));
    QVERIFY(!predictedLossMse(samples, LinearKinds, {}, NoiseModel::LogUniform, {}));
}

QTEST_APPLESS_MAIN(AnalyticNoiseTest)
#include "analytic_noise_test.moc"
