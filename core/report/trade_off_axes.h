// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/point_labels.h"
#include "core/report/report.h"
#include "core/report/svg.h"

namespace halftone {

inline constexpr double TradeOffWidth = 760; // px: what fits a printed page
inline constexpr PlotFrame TradeOffFrame{76, 56, 742, 346}; // px; room for two rows of legend

/// Where a loss MSE, nats^2, and a gain are drawn. A point without loss has no logarithm: it stands at the left edge.
struct Axes
{
    double leastPower = 0; ///< of ten
    double mostPower = 1;
    double leastGain = 0;
    double mostGain = 1;

    [[nodiscard]] SvgPoint at(double loss, double gain) const;
};

/// Axes that hold everything that the figure draws of @p input, with room above the largest gain.
Axes axesOf(const ReportInput &input);

} // namespace halftone
