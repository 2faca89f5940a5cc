// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explain_solution.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/random_band.h"
#include "widgets/plots/trade_off_axes.h"

#include <vector>

namespace halftone {

/// "random", "first layers (prefix)", "greedy", "all FP8", or "all FP8 E4M3" where one of @p among is all in E5M2: the name
/// of a simple strategy for people.
QString baselineLabel(const std::string &name, const std::vector<Baseline> &among);

/// The simple strategies in the trade-off plot: curves, single points, and a band for the random configurations.
class BaselineGraphs
{
public:
    explicit BaselineGraphs(QCustomPlot *plot) : m_plot(plot) { }

    /// After the plot was cleared; restyle() must follow.
    void fill(const std::vector<Baseline> &baselines, const TradeOffScale &scale, bool showsDraws);
    void restyle(const QPalette &palette);
    /// @param comparisons  with the optimum, for tooltips; @param measure  of their losses and gains
    [[nodiscard]] std::vector<LegendEntry> legend(const QPalette &palette,
                                                  const std::vector<BaselineComparison> &comparisons,
                                                  const TradeOffMeasure &measure) const;
    /// Points that can be seen, hence be pointed at: of the random ones only if they are drawn.
    [[nodiscard]] bool isShown(const Baseline &baseline) const;
    [[nodiscard]] const std::vector<BandBin> &band() const { return m_bins; }

private:
    void addBand(const TradeOffScale &scale);
    QCPGraph *addEdge(double BandBin::*edge, const TradeOffScale &scale);

    QCustomPlot *m_plot;
    std::vector<Baseline> m_baselines;
    bool m_showsDraws = false;
    std::vector<BandBin> m_bins;
    std::vector<QCPGraph *> m_graphs; // owned by the plot, as those that follow; one per baseline
    QCPGraph *m_high = nullptr;
    QCPGraph *m_median = nullptr;
};

} // namespace halftone
