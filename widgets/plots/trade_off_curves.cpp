// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_curves.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace halftone {

namespace {

constexpr std::size_t mostMarkers = 250; // more points than this draw as one line

struct TradeOffLegend
{
    Q_DECLARE_TR_FUNCTIONS(TradeOffLegend)
};

/// The format of a baseline "all-FORMAT".
std::optional<std::string> uniformFormat(const std::string &name)
{
    return name.starts_with("all-") ? std::optional(name.substr(4)) : std::nullopt;
}

LegendEntry legendOf(const std::string &name, const QPalette &palette)
{
    const QColor quiet = theme::baselineCurve(palette);
    if (const auto format = uniformFormat(name))
        return {LegendMark::Square, theme::formatColor(*format, palette.color(QPalette::Base)),
                TradeOffLegend::tr("all %1").arg(theme::shortFormatLabel(*format))};
    if (name == "random")
        return {LegendMark::Dot, quiet, TradeOffLegend::tr("random")};
    if (name == "prefix")
        return {LegendMark::Line, quiet, TradeOffLegend::tr("first layers (prefix)")};
    return {LegendMark::DottedLine, quiet,
            name == "greedy" ? TradeOffLegend::tr("greedy") : QString::fromStdString(name)};
}

} // namespace

TradeOffCurves::TradeOffCurves(QCustomPlot *plot, QString exactLayer, QString solutionLayer)
    : m_plot(plot), m_exactLayer(std::move(exactLayer)), m_solutionLayer(std::move(solutionLayer))
{
}

double TradeOffCurves::shownLoss(double loss) const
{
    return std::max(loss, m_zero);
}

QPointF TradeOffCurves::coordinates(const FrontierPoint &point) const
{
    return {shownLoss(point.loss), point.gain / m_gainFactor};
}

void TradeOffCurves::fill(const TradeOffData &data, double threshold)
{
    m_data = data;
    m_plot->clearGraphs();
    m_baselines.clear();
    double smallest = std::numeric_limits<double>::infinity();
    double largestGain = 0;
    for (const FrontierPoint &point : data.frontier) {
        if (point.loss > 0)
            smallest = std::min(smallest, point.loss);
        largestGain = std::max(largestGain, std::abs(point.gain));
    }
    if (threshold > 0) // with pins it may lie left of every point: still a place of its own
        smallest = std::min(smallest, threshold);
    // Chosen: half a decade left of the smallest loss is far enough to be seen as another place.
    m_zero = std::isfinite(smallest) ? smallest / 3 : 1e-9;
    const auto unit = text::engineeringUnit(largestGain, data.gainUnit);
    m_gainFactor = unit.factor;
    m_gainUnit = unit.unit;

    for (const Baseline &baseline : data.baselines)
        addBaseline(baseline);
    m_frontier = m_plot->addGraph();
    m_frontier->setLineStyle(QCPGraph::lsStepLeft);
    for (const FrontierPoint &point : data.frontier)
        m_frontier->addData(coordinates(point).x(), coordinates(point).y());
    addKept();
    m_exactGraph = m_plot->addGraph();
    m_exactGraph->setLayer(m_exactLayer);
    m_exactGraph->setLineStyle(QCPGraph::lsNone);
    showExact();
    m_hovered = m_plot->addGraph();
    m_current = m_plot->addGraph();
    for (QCPGraph *graph : {m_hovered, m_current}) {
        graph->setLayer(m_solutionLayer);
        graph->setLineStyle(QCPGraph::lsNone);
    }
}

void TradeOffCurves::showExact()
{
    m_exactGraph->data()->clear();
    for (const FrontierPoint &point : m_exact)
        m_exactGraph->addData(coordinates(point).x(), coordinates(point).y());
}

void TradeOffCurves::setExact(std::vector<FrontierPoint> points)
{
    m_exact = std::move(points);
    if (m_exactGraph == nullptr)
        return;
    showExact();
    m_plot->layer(m_exactLayer)->replot();
}

/// Curves are steps, as the frontier: between two points the left one's gain is what one has.
void TradeOffCurves::addBaseline(const Baseline &baseline)
{
    QCPGraph *graph = m_plot->addGraph();
    for (const FrontierPoint &point : baseline.points)
        graph->addData(coordinates(point).x(), coordinates(point).y());
    const bool scattered = baseline.points.size() == 1 || baseline.name == "random";
    graph->setLineStyle(scattered ? QCPGraph::lsNone : QCPGraph::lsStepLeft);
    m_baselines.push_back(graph);
}

/// Named where there is room: a name that would lie on another one is left to the tooltip.
void TradeOffCurves::addKept()
{
    for (auto *name : std::exchange(m_names, {}))
        m_plot->removeItem(name);
    m_kept = m_plot->addGraph();
    m_kept->setLineStyle(QCPGraph::lsNone);
    constexpr std::size_t MostNames = 6; // chosen: the newest ones
    const std::size_t first = m_data.kept.size() > MostNames ? m_data.kept.size() - MostNames : 0;
    for (std::size_t i = 0; i < m_data.kept.size(); ++i) {
        const QPointF place = coordinates(m_data.kept[i].point);
        m_kept->addData(place.x(), place.y());
        if (i < first)
            continue;
        auto *name = new QCPItemText(m_plot);
        name->setText(m_data.kept[i].name);
        name->position->setCoords(place);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        name->setPadding(QMargins(10, 4, 0, 0));
        name->setSelectable(false);
        m_names.push_back(name);
    }
}

void TradeOffCurves::restyleKept(const QPalette &palette)
{
    const QColor color = palette.color(QPalette::Text);
    QCPScatterStyle diamond(QCPScatterStyle::ssDiamond, QPen(color, 1.5), palette.color(QPalette::Base), 10);
    m_kept->setScatterStyle(diamond);
    for (auto *name : m_names) {
        name->setColor(color);
        name->setFont(theme::smaller(m_plot->font()));
        constexpr int WidestName = 160; // chosen: pixels
        name->setText(QFontMetrics(name->font()).elidedText(name->text(), Qt::ElideRight, WidestName));
    }
}

void TradeOffCurves::restyle(const QPalette &palette)
{
    const QColor textColor = palette.color(QPalette::Text);
    const QColor quiet = theme::baselineCurve(palette);
    QColor faint = quiet;
    faint.setAlphaF(0.55F); // two hundred random points must not hide the curves
    for (std::size_t i = 0; i < m_baselines.size(); ++i) {
        const std::string &name = m_data.baselines[i].name;
        const auto format = uniformFormat(name);
        if (format)
            m_baselines[i]->setScatterStyle(
                QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(palette.color(QPalette::Base), 1),
                                theme::formatColor(*format, palette.color(QPalette::Base)), 10));
        else if (name == "random")
            m_baselines[i]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, faint, 3));
        else
            m_baselines[i]->setPen(QPen(quiet, 1.2, name == "prefix" ? Qt::SolidLine : Qt::DotLine));
    }
    if (m_frontier == nullptr)
        return;
    m_frontier->setPen(QPen(textColor, 1.6, m_data.modelled ? Qt::DashLine : Qt::SolidLine));
    m_frontier->setScatterStyle(m_data.frontier.size() <= mostMarkers
                                    ? QCPScatterStyle(QCPScatterStyle::ssDisc, textColor, 3.5)
                                    : QCPScatterStyle());
    restyleKept(palette);
    constexpr double TriangleSize = 5; // chosen: two hundred of them leave the frontier visible
    m_exactGraph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssTriangle, QPen(textColor, 1), textColor, TriangleSize));
    m_hovered->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(textColor, 2), Qt::NoBrush, 12));
}

void TradeOffCurves::setCurrent(const std::optional<TradeOffCurrent> &current, const QPalette &palette)
{
    if (m_current == nullptr)
        return;
    m_current->data()->clear();
    if (current) {
        const QColor textColor = palette.color(QPalette::Text);
        const QColor base = palette.color(QPalette::Base);
        const bool solid = current->proven && current->feasible;
        m_current->setScatterStyle(
            QCPScatterStyle(current->feasible ? QCPScatterStyle::ssCircle : QCPScatterStyle::ssCrossCircle,
                            QPen(solid ? base : textColor, 2), solid ? textColor : base, 12));
        m_current->addData(coordinates(current->point).x(), coordinates(current->point).y());
    }
    m_plot->layer(m_solutionLayer)->replot();
}

void TradeOffCurves::setHovered(const FrontierPoint *point)
{
    if (m_hovered == nullptr)
        return;
    m_hovered->data()->clear();
    if (point != nullptr)
        m_hovered->addData(coordinates(*point).x(), coordinates(*point).y());
    m_plot->layer(m_solutionLayer)->replot();
}

TradeOffCurves::Ranges TradeOffCurves::wholeRanges(double threshold) const
{
    double largestLoss = shownLoss(threshold);
    QCPRange gains(0, 0);
    const auto include = [&](const FrontierPoint &point) {
        largestLoss = std::max(largestLoss, point.loss);
        gains.expand(point.gain / m_gainFactor);
    };
    std::ranges::for_each(m_data.frontier, include);
    for (const Baseline &baseline : m_data.baselines)
        std::ranges::for_each(baseline.points, include);
    for (const NamedPoint &kept : m_data.kept)
        include(kept.point);
    const double smallestLoss = std::min(m_zero, shownLoss(threshold));
    const double decades = std::log10(std::max(largestLoss / smallestLoss, 10.0));
    const double height = gains.size() > 0 ? gains.size() : 1;
    // Chosen margins: no point lies on the frame, or under the threshold's label at the top.
    return {QCPRange(smallestLoss / std::pow(10, 0.02 * decades), largestLoss * std::pow(10, 0.04 * decades)),
            QCPRange(gains.lower - 0.06 * height, gains.upper + 0.2 * height)};
}

std::vector<LegendEntry> TradeOffCurves::legend(const QPalette &palette, bool withSource) const
{
    if (m_data.frontier.empty())
        return {};
    const QColor textColor = palette.color(QPalette::Text);
    QString frontier = m_data.modelled ? TradeOffLegend::tr("supported frontier (modelled)")
                                       : TradeOffLegend::tr("supported frontier");
    if (withSource && !m_data.source.isEmpty())
        frontier += QStringLiteral(" · ") + m_data.source;
    std::vector<LegendEntry> entries{
        {m_data.modelled ? LegendMark::DashedLine : LegendMark::Line, textColor, frontier},
        {LegendMark::Triangle, textColor, TradeOffLegend::tr("proven optimum")},
        {LegendMark::Dot, textColor, TradeOffLegend::tr("current (hollow: not proven)")}};
    if (!m_data.kept.empty())
        entries.push_back({LegendMark::Diamond, textColor, TradeOffLegend::tr("kept")});
    for (const Baseline &baseline : m_data.baselines)
        entries.push_back(legendOf(baseline.name, palette));
    return entries;
}

} // namespace halftone
