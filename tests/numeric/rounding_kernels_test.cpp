// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/rounding_kernels.h"

#include "tests/numeric/code_tables.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace halftone;
using namespace halftone::test;

/// The same bits from every instruction set.
class RoundingKernelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRoundAlike_data();
    void allRoundAlike();
    void everyKnownFormatHasAKernel();
};

// Blocks are rounded in 32 under a power of two or in 16 E2M1 under E4M3, and the exponents of BF16 with its mantissa:
// whatever else is listed would be rounded as one of these, without a word.
void RoundingKernelsTest::everyKnownFormatHasAKernel()
{
    for (const auto &format : knownFormats()) {
        const bool isMx = format.blockSize == 32 && format.blockScale == BlockScale::PowerOfTwo;
        const bool isNvFp4 = format.blockSize == 16 && format.maxFinite == 6 && format.mantissaBits == 1
            && format.blockScale == BlockScale::E4M3;
        QVERIFY2(format.family != FormatFamily::BlockScaled || isMx || isNvFp4, format.name.data());
        QVERIFY2(format.minExponent != Bf16.minExponent || format.mantissaBits == Bf16.mantissaBits,
                 format.name.data());
    }
}

void RoundingKernelsTest::allRoundAlike_data()
{
    QTest::addColumn<QString>("name");
    for (const NumberFormat &format : knownFormats())
        QTest::addRow("in %s", std::string(format.label).c_str())
            << QString::fromStdString(std::string(format.name));
}

void RoundingKernelsTest::allRoundAlike()
{
    QFETCH(QString, name);
    const RoundingPlan plan = roundingPlan(*formatNamed(name.toStdString()));
    const std::vector<RoundingKernels> kernels = supportedRoundingKernels();
    std::mt19937 random(15);
    const std::vector<float> gradient = normalValues(ChunkElements, 16);
    for (int repeat = 0; repeat < 500; ++repeat) {
        std::vector<float> x = normalValues(ChunkElements, static_cast<unsigned>(repeat), 20);
        std::vector<float> patterns(ChunkElements); // NaN, infinities and subnormals among them
        std::ranges::generate(patterns,
                              [&] { return std::bit_cast<float>(static_cast<std::uint32_t>(random())); });
        for (const std::size_t count : {ChunkGranule, 5 * ChunkGranule, ChunkElements}) {
            std::array<float, ChunkElements> expected{};
            std::array<float, ChunkElements> y{};
            kernels.back().round(x.data(), count, plan, 0.03F, expected.data());
            const float product
                = kernels.back().errorProduct(x.data(), expected.data(), gradient.data(), count);
            for (const RoundingKernels &kernel : kernels) {
                kernel.round(x.data(), count, plan, 0.03F, y.data());
                QVERIFY(std::ranges::equal(y, expected, same));
                QVERIFY(kernel.errorProduct(x.data(), y.data(), gradient.data(), count) == product);
            }
            kernels.back().round(patterns.data(), count, plan, 1, expected.data());
            for (const RoundingKernels &kernel : kernels) {
                kernel.round(patterns.data(), count, plan, 1, y.data());
                QVERIFY(std::ranges::equal(y, expected, same));
            }
        }
    }
}

QTEST_APPLESS_MAIN(RoundingKernelsTest)
#include "rounding_kernels_test.moc"
