// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/layer_grid.h"
#include "core/report/color_map.h"
#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/svg.h"
#include "core/report/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

constexpr double Left = 110; // px: room for the roles
constexpr double Top = 14;
constexpr double CellHeight = 20;
constexpr double MostWidth = 760; // px: what fits a printed page
constexpr const char *Small = "font-size=\"11\" fill=\"#333\"";

/// Positions of positive values on a logarithmic scale.
struct LogScale
{
    double least = std::numeric_limits<double>::infinity();
    double most = 0;

    void take(double value)
    {
        if (value > 0 && std::isfinite(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    [[nodiscard]] double position(double value) const
    {
        return value > least && most > least ? std::log(value / least) / std::log(most / least) : 0;
    }
};

std::string colourText(double position)
{
    const auto colour = viridis(position);
    return "rgb(" + std::to_string(colour[0]) + "," + std::to_string(colour[1]) + ","
        + std::to_string(colour[2]) + ")";
}

void drawLegend(Svg &svg, const LogScale &scale, double y)
{
    constexpr int Steps = 60;
    constexpr double Width = 240;
    for (int i = 0; i < Steps; ++i)
        svg.rectangle({Left + Width * i / Steps, y}, Width / Steps + 0.5, 10,
                      "fill=\"" + colourText(i / static_cast<double>(Steps - 1)) + "\"");
    svg.text({Left, y + 24}, figureText(scale.least), Small);
    svg.text({Left + Width, y + 24}, figureText(scale.most), std::string(Small) + " text-anchor=\"end\"");
    svg.text({Left + Width + 16, y + 9},
             "sensitivity, nats² per unit of noise power · dot: below the baseline", Small);
}

/// Every how-manieth column gets its title, so that titles do not touch.
std::size_t titleStep(double cellWidth)
{
    constexpr double TitleWidth = 24;
    return static_cast<std::size_t>(std::max(1.0, std::ceil(TitleWidth / cellWidth)));
}

} // namespace

Figure heatMapFigure(const ReportInput &input)
{
    const auto &layers = input.session.graph.layers;
    const auto grid = layerGrid(input.session.graph);
    LogScale scale;
    for (const auto &layer : input.sensitivity.layers)
        scale.take(layer.total);
    const double cellWidth = std::min(
        60.0, (MostWidth - Left) / static_cast<double>(std::max<std::size_t>(grid.columns.size(), 1)));
    const double bottom = Top + CellHeight * static_cast<double>(grid.rows.size());
    Svg svg(MostWidth, bottom + 60, "Sensitivity of every layer");
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        svg.text({Left - 6, Top + CellHeight * (static_cast<double>(row) + 0.7)}, grid.rows[row],
                 std::string(Small) + " text-anchor=\"end\"");
    const auto step = titleStep(cellWidth);
    for (std::size_t column = 0; column < grid.columns.size(); column += step)
        svg.text({Left + cellWidth * (static_cast<double>(column) + 0.5), bottom + 14}, grid.columns[column],
                 std::string(Small) + " text-anchor=\"middle\"");
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const SvgPoint corner{Left + cellWidth * grid.places[i].column,
                              Top + CellHeight * grid.places[i].row};
        const double sensitivity = input.sensitivity.layers[i].total;
        const auto &format = input.choice.formats[i];
        svg.rectangle(corner, cellWidth, CellHeight,
                      "stroke=\"#fff\" fill=\"" + colourText(scale.position(sensitivity)) + "\"",
                      layers[i].name + ": " + figureText(sensitivity) + " nats², " + formatWords(format));
        if (format != input.problem.formats.front())
            svg.circle({corner.x + cellWidth / 2, corner.y + CellHeight / 2}, std::min(5.0, cellWidth * 0.4),
                       "fill=\"#e69f00\" stroke=\"#fff\" pointer-events=\"none\"");
    }
    drawLegend(svg, scale, bottom + 24);
    return {"sensitivity", svg.finished(),
            "Sensitivity of every layer (logarithmic), and which layers the configuration takes below "
                + formatWords(input.problem.formats.front()) + "."};
}

} // namespace halftone
