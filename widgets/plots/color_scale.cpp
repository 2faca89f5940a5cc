// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/color_scale.h"

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

std::vector<double> linearTicks(double smallest, double largest, int most)
{
    const double least = (largest - smallest) / std::max(most - 1, 1);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    double step = 10 * power;
    for (const double mantissa : {5.0, 2.0, 1.0}) {
        if (mantissa * power >= least)
            step = mantissa * power;
    }
    std::vector<double> ticks;
    for (double count = std::ceil(smallest / step); count * step <= largest; ++count)
        ticks.push_back(count * step);
    return ticks;
}

} // namespace

ColorScale::ColorScale(std::span<const double> values, ColorScaleStyle style, std::optional<double> centre)
    : m_isLinear(style.isLinear), m_map(centre ? ColorMap::Diverging : style.map)
{
    double smallest = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();
    for (const double value : values) {
        if (!std::isfinite(value) || (!m_isLinear && value <= 0))
            continue;
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
    }
    if (smallest <= largest) {
        m_smallest = m_isLinear ? std::min(smallest, 0.0) : smallest;
        m_largest = largest;
    }
    if (centre)
        centreOn(*centre);
    else if (!(m_largest > m_smallest)) // one value: the first colour, not a division by zero
        m_largest = m_isLinear ? m_smallest + 1 : m_smallest * 10;
}

void ColorScale::centreOn(double centre)
{
    constexpr double Least = 1.1; // chosen: what differs less from the centre is not shown at the ends
    if (m_isLinear) {
        const double reach
            = std::max({m_largest - centre, centre - m_smallest, (Least - 1) * std::abs(centre)});
        m_smallest = centre - reach;
        m_largest = centre + reach;
        return;
    }
    const double reach = std::max({m_largest / centre, centre / m_smallest, Least});
    m_smallest = centre / reach;
    m_largest = centre * reach;
}

double ColorScale::position(double value) const
{
    if (!(value > m_smallest))
        return 0;
    return std::min(1.0,
                    m_isLinear ? (value - m_smallest) / (m_largest - m_smallest)
                               : std::log(value / m_smallest) / std::log(m_largest / m_smallest));
}

double ColorScale::valueAt(double position) const
{
    return m_isLinear ? m_smallest + position * (m_largest - m_smallest)
                      : m_smallest * std::pow(m_largest / m_smallest, position);
}

QColor ColorScale::color(double value) const
{
    return colorAt(position(value));
}

QColor ColorScale::colorAt(double position) const
{
    const auto color = colorOf(m_map, position);
    return {color[0], color[1], color[2]};
}

std::vector<double> ColorScale::ticks(int most) const
{
    if (m_isLinear)
        return linearTicks(m_smallest, m_largest, most);
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
