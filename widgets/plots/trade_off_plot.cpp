// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_plot.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/threshold_line.h"
#include "widgets/plots/trade_off_curves.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halftone {

namespace {

constexpr double clickSlackPx = 4; // a click that moved less is not a drag
constexpr double pickPx = 12; // how near a frontier point is meant
constexpr int keyBurstMs = 1000; // chosen: key presses closer than this are one step of undo
constexpr double smallStep = 1.04; // chosen, in loss: 2 % of tau a press
constexpr double largeStep = 1.6; // chosen: 26 % of tau
constexpr double slack = 1 + 1e-9; ///< a threshold on a point must allow it after tau was rounded

const QString backLayer = QStringLiteral("feasible");
const QString exactLayer = QStringLiteral("exact");
const QString solutionLayer = QStringLiteral("solution");
const QString lineLayer = QStringLiteral("threshold");

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

TradeOffPlot::TradeOffPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this)),
      m_lossTicker(new LogTicker),
      m_curves(std::make_unique<TradeOffCurves>(m_plot, exactLayer, solutionLayer))
{
    layOutPlot(this, m_legend, m_plot);

    m_plot->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_plot);
    m_plot->setAccessibleName(tr("Trade-off of gain and loss MSE"));
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    m_plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
    m_plot->xAxis->setTicker(m_lossTicker);
    m_plot->yAxis->setTicker(QSharedPointer<LinearTicker>::create());
    m_plot->xAxis->setLabel(tr("Loss MSE (nats², logarithmic; 0 at the left edge)"));
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);

    makeLayers();
    connectPlot();
    m_keyBurst.setSingleShot(true);
    m_keyBurst.setInterval(keyBurstMs);
    connect(&m_keyBurst, &QTimer::timeout, this, &TradeOffPlot::thresholdReleased);
    restyle();
}

TradeOffPlot::~TradeOffPlot() = default;

void TradeOffPlot::makeLayers()
{
    // What moves with the pointer lies in layers with buffers of their own: a drag never redraws the curves.
    m_plot->addLayer(backLayer, m_plot->layer(QStringLiteral("background")));
    m_plot->addLayer(exactLayer, m_plot->layer(QStringLiteral("main")));
    m_plot->addLayer(lineLayer, m_plot->layer(QStringLiteral("axes")));
    m_plot->addLayer(solutionLayer, m_plot->layer(lineLayer));
    for (const QString &name : {backLayer, exactLayer, solutionLayer, lineLayer})
        m_plot->layer(name)->setMode(QCPLayer::lmBuffered);
    m_region = new FeasibleRegion(m_plot);
    m_region->setLayer(backLayer);
    m_line = new ThresholdLine(m_plot);
    m_line->setLayer(lineLayer);
    m_line->setVisible(false);
    m_region->setVisible(false);
}

void TradeOffPlot::connectPlot()
{
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { pressed(*event); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { moved(*event); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) { released(*event); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &TradeOffPlot::resetView);
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_viewTouched = true; });
}

QSize TradeOffPlot::sizeHint() const
{
    return {720, 320};
}

QSize TradeOffPlot::minimumSizeHint() const
{
    return {240, 130}; // chosen: a line can still be dragged, and 1024 x 640 has room for it
}

void TradeOffPlot::setData(TradeOffData next)
{
    if (next == m_data)
        return;
    m_data = std::move(next);
    fillCurves();
    updateLine();
    if (!m_viewTouched)
        resetView();
}

void TradeOffPlot::fillCurves()
{
    m_curves->fill(m_data, m_threshold);
    m_lossTicker->setZero(m_curves->zero());
    restyle();
}

/// The source stands in the axis title where there is room for it, otherwise in the legend.
void TradeOffPlot::updateTitles()
{
    const QString &unit = m_curves->gainUnit();
    const QString title = unit.isEmpty() ? tr("Gain") : tr("Gain (%1)").arg(unit);
    const QString whole = m_data.source.isEmpty() ? title : title + QStringLiteral(" · ") + m_data.source;
    const QFontMetricsF metrics(m_plot->yAxis->labelFont());
    const int belowAxis = 60; // tick labels and title of the x axis, about
    const bool fits = metrics.horizontalAdvance(whole) < m_plot->height() - belowAxis;
    m_plot->yAxis->setLabel(fits ? whole : title);
    m_legend->setEntries(m_curves->legend(palette(), !fits));
}

void TradeOffPlot::restyle()
{
    stylePlot(*m_plot, palette(), font());
    QColor region = theme::accent(palette());
    region.setAlphaF(0.06F); // a hint, not a colour of its own
    m_region->setColor(region);
    m_line->setColors(theme::accent(palette()), palette().color(QPalette::Base),
                      palette().color(QPalette::Highlight));
    m_curves->restyle(palette());
    m_curves->setCurrent(m_current, palette());
    updateTitles();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TradeOffPlot::setExact(std::vector<FrontierPoint> points)
{
    if (points != m_curves->exact())
        m_curves->setExact(std::move(points));
}

void TradeOffPlot::setCurrent(std::optional<TradeOffCurrent> current)
{
    if (current == m_current)
        return;
    m_current = current;
    m_curves->setCurrent(m_current, palette());
    updateLine();
}

void TradeOffPlot::setThreshold(double lossMse)
{
    if (m_dragging || lossMse == m_threshold)
        return;
    m_threshold = lossMse;
    if (!m_curves->reaches(lossMse))
        fillCurves();
    updateLine();
    if (!m_viewTouched && !m_plot->xAxis->range().contains(m_curves->shownLoss(lossMse)))
        resetView();
}

double TradeOffPlot::threshold() const
{
    return m_threshold;
}

QString TradeOffPlot::thresholdLabel() const
{
    QString label = QStringLiteral("τ ") + text::tau(m_data.tau(m_threshold));
    if (m_current)
        label += QStringLiteral(" · ")
            + (m_current->feasible ? tr("gain %1").arg(text::quantity(m_current->point.gain, m_data.gainUnit))
                                   : tr("infeasible"));
    return label;
}

void TradeOffPlot::updateLine()
{
    const bool visible = m_threshold > 0 && m_data.meanSquaredLoss > 0;
    m_line->setVisible(visible);
    m_region->setVisible(visible);
    m_line->setPosition(m_curves->shownLoss(m_threshold));
    m_line->setLabel(thresholdLabel());
    m_region->setLimit(m_curves->shownLoss(m_threshold));
    m_plot->setAccessibleDescription(thresholdLabel());
    m_plot->layer(backLayer)->replot();
    m_plot->layer(lineLayer)->replot();
}

void TradeOffPlot::resetView()
{
    m_viewTouched = false;
    const auto ranges = m_curves->wholeRanges(m_threshold);
    m_plot->xAxis->setRange(ranges.loss);
    m_plot->yAxis->setRange(ranges.gain);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QPoint TradeOffPlot::thresholdHandle() const
{
    return {qRound(m_plot->xAxis->coordToPixel(m_line->position())), m_plot->axisRect()->center().y()};
}

QPoint TradeOffPlot::pixelOf(const FrontierPoint &point) const
{
    const QPointF place = m_curves->coordinates(point);
    return {qRound(m_plot->xAxis->coordToPixel(place.x())), qRound(m_plot->yAxis->coordToPixel(place.y()))};
}

void TradeOffPlot::moveTo(double lossMse)
{
    if (m_data.meanSquaredLoss <= 0)
        return;
    const double next = std::clamp(lossMse, m_curves->zero(), m_data.meanSquaredLoss); // tau is at most 1
    if (next == m_threshold)
        return;
    m_threshold = next;
    updateLine();
    Q_EMIT thresholdDragged(next);
}

void TradeOffPlot::pressed(const QMouseEvent &event)
{
    m_pressPosition = event.position();
    if (event.button() != Qt::LeftButton || !m_line->visible() || !m_line->isGrabbedAt(event.position()))
        return;
    m_dragging = true;
    m_keyBurst.stop();
    m_plot->setInteraction(QCP::iRangeDrag, false);
    QToolTip::hideText();
}

void TradeOffPlot::moved(const QMouseEvent &event)
{
    if (m_dragging) {
        // The first pixels of a click are not a drag, so that a click on the label does not move the line.
        if (distance(event.position(), m_pressPosition) >= 1)
            moveTo(m_plot->xAxis->pixelToCoord(event.position().x()));
    } else if (event.buttons() == Qt::NoButton) {
        hover(event.position());
    } else {
        m_viewTouched = true;
        m_plot->setCursor(Qt::ClosedHandCursor);
    }
}

void TradeOffPlot::released(const QMouseEvent &event)
{
    m_plot->setInteraction(QCP::iRangeDrag, true);
    m_plot->setCursor(Qt::ArrowCursor);
    if (std::exchange(m_dragging, false)) {
        Q_EMIT thresholdReleased();
        return;
    }
    const bool click
        = event.button() == Qt::LeftButton && distance(event.position(), m_pressPosition) < clickSlackPx;
    if (const NamedPoint *kept = click ? keptAt(event.position()) : nullptr) {
        Q_EMIT keptClicked(kept->name);
        return;
    }
    if (const FrontierPoint *point = click ? optimumAt(event.position()) : nullptr) {
        moveTo(point->loss * slack);
        Q_EMIT thresholdReleased();
    }
}

void TradeOffPlot::hover(QPointF position)
{
    const bool overLine = m_line->visible() && m_line->isGrabbedAt(position);
    const NamedPoint *kept = overLine ? nullptr : keptAt(position);
    const FrontierPoint *point = overLine ? nullptr : kept ? &kept->point : optimumAt(position);
    m_plot->setCursor(overLine ? Qt::SplitHCursor : point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_line->setHovered(overLine);
    m_plot->layer(lineLayer)->replot();
    m_curves->setHovered(point);
}

QString TradeOffPlot::toolTipAt(QPointF position) const
{
    if (m_line->visible() && m_line->isGrabbedAt(position))
        return tr("Threshold: drag it, or press ← →, Page Up and Page Down for larger steps");
    if (const NamedPoint *kept = keptAt(position))
        return QStringList{kept->name, toolTipOf(kept->point), tr("Click to go to this configuration")}.join(
            QLatin1Char('\n'));
    const FrontierPoint *point = optimumAt(position);
    if (!point)
        return {};
    return QStringList{kindOf(*point), toolTipOf(*point), tr("Click to put the threshold here")}.join(
        QLatin1Char('\n'));
}

QString TradeOffPlot::kindOf(const FrontierPoint &point) const
{
    const bool supported = std::ranges::find(m_data.frontier, point) != m_data.frontier.end();
    return supported ? tr("On the supported frontier")
                     : tr("Proven optimum, found by solving for a threshold");
}

QString TradeOffPlot::toolTipOf(const FrontierPoint &point) const
{
    const QStringList lines{tr("Gain %1").arg(text::full(point.gain, m_data.gainUnit)),
                            tr("Loss MSE %1").arg(text::full(point.loss, QStringLiteral("nats²"))),
                            tr("τ %1").arg(text::percent(m_data.tau(point.loss), 4)), m_data.source};
    return lines.join(QLatin1Char('\n'));
}

const NamedPoint *TradeOffPlot::keptAt(QPointF position) const
{
    constexpr double MarkPx
        = 7; // the mark itself: it lies on the frontier, whose points are picked around it
    for (const NamedPoint &kept : m_data.kept) {
        if (distance(pixelOf(kept.point), position) < MarkPx)
            return &kept;
    }
    return nullptr;
}

const FrontierPoint *TradeOffPlot::optimumAt(QPointF position) const
{
    const FrontierPoint *best = nullptr;
    double nearest = pickPx;
    for (const auto *points : {&m_data.frontier, &m_curves->exact()}) { // of both in one place the first
        for (const FrontierPoint &point : *points) {
            const double away = distance(pixelOf(point), position);
            if (away < nearest) {
                nearest = away;
                best = &point;
            }
        }
    }
    return best;
}

bool TradeOffPlot::moveByKey(int key)
{
    double factor = 1;
    if (key == Qt::Key_Left)
        factor = 1 / smallStep;
    else if (key == Qt::Key_Right)
        factor = smallStep;
    else if (key == Qt::Key_PageDown)
        factor = 1 / largeStep;
    else if (key == Qt::Key_PageUp)
        factor = largeStep;
    else
        return false;
    if (!m_line->visible())
        return false;
    moveTo(m_threshold * factor);
    m_keyBurst.start();
    if (!m_plot->xAxis->range().contains(m_threshold))
        resetView();
    return true;
}

/// The legend goes first when there is little room.
void TradeOffPlot::resizeEvent(QResizeEvent *event)
{
    constexpr int RoomForLegend = 220; // chosen: pixels
    m_legend->setVisible(height() >= RoomForLegend);
    QWidget::resizeEvent(event);
}

bool TradeOffPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot) {
        if (event->type() == QEvent::KeyPress && moveByKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            m_line->setFocused(event->type() == QEvent::FocusIn);
            m_plot->layer(lineLayer)->replot();
        }
        if (event->type() == QEvent::Resize)
            updateTitles();
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), m_plot);
            return true;
        }
        if (event->type() == QEvent::Leave) {
            m_line->setHovered(false);
            m_plot->layer(lineLayer)->replot();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TradeOffPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace halftone
