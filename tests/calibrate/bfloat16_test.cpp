// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/cpu_features.h"
#include "tests/calibrate/small_calibrations.h"

#include <QTest>

#include <cmath>

using namespace halftone;
using namespace halftone::test;

/// Products in BF16 against the same in float32.
class Bfloat16Test : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<Model> m_model;

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasBfloat16Products())
            QSKIP("this CPU has no instructions for BF16");
        m_model = modelIn(m_folder, mediumShape(), stored(mediumWeights(), "BF16"));
    }

    void sumsAreNearThoseOfFloat32()
    {
        // A factor is off by up to 2^-9 of itself; many such errors average out in a sum of squares, while those of a
        // few layers in sequence add up. Found here: within 1 %.
        constexpr double Tolerance = 0.03;
        const auto samples = randomSamples(4, 64, 300);
        const auto expected = sumsOf(*m_model, samples);
        const auto actual = sumsOf(*m_model, samples, {.compute = Compute::Bfloat16});
        QVERIFY2(actual, failure(actual).c_str());
        QVERIFY(expected && *actual != *expected);
        const auto exact = averageSensitivity(*expected);
        const auto rounded = averageSensitivity(*actual);
        QVERIFY(std::abs(rounded.meanLoss - exact.meanLoss) < 1e-3 * exact.meanLoss);
        for (std::size_t layer = 0; layer < exact.layers.size(); ++layer) {
            for (std::size_t which = 0; which < 2; ++which) {
                const double reference = exact.layers[layer].operands[which];
                const double difference = std::abs(rounded.layers[layer].operands[which] - reference);
                QVERIFY2(difference <= Tolerance * reference,
                         qPrintable(QString("layer %1: %2").arg(layer).arg(difference / reference)));
            }
        }
    }

    void repeatedRunsAndMemoryDoNotMatter()
    {
        const auto samples = randomSamples(2, 32, 300);
        const CalibrationOptions little{.memoryBytes = 0, .compute = Compute::Bfloat16};
        const CalibrationOptions much{.memoryBytes = std::int64_t{1} << 32, .compute = Compute::Bfloat16};
        const auto first = sumsOf(*m_model, samples, little);
        const auto second = sumsOf(*m_model, samples, little);
        const auto third = sumsOf(*m_model, samples, much);
        QVERIFY(first && second && third);
        QVERIFY(*first == *second);
        QVERIFY(*first == *third);
    }
};

QTEST_APPLESS_MAIN(Bfloat16Test)
#include "bfloat16_test.moc"
