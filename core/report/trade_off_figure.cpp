// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/baseline_names.h"
#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/point_labels.h"
#include "core/report/svg.h"
#include "core/report/trade_off_axes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace halftone {

namespace {

constexpr const char *Label = "fill=\"#333\" font-size=\"11\"";
constexpr const char *Grid = "stroke=\"#ddd\"";
constexpr const char *Frontier = "fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\"";
constexpr const char *Greedy = "fill=\"none\" stroke=\"#888\" stroke-dasharray=\"2 3\"";
constexpr const char *Prefix = "fill=\"none\" stroke=\"#888\"";
constexpr const char *Random = "fill=\"#bbb\"";
constexpr const char *Extreme = "fill=\"#0072b2\""; // all layers in one format
constexpr const char *Chosen = "fill=\"#c2185b\"";
constexpr const char *Limit = "stroke=\"#c2185b\" stroke-width=\"1.5\"";
constexpr const char *Kept = "fill=\"#009e73\"";
constexpr const char *Measured = "fill=\"none\" stroke=\"#d55e00\" stroke-width=\"1.6\"";

/// A round step that divides @p range into three to seven parts.
double roundStep(double range)
{
    const double power = std::pow(10, std::floor(std::log10(range / 4)));
    const double mantissa = range / 4 / power;
    return power * (mantissa < 1.5 ? 1 : mantissa < 3.5 ? 2 : mantissa < 7.5 ? 5 : 10);
}

void drawAxes(Svg &svg, const Axes &axes, std::string_view unit)
{
    const auto mostPower = static_cast<int>(std::floor(axes.mostPower));
    for (auto power = static_cast<int>(std::ceil(axes.leastPower)); power <= mostPower; ++power) {
        const auto bottom = axes.at(std::pow(10, power), axes.leastGain);
        svg.line({bottom.x, TradeOffFrame.top}, {bottom.x, TradeOffFrame.bottom}, Grid);
        svg.text({bottom.x, TradeOffFrame.bottom + 16}, "1e" + std::to_string(power),
                 std::string(Label) + " text-anchor=\"middle\"");
    }
    const double step = roundStep(axes.mostGain - axes.leastGain);
    const auto mostSteps = static_cast<int>(std::floor(axes.mostGain / step));
    for (auto steps = static_cast<int>(std::ceil(axes.leastGain / step)); steps <= mostSteps; ++steps) {
        const double gain = steps * step;
        const double y = axes.at(0, gain).y;
        svg.line({TradeOffFrame.left, y}, {TradeOffFrame.right, y}, Grid);
        svg.text({TradeOffFrame.left - 6, y + 4}, gainText(gain, unit),
                 std::string(Label) + " text-anchor=\"end\"");
    }
    svg.text({(TradeOffFrame.left + TradeOffFrame.right) / 2, TradeOffFrame.bottom + 36},
             "loss MSE, nats² (logarithmic; none: at the left edge)",
             std::string(Label) + " text-anchor=\"middle\"");
    svg.text({8, TradeOffFrame.top - 12}, unit == "s" ? "time gain" : "memory gain", Label);
}

/// A gain stays reachable up to the next point: steps, not slopes.
void drawSteps(Svg &svg, const Axes &axes, const std::vector<FrontierPoint> &points, const char *style)
{
    std::vector<SvgPoint> steps;
    for (const auto &point : points) {
        const auto place = axes.at(point.loss, point.gain);
        if (!steps.empty())
            steps.push_back({place.x, steps.back().y});
        steps.push_back(place);
    }
    svg.polyline(steps, style);
}

void drawBaseline(Svg &svg, const Axes &axes, const Baseline &baseline)
{
    if (baseline.name == GreedyBaseline || baseline.name == PrefixBaseline) {
        drawSteps(svg, axes, baseline.points, baseline.name == GreedyBaseline ? Greedy : Prefix);
        return;
    }
    const bool isRandom = baseline.name == RandomBaseline;
    for (const auto &point : baseline.points) {
        const auto place = axes.at(point.loss, point.gain);
        if (isRandom)
            svg.circle(place, 2, Random);
        else
            svg.rectangle({place.x - 4, place.y - 4}, 8, 8, Extreme, baseline.name);
    }
}

/// The measured loss MSE stands at the height of its configuration's gain, with its interval.
void drawMeasured(Svg &svg, const Axes &axes, const ReportedMeasurement &measurement)
{
    const auto &[name, loss, gain] = measurement;
    const auto place = axes.at(loss.lossMse, gain);
    svg.line({axes.at(loss.lossMseLow, gain).x, place.y}, {axes.at(loss.lossMseHigh, gain).x, place.y},
             Measured);
    svg.rectangle({place.x - 4, place.y - 4}, 8, 8, Measured, "measured" + (name.empty() ? "" : ": " + name));
}

void drawDiamond(Svg &svg, SvgPoint centre)
{
    constexpr double Radius = 5;
    svg.polyline({{centre.x - Radius, centre.y},
                  {centre.x, centre.y - Radius},
                  {centre.x + Radius, centre.y},
                  {centre.x, centre.y + Radius}},
                 Kept);
}

/// What is kept, by name; configurations of one place share a point.
void drawKept(Svg &svg, const Axes &axes, const std::vector<ReportedKept> &kept, PointLabels &labels)
{
    std::map<std::pair<double, double>, std::string> names; // by loss MSE and gain
    for (const auto &each : kept) {
        auto &text = names[{each.lossMse, each.gain}];
        text += (text.empty() ? "" : ", ") + each.name;
    }
    for (const auto &[place, text] : names) {
        const auto point = axes.at(place.first, place.second);
        drawDiamond(svg, point);
        labels.add(svg, point, text);
    }
}

/// What the marks mean, in as many rows as it takes.
class Legend
{
public:
    explicit Legend(Svg &svg) : m_svg(svg) { }

    template <typename Draw>
    void add(std::string_view text, const Draw &draw)
    {
        constexpr double RowHeight = 16;
        constexpr double MarkWidth = 26;
        const double width = MarkWidth + textWidth(text);
        if (m_at.x + width > TradeOffFrame.right)
            m_at = {TradeOffFrame.left, m_at.y + RowHeight};
        draw(m_at);
        m_svg.text({m_at.x + MarkWidth, m_at.y + 4}, text, Label);
        m_at.x += width + 14;
    }

private:
    Svg &m_svg;
    SvgPoint m_at{TradeOffFrame.left, 14};
};

void drawLegend(Svg &svg, bool hasKept, bool hasMeasurement)
{
    Legend legend(svg);
    const auto line = [&](const char *style) {
        return [&svg, style](SvgPoint at) { svg.line(at, {at.x + 20, at.y}, style); };
    };
    const auto square = [&](const char *style) {
        return [&svg, style](SvgPoint at) { svg.rectangle({at.x + 10, at.y - 4}, 8, 8, style); };
    };
    legend.add("optimum", line(Frontier));
    legend.add("greedy", line(Greedy));
    legend.add("first layers", line(Prefix));
    legend.add("random", [&](SvgPoint at) { svg.circle({at.x + 14, at.y}, 2.5, Random); });
    legend.add("all in one", square(Extreme));
    legend.add("chosen", [&](SvgPoint at) { svg.circle({at.x + 14, at.y}, 5, Chosen); });
    if (hasKept)
        legend.add("kept", [&](SvgPoint at) { drawDiamond(svg, {at.x + 14, at.y}); });
    if (hasMeasurement)
        legend.add("measured, with its 95 % interval", square(Measured));
}

} // namespace

Figure tradeOffFigure(const ReportInput &input)
{
    const auto &choice = input.choice;
    const auto axes = axesOf(input);
    Svg svg(TradeOffWidth, TradeOffFrame.bottom + 48, "Gain over predicted loss MSE");
    drawAxes(svg, axes, choice.gainUnit);
    for (const auto &baseline : input.baselines)
        drawBaseline(svg, axes, baseline);
    drawSteps(svg, axes, input.frontier, Frontier);
    const double limit = axes.at(choice.limit, 0).x;
    svg.line({limit, TradeOffFrame.top}, {limit, TradeOffFrame.bottom}, Limit);
    constexpr double AboveFrame = 14; // px: a name over the best point
    PointLabels labels(
        {TradeOffFrame.left, TradeOffFrame.top - AboveFrame, TradeOffFrame.right, TradeOffFrame.bottom});
    drawKept(svg, axes, input.kept, labels);
    for (const auto &measurement : input.measurements)
        drawMeasured(svg, axes, measurement);
    svg.circle(axes.at(choice.lossMse, choice.gain), 5, Chosen);
    drawLegend(svg, !input.kept.empty(), !input.measurements.empty());
    return {
        "trade-off", svg.finished(),
        "Gain over predicted loss MSE. The vertical line is the allowed loss MSE; the optimum's curve "
        "holds the "
        "choices that are best for some exchange rate between gain and loss. Losses are predicted, but for "
        "those that were measured."};
}

} // namespace halftone
