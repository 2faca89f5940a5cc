// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

class ConfigurationBars;
class Exploration;
class HeatMapPanel;
class LayerTable;
class PredictionPanel;
class StatusSentence;
class ThresholdControl;
class TradeOffOverlays;
class TradeOffPlot;

/// Joins one view with the exploration: fills it now and whenever what it shows changes, and writes the
/// user's selection, threshold and pins back. The views know nothing of each other or of the exploration.
void link(HeatMapPanel *view, Exploration *exploration);
void link(TradeOffPlot *view, Exploration *exploration);
void link(TradeOffPlot *view, TradeOffOverlays *overlays); ///< what lies over it, and what may
void link(ThresholdControl *view, Exploration *exploration);
void link(ConfigurationBars *view, Exploration *exploration);
void link(LayerTable *view, Exploration *exploration);
void link(PredictionPanel *view, Exploration *exploration);
void link(StatusSentence *view, Exploration *exploration); ///< the result
void linkCertainty(StatusSentence *view, Exploration *exploration); ///< how sure it is

} // namespace halftone
