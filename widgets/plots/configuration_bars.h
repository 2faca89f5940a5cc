// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/configuration_bars_data.h"

#include <QWidget>

#include <functional>
#include <utility>

class QCPBars;
class QCPErrorBars;
class QCPGraph;
class QCPItemText;
class QCPLayer;
class QCustomPlot;

namespace halftone {

class LegendStrip;

/// Gains of all configurations of one sub-graph, sorted: the source's as bars (hatched when modelled, solid
/// with intervals when measured), beside them the sum of the per-layer gains and the theoretical gain. The
/// chosen configuration is dark and has a mark above it, dominated ones are pale. Hovering tells the formats by layer.
/// Thousands are looked at through a view that is zoomed with the wheel or + and −, moved by dragging or with ← →, and
/// shows all again after 0, Home or a double click; as many bit words are written as have room. Knows only its data.
class ConfigurationBars : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurationBars(QWidget *parent = nullptr);

    /// What the time of a configuration is made of, for its tool tip; an empty text if nobody knows. Asked when it is
    /// shown.
    using Explanation = std::function<QString(const Configuration &formats)>;

    void setData(ConfigurationBarsData data);
    /// The configuration that the solution has; one that has no bar marks none. Of thousands of bars one is drawn.
    void setChosen(const Configuration &formats);
    void setExplanation(Explanation explanation) { m_explanation = std::move(explanation); }
    [[nodiscard]] const ConfigurationBarsData &data() const { return m_data; }
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] QString toolTipOf(const ConfigurationBar &bar) const;
    [[nodiscard]] QString toolTipAt(QPointF position) const; ///< in coordinates of plot()
    void showAll(); ///< every bar
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class BarKind { Plain, Dominated, Chosen };

    void redraw();
    void addBars();
    void addBars(BarKind kind, const std::function<bool(const ConfigurationBar &)> &isMeant);
    void addMarkers();
    void addChosen();
    void showChosen();
    void fitToRoom(); ///< bit words and marks, to how wide a bar is drawn
    [[nodiscard]] QSize room() const; ///< width of all bars, height of the plot; known after its layout
    void keepInside();
    [[nodiscard]] bool moveByKey(int key);
    [[nodiscard]] QString axisTitle() const;
    void updateLegend();
    [[nodiscard]] QColor barColor(BarKind kind) const;
    [[nodiscard]] QBrush barBrush(BarKind kind, const ConfigurationBar &bar) const;

    ConfigurationBarsData m_data;
    Explanation m_explanation;
    double m_factor = 1; ///< data unit per axis unit
    QSize m_fitted; ///< the room that words and marks are made for
    QCPGraph *m_theoretical = nullptr; // owned by the plot, as that which follows
    QCPGraph *m_sums = nullptr;
    QCPBars *m_chosenBar = nullptr;
    QCPErrorBars *m_chosenSpread = nullptr;
    QCPItemText *m_chosenMark = nullptr;
    LegendStrip *m_legend; // children of this widget
    QCustomPlot *m_plot;
    QCPLayer *m_chosenLayer
        = nullptr; ///< of the plot, with a picture of its own: over the bars, under the other marks
};

} // namespace halftone
