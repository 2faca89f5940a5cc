// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/noise_model.h"

#include <QTest>

#include <cmath>

using namespace halftone;

Q_DECLARE_METATYPE(halftone::NumberFormat)

namespace {

/// Rounds to @p bits stored mantissa bits; exact but for the rounding that is meant.
double rounded(double value, int bits)
{
    const double step = std::ldexp(1.0, std::ilogb(value) - bits);
    return std::nearbyint(value / step) * step;
}

} // namespace

class NoiseModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upperBoundIsExact_data();
    void upperBoundIsExact();
    void logUniformIsTheAverageOverOneBinade_data();
    void logUniformIsTheAverageOverOneBinade();
    void wordsReadBack();
};

void NoiseModelTest::upperBoundIsExact_data()
{
    QTest::addColumn<NumberFormat>("format");
    QTest::addColumn<double>("power");
    QTest::newRow("E4M3 has one in 768") << Fp8E4M3 << 1.0 / 768;
    QTest::newRow("E5M2 has one in 192") << Fp8E5M2 << 1.0 / 192;
    QTest::newRow("BF16 has 256 times less than E4M3") << Bf16 << 1.0 / 768 / 256;
}

void NoiseModelTest::upperBoundIsExact()
{
    QFETCH(NumberFormat, format);
    QFETCH(double, power);
    QVERIFY(relativeNoisePower(format, NoiseModel::UpperBound) == power);
    constexpr double Average = 0.54101064033336127; // 3 / (8 ln 2)
    constexpr double Rounding = 1e-15;
    QVERIFY(std::abs(relativeNoisePower(format, NoiseModel::LogUniform) / power - Average) < Rounding);
}

void NoiseModelTest::logUniformIsTheAverageOverOneBinade_data()
{
    QTest::addColumn<NumberFormat>("format");
    QTest::newRow("in BF16") << Bf16;
    QTest::newRow("in E4M3") << Fp8E4M3;
    QTest::newRow("in E5M2") << Fp8E5M2;
}

void NoiseModelTest::logUniformIsTheAverageOverOneBinade()
{
    QFETCH(NumberFormat, format);

    constexpr int Points = 1 << 18;
    double sum = 0;
    for (int i = 0; i < Points; ++i) {
        const double value = std::exp2((i + 0.5) / Points);
        const double error = rounded(value, format.mantissaBits) / value - 1;
        sum += error * error / Points;
    }
    // With 2^m steps in a binade the half step that rounds up to 2 makes the average differ by the square of
    // a step.
    const double tolerance = std::ldexp(1.0, -2 * format.mantissaBits) + 1e-3;
    QVERIFY(std::abs(sum / relativeNoisePower(format, NoiseModel::LogUniform) - 1) < tolerance);
}

void NoiseModelTest::wordsReadBack()
{
    QCOMPARE(name(NoiseModel::LogUniform), std::string_view("log-uniform"));
    QCOMPARE(name(NoiseModel::UpperBound), std::string_view("upper-bound"));
    QVERIFY(noiseModelNamed("log-uniform") == NoiseModel::LogUniform);
    QVERIFY(noiseModelNamed("upper-bound") == NoiseModel::UpperBound);
    QVERIFY(noiseModelNamed("bias-aware") == NoiseModel::BiasAware);
    QVERIFY(!noiseModelNamed("loud"));
}

QTEST_APPLESS_MAIN(NoiseModelTest)
#include "noise_model_test.moc"
