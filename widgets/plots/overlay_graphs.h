// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_axes.h"

#include <vector>

namespace halftone {

/// Frontiers of other gains, objectives or sessions in the trade-off plot: each has a pattern of dashes of its own beside
/// its colour, and a measured one is drawn with thicker lines than a modelled one.
class OverlayGraphs
{
public:
    explicit OverlayGraphs(QCustomPlot *plot) : m_plot(plot) { }

    void fill(const std::vector<TradeOffOverlay> &overlays,
              const TradeOffScale &scale); ///< after the plot was cleared
    void restyle(const QPalette &palette);
    [[nodiscard]] std::vector<LegendEntry> legend(const QPalette &palette) const;

private:
    QCustomPlot *m_plot;
    std::vector<TradeOffOverlay> m_overlays;
    std::vector<QCPGraph *> m_graphs; // owned by the plot; one per overlay
};

} // namespace halftone
