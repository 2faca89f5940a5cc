// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// With the characters that mean something in XML replaced; control characters, which XML forbids, become spaces.
std::string escapedXml(std::string_view text);

struct SvgPoint
{
    double x = 0;
    double y = 0;
};

/// Collects the elements of a drawing. Lengths are CSS pixels; styles are attributes, such as "fill=\"#000\"".
class Svg
{
public:
    /// @param label  what the drawing shows, for readers who do not see it
    Svg(double width, double height, std::string_view label);

    void line(SvgPoint from, SvgPoint to, std::string_view style);
    void polyline(const std::vector<SvgPoint> &points, std::string_view style);
    void circle(SvgPoint centre, double radius, std::string_view style);
    /// @param hint  shown by browsers under the pointer; may be empty
    void rectangle(SvgPoint corner, double width, double height, std::string_view style,
                   std::string_view hint = {});
    void text(SvgPoint place, std::string_view text, std::string_view style = {});

    /// The whole element.
    [[nodiscard]] std::string finished() const { return m_text + "</svg>"; }

private:
    std::string m_text;
};

} // namespace halftone
