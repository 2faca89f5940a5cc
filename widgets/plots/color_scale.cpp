// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/color_scale.h"

#include "widgets/theme.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace halftone {

namespace {

void appendTicks(std::vector<double> &ticks, std::initializer_list<double> mantissas, double smallest,
                 double largest)
{
    const int first = static_cast<int>(std::floor(std::log10(smallest)));
    const int last = static_cast<int>(std::ceil(std::log10(largest)));
    for (int exponent = first; exponent <= last; ++exponent) {
        for (const double mantissa : mantissas) {
            const double tick = mantissa * std::pow(10.0, exponent);
            if (tick >= smallest && tick <= largest)
                ticks.push_back(tick);
        }
    }
}

} // namespace

ColorScale::ColorScale(std::span<const double> values)
{
    double smallest = std::numeric_limits<double>::infinity();
    double largest = 0;
    for (const double value : values) {
        if (!(value > 0) || !std::isfinite(value))
            continue;
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
    }
    if (largest == 0)
        return;
    m_smallest = smallest;
    m_largest
        = largest > smallest ? largest : smallest * 10; // one value: the dark end, not a division by zero
}

double ColorScale::position(double value) const
{
    if (!(value > m_smallest))
        return 0;
    return std::min(1.0, std::log(value / m_smallest) / std::log(m_largest / m_smallest));
}

QColor ColorScale::color(double value) const
{
    return theme::viridis(position(value));
}

std::vector<double> ColorScale::ticks(int most) const
{
    std::vector<double> result;
    if (m_largest / m_smallest < 100) { // chosen: under two decades, powers of ten alone are too few
        appendTicks(result, {1, 2, 5}, m_smallest, m_largest);
        if (static_cast<int>(result.size()) <= most)
            return result;
        result.clear();
    }
    appendTicks(result, {1}, m_smallest, m_largest);
    const auto limit = static_cast<std::size_t>(std::max(most, 1));
    const std::size_t stride = (result.size() + limit - 1) / limit;
    std::vector<double> thinned;
    for (std::size_t i = 0; i < result.size(); i += std::max<std::size_t>(stride, 1))
        thinned.push_back(result[i]);
    return thinned;
}

} // namespace halftone
