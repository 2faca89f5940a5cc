// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/axis_tickers.h"

#include "widgets/number_text.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double ZeroClearance = 2.0; ///< ticks nearer to the place of zero would touch its label; chosen

} // namespace

QString LinearTicker::getTickLabel(double tick, const QLocale &locale, QChar /*format*/, int /*precision*/)
{
    QString label = locale.toString(tick, 'g', 6);
    return label.replace(locale.negativeSign(), QStringLiteral("−"));
}

QVector<double> LogTicker::createTickVector(double /*step*/, const QCPRange &range)
{
    const double decades = std::log10(range.upper / range.lower);
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    const int stride
        = std::max(1, static_cast<int>(std::ceil(decades / 8))); // chosen: at most about eight labels
    QVector<double> ticks;
    if (m_zero > 0)
        ticks << m_zero;
    for (int exponent = first; exponent <= last; exponent += stride) {
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            const double tick = mantissa * std::pow(10.0, exponent);
            if ((decades < 2 || mantissa == 1.0) && tick > m_zero * ZeroClearance)
                ticks << tick;
        }
    }
    return ticks;
}

int LogTicker::getSubTickCount(double /*step*/)
{
    return 8; // 2 to 9
}

QVector<double> LogTicker::createSubTickVector(int /*count*/, const QVector<double> &ticks)
{
    QVector<double> result;
    for (const double tick : ticks) {
        if (tick == m_zero)
            continue;
        const double power = std::pow(10.0, std::floor(std::log10(tick) + 1e-9));
        for (int mantissa = 2; mantissa <= 9; ++mantissa)
            result << mantissa * power;
    }
    return result;
}

QString LogTicker::getTickLabel(double tick, const QLocale &locale, QChar /*format*/, int /*precision*/)
{
    return tick == m_zero ? locale.toString(0) : text::tick(tick, locale);
}

} // namespace halftone
