// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/fake_quantize.h"

#include "tests/numeric/code_tables.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::NumberFormat)
Q_DECLARE_METATYPE(std::vector<float>)

namespace {

constexpr float Infinity = std::numeric_limits<float>::infinity();
constexpr float LargestFloat = std::numeric_limits<float>::max();

std::vector<float> quantized(const std::vector<float> &x, const NumberFormat &format, float scale = 1)
{
    std::vector<float> y(x.size());
    const bool done
        = fakeQuantize(x, std::max<std::size_t>(x.size(), 1), format, std::array{scale}, y).has_value();
    return done ? y : std::vector<float>{};
}

QString firstDifference(const std::vector<float> &x, const std::vector<float> &y,
                        const std::vector<float> &expected)
{
    if (y.size() != expected.size())
        return QStringLiteral("%1 results for %2 values").arg(y.size()).arg(expected.size());
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (!same(y[i], expected[i]))
            return QStringLiteral("%1 became %2, not %3")
                .arg(static_cast<double>(x[i]), 0, 'g', 10)
                .arg(static_cast<double>(y[i]), 0, 'g', 10)
                .arg(static_cast<double>(expected[i]), 0, 'g', 10);
    }
    return {};
}

#define COMPARE_ALL(x, y, expected)                                                                          \
    do {                                                                                                     \
        const QString difference = firstDifference(x, y, expected);                                          \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                              \
    } while (false)

std::vector<float> integers()
{
    std::vector<float> values;
    for (int code = 0; code <= 127; ++code)
        values.push_back(static_cast<float>(code));
    return values;
}

void formats()
{
    QTest::addColumn<NumberFormat>("format");
    QTest::addColumn<std::vector<float>>("values"); // of the positive codes, in order
    QTest::newRow("BF16") << Bf16 << positiveValues(Bf16Layout);
    QTest::newRow("FP16") << Fp16 << positiveValues(Fp16Layout);
    QTest::newRow("E4M3 up to 448") << withDialect(Fp8E4M3, E4M3MaxOcp) << positiveValues(E4M3OcpLayout);
    QTest::newRow("E4M3 up to 240") << withDialect(Fp8E4M3, E4M3MaxGaudi2) << positiveValues(E4M3IeeeLayout);
    QTest::newRow("E5M2") << Fp8E5M2 << positiveValues(E5M2Layout);
    QTest::newRow("INT8") << Int8 << integers();
    QTest::newRow("INT8 per channel") << Int8PerChannel << integers();
}

} // namespace

class FakeQuantizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsAFixedPoint_data() { formats(); }
    void everyCodeIsAFixedPoint();
    void midpointsGoToEvenCodes_data() { formats(); }
    void midpointsGoToEvenCodes();
    void whatIsBeyondSaturates_data() { formats(); }
    void whatIsBeyondSaturates();
    void isMonotoneAndIdempotent_data() { formats(); }
    void isMonotoneAndIdempotent();
    void powersOfTwoPassThrough_data() { formats(); }
    void powersOfTwoPassThrough();
    void scalesByHand();
    void worksInPlaceAndOnAnyLength();
    void refusesWhatDoesNotFit();
};

void FakeQuantizeTest::everyCodeIsAFixedPoint()
{
    QFETCH(NumberFormat, format);
    QFETCH(std::vector<float>, values);
    QVERIFY(values.back() == format.maxFinite);
    std::vector<float> x = values;
    for (const float value : values)
        x.push_back(-value); // -0 too
    COMPARE_ALL(x, quantized(x, format), x);
}

void FakeQuantizeTest::midpointsGoToEvenCodes()
{
    QFETCH(NumberFormat, format);
    QFETCH(std::vector<float>, values);
    std::vector<float> x;
    std::vector<float> expected;
    for (std::size_t code = 0; code + 1 < values.size(); ++code) {
        const float below = values[code];
        const float above = values[code + 1];
        const float middle = below + (above - below) / 2; // exact: one more bit than the format has
        for (const float sign : {1.0F, -1.0F}) {
            x.insert(x.end(),
                     {sign * middle, sign * std::nextafter(middle, 0.0F),
                      sign * std::nextafter(middle, Infinity)});
            expected.insert(expected.end(),
                            {sign * (code % 2 == 0 ? below : above), sign * below, sign * above});
        }
    }
    COMPARE_ALL(x, quantized(x, format), expected);
}

void FakeQuantizeTest::whatIsBeyondSaturates()
{
    QFETCH(NumberFormat, format);
    const float most = format.maxFinite;
    const float tiny = std::numeric_limits<float>::denorm_min();
    const float quiet = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> x{std::nextafter(most, Infinity),
                         LargestFloat,
                         Infinity,
                         -LargestFloat,
                         -Infinity,
                         quiet,
                         -quiet,
                         tiny,
                         -tiny};
    COMPARE_ALL(x, quantized(x, format),
                (std::vector<float>{most, most, most, -most, -most, quiet, quiet, 0.0F, -0.0F}));
}

void FakeQuantizeTest::isMonotoneAndIdempotent()
{
    QFETCH(NumberFormat, format);
    std::vector<float> x = normalValues(20'000, 1, 3);
    std::ranges::sort(x);
    constexpr float Scale = 0.0123F; // no power of two
    const std::vector<float> y = quantized(x, format, Scale);
    QVERIFY(std::ranges::is_sorted(y));
    COMPARE_ALL(y, quantized(y, format, Scale), y);
}

void FakeQuantizeTest::powersOfTwoPassThrough()
{
    QFETCH(NumberFormat, format);
    const std::vector<float> x = normalValues(1'000, 2);
    const std::vector<float> y = quantized(x, format, 0.03125F);
    for (const float factor : {0x1p-20F, 0.5F, 2.0F, 0x1p30F}) {
        std::vector<float> scaledX = x;
        std::vector<float> scaledY = y;
        for (std::size_t i = 0; i < x.size(); ++i) {
            scaledX[i] *= factor;
            scaledY[i] *= factor;
        }
        COMPARE_ALL(scaledX, quantized(scaledX, format, 0.03125F * factor), scaledY);
    }
}

void FakeQuantizeTest::scalesByHand()
{
    // INT8 under 0.5: multiples of 0.5, at most 63.5. Under 4: multiples of 4, ties to even multiples.
    const std::vector<float> x{0.7F, 0.75F, 1.25F, 100, 5.9F, 6, 10, 1'000};
    std::vector<float> y(x.size());
    const std::array scales{0.5F, 4.0F};
    QVERIFY(fakeQuantize(x, 4, Int8, scales, y));
    COMPARE_ALL(x, y, (std::vector<float>{0.5F, 1, 1, 63.5F, 4, 8, 8, 508}));
    // E4M3 of Gaudi 2 under 16: at most 3840, in steps of 256 there.
    const std::vector<float> large{3'700, 3'840, 5'000};
    COMPARE_ALL(large, quantized(large, withDialect(Fp8E4M3, E4M3MaxGaudi2), 16),
                (std::vector<float>{3'584, 3'840, 3'840}));
}

void FakeQuantizeTest::worksInPlaceAndOnAnyLength()
{
    for (const std::size_t columns : {1, 31, 32, 33, 255, 256, 257, 700}) {
        const std::vector<float> x = normalValues(3 * columns, 3);
        std::vector<float> inPlace = x;
        std::vector<float> expected(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            expected[i] = quantized({x[i]}, Fp8E5M2, 0.125F).front();
        QVERIFY(fakeQuantize(inPlace, columns, Fp8E5M2, std::array{0.125F}, inPlace));
        COMPARE_ALL(x, inPlace, expected);
    }
    QVERIFY(fakeQuantize({}, 4, Bf16, std::array{1.0F}, {}));
}

void FakeQuantizeTest::refusesWhatDoesNotFit()
{
    const std::vector<float> x(12);
    std::vector<float> y(12, 5.0F);
    std::vector<float> shorter(11);
    const std::array one{1.0F};
    const auto refuses = [&](const Result<void> &result) {
        return !result && result.error().code == ErrorCode::InvalidArgument
            && y == std::vector<float>(12, 5.0F);
    };
    QVERIFY(refuses(fakeQuantize(x, 0, Bf16, one, y)));
    QVERIFY(refuses(fakeQuantize(x, 5, Bf16, one, y)));
    QVERIFY(refuses(fakeQuantize(x, 4, Bf16, one, shorter)));
    QVERIFY(refuses(fakeQuantize(x, 4, Bf16, {}, y)));
    QVERIFY(refuses(fakeQuantize(x, 4, Bf16, std::array{1.0F, 1.0F}, y)));
    for (const float scale : {0.0F, -1.0F, Infinity, std::numeric_limits<float>::quiet_NaN(), 0x1p-127F})
        QVERIFY(refuses(fakeQuantize(x, 4, Bf16, std::array{scale}, y)));
}

QTEST_APPLESS_MAIN(FakeQuantizeTest)
#include "fake_quantize_test.moc"
