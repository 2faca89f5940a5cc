// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/whole_model.h"

#include <QWidget>

#include <vector>

class QCustomPlot;

namespace halftone {

class LegendStrip;

/// What configurations of the whole model gain over what their sub-graphs' gains sum up to, and over the sum of single
/// layers; on the line both are equal. Knows only its data. GUI thread.
class AdditivityPlot : public QWidget
{
    Q_OBJECT

public:
    explicit AdditivityPlot(QWidget *parent = nullptr);

    /// @param isModelled  the gains of the whole come from a model, not from a device
    void setPoints(std::vector<WholeModelPoint> points, bool isModelled);
    [[nodiscard]] const std::vector<WholeModelPoint> &points() const { return m_points; }
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void addLine(double least, double most);
    void addPoints(double GainSums::*sum, double factor);
    void updateLegend();

    std::vector<WholeModelPoint> m_points;
    bool m_isModelled = false;
    LegendStrip *m_legend; // children of this widget
    QCustomPlot *m_plot;
};

} // namespace halftone
