// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/plot_text.h"

#include <array>
#include <cstdio>

namespace halftone {

std::string formatted(const char *format, double value)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string shareText(double share)
{
    return formatted("%.0f %%", share * 100);
}

std::string svgLine(double x1, double y1, double x2, double y2, const char *style)
{
    return "<line x1=\"" + formatted("%.1f", x1) + "\" y1=\"" + formatted("%.1f", y1) + "\" x2=\""
        + formatted("%.1f", x2) + "\" y2=\"" + formatted("%.1f", y2) + "\" " + style + "/>\n";
}

std::string svgText(double x, double y, const std::string &content, const char *style)
{
    return "<text x=\"" + formatted("%.1f", x) + "\" y=\"" + formatted("%.1f", y) + "\" " + style + ">"
        + content + "</text>\n";
}

std::string svgCircle(double x, double y, double radius, const std::string &stroke, const std::string &fill)
{
    return "<circle cx=\"" + formatted("%.1f", x) + "\" cy=\"" + formatted("%.1f", y) + "\" r=\""
        + formatted("%.1f", radius) + "\" stroke=\"" + stroke + "\" fill=\"" + fill + "\"/>\n";
}

} // namespace halftone
