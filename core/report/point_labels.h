// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/svg.h"

#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The inside of a plot, CSS pixels.
struct PlotFrame
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// About how wide @p text is in the labels' size, CSS pixels; rather more than less.
double textWidth(std::string_view text);

/// Names beside points, none over another and none outside the frame: one that finds no room is left out.
class PointLabels
{
public:
    explicit PointLabels(const PlotFrame &frame) : m_frame(frame) { }

    /// Names @p point, whose mark is about 10 pixels wide; the name is shortened if it is long.
    void add(Svg &svg, SvgPoint point, const std::string &name);

private:
    [[nodiscard]] bool isFree(const PlotFrame &box) const;

    PlotFrame m_frame;
    std::vector<PlotFrame> m_taken;
};

} // namespace halftone
