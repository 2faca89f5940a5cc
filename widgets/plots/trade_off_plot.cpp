// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_plot.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/point_names.h"
#include "widgets/plots/threshold_line.h"
#include "widgets/plots/trade_off_curves.h"
#include "widgets/plots/trade_off_picks.h"
#include "widgets/theme.h"

#include <QMenu>
#include <QRubberBand>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halftone {

namespace {

const QString ExactLayer = QStringLiteral("exact");
const QString SolutionLayer = QStringLiteral("solution");

bool isOfLine(const TradeOffCurrent &current, double line)
{
    constexpr double Equal = 1e-6; // of the loss: the way to tau and back rounds
    return !current.limit || std::abs(*current.limit - line) <= Equal * std::abs(line);
}

} // namespace

TradeOffPlot::TradeOffPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this)),
      m_menu(new TradeOffMenu(m_plot)), m_button(new QToolButton(m_plot)),
      m_box(new QRubberBand(QRubberBand::Rectangle, m_plot)), m_logTicker(new LogTicker),
      m_linearTicker(new LinearTicker)
{
    layOutPlot(this, m_legend, m_plot);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_plot);
    m_plot->setAccessibleName(tr("Trade-off of gain and loss MSE"));
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    m_plot->yAxis->setTicker(QSharedPointer<LinearTicker>::create());
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    makeLayers();
    m_curves = std::make_unique<TradeOffCurves>(m_plot, ExactLayer, SolutionLayer);
    makeButton();
    connectPlot();
    connectMenu();
    constexpr int KeyBurstMs = 1000; // chosen: key presses closer than this are one step of undo
    m_keyBurst.setSingleShot(true);
    m_keyBurst.setInterval(KeyBurstMs);
    connect(&m_keyBurst, &QTimer::timeout, this, &TradeOffPlot::thresholdReleased);
    applyScale();
    restyle();
}

TradeOffPlot::~TradeOffPlot() = default;

void TradeOffPlot::makeLayers()
{
    // What moves with the pointer lies in a layer with a buffer of its own: a drag never redraws the curves. Every buffer is
    // copied in every frame, so there are as few as can be: they lie above all others.
    m_plot->addLayer(ExactLayer);
    m_plot->addLayer(SolutionLayer);
    for (const QString &name : {ExactLayer, SolutionLayer})
        m_plot->layer(name)->setMode(QCPLayer::lmBuffered);
    m_region = new FeasibleRegion(m_plot);
    m_region->setLayer(SolutionLayer);
    m_line = new ThresholdLine(m_plot);
    m_line->setLayer(SolutionLayer);
    m_line->setVisible(false);
    m_region->setVisible(false);
}

/// In the corner that titles and tick labels leave free.
void TradeOffPlot::makeButton()
{
    m_button->setText(QStringLiteral("…"));
    m_button->setAutoRaise(true);
    m_button->setToolTip(tr("Axes, overlays and view of this plot"));
    m_button->setAccessibleName(tr("Menu of the trade-off plot"));
    m_button->setMenu(m_menu->menu());
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setCursor(Qt::ArrowCursor);
}

void TradeOffPlot::connectPlot()
{
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { pressed(*event); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { moved(*event); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) { released(*event); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &TradeOffPlot::resetView);
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_viewTouched = true; });
    connect(m_plot, &QCustomPlot::afterLayout, this, &TradeOffPlot::makeRoomForLabel);
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] {
        m_isReplotDue = false;
        if (m_titled == room())
            return;
        updateTitles();
        replotAll();
    });
}

void TradeOffPlot::connectMenu()
{
    connect(m_menu, &TradeOffMenu::optionsChosen, this, &TradeOffPlot::setOptions);
    connect(m_menu, &TradeOffMenu::solutionWished, this, &TradeOffPlot::moveToSolution);
    connect(m_menu, &TradeOffMenu::zoomWished, this, &TradeOffPlot::zoom);
    connect(m_menu, &TradeOffMenu::moveWished, this, &TradeOffPlot::moveView);
    connect(m_menu, &TradeOffMenu::wholeWished, this, &TradeOffPlot::resetView);
    connect(m_menu, &TradeOffMenu::boxWished, this, [this] {
        m_boxNext = true;
        m_plot->setCursor(Qt::CrossCursor);
    });
}

QSize TradeOffPlot::sizeHint() const
{
    return {720, 320};
}

QSize TradeOffPlot::minimumSizeHint() const
{
    return {240, 130}; // chosen: a line can still be dragged, and 1024 x 640 has room for it
}

void TradeOffPlot::replotAll()
{
    m_isReplotDue = true;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TradeOffPlot::replotSolution()
{
    if (!m_isReplotDue)
        m_plot->layer(SolutionLayer)->replot();
}

TradeOffScene TradeOffPlot::scene() const
{
    return {*m_plot, m_data, m_overlays, *m_curves};
}

void TradeOffPlot::setData(TradeOffData next)
{
    if (next == m_data)
        return;
    m_data = std::move(next);
    fillCurves();
}

void TradeOffPlot::setOverlays(std::vector<TradeOffOverlay> overlays)
{
    if (overlays == m_overlays)
        return;
    m_overlays = std::move(overlays);
    fillCurves();
}

void TradeOffPlot::setOverlayChoices(const std::vector<OverlayChoice> &choices)
{
    m_menu->setOverlays(choices);
}

void TradeOffPlot::setOptions(const TradeOffOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    fillCurves();
    Q_EMIT optionsChanged(m_options);
}

void TradeOffPlot::fillCurves()
{
    const TradeOffScale before = m_curves->scale();
    m_curves->fill(m_data, m_overlays, m_options, m_threshold);
    const TradeOffScale &scale = m_curves->scale();
    applyScale();
    restyle();
    updateLine();
    const bool sameAxes = before.lossAxis == scale.lossAxis && before.isLogarithmic == scale.isLogarithmic
        && before.lossFactor == scale.lossFactor && before.gainUnit == scale.gainUnit;
    if (!m_viewTouched || !sameAxes)
        resetView();
}

void TradeOffPlot::applyScale()
{
    const TradeOffScale &scale = m_curves->scale();
    m_plot->xAxis->setScaleType(scale.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_logTicker->setZero(scale.zero());
    if (scale.isLogarithmic)
        m_plot->xAxis->setTicker(m_logTicker);
    else
        m_plot->xAxis->setTicker(m_linearTicker);
    m_menu->show(m_options, scale, m_data.noPerplexity, needShares(m_data.measure, m_overlays));
}

QSize TradeOffPlot::room() const
{
    return {m_plot->axisRect()->width(), m_plot->height()};
}

/// The source stands in the axis title where there is room for it, otherwise in the legend.
void TradeOffPlot::updateTitles()
{
    m_titled = room();
    const QString title = m_curves->scale().gainTitle();
    const QString whole = m_data.source.isEmpty() ? title : title + text::separator() + m_data.source;
    const QFontMetricsF metrics(m_plot->yAxis->labelFont());
    const int belowAxis = 60; // tick labels and title of the x axis, about
    const bool fits = metrics.horizontalAdvance(whole) < m_titled.height() - belowAxis;
    m_plot->yAxis->setLabel(fits ? whole : title);
    const QString lossTitle = m_curves->scale().lossTitle(false);
    // Centred, it must stay clear of the button in the corner.
    const bool isWide = metrics.horizontalAdvance(lossTitle) < m_titled.width() - 2.0 * m_button->width();
    m_plot->xAxis->setLabel(text::inReadingDirection(isWide ? lossTitle : m_curves->scale().lossTitle(true)));
    m_legend->setEntries(m_curves->legend(palette(), !fits, m_comparisons));
}

void TradeOffPlot::setComparisons(std::vector<BaselineComparison> comparisons)
{
    m_comparisons = std::move(comparisons);
    updateTitles();
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
    replotAll();
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

void TradeOffPlot::setThreshold(double loss)
{
    if (m_gesture == Gesture::Threshold || loss == m_threshold)
        return;
    m_threshold = loss;
    if (isScaleOutdated())
        fillCurves();
    updateLine();
    if (!m_viewTouched && m_plot->xAxis->range() != m_curves->wholeRanges(loss).loss)
        resetView();
}

/// The axis begins where the threshold or the curves do now, not where the threshold once was.
bool TradeOffPlot::isScaleOutdated() const
{
    return TradeOffScale::of(m_data, m_overlays, m_options, m_threshold).leastLoss
        != m_curves->scale().leastLoss;
}

/// A drag is ahead of what is solved: gain and proof of another threshold must not stand beside this one.
QString TradeOffPlot::thresholdLabel() const
{
    QString label = QStringLiteral("τ ") + text::tau(m_data.measure.tau(m_threshold));
    if (!m_current)
        return label;
    if (!isOfLine(*m_current, m_threshold))
        return label + text::separator() + tr("solving…");
    const QString gain = text::quantity(m_current->point.gain, m_data.measure.gainUnit);
    label += text::separator();
    if (!m_current->feasible)
        return label + tr("infeasible");
    return label
        + (m_current->proven ? tr("gain %1 (optimal)").arg(gain) : tr("gain %1 (not proven)").arg(gain));
}

void TradeOffPlot::updateLine()
{
    const bool visible = m_threshold > 0 && m_data.measure.meanSquaredLoss > 0;
    const double x = m_curves->scale().x(m_threshold);
    m_line->setVisible(visible);
    m_region->setVisible(visible);
    m_line->setPosition(x);
    m_line->setLabel(text::inReadingDirection(thresholdLabel()));
    m_region->setLimit(x);
    m_plot->setAccessibleDescription(thresholdLabel());
    replotSolution();
}

QPoint TradeOffPlot::thresholdHandle() const
{
    return {qRound(m_plot->xAxis->coordToPixel(m_line->position())), m_plot->axisRect()->center().y()};
}

QPoint TradeOffPlot::pixelOf(const FrontierPoint &point) const
{
    return scene().pixel(m_curves->scale().place(point)).toPoint();
}

QString TradeOffPlot::toolTipAt(QPointF position) const
{
    if (m_line->visible() && m_line->isGrabbedAt(position))
        return tr(
            "Threshold: drag it, or press ← →, Page Up and Page Down for larger steps; with Shift it goes "
            "to where the solution changes");
    if (axisMenuAt(position) != nullptr)
        return tr("Click to choose what this axis measures");
    if (const auto picked = pickAt(scene(), position))
        return toolTipOf(scene(), *picked);
    return bandToolTip(scene(), position);
}

std::vector<QRectF> TradeOffPlot::labelPlaces() const
{
    auto places = m_curves->marks().names()->places();
    if (m_line->visible())
        places.push_back(m_line->labelRect());
    return places;
}

/// The legend goes first when there is little room.
void TradeOffPlot::resizeEvent(QResizeEvent *event)
{
    constexpr int RoomForLegend = 220; // chosen: pixels
    m_legend->setVisible(height() >= RoomForLegend);
    QWidget::resizeEvent(event);
}

void TradeOffPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace halftone
