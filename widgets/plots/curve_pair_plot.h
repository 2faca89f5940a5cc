// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_difference.h"

#include <QString>
#include <QWidget>

#include <vector>

class QCustomPlot;

namespace halftone {

class LegendStrip;

/// The gain of two sessions over the same thresholds. Knows only its data. GUI thread.
class CurvePairPlot : public QWidget
{
    Q_OBJECT

public:
    explicit CurvePairPlot(QWidget *parent = nullptr);

    /// @param unit  of the gains: "s" or "B"
    void setCurves(std::vector<FrontierPair> points, const QString &first, const QString &second,
                   const QString &unit);
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void addCurve(double NumberPair::*side, const QPen &pen, double factor);

    std::vector<FrontierPair> m_points;
    QString m_first;
    QString m_second;
    QString m_unit;
    LegendStrip *m_legend; // children of this widget
    QCustomPlot *m_plot;
};

} // namespace halftone
