// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/overlay_graphs.h"

#include "widgets/theme.h"

#include <QCoreApplication>

#include <array>

namespace halftone {

namespace {

struct OverlayText
{
    Q_DECLARE_TR_FUNCTIONS(OverlayText)
};

struct OverlayStyle
{
    QColor color;
    QVector<qreal> pattern; ///< in line widths
};

/// Source of the colours: Okabe and Ito; those that stand for no format and for no threshold. Patterns: chosen, none like
/// that of a modelled frontier (dashes) or of greedy (dots).
OverlayStyle styleOf(std::size_t index, const QPalette &palette)
{
    static const std::array<QVector<qreal>, 4> Patterns{
        {{8, 2, 1, 2}, {8, 2, 1, 2, 1, 2}, {14, 3}, {3, 2, 3, 6}}};
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const std::array<QColor, 4> colors{
        theme::mixed(theme::LayerSumColor, text, 0.35), QColor(0xD5, 0x5E, 0x00),
        theme::mixed(QColor(0xF0, 0xE4, 0x42), text, 0.5), theme::mixed(base, text, 0.7)};
    return {colors[index % colors.size()], Patterns[index % Patterns.size()]};
}

} // namespace

void OverlayGraphs::fill(const std::vector<TradeOffOverlay> &overlays, const TradeOffScale &scale)
{
    m_overlays = overlays;
    m_graphs.clear();
    for (const TradeOffOverlay &overlay : m_overlays) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        for (const FrontierPoint &point : overlay.frontier)
            graph->addData(scale.x(point.loss, overlay.measure), scale.y(point.gain, overlay.measure));
        m_graphs.push_back(graph);
    }
}

void OverlayGraphs::restyle(const QPalette &palette)
{
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        const OverlayStyle style = styleOf(i, palette);
        QPen pen(style.color, m_overlays[i].modelled ? 1.4 : 2.2);
        pen.setDashPattern(style.pattern);
        m_graphs[i]->setPen(pen);
    }
}

std::vector<LegendEntry> OverlayGraphs::legend(const QPalette &palette) const
{
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        const OverlayStyle style = styleOf(i, palette);
        const TradeOffOverlay &overlay = m_overlays[i];
        QString text = overlay.name;
        if (!overlay.missing.isEmpty())
            text = OverlayText::tr("%1: cannot be drawn").arg(overlay.name);
        else if (overlay.modelled)
            text = OverlayText::tr("%1 (modelled)").arg(overlay.name);
        entries.push_back({LegendMark::PatternLine, style.color, text, style.pattern, overlay.missing});
    }
    return entries;
}

} // namespace halftone
