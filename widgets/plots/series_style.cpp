// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/series_style.h"

#include "widgets/theme.h"

#include <array>

namespace halftone {

SeriesStyle seriesStyle(std::size_t number, const QPalette &palette)
{
    // Okabe and Ito (2008) behind the text's own colour; those of formats come last.
    const std::array colors{palette.color(QPalette::Text), theme::LayerSumColor, QColor(0xD5, 0x5E, 0x00),
                            QColor(0x00, 0x9E, 0x73), QColor(0xCC, 0x79, 0xA7)};
    constexpr std::array Marks{LegendMark::Dot, LegendMark::Square, LegendMark::Triangle, LegendMark::Diamond,
                               LegendMark::Ring};
    constexpr std::array Shapes{QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare,
                                QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond,
                                QCPScatterStyle::ssCircle};
    constexpr std::array Lines{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    constexpr std::array LineMarks{LegendMark::Line, LegendMark::DashedLine, LegendMark::DottedLine};
    const std::size_t of = number % colors.size();
    const std::size_t line = number % Lines.size();
    return {colors[of], Marks[of], Shapes[of], Lines[line], LineMarks[line]};
}

} // namespace halftone
