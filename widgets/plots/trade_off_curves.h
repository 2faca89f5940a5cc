// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explain_solution.h"
#include "widgets/plots/baseline_graphs.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/mark_graphs.h"
#include "widgets/plots/overlay_graphs.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_axes.h"

#include <optional>

namespace halftone {

/// Everything that the trade-off plot draws but the threshold: how each series looks, and what is drawn again when.
class TradeOffCurves
{
public:
    /// @param plot           owns the graphs
    /// @param solutionLayer  name of the layer of what changes with every solution
    /// @param exactLayer     name of that of the exact points, which come bit by bit
    TradeOffCurves(QCustomPlot *plot, QString exactLayer, QString solutionLayer);

    /// Draws all of it again; restyle() must follow.
    void fill(const TradeOffData &data, const std::vector<TradeOffOverlay> &overlays,
              const TradeOffOptions &options, double threshold);
    void restyle(const QPalette &palette);
    void setExact(std::vector<FrontierPoint> points); ///< proven optima, ascending in loss
    [[nodiscard]] const std::vector<FrontierPoint> &exact() const { return m_exact; }
    // Both draw nothing: the caller replots the layer of the solution.
    void setCurrent(const std::optional<TradeOffCurrent> &current, const QPalette &palette);
    void setHovered(std::optional<QPointF> place); ///< axis coordinates
    [[nodiscard]] const TradeOffScale &scale() const { return m_scale; }
    [[nodiscard]] const BaselineGraphs &baselines() const { return m_baselines; }
    [[nodiscard]] const MarkGraphs &marks() const { return m_marks; }

    struct Ranges
    {
        QCPRange loss;
        QCPRange gain; ///< up to the largest gain, without room above it
    };
    [[nodiscard]] Ranges wholeRanges(double threshold) const; ///< show every point and the threshold

    [[nodiscard]] std::vector<LegendEntry> legend(const QPalette &palette, bool withSource,
                                                  const std::vector<BaselineComparison> &comparisons) const;

private:
    void showExact();
    [[nodiscard]] QCPRange lossRange(double smallest, double largest) const;

    QCustomPlot *m_plot;
    QString m_exactLayer;
    QString m_solutionLayer;
    TradeOffData m_data;
    std::vector<TradeOffOverlay> m_overlaid;
    std::vector<FrontierPoint> m_exact;
    TradeOffScale m_scale;
    BaselineGraphs m_baselines;
    OverlayGraphs m_overlays;
    MarkGraphs m_marks;
    QCPGraph *m_frontier = nullptr; // owned by the plot, as those that follow
    QCPGraph *m_exactGraph = nullptr;
    QCPGraph *m_current = nullptr;
    QCPGraph *m_hovered = nullptr;
};

} // namespace halftone
