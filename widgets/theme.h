// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

class QFont;
class QPalette;

/// The colours and measures that every view shares. GUI thread only where a widget's style is asked.
namespace halftone::theme {

inline constexpr int Spacing = 8; ///< pixels; the one step between things (docs: quiet chrome)

inline const QColor
    LayerSumColor(0x56, 0xB4, 0xE9); ///< Okabe-Ito sky blue, of sums of single layers: stands for no format

/// One colour per format everywhere; a second cue (ring or filled, letters) goes with it.
/// Source: Okabe and Ito, "Color Universal Design" (2008).
QColor formatColor(std::string_view formatName);

/// The same, lighter if need be: at least 4.5:1 against a dark @p background. On light ones it stays as it is.
/// Source: WCAG 2.1, 1.4.3 "contrast", as its marks also stand in text.
QColor formatColor(std::string_view formatName, const QColor &background);

/// Links on the palette's window; at least 4.5:1. Chosen: blue, as everywhere, but light on dark.
QColor link(const QPalette &palette);

/// "FP8 E4M3" for "fp8_e4m3"; an unknown name as it is.
QString formatLabel(std::string_view formatName);

/// "FP8" for "fp8_e4m3": the family alone, for sentences in which the rest is clear.
QString shortFormatLabel(std::string_view formatName);

/// The family alone, but the whole label where another of @p formats is of that family: "FP8", or "FP8 E4M3" beside E5M2.
QString formatLabelAmong(const std::vector<std::string> &formats, std::string_view formatName);

/// As halftone::viridis().
QColor viridis(double t);

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// Of the threshold, and of nothing else on the screen. Chosen; at least 4.5:1 against either background.
QColor accent(const QPalette &palette);

/// Black or white, whichever is easier to see on @p background.
QColor contrasting(const QColor &background);

/// Contrast ratio of two opaque colours, 1..21. Source: WCAG 2.1, "contrast ratio".
double contrastRatio(const QColor &a, const QColor &b);

/// @p a with a share of @p b mixed in, 0..1.
QColor mixed(const QColor &a, const QColor &b, double share);

/// Text of second rank: axis labels, hints. At least 4.5:1 on the palette's base.
QColor secondaryText(const QPalette &palette);

/// Lines that only guide the eye.
QColor gridLine(const QPalette &palette);

/// Curves of the simple strategies: present, but behind.
QColor baselineCurve(const QPalette &palette);

/// Areas behind curves: seen, but never in their way. Chosen.
QColor faint(QColor color);

/// @p font a step smaller, for tick labels and legends.
QFont smaller(const QFont &font);

/// Whether the platform wants things to move at all.
bool animationsEnabled();

} // namespace halftone::theme
