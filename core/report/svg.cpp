// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg.h"

#include <array>
#include <charconv>

namespace halftone {

namespace {

std::string length(double value)
{
    constexpr int Decimals = 2;
    std::array<char, 320> text{}; // the longest double has 309 digits before the point
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, Decimals);
    return {text.data(), end.ptr};
}

std::string attribute(std::string_view name, double value)
{
    return " " + std::string(name) + "=\"" + length(value) + "\"";
}

} // namespace

std::string escapedXml(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        default:
            escaped += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        }
    }
    return escaped;
}

Svg::Svg(double width, double height, std::string_view label)
    : m_text("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + length(width) + " " + length(height)
             + "\"" + attribute("width", width) + attribute("height", height)
             + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\"><title>" + escapedXml(label)
             + "</title>\n")
{
}

void Svg::line(SvgPoint from, SvgPoint to, std::string_view style)
{
    m_text += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x)
        + attribute("y2", to.y) + " " + std::string(style) + "/>\n";
}

void Svg::polyline(const std::vector<SvgPoint> &points, std::string_view style)
{
    m_text += "<polyline points=\"";
    for (const auto &point : points)
        m_text += length(point.x) + "," + length(point.y) + " ";
    m_text += "\" " + std::string(style) + "/>\n";
}

void Svg::circle(SvgPoint centre, double radius, std::string_view style)
{
    m_text += "<circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius) + " "
        + std::string(style) + "/>\n";
}

void Svg::rectangle(SvgPoint corner, double width, double height, std::string_view style,
                    std::string_view hint)
{
    m_text += "<rect" + attribute("x", corner.x) + attribute("y", corner.y) + attribute("width", width)
        + attribute("height", height) + " " + std::string(style);
    m_text += hint.empty() ? "/>\n" : "><title>" + escapedXml(hint) + "</title></rect>\n";
}

void Svg::text(SvgPoint place, std::string_view text, std::string_view style)
{
    m_text += "<text" + attribute("x", place.x) + attribute("y", place.y) + " " + std::string(style) + ">"
        + escapedXml(text) + "</text>\n";
}

} // namespace halftone
