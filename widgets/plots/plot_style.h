// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;
class QFont;
class QPalette;

namespace halftone {

/// Gives @p plot the palette's colours, small tick labels, a thin grid and no frame. Call again on
/// PaletteChange.
void stylePlot(QCustomPlot &plot, const QPalette &palette, const QFont &font);

} // namespace halftone
