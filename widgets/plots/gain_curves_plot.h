// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>

#include <vector>

class QCustomPlot;

namespace halftone {

class LegendStrip;

/// The gain of one session over the threshold.
struct GainCurve
{
    QString session;
    std::vector<QPointF> points; ///< tau, and the gain there
};

/// The gains of sessions over the same thresholds. Knows only its data. GUI thread.
class GainCurvesPlot : public QWidget
{
    Q_OBJECT

public:
    explicit GainCurvesPlot(QWidget *parent = nullptr);

    /// @param unit  of the gains: "s" or "B"
    void setCurves(std::vector<GainCurve> curves, const QString &unit);
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void addCurve(std::size_t number, double factor);

    std::vector<GainCurve> m_curves;
    QString m_unit;
    LegendStrip *m_legend; // children of this widget
    QCustomPlot *m_plot;
};

} // namespace halftone
