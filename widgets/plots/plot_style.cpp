// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_style.h"

#include "widgets/plots/qcustomplot_include.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace halftone {

void layOutPlot(QWidget *view, QWidget *legend, QCustomPlot *plot)
{
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(legend);
    layout->addWidget(plot, 1);
    plot->axisRect()->setMinimumMargins(QMargins(0, theme::Spacing, theme::Spacing, 0));
}

void addIntervals(QCustomPlot &plot, QCPAbstractPlottable *plottable, const QVector<double> &spreads,
                  const QColor &color)
{
    if (std::ranges::all_of(spreads, [](double spread) { return spread == 0; }))
        return;
    addInterval(plot, plottable, color)->setData(spreads);
}

QCPErrorBars *addInterval(QCustomPlot &plot, QCPAbstractPlottable *plottable, const QColor &color)
{
    auto *intervals = new QCPErrorBars(plot.xAxis, plot.yAxis);
    intervals->setDataPlottable(plottable);
    intervals->setPen(QPen(color, 1));
    intervals->setWhiskerWidth(4);
    return intervals;
}

void stylePlot(QCustomPlot &plot, const QPalette &palette, const QFont &font)
{
    const QColor textColor = palette.color(QPalette::Text);
    const QColor secondary = theme::secondaryText(palette);
    const QPen grid(theme::gridLine(palette), 1);
    plot.setBackground(QBrush(palette.color(QPalette::Base)));
    plot.layer(QStringLiteral("overlay"))
        ->setMode(QCPLayer::lmLogical); // nothing is seen in it: no buffer to be copied
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(secondary, 1));
        axis->setTickPen(QPen(secondary, 1));
        axis->setSubTickPen(QPen(secondary, 1));
        axis->setTickLengthOut(4);
        axis->setTickLengthIn(0);
        axis->setSubTickLengthOut(2);
        axis->setSubTickLengthIn(0);
        axis->setTickLabelColor(secondary);
        axis->setTickLabelFont(theme::smaller(font));
        axis->setLabelColor(textColor);
        axis->setLabelFont(theme::smaller(font));
        axis->setLabelPadding(2);
        axis->grid()->setPen(grid);
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(QPen(theme::mixed(palette.color(QPalette::Base), textColor, 0.3), 1));
    }
}

} // namespace halftone
