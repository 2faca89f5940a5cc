// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>

/// How numbers are written for people: three significant digits, engineering units, powers as superscripts, a
/// true minus sign, a no-break space before the unit, the locale's decimal separator. Thread-safe.
namespace halftone::text {

inline constexpr int SignificantDigits = 3; // chosen: what a calibration of some dozen texts supports

/// "21.4", "−0.310", "2.70×10⁻⁵". Powers of ten below 0.001 and from 100,000 on; "0" for zero; "–" for NaN.
QString number(double value, int digits = SignificantDigits, const QLocale &locale = QLocale());

/// "21.4 ms", "930 µs", "−1.20 MB".
/// @param unit  "s" or "B" get prefixes (n to none; none to T, powers of 1000); others are appended as they
/// are
QString quantity(double value, const QString &unit, int digits = SignificantDigits,
                 const QLocale &locale = QLocale());

/// A value with its standard error, in one notation: "0.0298 ± 0.0015 nats²", "(2.98 ± 0.15)×10⁻⁵ nats²". The error
/// has two digits, the value as many decimals. An error of 0 is none: the value alone.
QString withError(double value, double error, const QString &unit, const QLocale &locale = QLocale());

/// "59 %" of the fraction 0.59.
QString percent(double fraction, int digits = 2, const QLocale &locale = QLocale());

/// A threshold: at least two, at most three significant digits, "0.50 %", "0.484 %".
QString tau(double fraction, const QLocale &locale = QLocale());

/// @p written, of @p value by one of the functions above, with its sign: "+21.4 ms".
QString withPlus(const QString &written, double value, const QLocale &locale = QLocale());

/// "65,536" in an English locale.
QString integer(std::int64_t value, const QLocale &locale = QLocale());

/// " · ", between figures. In a locale that is written from right to left what stands before and after it stays apart, though
/// both are numbers or Latin. Source: Unicode Standard Annex 9, implicit directional marks.
QString separator(const QLocale &locale = QLocale());

/// @p text laid out from right to left in such a locale, though it begins with a symbol or a Latin word.
QString inReadingDirection(const QString &text, const QLocale &locale = QLocale());

/// Up to seven significant digits, for tooltips: "129.3777 µs", "4.408571×10⁻⁷ nats²"; bytes are counted: "65,536 B".
QString full(double value, const QString &unit = {}, const QLocale &locale = QLocale());

/// Every digit, "C" locale, for copies into other programs.
QString plain(double value);

/// A label of a logarithmic axis: "10⁻⁵", "2×10⁻⁵", and "0.1" to "500" as they are.
QString tick(double value, const QLocale &locale = QLocale());

/// The prefix in which numbers up to some size are best written, for an axis: value / factor is in `unit`.
struct EngineeringUnit
{
    double factor = 1;
    QString unit; ///< "ms"

    bool operator==(const EngineeringUnit &) const = default;
};
EngineeringUnit engineeringUnit(double largest, const QString &unit); ///< "ms" for 0.02 and "s"

} // namespace halftone::text
