// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/fake_quantize.h"

#include "tests/numeric/code_tables.h"

#include <QTest>

#include <array>

#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>

using namespace halftone;
using namespace halftone::test;

namespace {

constexpr float Infinity = std::numeric_limits<float>::infinity();

/// Every code's value, the middle to its neighbour, what lies beside it, and a million random patterns.
std::vector<float> sweep(const Layout &layout)
{
    const std::vector<float> codes = positiveValues(layout);
    std::vector<float> values{Infinity, std::numeric_limits<float>::quiet_NaN()};
    for (std::size_t code = 0; code < codes.size(); ++code) {
        const float next = code + 1 < codes.size() ? codes[code + 1] : codes[code];
        const float middle = codes[code] + (next - codes[code]) / 2;
        values.insert(values.end(),
                      {codes[code], middle, std::nextafter(middle, 0.0F), std::nextafter(middle, Infinity)});
    }
    const std::size_t positives = values.size();
    for (std::size_t i = 0; i < positives; ++i)
        values.push_back(-values[i]);
    std::mt19937 random(14);
    for (int i = 0; i < 1'000'000; ++i)
        values.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(random())));
    return values;
}

/// c10 overflows to infinity, we saturate: the only difference.
template <typename Stored>
float convertedByC10(float value, float maxFinite)
{
    const auto converted = static_cast<float>(static_cast<Stored>(value));
    return std::isinf(converted) ? std::copysign(maxFinite, converted) : converted;
}

template <typename Stored>
void compare(const NumberFormat &format, const Layout &layout)
{
    const std::vector<float> x = sweep(layout);
    std::vector<float> y(x.size());
    QVERIFY(fakeQuantize(x, x.size(), format, std::array{1.0F}, y));
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!same(y[i], convertedByC10<Stored>(x[i], format.maxFinite)))
            QFAIL(qPrintable(QStringLiteral("%1 became %2")
                                 .arg(static_cast<double>(x[i]))
                                 .arg(static_cast<double>(y[i]))));
    }
}

} // namespace

class C10ConversionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bfloat16() { compare<c10::BFloat16>(Bf16, Bf16Layout); }
    void half() { compare<c10::Half>(Fp16, Fp16Layout); }
};

QTEST_APPLESS_MAIN(C10ConversionsTest)
#include "c10_conversions_test.moc"
