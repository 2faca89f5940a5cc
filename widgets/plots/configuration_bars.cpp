// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/configuration_bars.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/plot_style.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace halftone {

namespace {

constexpr int LeastHeightForWords = 140; // chosen: below it the bars would be lower than their labels
constexpr double BarWidth = 0.8; ///< of the room of one configuration
constexpr double LeastBarsShown = 8; // chosen: nearer there is nothing more to see
constexpr double ZoomStep = 1.4; // chosen
constexpr double MoveStep = 0.1; ///< of the view

const auto ChosenLayer = QStringLiteral("chosen");
const auto MarksLayer = QStringLiteral("marks");

bool hasTheoretical(const ConfigurationBarsData &data)
{
    return std::ranges::any_of(data.bars,
                               [](const ConfigurationBar &bar) { return bar.theoretical.has_value(); });
}

} // namespace

ConfigurationBars::ConfigurationBars(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this))
{
    layOutPlot(this, m_legend, m_plot);
    m_plot->setAccessibleName(tr("Gains of the configurations of the sub-graph"));
    m_plot->installEventFilter(this);
    m_plot->yAxis->setTicker(QSharedPointer<LinearTicker>::create());
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->addLayer(ChosenLayer, m_plot->layer(QStringLiteral("main")));
    m_chosenLayer = m_plot->layer(ChosenLayer);
    m_chosenLayer->setMode(QCPLayer::lmBuffered);
    m_plot->addLayer(MarksLayer, m_chosenLayer);
    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this] {
        keepInside();
        fitToRoom();
    });
    // Not afterLayout: what the plot is about to draw then must not change any more.
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] {
        if (m_fitted == room())
            return;
        fitToRoom();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &ConfigurationBars::showAll);
    showAll();
    redraw();
}

QSize ConfigurationBars::sizeHint() const
{
    return {400, 240};
}

QSize ConfigurationBars::minimumSizeHint() const
{
    return {200, 110};
}

void ConfigurationBars::setData(ConfigurationBarsData data)
{
    if (data == m_data)
        return;
    const bool isOther = data.title != m_data.title || data.bars.size() != m_data.bars.size();
    m_data = std::move(data);
    if (isOther)
        showAll();
    redraw();
}

void ConfigurationBars::setChosen(const Configuration &formats)
{
    const auto before = std::ranges::find_if(m_data.bars, &ConfigurationBar::chosen);
    const auto now = std::ranges::find(m_data.bars, formats, &ConfigurationBar::formats);
    if (now == before)
        return;
    const bool isLegendOther = now == m_data.bars.end() || before == m_data.bars.end();
    if (before != m_data.bars.end())
        before->chosen = false;
    if (now != m_data.bars.end())
        now->chosen = true;
    showChosen();
    if (isLegendOther)
        updateLegend();
    m_chosenLayer->replot();
}

void ConfigurationBars::showAll()
{
    m_plot->xAxis->setRange(-0.7, static_cast<double>(m_data.bars.size()) - 0.3);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// The view never leaves the bars, and never shows less than a few of them.
void ConfigurationBars::keepInside()
{
    const QCPRange whole(-0.7, std::max(static_cast<double>(m_data.bars.size()), 1.0) - 0.3);
    QCPRange range = m_plot->xAxis->range();
    const double size = std::clamp(range.size(), std::min(LeastBarsShown, whole.size()), whole.size());
    const double lower = std::clamp(range.center() - size / 2, whole.lower, whole.upper - size);
    const QCPRange kept(lower, lower + size);
    const QSignalBlocker blocker(m_plot->xAxis); // the range that it reports is this one
    m_plot->xAxis->setRange(kept);
}

QColor ConfigurationBars::barColor(BarKind kind) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor textColor = palette().color(QPalette::Text);
    switch (kind) {
    case BarKind::Chosen:
        return textColor;
    case BarKind::Dominated:
        return theme::mixed(base, textColor, 0.22);
    case BarKind::Plain:
        break;
    }
    return theme::mixed(base, textColor, 0.5);
}

QBrush ConfigurationBars::barBrush(BarKind kind, const ConfigurationBar &bar) const
{
    if (bar.isWithinSpread())
        return Qt::NoBrush;
    return m_data.modelled ? QBrush(barColor(kind), Qt::BDiagPattern) : QBrush(barColor(kind));
}

void ConfigurationBars::redraw()
{
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_sums = nullptr;
    stylePlot(*m_plot, palette(), font());
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->setAccessibleDescription(m_data.title + QStringLiteral(", ") + m_data.source);
    QCPRange range(0, 0);
    for (const ConfigurationBar &bar : m_data.bars) {
        for (const double gain :
             {bar.gain - bar.spread, bar.gain + bar.spread, bar.sumOfLayers, bar.theoretical.value_or(0)})
            range.expand(gain);
    }
    const auto unit = text::engineeringUnit(std::max(std::abs(range.lower), range.upper), m_data.gainUnit);
    m_factor = unit.factor;
    const double height = range.size() > 0 ? range.size() / m_factor : 1;
    m_plot->yAxis->setRange(range.lower / m_factor - (range.lower < 0 ? 0.06 * height : 0),
                            range.upper / m_factor + 0.12 * height); // the mark of the chosen one
    m_plot->yAxis->setLabel(tr("Gain (%1)").arg(unit.unit));
    addBars();
    addMarkers();
    addChosen();
    fitToRoom();
    updateLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ConfigurationBars::addBars()
{
    for (const BarKind kind : {BarKind::Plain, BarKind::Dominated}) {
        for (const bool isWithinSpread : {false, true}) {
            addBars(kind, [=](const ConfigurationBar &bar) {
                return bar.dominated == (kind == BarKind::Dominated)
                    && bar.isWithinSpread() == isWithinSpread;
            });
        }
    }
}

/// Bars that look alike. Those within their spread are hollow: such a gain may as well be none.
void ConfigurationBars::addBars(BarKind kind, const std::function<bool(const ConfigurationBar &)> &isMeant)
{
    QVector<double> keys;
    QVector<double> gains;
    QVector<double> spreads;
    const ConfigurationBar *first = nullptr;
    for (std::size_t i = 0; i < m_data.bars.size(); ++i) {
        const ConfigurationBar &bar = m_data.bars[i];
        if (!isMeant(bar))
            continue;
        keys << static_cast<double>(i);
        gains << bar.gain / m_factor;
        spreads << bar.spread / m_factor;
        first = first != nullptr ? first : &bar;
    }
    if (first == nullptr)
        return;
    auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    bars->setWidth(BarWidth);
    bars->setPen(QPen(barColor(kind), 1));
    bars->setBrush(barBrush(kind, *first));
    bars->setData(keys, gains, true);
    addIntervals(*m_plot, bars, spreads, palette().color(QPalette::Text));
}

void ConfigurationBars::addMarkers()
{
    m_theoretical = m_plot->addGraph();
    m_sums = m_plot->addGraph();
    for (QCPGraph *graph : {m_theoretical, m_sums})
        graph->setLayer(MarksLayer);
    for (std::size_t i = 0; i < m_data.bars.size(); ++i) {
        const ConfigurationBar &bar = m_data.bars[i];
        if (bar.theoretical)
            m_theoretical->addData(static_cast<double>(i), *bar.theoretical / m_factor);
        m_sums->addData(static_cast<double>(i), bar.sumOfLayers / m_factor);
    }
}

/// Over the bar that it has among the others, on a layer of its own. The layer is painted alone as long as nothing is
/// added to it or taken away: showChosen() only changes what is there.
void ConfigurationBars::addChosen()
{
    m_plot->setCurrentLayer(m_chosenLayer);
    m_chosenBar = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_chosenBar->setWidth(BarWidth);
    m_chosenBar->setPen(QPen(barColor(BarKind::Chosen), 1));
    m_chosenSpread = addInterval(*m_plot, m_chosenBar, palette().color(QPalette::Text));
    m_chosenMark = new QCPItemText(m_plot); // among thousands its bar alone is thinner than a pixel
    m_chosenMark->setText(QStringLiteral("▼"));
    m_chosenMark->setFont(theme::smaller(font()));
    m_chosenMark->setColor(palette().color(QPalette::Text));
    m_chosenMark->setSelectable(false);
    m_chosenMark->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    m_chosenMark->setPadding(QMargins(0, 0, 0, 4));
    m_plot->setCurrentLayer(QStringLiteral("main"));
    showChosen();
}

void ConfigurationBars::showChosen()
{
    const auto chosen = std::ranges::find_if(m_data.bars, &ConfigurationBar::chosen);
    const bool isAny = chosen != m_data.bars.end();
    m_chosenBar->setVisible(isAny);
    m_chosenSpread->setVisible(isAny && chosen->spread > 0);
    m_chosenMark->setVisible(isAny);
    if (!isAny)
        return;
    const auto key = static_cast<double>(chosen - m_data.bars.begin());
    m_chosenBar->setData({key}, {chosen->gain / m_factor}, true);
    m_chosenBar->setBrush(barBrush(BarKind::Chosen, *chosen));
    m_chosenSpread->setData({chosen->spread / m_factor});
    const double top = std::max(
        {chosen->gain + chosen->spread, chosen->sumOfLayers, chosen->theoretical.value_or(0.0), 0.0});
    m_chosenMark->position->setCoords(key, top / m_factor);
}

QSize ConfigurationBars::room() const
{
    return {m_plot->axisRect()->width(), m_plot->height()};
}

void ConfigurationBars::fitToRoom()
{
    m_fitted = room();
    if (m_sums == nullptr)
        return;
    const QCPRange shown = m_plot->xAxis->range();
    const double barRoom = m_plot->axisRect()->width() / shown.size();
    const double markSize = std::clamp(barRoom * 0.8, 2.0, 9.0);
    const QColor base = palette().color(QPalette::Base);
    for (QCPGraph *graph : {m_theoretical, m_sums})
        graph->setLineStyle(QCPGraph::lsNone);
    m_theoretical->setScatterStyle(QCPScatterStyle(
        QCPScatterStyle::ssCircle, QPen(theme::secondaryText(palette()), 1.2), base, markSize));
    m_sums->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(base, 0.5), theme::LayerSumColor, markSize + 1));
    const QFontMetricsF metrics(m_plot->xAxis->tickLabelFont());
    const double wordWidth
        = m_data.bars.empty() ? 0 : metrics.horizontalAdvance(bitWord(m_data.bars[0].formats));
    const bool upright = wordWidth + theme::Spacing > barRoom;
    const double needed = upright ? metrics.height() * 0.8 : wordWidth + theme::Spacing;
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(needed / std::max(barRoom, 1e-6))));
    const QSharedPointer<QCPAxisTickerText> words(new QCPAxisTickerText);
    for (std::size_t i = 0; i < m_data.bars.size(); i += stride) {
        if (shown.contains(static_cast<double>(i)))
            words->addTick(static_cast<double>(i), bitWord(m_data.bars[i].formats));
    }
    m_plot->xAxis->setTicker(words);
    m_plot->xAxis->setTickLabelRotation(upright ? -90 : 0);
    m_plot->xAxis->setTickPen(Qt::NoPen);
    const bool low = m_plot->height() < LeastHeightForWords;
    m_plot->xAxis->setTickLabels(!low);
    m_plot->yAxis->ticker()->setTickCount(low ? 2 : 5);
    m_plot->xAxis->setSubTicks(false);
    const QFontMetricsF titleMetrics(m_plot->xAxis->labelFont());
    m_plot->xAxis->setLabel(
        titleMetrics.elidedText(axisTitle(), Qt::ElideRight, m_plot->axisRect()->width()));
}

/// What the digits of a bit word mean, and whose they are, in their order.
QString ConfigurationBars::axisTitle() const
{
    QStringList digits;
    for (std::size_t i = 0; i < m_data.formats.size(); ++i)
        digits << tr("%1 %2", "digit, format: “0 BF16”")
                      .arg(bitWord({static_cast<std::uint8_t>(i)}), m_data.formats[i].label);
    QStringList roles;
    for (const QString &layer : m_data.layers)
        roles << layer;
    if (roles.isEmpty())
        return {};
    return digits.join(QStringLiteral(", ")) + text::separator() + roles.join(QStringLiteral(", "));
}

void ConfigurationBars::updateLegend()
{
    if (m_data.bars.empty())
        return m_legend->setEntries({});
    const QColor base = palette().color(QPalette::Base);
    const QColor textColor = palette().color(QPalette::Text);
    const LegendMark bar = m_data.modelled ? LegendMark::HatchedBar : LegendMark::Bar;
    std::vector<LegendEntry> entries{
        {bar, theme::mixed(base, textColor, 0.5), m_data.source},
        {LegendMark::FilledDiamond, theme::LayerSumColor, tr("sum of single layers")}};
    if (hasTheoretical(m_data))
        entries.push_back({LegendMark::Ring, theme::secondaryText(palette()), tr("theoretical (MACs)")});
    if (std::ranges::any_of(m_data.bars, &ConfigurationBar::chosen))
        entries.push_back({bar, textColor, tr("chosen")});
    if (std::ranges::any_of(m_data.bars, &ConfigurationBar::dominated))
        entries.push_back({bar, theme::mixed(base, textColor, 0.22), tr("dominated")});
    if (std::ranges::any_of(m_data.bars, &ConfigurationBar::isWithinSpread))
        entries.push_back(
            {LegendMark::HollowBar, theme::mixed(base, textColor, 0.5), tr("within its spread")});
    m_legend->setEntries(std::move(entries));
}

QString ConfigurationBars::toolTipOf(const ConfigurationBar &bar) const
{
    QStringList lines;
    for (std::size_t i = 0; i < bar.formats.size() && i < m_data.layers.size(); ++i)
        lines << tr("%1: %2").arg(m_data.layers[i], m_data.formats[bar.formats[i]].label);
    QString gain = text::full(bar.gain, m_data.gainUnit);
    if (bar.spread > 0)
        gain += QStringLiteral(" ± ") + text::quantity(bar.spread, m_data.gainUnit);
    lines << tr("Gain %1 (%2)").arg(gain, m_data.source);
    if (bar.isWithinSpread())
        lines << tr("Not larger than its spread: it may as well be none");
    lines << tr("Sum of single layers %1").arg(text::full(bar.sumOfLayers, m_data.gainUnit));
    if (bar.theoretical)
        lines << tr("Theoretical %1").arg(text::full(*bar.theoretical, m_data.gainUnit));
    if (const QString parts = m_explanation ? m_explanation(bar.formats) : QString(); !parts.isEmpty())
        //: %1: a time and what it is made of, "1.23 ms (overlapping: MME 0.9 ms, TPC …)"
        lines << tr("Time %1").arg(parts);
    lines << tr("Loss MSE %1").arg(text::full(bar.lossMse, QStringLiteral("nats²")));
    if (bar.chosen)
        lines << tr("Chosen");
    else if (bar.dominated)
        lines << tr("Dominated: another configuration gains at least as much for no more loss");
    return lines.join(QLatin1Char('\n'));
}

QString ConfigurationBars::toolTipAt(QPointF position) const
{
    const auto index = static_cast<qsizetype>(std::lround(m_plot->xAxis->pixelToCoord(position.x())));
    if (m_plot->xAxis->getPartAt(position) == QCPAxis::spAxisLabel)
        return axisTitle();
    const bool inside = m_plot->axisRect()->rect().contains(position.toPoint()) && index >= 0
        && index < static_cast<qsizetype>(m_data.bars.size());
    return inside ? toolTipOf(m_data.bars[static_cast<std::size_t>(index)]) : QString();
}

bool ConfigurationBars::moveByKey(int key)
{
    QCPAxis *axis = m_plot->xAxis;
    const double step = axis->range().size() * MoveStep;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        axis->moveRange(key == Qt::Key_Right ? step : -step);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        axis->scaleRange(1 / ZoomStep);
        break;
    case Qt::Key_Minus:
        axis->scaleRange(ZoomStep);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        showAll();
        break;
    default:
        return false;
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    return true;
}

bool ConfigurationBars::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot && event->type() == QEvent::KeyPress
        && moveByKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched != m_plot || event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), m_plot);
    return true;
}

void ConfigurationBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

void ConfigurationBars::resizeEvent(QResizeEvent *event)
{
    constexpr int RoomForLegend = 230; // chosen: pixels
    m_legend->setVisible(height() >= RoomForLegend);
    QWidget::resizeEvent(event);
}

} // namespace halftone
