// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/legend_strip.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_axes.h"

#include <vector>

namespace halftone {

class PointNames;

/// Single configurations in the trade-off plot: those that were kept, with their names, and those whose loss was
/// measured, with their intervals, each tied to what is predicted for it.
class MarkGraphs
{
public:
    explicit MarkGraphs(QCustomPlot *plot);

    void fill(const TradeOffData &data, const TradeOffScale &scale); ///< after the plot was cleared
    void restyle(const QPalette &palette);
    [[nodiscard]] std::vector<LegendEntry> legend(const QPalette &palette) const;
    [[nodiscard]] const PointNames *names() const { return m_names; }
    void raiseNames(const QString &layer); ///< above all that lies in it
    [[nodiscard]] static QPointF measuredPlace(const ValidatedPoint &point, const TradeOffScale &scale)
    {
        return {scale.measuredX(point), scale.y(point.predicted.gain)};
    }

private:
    void addValidated(const TradeOffData &data, const TradeOffScale &scale);
    void addNames(const TradeOffData &data, const TradeOffScale &scale);
    QCPGraph *addMarks();

    QCustomPlot *m_plot;
    bool m_hasKept = false;
    bool m_hasValidated = false;
    PointNames *m_names; // owned by the plot, as those that follow
    QCPGraph *m_kept = nullptr;
    QCPGraph *m_measured = nullptr;
    QCPCurve *m_ties = nullptr; ///< pairs of points, with gaps between them
    QCPErrorBars *m_intervals = nullptr;
};

} // namespace halftone
