// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_plot.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/threshold_line.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace halftone {

namespace {

constexpr double clickSlackPx = 4; // a click that moved less is not a drag
constexpr double pickPx = 12; // how near a frontier point is meant
constexpr int keyBurstMs = 1000; // chosen: key presses closer than this are one step of undo
constexpr double smallStep = 1.04; // chosen, in loss: 2 % of tau a press
constexpr double largeStep = 1.6; // chosen: 26 % of tau
constexpr double slack = 1 + 1e-9; ///< a threshold on a point must allow it after tau was rounded
constexpr std::size_t mostMarkers = 250; // more points than this draw as one line

const QString backLayer = QStringLiteral("feasible");
const QString solutionLayer = QStringLiteral("solution");
const QString lineLayer = QStringLiteral("threshold");

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

TradeOffPlot::TradeOffPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this)),
      m_lossTicker(new LogTicker)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_legend);
    layout->addWidget(m_plot, 1);

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
    m_plot->axisRect()->setMinimumMargins(QMargins(0, theme::spacing, theme::spacing, 0));

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
    m_plot->addLayer(lineLayer, m_plot->layer(QStringLiteral("axes")));
    m_plot->addLayer(solutionLayer, m_plot->layer(lineLayer));
    for (const QString &name : {backLayer, solutionLayer, lineLayer})
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
    return {320, 180};
}

void TradeOffPlot::setData(TradeOffData next)
{
    if (next == m_data)
        return;
    m_data = std::move(next);
    fillCurves();
    updateLegend();
    updateCurrent();
    updateLine();
    if (!m_viewTouched)
        resetView();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

double TradeOffPlot::shownLoss(double loss) const
{
    return std::max(loss, m_zero);
}

void TradeOffPlot::fillCurves()
{
    m_plot->clearGraphs();
    double smallest = std::numeric_limits<double>::infinity();
    double largestGain = 0;
    for (const FrontierPoint &point : m_data.frontier) {
        if (point.loss > 0)
            smallest = std::min(smallest, point.loss);
        largestGain = std::max(largestGain, std::abs(point.gain));
    }
    // Chosen: half a decade left of the smallest loss is far enough to be seen as another place.
    m_zero = std::isfinite(smallest) ? smallest / 3 : 1e-9;
    m_lossTicker->setZero(m_zero);
    const auto unit = text::engineeringUnit(largestGain, m_data.gainUnit);
    m_gainFactor = unit.factor;
    m_gainTitle = tr("Gain (%1)").arg(unit.unit);
    updateGainTitle();

    for (const Baseline &baseline : m_data.baselines)
        addBaseline(baseline);
    m_frontier = m_plot->addGraph();
    m_frontier->setLineStyle(QCPGraph::lsStepLeft); // between two points the left one's gain is what one has
    for (const FrontierPoint &point : m_data.frontier)
        m_frontier->addData(shownLoss(point.loss), point.gain / m_gainFactor);
    m_hovered = m_plot->addGraph();
    m_currentPoint = m_plot->addGraph();
    for (QCPGraph *graph : {m_hovered, m_currentPoint}) {
        graph->setLayer(solutionLayer);
        graph->setLineStyle(QCPGraph::lsNone);
    }
    restyle();
}

/// The source stands in the axis title where there is room for it, otherwise in the legend.
void TradeOffPlot::updateGainTitle()
{
    const QFontMetricsF metrics(m_plot->yAxis->labelFont());
    const QString whole
        = m_data.source.isEmpty() ? m_gainTitle : m_gainTitle + QStringLiteral(" · ") + m_data.source;
    m_sourceInTitle = metrics.horizontalAdvance(whole) < m_plot->height() - 60;
    m_plot->yAxis->setLabel(m_sourceInTitle ? whole : m_gainTitle);
}

void TradeOffPlot::addBaseline(const Baseline &baseline)
{
    QCPGraph *graph = m_plot->addGraph();
    graph->setName(QString::fromStdString(baseline.name));
    for (const FrontierPoint &point : baseline.points)
        graph->addData(shownLoss(point.loss), point.gain / m_gainFactor);
    if (baseline.points.size() == 1 || baseline.name == "random")
        graph->setLineStyle(QCPGraph::lsNone);
}

void TradeOffPlot::restyle()
{
    stylePlot(*m_plot, palette(), font());
    const QColor textColor = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const QColor quiet = theme::baselineCurve(palette());
    QColor region = theme::accent(palette());
    region.setAlphaF(0.06F);
    m_region->setColor(region);
    m_line->setColors(theme::accent(palette()), base, palette().color(QPalette::Highlight));
    for (int i = 0; i < m_plot->graphCount(); ++i) {
        QCPGraph *graph = m_plot->graph(i);
        const QString name = graph->name();
        if (name == QLatin1String("random")) {
            QColor faint = quiet;
            faint.setAlphaF(0.55F);
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, faint, 3));
        } else if (name.startsWith(QLatin1String("all-"))) {
            const QColor color = theme::formatColor(name.mid(4).toStdString());
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(base, 1), color, 10));
        } else {
            graph->setPen(QPen(quiet, 1.2, name == QLatin1String("prefix") ? Qt::SolidLine : Qt::DotLine));
        }
    }
    if (m_frontier != nullptr) {
        m_frontier->setPen(QPen(textColor, 1.6, m_data.modelled ? Qt::DashLine : Qt::SolidLine));
        m_frontier->setScatterStyle(m_data.frontier.size() <= mostMarkers
                                        ? QCPScatterStyle(QCPScatterStyle::ssDisc, textColor, 3.5)
                                        : QCPScatterStyle());
        m_hovered->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(textColor, 2), Qt::NoBrush, 12));
        updateCurrent();
    }
    updateLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TradeOffPlot::updateLegend()
{
    const QColor textColor = palette().color(QPalette::Text);
    const QColor quiet = theme::baselineCurve(palette());
    std::vector<LegendEntry> entries;
    if (!m_data.frontier.empty()) {
        QString frontier = m_data.modelled ? tr("frontier (modelled)") : tr("frontier (measured)");
        if (!m_sourceInTitle && !m_data.source.isEmpty())
            frontier += QStringLiteral(" · ") + m_data.source;
        entries.push_back({m_data.modelled ? LegendMark::DashedLine : LegendMark::Line, textColor, frontier});
        entries.push_back({LegendMark::Dot, textColor, tr("current (hollow: not proven)")});
    }
    for (const Baseline &baseline : m_data.baselines) {
        const QString name = QString::fromStdString(baseline.name);
        if (name == QLatin1String("random")) {
            entries.push_back({LegendMark::Dot, quiet, tr("random")});
        } else if (name.startsWith(QLatin1String("all-"))) {
            const std::string format = name.mid(4).toStdString();
            entries.push_back({LegendMark::Square, theme::formatColor(format),
                               tr("all %1").arg(theme::shortFormatLabel(format))});
        } else if (name == QLatin1String("prefix")) {
            entries.push_back({LegendMark::Line, quiet, tr("first layers (prefix)")});
        } else {
            entries.push_back(
                {LegendMark::DottedLine, quiet, name == QLatin1String("greedy") ? tr("greedy") : name});
        }
    }
    m_legend->setEntries(std::move(entries));
}

void TradeOffPlot::setCurrent(std::optional<TradeOffCurrent> current)
{
    if (current == m_current)
        return;
    m_current = current;
    updateCurrent();
    updateLine();
}

void TradeOffPlot::updateCurrent()
{
    if (m_currentPoint == nullptr)
        return;
    m_currentPoint->data()->clear();
    if (m_current) {
        const QColor textColor = palette().color(QPalette::Text);
        const QColor base = palette().color(QPalette::Base);
        const bool solid = m_current->proven && m_current->feasible;
        m_currentPoint->setScatterStyle(
            QCPScatterStyle(m_current->feasible ? QCPScatterStyle::ssCircle : QCPScatterStyle::ssCrossCircle,
                            QPen(solid ? base : textColor, 2), solid ? textColor : base, 12));
        m_currentPoint->addData(shownLoss(m_current->point.loss), m_current->point.gain / m_gainFactor);
    }
    m_plot->layer(solutionLayer)->replot();
}

void TradeOffPlot::setThreshold(double lossMse)
{
    if (m_dragging || lossMse == m_threshold)
        return;
    m_threshold = lossMse;
    updateLine();
    if (!m_viewTouched && !m_plot->xAxis->range().contains(shownLoss(lossMse)))
        resetView();
}

double TradeOffPlot::threshold() const
{
    return m_threshold;
}

double TradeOffPlot::tauOf(double lossMse) const
{
    return m_data.meanSquaredLoss > 0 ? std::sqrt(lossMse / m_data.meanSquaredLoss) : 0;
}

QString TradeOffPlot::thresholdLabel() const
{
    QString label = QStringLiteral("τ ") + text::tau(tauOf(m_threshold));
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
    m_line->setPosition(shownLoss(m_threshold));
    m_line->setLabel(thresholdLabel());
    m_region->setLimit(shownLoss(m_threshold));
    m_plot->setAccessibleDescription(thresholdLabel());
    m_plot->layer(backLayer)->replot();
    m_plot->layer(lineLayer)->replot();
}

void TradeOffPlot::resetView()
{
    m_viewTouched = false;
    double largestLoss = shownLoss(m_threshold);
    QCPRange gains(0, 0);
    const auto include = [&](const FrontierPoint &point) {
        largestLoss = std::max(largestLoss, point.loss);
        gains.expand(point.gain / m_gainFactor);
    };
    std::ranges::for_each(m_data.frontier, include);
    for (const Baseline &baseline : m_data.baselines)
        std::ranges::for_each(baseline.points, include);
    const double smallestLoss = std::min(m_zero, shownLoss(m_threshold));
    const double decades = std::log10(std::max(largestLoss / smallestLoss, 10.0));
    m_plot->xAxis->setRange(smallestLoss / std::pow(10, 0.02 * decades),
                            largestLoss * std::pow(10, 0.04 * decades));
    const double height = gains.size() > 0 ? gains.size() : 1;
    m_plot->yAxis->setRange(gains.lower - 0.06 * height, gains.upper + 0.08 * height);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QPoint TradeOffPlot::thresholdHandle() const
{
    return {qRound(m_plot->xAxis->coordToPixel(shownLoss(m_threshold))), m_plot->axisRect()->center().y()};
}

QPoint TradeOffPlot::pixelOf(const FrontierPoint &point) const
{
    return {qRound(m_plot->xAxis->coordToPixel(shownLoss(point.loss))),
            qRound(m_plot->yAxis->coordToPixel(point.gain / m_gainFactor))};
}

double TradeOffPlot::lossAt(double pixel) const
{
    return m_plot->xAxis->pixelToCoord(pixel);
}

void TradeOffPlot::moveTo(double lossMse)
{
    if (m_data.meanSquaredLoss <= 0)
        return;
    const double next = std::clamp(lossMse, m_zero, m_data.meanSquaredLoss); // tau is at most 1
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
            moveTo(lossAt(event.position().x()));
    } else if (event.buttons() == Qt::NoButton) {
        hover(event.position(), event.globalPosition().toPoint());
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
    if (const FrontierPoint *point = click ? frontierPointAt(event.position()) : nullptr) {
        moveTo(point->loss * slack);
        Q_EMIT thresholdReleased();
    }
}

void TradeOffPlot::hover(QPointF position, QPoint globalPosition)
{
    const bool overLine = m_line->visible() && m_line->isGrabbedAt(position);
    const FrontierPoint *point = overLine ? nullptr : frontierPointAt(position);
    m_plot->setCursor(overLine ? Qt::SplitHCursor : point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_line->setHovered(overLine);
    m_plot->layer(lineLayer)->replot();
    if (m_hovered != nullptr) {
        m_hovered->data()->clear();
        if (point)
            m_hovered->addData(shownLoss(point->loss), point->gain / m_gainFactor);
        m_plot->layer(solutionLayer)->replot();
    }
    if (point)
        showTip(*point, globalPosition);
    else if (overLine)
        QToolTip::showText(globalPosition,
                           tr("Threshold: drag it, or press ← →, Page Up and Page Down for larger steps"),
                           m_plot);
    else
        QToolTip::hideText();
}

void TradeOffPlot::showTip(const FrontierPoint &point, QPoint globalPosition)
{
    const QStringList lines{tr("Gain %1").arg(text::full(point.gain, m_data.gainUnit)),
                            tr("Loss MSE %1").arg(text::full(point.loss, QStringLiteral("nats²"))),
                            tr("τ %1").arg(text::percent(tauOf(point.loss), 4)), m_data.source,
                            tr("Click to put the threshold here")};
    QToolTip::showText(globalPosition, lines.join(QLatin1Char('\n')), m_plot);
}

const FrontierPoint *TradeOffPlot::frontierPointAt(QPointF position) const
{
    const FrontierPoint *best = nullptr;
    double nearest = pickPx;
    for (const FrontierPoint &point : m_data.frontier) {
        const double away = distance(pixelOf(point), position);
        if (away < nearest) {
            nearest = away;
            best = &point;
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

bool TradeOffPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot) {
        if (event->type() == QEvent::KeyPress && moveByKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            m_line->setFocused(event->type() == QEvent::FocusIn);
            m_plot->layer(lineLayer)->replot();
        }
        if (event->type() == QEvent::Resize) {
            updateGainTitle();
            updateLegend();
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
