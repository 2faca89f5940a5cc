// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/fake_quantize.h"

#include "tests/numeric/code_tables.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::NumberFormat)

namespace {

constexpr float Infinity = std::numeric_limits<float>::infinity();
constexpr float LargestFloat = std::numeric_limits<float>::max();

float largestIn(const float *block, std::size_t count)
{
    float largest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!std::isnan(block[i]))
            largest = std::max(largest, std::min(std::abs(block[i]), LargestFloat));
    }
    return largest;
}

/// The OCP MX specification, 6.3, one block.
void referenceMxBlock(float *block, std::size_t count, const std::vector<float> &values)
{
    const float largest = largestIn(block, count);
    const int shared = largest == 0 ? -127 : std::max(-127, std::ilogb(largest) - std::ilogb(values.back()));
    for (std::size_t i = 0; i < count; ++i)
        block[i] = std::ldexp(nearest(std::ldexp(block[i], -shared), values), shared);
}

/// NVFP4, one block of what the tensor scale has been divided out of.
void referenceNvBlock(float *block, std::size_t count)
{
    static const std::vector<float> Scales = positiveValues(E4M3OcpLayout);
    static const std::vector<float> Elements = positiveValues(E2M1Layout);
    const float scale = nearest(largestIn(block, count) / 6.0F, Scales);
    for (std::size_t i = 0; i < count; ++i)
        block[i] = scale * nearest(scale == 0 ? 0 * block[i] : block[i] * (1.0F / scale), Elements);
}

std::vector<float> reference(std::vector<float> x, std::size_t columns, const NumberFormat &format,
                             float scale)
{
    const std::vector<float> elements = positiveValues(format == MxFp8 ? E4M3OcpLayout : E2M1Layout);
    const auto size = static_cast<std::size_t>(format.blockSize);
    for (float &value : x)
        value *= 1.0F / scale;
    for (std::size_t row = 0; row < x.size(); row += columns) {
        for (std::size_t column = 0; column < columns; column += size) {
            const std::size_t count = std::min(size, columns - column);
            if (format == NvFp4)
                referenceNvBlock(x.data() + row + column, count);
            else
                referenceMxBlock(x.data() + row + column, count, elements);
        }
    }
    for (float &value : x)
        value *= scale;
    return x;
}

bool allSame(const std::vector<float> &a, const std::vector<float> &b)
{
    return std::ranges::equal(a, b, same);
}

std::vector<float> quantized(const std::vector<float> &x, std::size_t columns, const NumberFormat &format,
                             float scale = 1)
{
    std::vector<float> y(x.size());
    return fakeQuantize(x, columns, format, std::array{scale}, y) ? y : std::vector<float>{};
}

/// Blocks of very different size, some zero, some partly so.
std::vector<float> roughValues(std::size_t count)
{
    std::vector<float> values = normalValues(count, 4);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 200 < 40)
            values[i] = 0;
        values[i] *= std::ldexp(1.0F, static_cast<int>(i / 64 % 40) * 3 - 60);
    }
    return values;
}

} // namespace

class BlockFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithPlainLoops_data();
    void agreeWithPlainLoops();
    void everyFourBitCodeIsAFixedPoint();
    void scalesByHand();
    void blocksStandAlone();
    void surviveWhatIsNotFinite_data();
    void surviveWhatIsNotFinite();
    void reachTheEndsOfTheScale();
};

void BlockFormatsTest::agreeWithPlainLoops_data()
{
    QTest::addColumn<NumberFormat>("format");
    QTest::addColumn<int>("columns");
    QTest::addColumn<float>("scale");
    for (const NumberFormat &format : {MxFp8, MxFp4, NvFp4}) {
        const std::string name(format.label);
        QTest::addRow("%s in whole blocks", name.c_str()) << format << 512 << 1.0F;
        QTest::addRow("%s with a shorter last block", name.c_str()) << format << 300 << 1.0F;
        QTest::addRow("%s in rows shorter than a block", name.c_str()) << format << 5 << 1.0F;
        QTest::addRow("%s under a scale that is no power of two", name.c_str()) << format << 64 << 0.0017F;
    }
}

void BlockFormatsTest::agreeWithPlainLoops()
{
    QFETCH(NumberFormat, format);
    QFETCH(int, columns);
    QFETCH(float, scale);
    const auto width = static_cast<std::size_t>(columns);
    const std::vector<float> x = roughValues(30 * width);
    const std::vector<float> y = quantized(x, width, format, scale);
    QVERIFY(allSame(y, reference(x, width, format, scale)));
    QVERIFY(!allSame(y, x));
}

void BlockFormatsTest::everyFourBitCodeIsAFixedPoint()
{
    // With 6 in the block the scale of MXFP4 is 1, and so is that of NVFP4.
    const std::vector<float> codes{0, 0.5F, 1, 1.5F, 2, 3, 4, 6, -0.0F, -0.5F, -1, -1.5F, -2, -3, -4, -6};
    const std::vector<float> ties{0.25F,  0.75F,  1.25F,  1.75F,  2.5F,  3.5F,  5,  6,
                                  -0.25F, -0.75F, -1.25F, -1.75F, -2.5F, -3.5F, -5, -6};
    const std::vector<float> even{0, 1, 1, 2, 2, 4, 4, 6, -0.0F, -1, -1, -2, -2, -4, -4, -6};
    for (const NumberFormat &format : {MxFp4, NvFp4}) {
        QVERIFY(allSame(quantized(codes, 16, format), codes));
        QVERIFY(allSame(quantized(ties, 16, format), even));
    }
}

void BlockFormatsTest::scalesByHand()
{
    // MXFP4: the largest is 7, its power of two 4, the scale 4 / 4; 7 saturates at 6.
    QVERIFY(allSame(quantized({7, 1.2F, -0.3F}, 3, MxFp4), {6, 1, -0.5F}));
    // 100: the power of two is 64, the scale 16; the step under 32 is 8.
    QVERIFY(allSame(quantized({100, 10, 4}, 3, MxFp4), {96, 8, 0}));
    // MXFP8: 500 has the power 256, the scale is 1, and 448 the largest element.
    QVERIFY(allSame(quantized({500, 17, 0.001F}, 3, MxFp8), {448, 16, 0.001953125F}));
    // NVFP4: 7 / 6 becomes 1.125 in E4M3; 7 / 1.125 = 6.2 saturates at 6; 2 / 1.125 = 1.8 becomes 2.
    QVERIFY(allSame(quantized({7, 2}, 2, NvFp4), {6.75F, 2.25F}));
    // A block so small beside its tensor that its scale is 0: 0.005 / 6 is under half of 2^-9.
    QVERIFY(allSame(quantized({0.005F, -0.005F}, 2, NvFp4), {0, -0.0F}));
}

void BlockFormatsTest::blocksStandAlone()
{
    for (const NumberFormat &format : {MxFp8, MxFp4, NvFp4}) {
        const auto size = static_cast<std::size_t>(format.blockSize);
        const std::vector<float> x = roughValues(size * 24);
        const std::vector<float> y = quantized(x, x.size(), format);
        QVERIFY(allSame(y, quantized(x, size, format)));
    }
}

void BlockFormatsTest::surviveWhatIsNotFinite_data()
{
    QTest::addColumn<NumberFormat>("format");
    QTest::newRow("MXFP8") << MxFp8;
    QTest::newRow("MXFP4") << MxFp4;
    QTest::newRow("NVFP4") << NvFp4;
}

void BlockFormatsTest::surviveWhatIsNotFinite()
{
    QFETCH(NumberFormat, format);
    const float quiet = std::numeric_limits<float>::quiet_NaN();
    const std::vector<float> withNan = quantized({quiet, 1, 0.5F}, 3, format);
    QVERIFY(std::isnan(withNan[0]));
    QVERIFY(allSame({withNan[1], withNan[2]}, quantized({1, 0.5F}, 2, format)));
    const std::vector<float> onlyNan = quantized({quiet, 0}, 2, format);
    QVERIFY(std::isnan(onlyNan[0]) && onlyNan[1] == 0);
    const std::vector<float> infinite = quantized({Infinity, -Infinity, LargestFloat, 1}, 4, format);
    QVERIFY(std::isfinite(infinite[0]) && infinite[0] > 0);
    QVERIFY(infinite[1] == -infinite[0] && infinite[2] == infinite[0] && infinite[3] == 0);
}

void BlockFormatsTest::reachTheEndsOfTheScale()
{
    // 2^-127 is the smallest scale: elements of E4M3 end at 2^-136, those of E2M1 at 2^-128.
    QVERIFY(allSame(quantized({0x1p-130F, 0x1p-136F, 0x1p-138F}, 3, MxFp8), {0x1p-130F, 0x1p-136F, 0}));
    QVERIFY(allSame(quantized({0x1p-126F, 0x1p-128F, 0x1p-130F}, 3, MxFp4), {0x1p-126F, 0x1p-128F, 0}));
    QVERIFY(allSame(quantized({LargestFloat}, 1, MxFp8), {0x1.Cp127F}));
    QVERIFY(allSame(quantized({LargestFloat}, 1, NvFp4), {6 * E4M3MaxOcp}));
}

QTEST_APPLESS_MAIN(BlockFormatsTest)
#include "block_formats_test.moc"
