// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/point_labels.h"

#include <algorithm>
#include <array>

namespace halftone {

namespace {

constexpr const char *Paper = "fill=\"#fff\" fill-opacity=\"0.75\""; // what the name lies over shines through
constexpr double FontSize = 11; // px
constexpr std::size_t MostCharacters = 32; // chosen: a third of the figure

bool beginsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // of UTF-8
}

std::string shortened(const std::string &name)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (beginsCharacter(name[i]) && ++characters > MostCharacters)
            return name.substr(0, i) + "…";
    }
    return name;
}

} // namespace

double textWidth(std::string_view text)
{
    constexpr double CharacterWidth = 0.6 * FontSize; // chosen: mean of common sans-serif fonts, and a little
    return CharacterWidth * static_cast<double>(std::ranges::count_if(text, beginsCharacter));
}

bool PointLabels::isFree(const PlotFrame &box) const
{
    const bool isInside = box.left >= m_frame.left && box.right <= m_frame.right && box.top >= m_frame.top
        && box.bottom <= m_frame.bottom;
    return isInside && std::ranges::none_of(m_taken, [&](const PlotFrame &taken) {
               return box.left < taken.right && taken.left < box.right && box.top < taken.bottom
                   && taken.top < box.bottom;
           });
}

void PointLabels::add(Svg &svg, SvgPoint point, const std::string &name)
{
    constexpr double Gap = 9; // px, from the middle of the mark
    constexpr std::array Rows{-9.0, 17.0,  4.0, -22.0,
                              30.0, -35.0, 43.0}; // px to the baseline: above before below
    const auto text = shortened(name);
    const double width = textWidth(text);
    for (const double row : Rows) {
        for (const double left : {point.x - Gap - width, point.x + Gap}) {
            const PlotFrame box{left, point.y + row - FontSize, left + width, point.y + row + 3};
            if (!isFree(box))
                continue;
            m_taken.push_back(box);
            svg.rectangle({box.left, box.top}, width, box.bottom - box.top, Paper);
            svg.text({left < point.x ? point.x - Gap : left, point.y + row}, text,
                     std::string("fill=\"#333\" font-size=\"11\"")
                         + (left < point.x ? " text-anchor=\"end\"" : ""));
            return;
        }
    }
}

} // namespace halftone
