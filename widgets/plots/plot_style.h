// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

class QCPAbstractPlottable;
class QCPErrorBars;
class QColor;
class QCustomPlot;
class QFont;
class QPalette;
class QWidget;

namespace halftone {

/// Fills @p view with @p legend above @p plot, as every plot stands. Both are its children.
void layOutPlot(QWidget *view, QWidget *legend, QCustomPlot *plot);

/// Draws an interval of plus and minus a spread at every point of @p plottable, in its order; none if all spreads are 0.
/// @param spreads  in units of the vertical axis
void addIntervals(QCustomPlot &plot, QCPAbstractPlottable *plottable, const QVector<double> &spreads,
                  const QColor &color);

/// An interval at the points of @p plottable, still without spreads.
QCPErrorBars *addInterval(QCustomPlot &plot, QCPAbstractPlottable *plottable, const QColor &color);

/// Gives @p plot the palette's colours, small tick labels, a thin grid and no frame. Call again on
/// PaletteChange.
void stylePlot(QCustomPlot &plot, const QPalette &palette, const QFont &font);

} // namespace halftone
