// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/mark_graphs.h"

#include "widgets/plots/point_names.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace halftone {

namespace {

struct MarkText
{
    Q_DECLARE_TR_FUNCTIONS(MarkText)
};

constexpr double KeptSize = 10; // chosen: pixels
constexpr double MeasuredSize = 9;

} // namespace

MarkGraphs::MarkGraphs(QCustomPlot *plot) : m_plot(plot), m_names(new PointNames(plot)) { }

void MarkGraphs::raiseNames(const QString &layer)
{
    m_names->setLayer(layer); // as its last item
}

QCPGraph *MarkGraphs::addMarks()
{
    QCPGraph *graph = m_plot->addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    return graph;
}

void MarkGraphs::fill(const TradeOffData &data, const TradeOffScale &scale)
{
    m_hasKept = !data.kept.empty();
    m_hasValidated = !data.validated.empty();
    addValidated(data, scale);
    m_kept = addMarks();
    for (const NamedPoint &kept : data.kept)
        m_kept->addData(scale.place(kept.point).x(), scale.place(kept.point).y());
    addNames(data, scale);
}

void MarkGraphs::addValidated(const TradeOffData &data, const TradeOffScale &scale)
{
    constexpr double Gap = std::numeric_limits<double>::quiet_NaN();
    m_ties = new QCPCurve(m_plot->xAxis, m_plot->yAxis);
    m_measured = addMarks();
    m_intervals = new QCPErrorBars(m_plot->xAxis, m_plot->yAxis);
    m_intervals->setErrorType(QCPErrorBars::etKeyError);
    m_intervals->setDataPlottable(m_measured);
    m_intervals->setSymbolGap(MeasuredSize / 2);
    QVector<double> keys;
    QVector<double> gains;
    QVector<double> below;
    QVector<double> above;
    // A graph sorts its points: in this order the intervals find theirs.
    auto sorted = data.validated;
    std::ranges::stable_sort(sorted, {}, [&](const ValidatedPoint &point) { return scale.measuredX(point); });
    for (const ValidatedPoint &point : sorted) {
        const QPointF place = measuredPlace(point, scale);
        keys << place.x();
        gains << place.y();
        below << place.x() - scale.xOfLossMse(point.measured.lossMseLow);
        above << scale.xOfLossMse(point.measured.lossMseHigh) - place.x();
    }
    m_measured->setData(keys, gains, true);
    m_intervals->setData(below, above);
    m_intervals->setVisible(scale.hasIntervals());
    for (const ValidatedPoint &point : sorted) {
        const double gain = scale.y(point.predicted.gain);
        m_ties->addData(scale.x(point.predicted.loss), gain);
        m_ties->addData(scale.measuredX(point), gain);
        m_ties->addData(Gap, Gap);
    }
}

void MarkGraphs::addNames(const TradeOffData &data, const TradeOffScale &scale)
{
    constexpr std::size_t MostNames = 6; // chosen: the newest ones
    std::vector<PointNames::Name> names;
    std::vector<QPointF> marks;
    for (auto kept = data.kept.rbegin(); kept != data.kept.rend(); ++kept) {
        if (names.size() < MostNames)
            names.push_back({scale.place(kept->point), kept->name});
        else
            marks.push_back(scale.place(kept->point));
    }
    for (const ValidatedPoint &point : data.validated)
        marks.push_back(measuredPlace(point, scale));
    m_names->setNames(std::move(names));
    m_names->setMarks(std::move(marks));
    std::vector<QPointF> steps;
    for (const FrontierPoint &point : data.frontier)
        steps.push_back(scale.place(point));
    m_names->setSteps(std::move(steps));
}

void MarkGraphs::restyle(const QPalette &palette)
{
    const QColor color = palette.color(QPalette::Text);
    m_names->setStyle(color, palette.color(QPalette::Base), theme::smaller(m_plot->font()));
    if (m_kept == nullptr)
        return;
    m_kept->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(color, 1.5),
                                            palette.color(QPalette::Base), KeptSize));
    m_measured->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond,
                                                QPen(palette.color(QPalette::Base), 1), color, MeasuredSize));
    m_intervals->setPen(QPen(color, 1.2));
    m_intervals->setWhiskerWidth(6);
    m_ties->setPen(QPen(theme::secondaryText(palette), 1, Qt::DotLine));
}

std::vector<LegendEntry> MarkGraphs::legend(const QPalette &palette) const
{
    const QColor color = palette.color(QPalette::Text);
    std::vector<LegendEntry> entries;
    if (m_hasKept)
        entries.push_back({LegendMark::Diamond, color, MarkText::tr("kept")});
    if (m_hasValidated)
        entries.push_back({LegendMark::Measured, color,
                           MarkText::tr("measured loss, 95 % interval, tied to its prediction")});
    return entries;
}

} // namespace halftone
