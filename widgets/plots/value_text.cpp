// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/value_text.h"

#include "widgets/number_text.h"

#include <QCoreApplication>

#include <cmath>

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
    for (int digits = 1; digits < SignificantDigits; ++digits) {
        const double rounded = QString::number(value, 'e', digits - 1).toDouble();
        if (std::abs(rounded - value) <= Same * std::abs(value))
            return digits;
    }
    return SignificantDigits;
}

QString withDigits(double value, const QString &unit, int digits)
{
    if (isShare(unit))
        return percent(value, digits);
    return hasPrefixes(unit) ? quantity(value, unit, digits) : number(value, digits);
}

} // namespace

QString value(double value, const QString &unit)
{
    if (unit.isEmpty() || isShare(unit) || hasPrefixes(unit))
        return withDigits(value, unit, SignificantDigits);
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

} // namespace halftone::text
