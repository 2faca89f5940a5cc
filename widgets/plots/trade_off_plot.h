// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trade_off_data.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QCustomPlot;
class QMouseEvent;

namespace halftone {

class FeasibleRegion;
class LegendStrip;
class LogTicker;
class ThresholdLine;
class TradeOffCurves;

/// Gain over loss MSE: the supported frontier, the simple strategies, the current solution, and the threshold
/// line.
///
/// Knows only its data. The line is dragged, or moved with the arrow keys (Page Up and Down for larger
/// steps), or jumps to a frontier point that is clicked; it follows the pointer at once, solutions come
/// through setCurrent(). Wheel zooms, dragging the background pans, a double click shows everything again.
class TradeOffPlot : public QWidget
{
    Q_OBJECT

public:
    explicit TradeOffPlot(QWidget *parent = nullptr);
    ~TradeOffPlot() override;

    void setData(TradeOffData next);
    void setExact(std::vector<FrontierPoint> points); ///< proven optima; those of the data that is set
    void setCurrent(std::optional<TradeOffCurrent> current);
    /// Moves the line to a limit of @p lossMse nats^2 (ignored while it is dragged). Emits nothing.
    void setThreshold(double lossMse);
    [[nodiscard]] double threshold() const;

    void resetView();
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    /// Where the line is, in coordinates of plot(); for tests and tours.
    [[nodiscard]] QPoint thresholdHandle() const;
    [[nodiscard]] QPoint pixelOf(const FrontierPoint &point) const; ///< in coordinates of plot()
    [[nodiscard]] QString thresholdLabel() const;
    [[nodiscard]] QString
    toolTipAt(QPointF position) const; ///< of the line, a frontier point or an exact one; empty elsewhere
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void thresholdDragged(double lossMse); ///< a new limit, by pointer or key; nats^2
    void keptClicked(const QString &name); ///< a kept configuration
    void thresholdReleased(); ///< the drag, or a burst of key presses, is over

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeLayers();
    void connectPlot();
    void restyle();
    void updateTitles();
    void updateLine();
    void moveTo(double lossMse);
    [[nodiscard]] bool moveByKey(int key);
    void pressed(const QMouseEvent &event);
    void moved(const QMouseEvent &event);
    void released(const QMouseEvent &event);
    void hover(QPointF position);
    /// The nearest supported or exact one.
    [[nodiscard]] const FrontierPoint *optimumAt(QPointF position) const;
    [[nodiscard]] const NamedPoint *keptAt(QPointF position) const;
    [[nodiscard]] QString toolTipOf(const FrontierPoint &point) const;
    [[nodiscard]] QString kindOf(const FrontierPoint &point) const;
    void fillCurves();

    TradeOffData m_data;
    std::optional<TradeOffCurrent> m_current;
    double m_threshold = 0;
    bool m_dragging = false;
    bool m_viewTouched = false; ///< the user has zoomed or panned
    QPointF m_pressPosition;
    QTimer m_keyBurst;

    LegendStrip *m_legend;
    QCustomPlot *m_plot; // children of this widget
    QSharedPointer<LogTicker> m_lossTicker;
    std::unique_ptr<TradeOffCurves> m_curves;
    FeasibleRegion *m_region = nullptr; // owned by the plot
    ThresholdLine *m_line = nullptr;
};

} // namespace halftone
