// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quantity_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace halftone {

namespace {

/// "×10⁻⁵" becomes "e-5".
QString withPlainPower(QString text)
{
    static const QString Superscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const auto mark = text.indexOf(QStringLiteral("×10"));
    if (mark < 0)
        return text;
    auto end = mark + 3;
    QString power = QStringLiteral("e");
    for (; end < text.size(); ++end) {
        const auto digit = Superscripts.indexOf(text[end]);
        if (digit >= 0)
            power += QChar(static_cast<char16_t>(u'0' + digit));
        else if (text[end] == QChar(0x207B))
            power += QLatin1Char('-');
        else
            break;
    }
    return text.replace(mark, end - mark, power);
}

/// 1e6 of "M", 2^20 of "Mi"; nothing if it is no prefix. There are no parts of a byte, so that "m" can only be "M".
std::optional<double> factorOf(QString prefix, bool isOfBytes)
{
    constexpr double Thousand = 1000;
    constexpr double Binary = 1024;
    if (prefix.isEmpty())
        return 1.0;
    const bool isBinary = prefix.endsWith(QLatin1Char('i'));
    if (isBinary)
        prefix.chop(1);
    static const QStringList Prefixes{QStringLiteral("n"), QStringLiteral("µ"), QStringLiteral("m"),
                                      QString(),           QStringLiteral("k"), QStringLiteral("M"),
                                      QStringLiteral("G"), QStringLiteral("T")};
    if (isOfBytes)
        prefix = prefix.toUpper();
    constexpr QChar Mu(0x03BC); // Greek; the prefix is U+00B5
    prefix.replace(QLatin1Char('u'), QChar(0x00B5)).replace(Mu, QChar(0x00B5));
    prefix.replace(QLatin1Char('K'), QLatin1Char('k'));
    constexpr qsizetype Plain = 3; // of the list
    const auto place = Prefixes.indexOf(prefix);
    if (place < 0 || place == Plain || (isOfBytes && place < Plain))
        return {};
    const auto power = place - Plain;
    return std::pow(isBinary ? Binary : Thousand, static_cast<double>(power));
}

/// What a unit behind the number makes of it; without one it is taken to be the plain unit.
std::optional<double> factorOfUnit(const QString &written, const QString &unit)
{
    constexpr double Percent = 0.01;
    if (unit == QLatin1String("%"))
        return written.isEmpty() || written == unit ? std::optional(Percent) : std::nullopt;
    if (unit != QLatin1String("s") && unit != QLatin1String("B"))
        return written.isEmpty() || written.compare(unit, Qt::CaseInsensitive) == 0 ? std::optional(1.0)
                                                                                    : std::nullopt;
    return factorOf(written.endsWith(unit, Qt::CaseInsensitive) ? written.chopped(unit.size()) : written,
                    unit == QLatin1String("B"));
}

std::optional<double> numberOf(const QString &text, const QLocale &locale)
{
    bool isNumber = false;
    double value = locale.toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// In the digits of the locale C. Point and comma are both the decimal one; "1,250" that would be thousands in @p locale
/// is neither, and comes out empty.
QString plainPercent(QString text, const QLocale &locale)
{
    static const QRegularExpression Thousands(QStringLiteral("^[+-]?[1-9]\\d{0,2}(?:([.,])\\d{3})+(?!\\d)"));
    for (QChar &c : text)
        if (c.isDigit())
            c = QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    const auto match = Thousands.match(text);
    if (match.hasMatch() && match.captured(1) == locale.groupSeparator())
        return {};
    text.replace(locale.percent(), QStringLiteral("%"));
    text.replace(locale.decimalPoint(), QStringLiteral("."));
    return text.replace(QLatin1Char(','), QLatin1Char('.'));
}

} // namespace

std::optional<double> parseNumber(const QString &text, const QString &unit, const QLocale &locale)
{
    QString plain;
    for (const QChar c : withPlainPower(text)) {
        if (!c.isSpace() && c.category() != QChar::Other_Format) // isolates of right-to-left texts
            plain += c == QChar(0x2212) ? QLatin1Char('-') : c; // a true minus
    }
    const bool isPercent = unit == QLatin1String("%");
    if (isPercent)
        plain = plainPercent(plain, locale);
    for (qsizetype digits = plain.size(); digits > 0; --digits) { // the longest number before a unit
        const auto value = numberOf(plain.left(digits), isPercent ? QLocale::c() : locale);
        if (!value)
            continue;
        const auto factor = factorOfUnit(plain.mid(digits), unit);
        if (!factor)
            return {};
        const double quantity = *value * *factor;
        return std::isfinite(quantity) ? std::optional(quantity) : std::nullopt;
    }
    return {};
}

std::optional<double> parseQuantity(const QString &text, const QString &unit, const QLocale &locale)
{
    const auto quantity = parseNumber(text, unit, locale);
    return quantity && *quantity > 0 ? quantity : std::nullopt;
}

} // namespace halftone
