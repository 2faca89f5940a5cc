// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explain_solution.h"
#include "widgets/plots/trade_off_axes.h"
#include "widgets/plots/trade_off_data.h"
#include "widgets/plots/trade_off_menu.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QCustomPlot;
class QMouseEvent;
class QRubberBand;
class QToolButton;

namespace halftone {

class FeasibleRegion;
class LegendStrip;
class LinearTicker;
class LogTicker;
class ThresholdLine;
class TradeOffCurves;
struct TradeOffScene;

/// Gain over loss MSE, tau or perplexity: the supported frontier, the simple strategies, configurations that were kept or
/// validated, other frontiers, the current solution, and the threshold line.
///
/// Knows only its data. The line is dragged, or moved with the arrow keys (Page Up and Down for larger steps, Shift for
/// where the solution changes), or jumps to a point that is clicked; it follows the pointer at once, solutions come
/// through setCurrent(). Wheel zooms, dragging the background pans, dragging with the right button or with Ctrl zooms to
/// a box, a double click shows everything again; the menu has all of it, with keys.
class TradeOffPlot : public QWidget
{
    Q_OBJECT

public:
    explicit TradeOffPlot(QWidget *parent = nullptr);
    ~TradeOffPlot() override;

    void setData(TradeOffData next);
    void setOverlays(std::vector<TradeOffOverlay> overlays);
    void setOverlayChoices(const std::vector<OverlayChoice> &choices); ///< in the menu
    /// The optimum beside each strategy at equal loss MSE, for the solution on screen; empty while not known.
    void setComparisons(std::vector<BaselineComparison> comparisons);
    void setExact(std::vector<FrontierPoint> points); ///< proven optima; those of the data that is set
    void setCurrent(std::optional<TradeOffCurrent> current);
    /// Moves the line to a limit of @p loss, of the problem (ignored while it is dragged). Emits nothing.
    void setThreshold(double loss);
    [[nodiscard]] double threshold() const { return m_threshold; }
    void setOptions(const TradeOffOptions &options); ///< emits optionsChanged() if they differ
    [[nodiscard]] const TradeOffOptions &options() const { return m_options; }

    void resetView();
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] TradeOffMenu *menu() const { return m_menu; }
    /// Where the line is, in coordinates of plot(); for tests and tours.
    [[nodiscard]] QPoint thresholdHandle() const;
    [[nodiscard]] QPoint pixelOf(const FrontierPoint &point) const; ///< in coordinates of plot()
    [[nodiscard]] QString thresholdLabel() const;
    [[nodiscard]] QString toolTipAt(QPointF position) const; ///< of the line, a point or the band; else empty
    [[nodiscard]] std::vector<QRectF>
    labelPlaces() const; ///< of all names and of the line's label, drawn now
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void thresholdDragged(double loss); ///< a new limit, by pointer or key; of the problem's losses
    void keptClicked(const QString &name); ///< a kept configuration
    void thresholdReleased(); ///< the drag, or a burst of key presses, is over
    void optionsChanged(const halftone::TradeOffOptions &options); ///< the user has chosen

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Gesture { None, Threshold, Box, Pan };

    void makeRoomForLabel();
    void makeLayers();
    void makeButton();
    void connectPlot();
    void connectMenu();
    void restyle();
    void applyScale();
    void updateTitles();
    [[nodiscard]] QSize room() const; ///< width of the axis, height of the plot; known after its layout
    [[nodiscard]] bool isScaleOutdated() const;
    void updateLine();
    void replotAll(); ///< soon
    void replotSolution(); ///< what moves with the pointer: now, unless all will be
    void fillCurves();
    void moveTo(double loss);
    void stepTo(double loss);
    void moveToSolution(int direction);
    [[nodiscard]] bool moveByKey(int key);
    void pressed(const QMouseEvent &event);
    void moved(const QMouseEvent &event);
    void released(const QMouseEvent &event);
    void clicked(const QMouseEvent &event);
    void hover(QPointF position);
    void dragLine(const QMouseEvent &event);
    void zoomTo(const QRect &box);
    void zoom(double factor);
    void moveView(QPoint direction);
    void popUp(QMenu *menu, QPoint position);
    [[nodiscard]] QMenu *axisMenuAt(QPointF position) const; ///< of the title at @p position, or null
    [[nodiscard]] bool filterPlot(QEvent *event);
    [[nodiscard]] TradeOffScene scene() const;

    TradeOffData m_data;
    std::vector<TradeOffOverlay> m_overlays;
    std::vector<BaselineComparison> m_comparisons;
    TradeOffOptions m_options;
    std::optional<TradeOffCurrent> m_current;
    double m_threshold = 0;
    Gesture m_gesture = Gesture::None;
    bool m_boxNext = false; ///< the next drag is a box
    bool m_viewTouched = false; ///< the user has zoomed or panned
    bool m_isReplotDue = false;
    QPointF m_pressPosition;
    QTimer m_keyBurst;
    QSize m_titled; ///< the room that the titles are made for

    LegendStrip *m_legend; // children of this widget, as those that follow
    QCustomPlot *m_plot;
    TradeOffMenu *m_menu;
    QToolButton *m_button;
    QRubberBand *m_box;
    QSharedPointer<LogTicker> m_logTicker;
    QSharedPointer<LinearTicker> m_linearTicker;
    std::unique_ptr<TradeOffCurves> m_curves;
    FeasibleRegion *m_region = nullptr; // owned by the plot
    ThresholdLine *m_line = nullptr;
};

} // namespace halftone
