// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/fake_quantize.h"

#include "tests/numeric/code_tables.h"

#include <QTest>

#include <array>

using namespace halftone;
using namespace halftone::test;

class RoundingErrorProductTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheErrorItself_data();
    void agreesWithTheErrorItself();
    void severalFormatsGiveWhatEachGives();
    void groupsOfRowsAddUp();
    void refusesWhatDoesNotFit();
};

void RoundingErrorProductTest::agreesWithTheErrorItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("columns");
    for (const NumberFormat &format : knownFormats()) {
        for (const int columns : {1, 96, 100, 1024, 1111})
            QTest::addRow("%s, %d columns", std::string(format.label).c_str(), columns)
                << QString::fromStdString(std::string(format.name)) << columns;
    }
}

void RoundingErrorProductTest::agreesWithTheErrorItself()
{
    QFETCH(QString, name);
    QFETCH(int, columns);
    const NumberFormat format = *formatNamed(name.toStdString());
    const auto width = static_cast<std::size_t>(columns);
    const std::vector<float> x = normalValues(7 * width, 5);
    const std::vector<float> gradient = normalValues(7 * width, 6, 0.01F);
    const std::array scales{0.02F, 0.5F, 0.0625F, 0.01F, 0.1F, 0.25F, 0.04F}; // one per row
    std::vector<float> y(x.size());
    QVERIFY(fakeQuantize(x, width, format, scales, y));
    double expected = 0;
    double magnitudes = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double term
            = (static_cast<double>(y[i]) - static_cast<double>(x[i])) * static_cast<double>(gradient[i]);
        expected += term;
        magnitudes += std::abs(term);
    }
    const auto product = roundingErrorProduct(x, gradient, width, format, scales);
    QVERIFY(product);
    // Two roundings of a term and at most 13 additions of float32 on its way: 15 * 2^-24.
    constexpr double Rounding = 1e-6;
    QVERIFY2(std::abs(*product - expected) <= Rounding * magnitudes,
             qPrintable(QStringLiteral("%1 instead of %2").arg(*product).arg(expected)));
    QVERIFY(magnitudes > 0);
}

void RoundingErrorProductTest::severalFormatsGiveWhatEachGives()
{
    const std::vector<float> x = normalValues(std::size_t{10} * 333, 7);
    const std::vector<float> gradient = normalValues(x.size(), 8);
    const std::array scale{0.03F};
    std::vector<Rounding> roundings;
    for (const NumberFormat &format : knownFormats())
        roundings.push_back({format, scale});
    std::vector<double> sums(roundings.size(), 99.0);
    QVERIFY(roundingErrorProducts(x, gradient, 333, roundings, sums));
    for (std::size_t i = 0; i < roundings.size(); ++i)
        QVERIFY(sums[i] == *roundingErrorProduct(x, gradient, 333, roundings[i].format, scale));
}

void RoundingErrorProductTest::groupsOfRowsAddUp()
{
    constexpr std::size_t Columns = 200;
    const std::vector<float> x = normalValues(20 * Columns, 9);
    const std::vector<float> gradient = normalValues(x.size(), 10);
    const std::array scale{0.1F};
    const auto rows = [&](std::size_t first, std::size_t count) {
        return *roundingErrorProduct(std::span(x).subspan(first * Columns, count * Columns),
                                     std::span(gradient).subspan(first * Columns, count * Columns), Columns,
                                     Fp8E4M3, scale);
    };
    constexpr double Float64Rounding = 1e-13;
    QVERIFY(std::abs(rows(0, 20) - (rows(0, 3) + rows(3, 17))) < Float64Rounding);
}

void RoundingErrorProductTest::refusesWhatDoesNotFit()
{
    const std::vector<float> x(12);
    const std::vector<float> shorter(11);
    const std::array one{1.0F};
    const auto refuses = [](const Result<double> &result) {
        return !result && result.error().code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refuses(roundingErrorProduct(x, shorter, 4, Bf16, one)));
    QVERIFY(refuses(roundingErrorProduct(x, x, 7, Bf16, one)));
    QVERIFY(refuses(roundingErrorProduct(x, x, 4, Bf16, std::array{0.0F})));
    std::array<double, 2> sums{};
    QVERIFY(!roundingErrorProducts(x, x, 4, std::array{Rounding{Bf16, one}}, sums));
    QVERIFY(*roundingErrorProduct({}, {}, 4, Bf16, one) == 0);
}

QTEST_APPLESS_MAIN(RoundingErrorProductTest)
#include "rounding_error_product_test.moc"
