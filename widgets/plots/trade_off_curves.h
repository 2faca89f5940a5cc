// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_data.h"

#include <optional>

namespace halftone {

/// The graphs of the trade-off plot: how data becomes coordinates, and how each series is drawn.
class TradeOffCurves
{
public:
    /// @param plot           owns the graphs
    /// @param solutionLayer  name of the layer of what changes with every solution
    /// @param exactLayer     name of that of the exact points, which come bit by bit
    TradeOffCurves(QCustomPlot *plot, QString exactLayer, QString solutionLayer);

    void fill(const TradeOffData &data, double threshold); ///< restyle() must follow
    void restyle(const QPalette &palette);
    void setExact(std::vector<FrontierPoint> points); ///< proven optima, ascending in loss
    [[nodiscard]] const std::vector<FrontierPoint> &exact() const { return m_exact; }
    void setCurrent(const std::optional<TradeOffCurrent> &current, const QPalette &palette);
    void setHovered(const FrontierPoint *point); ///< null for none
    /// Whether the threshold has a place right of zero(); if not, fill() again.
    [[nodiscard]] bool reaches(double threshold) const { return threshold <= 0 || threshold >= m_zero * 2; }

    /// Coordinates of a point; a loss of 0 has no logarithm and stands at zero().
    [[nodiscard]] QPointF coordinates(const FrontierPoint &point) const;
    [[nodiscard]] double shownLoss(double loss) const;
    [[nodiscard]] double zero() const { return m_zero; }
    [[nodiscard]] const QString &gainUnit() const { return m_gainUnit; } ///< of the axis: "ms"

    struct Ranges
    {
        QCPRange loss;
        QCPRange gain;
    };
    [[nodiscard]] Ranges wholeRanges(double threshold) const; ///< show every point and the threshold

    [[nodiscard]] std::vector<LegendEntry> legend(const QPalette &palette, bool withSource) const;

private:
    void addBaseline(const Baseline &baseline);
    void addKept();
    void showExact();
    void restyleKept(const QPalette &palette);

    QCustomPlot *m_plot;
    QString m_exactLayer;
    QString m_solutionLayer;
    TradeOffData m_data;
    std::vector<FrontierPoint> m_exact;
    double m_zero = 1e-9;
    double m_gainFactor = 1; ///< data unit per axis unit
    QString m_gainUnit;
    std::vector<QCPGraph *> m_baselines; // owned by the plot, as those that follow
    std::vector<QCPItemText *> m_names;
    QCPGraph *m_frontier = nullptr;
    QCPGraph *m_kept = nullptr;
    QCPGraph *m_exactGraph = nullptr;
    QCPGraph *m_current = nullptr;
    QCPGraph *m_hovered = nullptr;
};

} // namespace halftone
