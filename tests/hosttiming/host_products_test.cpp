// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosttiming/host_products.h"
#include "core/numeric/fake_quantize.h"
#include "core/numeric/number_format.h"

#include <ATen/ATen.h>

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace halftone;

namespace {

constexpr std::int64_t Rows = 7;
constexpr std::int64_t Inputs = 96;
constexpr std::int64_t Outputs = 33; // no multiple of a vector register

using Matrix = std::vector<float>; ///< row by row

Matrix randomMatrix(std::int64_t rows, unsigned seed, float offset = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(offset, 1);
    Matrix values(static_cast<std::size_t>(rows * Inputs));
    std::ranges::generate(values, [&] { return normal(random); });
    return values;
}

at::Tensor tensorOf(const Matrix &matrix)
{
    return at::tensor(at::ArrayRef<float>(matrix)).view({-1, Inputs});
}

Matrix rounded(Matrix values)
{
    const bool isRounded = fakeQuantize(values, Inputs, Bf16, std::array{1.0F}, values).has_value();
    return isRounded ? values : Matrix();
}

/// x W^T in float64.
std::vector<double> product(const std::vector<double> &x, const std::vector<double> &weight)
{
    std::vector<double> y;
    for (std::size_t row = 0; row < x.size() / Inputs; ++row) {
        for (std::size_t column = 0; column < weight.size() / Inputs; ++column) {
            double sum = 0;
            for (std::size_t i = 0; i < Inputs; ++i)
                sum += x[row * Inputs + i] * weight[column * Inputs + i];
            y.push_back(sum);
        }
    }
    return y;
}

std::vector<double> widened(const Matrix &matrix)
{
    return {matrix.begin(), matrix.end()};
}

double largest(std::span<const float> values)
{
    double result = 0;
    for (const float value : values)
        result = std::max(result, std::abs(static_cast<double>(value)));
    return result;
}

/// Rounded to multiples of largest / 127: of the whole matrix, or of each row.
std::vector<double> symmetric(const Matrix &weight, bool isPerRow)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const auto row = std::span(weight).subspan(i / Inputs * Inputs, Inputs);
        const double scale = largest(isPerRow ? row : std::span(weight)) / 127;
        values.push_back(std::nearbyint(weight[i] / scale) * scale);
    }
    return values;
}

/// Rounded to the steps of the range, which holds zero.
std::vector<double> asymmetric(const Matrix &x)
{
    const double low = std::min(0.0, static_cast<double>(std::ranges::min(x)));
    const double high = std::max(0.0, static_cast<double>(std::ranges::max(x)));
    const double steps = std::exp2(integerActivationBits()) - 1;
    const double scale = (high - low) / steps;
    const double zero = std::nearbyint(-low / scale);
    std::vector<double> values;
    for (const float value : x)
        values.push_back((std::clamp(std::nearbyint(value / scale) + zero, 0.0, steps) - zero) * scale);
    return values;
}

} // namespace

/// Each format's products against a reference in float64 of the rounded factors.
class HostProductsTest : public QObject
{
    Q_OBJECT

    const Matrix m_x = randomMatrix(Rows, 1, 0.5F);
    const Matrix m_weight = randomMatrix(Outputs, 2);
    const at::Tensor m_bias = at::linspace(-1, 1, Outputs);

    void compare(HostFormat format, const std::vector<double> &expected, double tolerance)
    {
        const auto x = format == HostFormat::Bf16 ? tensorOf(m_x).to(at::kBFloat16) : tensorOf(m_x);
        for (const bool hasBias : {false, true}) {
            const auto weight = prepareWeight(tensorOf(m_weight), hasBias ? m_bias : at::Tensor(), format);
            const auto y = multiply(x.unsqueeze(0), weight).to(at::kDouble).contiguous();
            QCOMPARE(y.sizes().vec(), (std::vector<std::int64_t>{1, Rows, Outputs}));
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const double bias
                    = hasBias ? m_bias[static_cast<std::int64_t>(i) % Outputs].item<double>() : 0;
                const double difference = std::abs(y.data_ptr<double>()[i] - expected[i] - bias);
                QVERIFY2(difference <= tolerance,
                         qPrintable(QString("%1: off by %2").arg(i).arg(difference)));
            }
        }
    }

private Q_SLOTS:
    void float32IsThePlainProduct()
    {
        constexpr double Tolerance = 1e-4; // 96 float32 sums of magnitude up to 50
        compare(HostFormat::Float32, product(widened(m_x), widened(m_weight)), Tolerance);
    }

    void bf16MultipliesRoundedFactorsAndRoundsTheResult()
    {
        // Sums are float32; the result and the bias are rounded to 8 significant bits: of values under 64, by 1/8 each.
        constexpr double Tolerance = 0.25;
        const auto expected = product(widened(rounded(m_x)), widened(rounded(m_weight)));
        QVERIFY(std::ranges::max(expected) < 64 && std::ranges::min(expected) > -64);
        compare(HostFormat::Bf16, expected, Tolerance);
    }

    void int8_data()
    {
        QTest::addColumn<bool>("isPerChannel");
        QTest::newRow("one scale for the weight") << false;
        QTest::newRow("a scale for each row of the weight") << true;
    }

    void int8()
    {
        QFETCH(bool, isPerChannel);
        if (quantizedEngineName().empty())
            QSKIP("this LibTorch has no quantized engine");
        // Sums are exact integers. LibTorch takes the scale of the activations in float32: a value on a tie may go the
        // other way, which moves a result by one step of the activation times a weight; a few of them at most.
        const double step = (std::ranges::max(m_x) - std::min(0.0F, std::ranges::min(m_x)))
            / (std::exp2(integerActivationBits()) - 1);
        const double tolerance = 2 * step * largest(m_weight);
        compare(isPerChannel ? HostFormat::Int8PerChannel : HostFormat::Int8,
                product(asymmetric(m_x), symmetric(m_weight, isPerChannel)), tolerance);
    }

    void aWeightOfZerosGivesZeros()
    {
        if (quantizedEngineName().empty())
            QSKIP("this LibTorch has no quantized engine");
        for (const auto format : {HostFormat::Int8, HostFormat::Int8PerChannel}) {
            const auto weight = prepareWeight(at::zeros({Outputs, Inputs}), {}, format);
            QCOMPARE(multiply(tensorOf(m_x), weight).abs().max().item<float>(), 0.0F);
        }
    }
};

QTEST_APPLESS_MAIN(HostProductsTest)
#include "host_products_test.moc"
