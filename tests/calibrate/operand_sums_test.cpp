// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/operand_sums.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace halftone;

namespace {

// 16 sums of 16 float32 products each: at most 17 roundings of 2^-24 where all terms are positive.
constexpr double Tolerance = 1.1e-6;

OperandSums byDoubleLoop(const std::vector<float> &values, const std::vector<float> &gradients)
{
    OperandSums sums;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = static_cast<double>(values[i]);
        const auto gradient = static_cast<double>(gradients[i]);
        sums.sensitivity += value * gradient * value * gradient;
        sums.valueSquares += value * value;
        sums.gradientSquares += gradient * gradient;
        sums.maxAbs = std::max(sums.maxAbs, std::abs(value));
    }
    return sums;
}

bool agree(double actual, double expected)
{
    return std::abs(actual - expected) <= Tolerance * expected;
}

} // namespace

class OperandSumsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallValuesAreExact()
    {
        QVERIFY(operandSums({}, {}) == OperandSums{});
        const std::vector<float> one{-3};
        const std::vector<float> gradient{0.5};
        QVERIFY(operandSums(one, gradient) == (OperandSums{2.25, 9, 0.25, 3}));
        const std::vector<float> values{1, -2, 0, 4};
        const std::vector<float> gradients{2, 0.5, 8, -1};
        QVERIFY(operandSums(values, gradients) == (OperandSums{4 + 1 + 0 + 16, 21, 4 + 0.25 + 64 + 1, 4}));
    }

    void everySizeAgreesWithADoubleLoop()
    {
        std::mt19937 random(20);
        std::normal_distribution<float> normal;
        constexpr std::size_t Largest = 1000;
        for (std::size_t size = 0; size <= Largest; ++size) {
            std::vector<float> values(size);
            std::vector<float> gradients(size);
            for (std::size_t i = 0; i < size; ++i) {
                values[i] = normal(random);
                gradients[i] = normal(random) * 1e-3F;
            }
            const auto sums = operandSums(values, gradients);
            const auto expected = byDoubleLoop(values, gradients);
            QVERIFY2(agree(sums.sensitivity, expected.sensitivity), qPrintable(QString::number(size)));
            QVERIFY2(agree(sums.valueSquares, expected.valueSquares), qPrintable(QString::number(size)));
            QVERIFY2(agree(sums.gradientSquares, expected.gradientSquares),
                     qPrintable(QString::number(size)));
            QCOMPARE(sums.maxAbs, expected.maxAbs);
        }
    }

    void everyPlaceCounts()
    {
        constexpr std::size_t Size = 300; // a chunk of 256, two of 16, and a rest of 12
        for (std::size_t place = 0; place < Size; ++place) {
            std::vector<float> values(Size, 0);
            std::vector<float> gradients(Size, 1);
            values[place] = -5;
            QVERIFY(operandSums(values, gradients) == (OperandSums{25, 25, Size, 5}));
        }
    }

    void notANumberIsNotLost()
    {
        for (const std::size_t size : {1U, 16U, 17U, 300U}) {
            std::vector<float> values(size, 1);
            const std::vector<float> gradients(size, 1);
            values[size / 2] = std::numeric_limits<float>::quiet_NaN();
            QVERIFY(std::isnan(operandSums(values, gradients).sensitivity));
        }
    }

    void joiningAddsSumsAndKeepsTheMaximum()
    {
        QVERIFY(joined({1, 2, 3, 4}, {10, 20, 30, 3}) == (OperandSums{11, 22, 33, 4}));
        QVERIFY(joined({}, {10, 20, 30, 3}) == (OperandSums{10, 20, 30, 3}));
    }
};

QTEST_APPLESS_MAIN(OperandSumsTest)
#include "operand_sums_test.moc"
