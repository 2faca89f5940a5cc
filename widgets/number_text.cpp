// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace halftone::text {

namespace {

const QChar NoBreakSpace(0x00A0);
const QChar TrueMinus(0x2212);
const QChar RightToLeftMark(0x200F);

/// A number rounded to its significant digits, as digits and a decimal exponent: what was rounded decides the
/// unit, so that 999.6 us is "1.00 ms" and never "1000 us".
struct Rounded
{
    double value = 0;
    int exponent = 0; ///< of the leading digit
};

Rounded roundTo(double value, int digits)
{
    const QString text = QString::number(value, 'e', digits - 1);
    const auto mark = text.indexOf(QLatin1Char('e'));
    return {text.toDouble(), text.mid(mark + 1).toInt()};
}

QString withTrueMinus(QString text, const QLocale &locale)
{
    const QString minus = locale.negativeSign();
    if (text.startsWith(minus))
        text.replace(0, minus.size(), TrueMinus);
    return text;
}

QString fixed(double value, int decimals, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return withTrueMinus(locale.toString(value, 'f', std::max(decimals, 0)), locale);
}

QString superscript(int exponent)
{
    static constexpr std::array<char16_t, 10> Superscripts{0x2070, 0x00B9, 0x00B2, 0x00B3, 0x2074,
                                                           0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    QString result;
    for (const QChar c : QString::number(exponent))
        result += c == QLatin1Char('-') ? QChar(0x207B)
                                        : QChar(Superscripts[static_cast<std::size_t>(c.digitValue())]);
    return result;
}

QString notFinite(double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
}

/// In a sentence from right to left a number with its power and unit still reads from left to right.
/// Source: Unicode Standard Annex 9, directional isolates.
QString isolated(const QString &text, const QLocale &locale)
{
    constexpr QChar LeftToRightIsolate(0x2066);
    constexpr QChar PopIsolate(0x2069);
    if (locale.textDirection() == Qt::LeftToRight)
        return text;
    return LeftToRightIsolate + text + PopIsolate;
}

struct PrefixRange
{
    int smallest = 0; ///< exponents of 1000
    int largest = 0;
};

PrefixRange prefixes(const QString &unit)
{
    if (unit == QLatin1String("s"))
        return {-3, 0};
    if (unit == QLatin1String("B"))
        return {0, 4};
    return {};
}

QString prefixed(int thousands, const QString &unit)
{
    static constexpr std::u16string_view Symbols = u"nµm kMGT"; // 1000^-3 … 1000^4
    const int place = thousands + 3;
    const QChar symbol(Symbols[static_cast<std::size_t>(place)]);
    return thousands == 0 ? unit : symbol + unit;
}

int thousandsOf(int exponent, const QString &unit)
{
    const PrefixRange range = prefixes(unit);
    const int thousands = static_cast<int>(std::floor(exponent / 3.0));
    return std::clamp(thousands, range.smallest, range.largest);
}

} // namespace

QString number(double value, int digits, const QLocale &locale)
{
    if (!std::isfinite(value))
        return notFinite(value);
    if (value == 0.0)
        return locale.toString(0);
    const Rounded rounded = roundTo(value, digits);
    // Chosen: between 0.001 and 99,999 plain digits are shorter than a power.
    if (rounded.exponent >= -3 && rounded.exponent < 5)
        return isolated(fixed(rounded.value, digits - 1 - rounded.exponent, locale), locale);
    const double mantissa = rounded.value / std::pow(10.0, rounded.exponent);
    return isolated(
        fixed(mantissa, digits - 1, locale) + QStringLiteral("×10") + superscript(rounded.exponent), locale);
}

QString quantity(double value, const QString &unit, int digits, const QLocale &locale)
{
    const PrefixRange range = prefixes(unit);
    if (!std::isfinite(value) || value == 0.0
        || range.smallest == range.largest) // or a unit without prefixes
        return isolated(number(value, digits, locale) + NoBreakSpace + unit, locale);
    const Rounded rounded = roundTo(value, digits);
    const int thousands = thousandsOf(rounded.exponent, unit);
    const double scaled = rounded.value / std::pow(1000.0, thousands);
    // Bytes are whole: "512 B", not "512.0 B" or "1.00 B".
    const int decimals
        = unit == QLatin1String("B") && thousands == 0 ? 0 : digits - 1 - (rounded.exponent - 3 * thousands);
    return isolated(fixed(scaled, decimals, locale) + NoBreakSpace + prefixed(thousands, unit), locale);
}

QString withError(double value, double error, const QString &unit, const QLocale &locale)
{
    if (!std::isfinite(value) || !std::isfinite(error) || error == 0.0 || value == 0.0)
        return isolated(number(value, SignificantDigits, locale) + NoBreakSpace + unit, locale);
    const int exponent = roundTo(value, SignificantDigits).exponent;
    const bool isPlain
        = exponent >= -2 && exponent < 5; // chosen: with the error's digits behind, as in number()
    const int shift = isPlain ? 0 : exponent;
    constexpr int MostDecimals = 6; // chosen: an error far below the value is not worth more
    const int decimals = std::clamp(1 - (roundTo(error, 2).exponent - shift), 0, MostDecimals);
    const double power = std::pow(10.0, shift);
    const QString both = fixed(value / power, decimals, locale) + QStringLiteral(" ± ")
        + fixed(error / power, decimals, locale);
    const QString text
        = isPlain ? both : QLatin1Char('(') + both + QStringLiteral(")×10") + superscript(exponent);
    return isolated(text + NoBreakSpace + unit, locale);
}

QString percent(double fraction, int digits, const QLocale &locale)
{
    if (!std::isfinite(fraction))
        return notFinite(fraction);
    if (fraction == 0.0)
        return locale.toString(0) + NoBreakSpace + locale.percent();
    const Rounded rounded = roundTo(fraction * 100.0, digits);
    const QString text = rounded.exponent < -3 ? number(rounded.value, digits, locale)
                                               : fixed(rounded.value, digits - 1 - rounded.exponent, locale);
    return isolated(text + NoBreakSpace + locale.percent(), locale);
}

QString tau(double fraction, const QLocale &locale)
{
    const bool twoDigitsSuffice = roundTo(fraction, 2).value == roundTo(fraction, SignificantDigits).value;
    return percent(fraction, twoDigitsSuffice ? 2 : SignificantDigits, locale);
}

QString withPlus(const QString &written, double value, const QLocale &locale)
{
    return value > 0 ? isolated(QLatin1Char('+') + written, locale) : written;
}

QString integer(std::int64_t value, const QLocale &locale)
{
    return withTrueMinus(locale.toString(static_cast<qlonglong>(value)), locale);
}

QString inReadingDirection(const QString &text, const QLocale &locale)
{
    const bool isMarked = locale.textDirection() == Qt::RightToLeft && !text.isEmpty();
    return isMarked ? RightToLeftMark + text : text;
}

QString separator(const QLocale &locale)
{
    const QString dot = QStringLiteral(" · ");
    return locale.textDirection() == Qt::LeftToRight ? dot : RightToLeftMark + dot + RightToLeftMark;
}

QString full(double value, const QString &unit, const QLocale &locale)
{
    if (unit == QLatin1String("B") && std::isfinite(value))
        return integer(std::llround(value), locale) + NoBreakSpace + unit;
    constexpr int MostDigits = 7; // chosen: more than any measurement here has
    QString mantissa = QString::number(std::abs(value), 'e', MostDigits - 1).section(QLatin1Char('e'), 0, 0);
    while (mantissa.endsWith(QLatin1Char('0')))
        mantissa.chop(1);
    const int digits
        = std::clamp(static_cast<int>(mantissa.size()) - 1, SignificantDigits, MostDigits); // but the point
    return unit.isEmpty() ? number(value, digits, locale) : quantity(value, unit, digits, locale);
}

QString plain(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString tick(double value, const QLocale &locale)
{
    if (!std::isfinite(value) || value == 0.0)
        return number(value, 1, locale);
    const Rounded rounded = roundTo(value, 1);
    if (rounded.exponent >= -1 && rounded.exponent <= 2)
        return fixed(rounded.value, -rounded.exponent, locale);
    const double mantissa = std::round(rounded.value / std::pow(10.0, rounded.exponent));
    const QString power = QStringLiteral("10") + superscript(rounded.exponent);
    return mantissa == 1.0 ? power : fixed(mantissa, 0, locale) + QStringLiteral("×") + power;
}

EngineeringUnit engineeringUnit(double largest, const QString &unit)
{
    const double magnitude = std::abs(largest);
    if (!std::isfinite(magnitude) || magnitude == 0.0)
        return {1.0, unit};
    const int thousands = thousandsOf(roundTo(magnitude, SignificantDigits).exponent, unit);
    return {std::pow(1000.0, thousands), prefixed(thousands, unit)};
}

} // namespace halftone::text
