// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/value_text.h"

#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

namespace halftone::text {

namespace {

struct ValueText
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

bool isShare(const QString &unit)
{
    return unit == QLatin1String("%");
}

bool hasPrefixes(const QString &unit)
{
    return unit == QLatin1String("s") || unit == QLatin1String("B");
}

/// The fewest significant digits that tell the number, at most three.
int digitsOf(double value)
{
    constexpr double Same = 1e-9; // of the value: steps are added up
    for (int digits = 1; digits < significantDigits; ++digits) {
        const double rounded = QString::number(value, 'e', digits - 1).toDouble();
        if (std::abs(rounded - value) <= Same * std::abs(value))
            return digits;
    }
    return significantDigits;
}

QString withDigits(double value, const QString &unit, int digits)
{
    if (isShare(unit))
        return percent(value, digits);
    return hasPrefixes(unit) ? quantity(value, unit, digits) : number(value, digits);
}

std::optional<double> factorOf(const QString &suffix)
{
    using Factor = std::pair<const char *, double>;
    static constexpr std::array Factors{
        Factor{"", 1},      Factor{"%", 0.01},  Factor{"ns", 1e-9}, Factor{"us", 1e-6}, Factor{"µs", 1e-6},
        Factor{"μs", 1e-6}, Factor{"ms", 1e-3}, Factor{"s", 1},     Factor{"b", 1},     Factor{"k", 1e3},
        Factor{"kb", 1e3},  Factor{"m", 1e6},   Factor{"mb", 1e6},  Factor{"g", 1e9},   Factor{"gb", 1e9},
        Factor{"t", 1e12},  Factor{"tb", 1e12}};
    for (const auto &[name, factor] : Factors) {
        if (suffix.compare(QString::fromUtf8(name), Qt::CaseInsensitive) == 0)
            return factor;
    }
    return {};
}

} // namespace

QString value(double value, const QString &unit)
{
    if (unit.isEmpty() || isShare(unit) || hasPrefixes(unit))
        return withDigits(value, unit, significantDigits);
    return quantity(value, unit);
}

QString exactValue(double value, double error, const QString &unit)
{
    const QString figure = isShare(unit) ? full(value * 100, unit) : full(value, unit);
    if (error == 0)
        return figure;
    return ValueText::tr("%1, standard error %2").arg(figure, text::value(error, unit));
}

QString valueTick(double value, const QString &unit)
{
    const int digits = digitsOf(value);
    if (digits == 1 && !isShare(unit) && !hasPrefixes(unit))
        return tick(value);
    return withDigits(value, unit, digits);
}

std::optional<double> readValue(const QString &typed)
{
    static const QRegularExpression Shape(
        QStringLiteral(R"(^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(\S*)\s*$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString plain = typed;
    plain.replace(QChar(0x2212), QLatin1Char('-')).replace(QLocale().decimalPoint(), QStringLiteral("."));
    const auto match = Shape.match(plain);
    const auto factor = factorOf(match.captured(2));
    if (!match.hasMatch() || !factor)
        return {};
    const double number = match.captured(1).toDouble() * *factor;
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace halftone::text
