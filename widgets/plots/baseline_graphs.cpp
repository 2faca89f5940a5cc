// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/baseline_graphs.h"

#include "core/optimize/baseline_names.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace halftone {

namespace {

struct BaselineText
{
    Q_DECLARE_TR_FUNCTIONS(BaselineText)
};

LegendMark markOf(const std::string &name)
{
    if (uniformFormat(name))
        return LegendMark::Square;
    return name == PrefixBaseline ? LegendMark::Line : LegendMark::DottedLine;
}

/// "Within the threshold at best 9.80 ms, at loss MSE 1.2×10⁻⁵ nats². The optimum gains 10.1 ms there: 0.300 ms (3.1 %) more."
QString besideOptimum(const BaselineComparison &compared, const TradeOffMeasure &measure)
{
    const QString own = BaselineText::tr("Within the threshold at best %1, at a loss MSE of %2 nats².")
                            .arg(text::quantity(compared.gain, measure.gainUnit),
                                 text::number(measure.lossMse(compared.loss)));
    if (!compared.optimumGain)
        return own;
    const double more = *compared.optimumGain - compared.gain;
    QString difference = text::quantity(more, measure.gainUnit);
    if (compared.gain > 0)
        difference += QStringLiteral(" (%1)").arg(text::percent(more / compared.gain, 3));
    return own + QLatin1Char('\n')
        + BaselineText::tr("The optimum gains %1 at that loss MSE: %2 more.")
              .arg(text::quantity(*compared.optimumGain, measure.gainUnit), difference);
}

} // namespace

QString baselineLabel(const std::string &name, const std::vector<Baseline> &among)
{
    if (const auto format = uniformFormat(name)) {
        std::vector<std::string> formats;
        for (const Baseline &baseline : among) {
            if (const auto other = uniformFormat(baseline.name))
                formats.emplace_back(*other);
        }
        return BaselineText::tr("all %1").arg(theme::formatLabelAmong(formats, *format));
    }
    if (name == RandomBaseline)
        return BaselineText::tr("random");
    if (name == PrefixBaseline)
        return BaselineText::tr("first layers (prefix)");
    return name == GreedyBaseline ? BaselineText::tr("greedy") : QString::fromStdString(name);
}

void BaselineGraphs::fill(const std::vector<Baseline> &baselines, const TradeOffScale &scale, bool showsDraws)
{
    m_baselines = baselines;
    m_showsDraws = showsDraws;
    m_graphs.clear();
    m_bins.clear();
    m_high = nullptr;
    m_median = nullptr;
    for (const Baseline &baseline : m_baselines) {
        if (baseline.name == RandomBaseline)
            m_bins = randomBand(baseline.points);
    }
    addBand(scale);
    for (const Baseline &baseline : m_baselines) {
        QCPGraph *graph = m_plot->addGraph();
        for (const FrontierPoint &point : baseline.points)
            graph->addData(scale.place(point).x(), scale.place(point).y());
        const bool scattered = baseline.points.size() == 1 || baseline.name == RandomBaseline;
        // Steps, as the frontier: between two points the left one's gain is what one has.
        graph->setLineStyle(scattered ? QCPGraph::lsNone : QCPGraph::lsStepLeft);
        graph->setVisible(isShown(baseline));
        m_graphs.push_back(graph);
    }
}

bool BaselineGraphs::isShown(const Baseline &baseline) const
{
    return baseline.name != RandomBaseline || m_showsDraws || m_bins.empty();
}

QCPGraph *BaselineGraphs::addEdge(double BandBin::*edge, const TradeOffScale &scale)
{
    QCPGraph *graph = m_plot->addGraph();
    for (const BandBin &bin : m_bins) { // a wide one is a gap
        const double y = isNarrow(bin) ? scale.y(bin.*edge) : std::numeric_limits<double>::quiet_NaN();
        graph->addData(scale.x(bin.lossFrom), y);
        graph->addData(scale.x(bin.lossTo), y);
    }
    return graph;
}

void BaselineGraphs::addBand(const TradeOffScale &scale)
{
    if (m_bins.empty())
        return;
    auto *low = addEdge(&BandBin::low, scale);
    low->setPen(Qt::NoPen);
    m_high = addEdge(&BandBin::high, scale);
    m_high->setPen(Qt::NoPen);
    m_high->setChannelFillGraph(low);
    m_median = addEdge(&BandBin::median, scale);
}

void BaselineGraphs::restyle(const QPalette &palette)
{
    const QColor quiet = theme::baselineCurve(palette);
    QColor dots = quiet;
    dots.setAlphaF(0.55F); // two hundred random points must not hide the curves
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        const std::string &name = m_baselines[i].name;
        if (const auto format = uniformFormat(name))
            m_graphs[i]->setScatterStyle(
                QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(palette.color(QPalette::Base), 1),
                                theme::formatColor(*format, palette.color(QPalette::Base)), 10));
        else if (name == RandomBaseline)
            m_graphs[i]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, dots, 3));
        else
            m_graphs[i]->setPen(QPen(quiet, 1.2, name == PrefixBaseline ? Qt::SolidLine : Qt::DotLine));
    }
    if (m_high != nullptr) {
        m_high->setBrush(theme::faint(quiet));
        m_median->setPen(QPen(theme::faint(quiet), 1));
    }
}

std::vector<LegendEntry> BaselineGraphs::legend(const QPalette &palette,
                                                const std::vector<BaselineComparison> &comparisons,
                                                const TradeOffMeasure &measure) const
{
    const QColor quiet = theme::baselineCurve(palette);
    std::vector<LegendEntry> entries;
    for (const Baseline &baseline : m_baselines) {
        const auto format = uniformFormat(baseline.name);
        const QColor color = format ? theme::formatColor(*format, palette.color(QPalette::Base)) : quiet;
        const auto compared = std::ranges::find(comparisons, baseline.name, &BaselineComparison::name);
        const QString beside = compared == comparisons.end() ? QString() : besideOptimum(*compared, measure);
        if (baseline.name != RandomBaseline) {
            entries.push_back(
                {markOf(baseline.name), color, baselineLabel(baseline.name, m_baselines), {}, beside});
            continue;
        }
        if (!m_bins.empty())
            entries.push_back({LegendMark::Band, quiet, BaselineText::tr("random, 5 to 95 %"), {}, beside});
        if (isShown(baseline))
            entries.push_back(
                {LegendMark::Dot, quiet, baselineLabel(baseline.name, m_baselines), {}, beside});
    }
    return entries;
}

} // namespace halftone
