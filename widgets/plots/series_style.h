// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"

#include <cstddef>

class QPalette;

namespace halftone {

/// How one of several compared things is drawn in every plot of it: a colour, and as a second cue a mark and a line.
struct SeriesStyle
{
    QColor color;
    LegendMark mark = LegendMark::Dot;
    QCPScatterStyle::ScatterShape shape = QCPScatterStyle::ssDisc;
    Qt::PenStyle line = Qt::SolidLine;
    LegendMark lineMark = LegendMark::Line;
};

/// @param number  from 0; begins again behind the last style
SeriesStyle seriesStyle(std::size_t number, const QPalette &palette);

} // namespace halftone
