// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/configuration_bars_data.h"

#include <QWidget>

#include <functional>
#include <utility>

class QCustomPlot;

namespace halftone {

class LegendStrip;

/// Gains of all configurations of one sub-graph, sorted: the source's as bars (hatched when modelled, solid
/// with intervals when measured), beside them the sum of the per-layer gains and the theoretical gain. The
/// chosen configuration is dark, dominated ones are pale. Hovering tells the formats by layer. Knows only its
/// data.
class ConfigurationBars : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurationBars(QWidget *parent = nullptr);

    /// What the time of a configuration is made of, for its tool tip; an empty text if nobody knows. Asked when it is
    /// shown.
    using Explanation = std::function<QString(const Configuration &formats)>;

    void setData(ConfigurationBarsData data);
    void setExplanation(Explanation explanation) { m_explanation = std::move(explanation); }
    [[nodiscard]] const ConfigurationBarsData &data() const { return m_data; }
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] QString toolTipOf(const ConfigurationBar &bar) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void redraw();
    void addBars();
    void addBars(const std::function<bool(const ConfigurationBar &)> &isMeant);
    void addMarkers();
    void addTickLabels();
    void updateLegend();
    [[nodiscard]] QColor barColor(const ConfigurationBar &bar) const;

    ConfigurationBarsData m_data;
    Explanation m_explanation;
    double m_factor = 1; ///< data unit per axis unit
    LegendStrip *m_legend; // children of this widget
    QCustomPlot *m_plot;
};

} // namespace halftone
