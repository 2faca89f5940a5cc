// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/color_map.h"

#include <QColor>

#include <optional>
#include <span>
#include <vector>

namespace halftone {

/// How numbers become colours, as far as it is the user's to choose.
struct ColorScaleStyle
{
    ColorMap map = ColorMap::Viridis; ///< of values without a natural centre
    bool isLinear = false; ///< else logarithmic

    bool operator==(const ColorScaleStyle &) const = default;
};

/// A scale from numbers to colours, with its ticks.
///
/// On a logarithmic one zero, negative numbers and NaN have no place: they take the first colour. With a centre, such as 1
/// of a ratio, both ends are equally far from it, and the colours diverge from it. A plain value.
class ColorScale
{
public:
    ColorScale() = default;
    /// From the smallest positive to the largest of @p values, of a linear one from zero, or the smallest if
    /// that is negative; from 1 to 10 if there is none.
    explicit ColorScale(std::span<const double> values, ColorScaleStyle style = {},
                        std::optional<double> centre = {});

    [[nodiscard]] double position(double value) const; ///< 0..1
    [[nodiscard]] double valueAt(double position) const; ///< the other way round
    [[nodiscard]] QColor color(double value) const;
    [[nodiscard]] QColor colorAt(double position) const;
    [[nodiscard]] double smallest() const { return m_smallest; }
    [[nodiscard]] double largest() const { return m_largest; }

    /// Round numbers inside the range, at most @p most: 1-2-5 steps; on a logarithmic scale of two decades and more powers
    /// of ten.
    [[nodiscard]] std::vector<double> ticks(int most) const;

    bool operator==(const ColorScale &) const = default;

private:
    void centreOn(double centre);

    double m_smallest = 1;
    double m_largest = 10;
    bool m_isLinear = false;
    ColorMap m_map = ColorMap::Viridis;
};

} // namespace halftone
