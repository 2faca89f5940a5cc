// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trade_off_curves.h"
#include "widgets/plots/trade_off_data.h"

#include <optional>
#include <vector>

namespace halftone {

/// What is drawn, for those who look into it. A view: everything it names must outlive it.
struct TradeOffScene
{
    const QCustomPlot &plot;
    const TradeOffData &data;
    const std::vector<TradeOffOverlay> &overlays;
    const TradeOffCurves &curves;

    [[nodiscard]] QPointF pixel(QPointF place) const; ///< of axis coordinates
};

/// A point that the pointer is on.
struct PickedPoint
{
    enum class Kind { Kept, Validated, Supported, Exact, Baseline, Overlay };
    Kind kind = Kind::Supported;
    FrontierPoint point; ///< of an overlay: with its own losses
    std::size_t index = 0; ///< in its list of the data or of the overlays
    QPointF place; ///< axis coordinates
    double loss = 0; ///< the threshold that a click asks for, less slack
};

/// The point at @p position (pixels of the plot); marks before optima, optima before strategies and overlays.
std::optional<PickedPoint> pickAt(const TradeOffScene &scene, QPointF position);

/// Exact figures of @p picked, and what a click does.
QString toolTipOf(const TradeOffScene &scene, const PickedPoint &picked);

/// What the band of random configurations says at @p position; empty outside of it.
QString bandToolTip(const TradeOffScene &scene, QPointF position);

/// Where the solution changes as the threshold grows, as far as is known: the supported and the proven optima, ascending
/// in loss and gain.
std::vector<FrontierPoint> knownSolutions(const TradeOffScene &scene);

/// Of @p solutions the one whose place is nearest to the coordinate @p x in pixels; none without solutions.
std::optional<FrontierPoint> nearestSolution(const TradeOffScene &scene,
                                             const std::vector<FrontierPoint> &solutions, double x);

} // namespace halftone
