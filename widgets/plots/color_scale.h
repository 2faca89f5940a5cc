// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <span>
#include <vector>

namespace halftone {

/// A logarithmic scale from numbers to viridis colours, with its ticks.
///
/// Zero, negative numbers and NaN have no logarithm: they take the darkest colour. A plain value.
class ColorScale
{
public:
    ColorScale() = default;
    /// From the smallest positive to the largest of @p values; from 1 to 10 if there is none.
    explicit ColorScale(std::span<const double> values);

    [[nodiscard]] double position(double value) const; ///< 0..1
    [[nodiscard]] QColor color(double value) const;
    [[nodiscard]] double smallest() const { return m_smallest; }
    [[nodiscard]] double largest() const { return m_largest; }

    /// Round numbers inside the range, at most @p most: powers of ten, or 1-2-5 steps if the range is short.
    [[nodiscard]] std::vector<double> ticks(int most) const;

    bool operator==(const ColorScale &) const = default;

private:
    double m_smallest = 1;
    double m_largest = 10;
};

} // namespace halftone
