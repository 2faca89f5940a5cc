// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Pieces of generated pages and their SVG plots.
namespace halftone {

/// @p value through printf; @p format holds one conversion of a double.
std::string formatted(const char *format, double value);
/// "12 %"
std::string shareText(double share);

/// @param style  further attributes
std::string svgLine(double x1, double y1, double x2, double y2, const char *style);
std::string svgText(double x, double y, const std::string &content, const char *style = "");
std::string svgCircle(double x, double y, double radius, const std::string &stroke, const std::string &fill);

} // namespace halftone
