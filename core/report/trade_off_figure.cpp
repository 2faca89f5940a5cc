// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/svg.h"
#include "core/session/session_prediction.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

constexpr double Width = 760; // px: what fits a printed page
constexpr double Left = 76;
constexpr double Right = 748;
constexpr double Top = 40;
constexpr double Bottom = 330;
constexpr const char *Label = "fill=\"#333\" font-size=\"11\"";
constexpr const char *Grid = "stroke=\"#ddd\"";
constexpr const char *Frontier = "fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\"";
constexpr const char *Greedy = "fill=\"none\" stroke=\"#888\" stroke-dasharray=\"2 3\"";
constexpr const char *Prefix = "fill=\"none\" stroke=\"#888\"";
constexpr const char *Random = "fill=\"#bbb\"";
constexpr const char *Extreme = "fill=\"#0072b2\""; // all layers in one format
constexpr const char *Chosen = "fill=\"#c2185b\"";
constexpr const char *Limit = "stroke=\"#c2185b\" stroke-width=\"1.5\"";
constexpr const char *Measured = "fill=\"none\" stroke=\"#d55e00\" stroke-width=\"1.6\"";

/// A point without loss has no logarithm: it stands at the left edge.
struct Axes
{
    double leastPower = 0;
    double mostPower = 1;
    double leastGain = 0;
    double mostGain = 1;

    [[nodiscard]] SvgPoint at(double loss, double gain) const
    {
        const double power = loss > 0 ? std::max(std::log10(loss), leastPower) : leastPower;
        return {Left + (Right - Left) * (power - leastPower) / (mostPower - leastPower),
                Bottom - (Bottom - Top) * (gain - leastGain) / (mostGain - leastGain)};
    }
};

Axes axesOf(const ReportInput &input)
{
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    Axes axes{0, 0, std::min(0.0, input.choice.gain), std::max(input.choice.gain, 0.0)};
    const auto take = [&](double loss, double gain) {
        if (loss > 0) {
            least = std::min(least, loss);
            most = std::max(most, loss);
        }
        axes.leastGain = std::min(axes.leastGain, gain);
        axes.mostGain = std::max(axes.mostGain, gain);
    };
    for (const auto &point : input.frontier)
        take(point.loss, point.gain);
    for (const auto &baseline : input.baselines) {
        for (const auto &point : baseline.points)
            take(point.loss, point.gain);
    }
    take(input.choice.lossMse, input.choice.gain);
    take(input.choice.limit, input.choice.gain);
    if (!(most > 0))
        least = most = 1;
    axes.leastPower = std::floor(std::log10(least)) - 0.3;
    axes.mostPower = std::ceil(std::log10(most) + 0.01);
    if (!(axes.mostGain > axes.leastGain))
        axes.mostGain = axes.leastGain + 1;
    return axes;
}

/// A round step that divides @p range into three to seven parts.
double roundStep(double range)
{
    const double power = std::pow(10, std::floor(std::log10(range / 4)));
    const double mantissa = range / 4 / power;
    return power * (mantissa < 1.5 ? 1 : mantissa < 3.5 ? 2 : mantissa < 7.5 ? 5 : 10);
}

void drawAxes(Svg &svg, const Axes &axes, std::string_view unit)
{
    for (double power = std::ceil(axes.leastPower); power <= axes.mostPower; ++power) {
        const auto bottom = axes.at(std::pow(10, power), axes.leastGain);
        svg.line({bottom.x, Top}, {bottom.x, Bottom}, Grid);
        svg.text({bottom.x, Bottom + 16}, "1e" + std::to_string(std::lround(power)),
                 std::string(Label) + " text-anchor=\"middle\"");
    }
    const double step = roundStep(axes.mostGain - axes.leastGain);
    for (double gain = std::ceil(axes.leastGain / step) * step; gain <= axes.mostGain; gain += step) {
        const double y = axes.at(0, gain).y;
        const double shown = std::abs(gain) < step * 1e-6 ? 0 : gain;
        svg.line({Left, y}, {Right, y}, Grid);
        svg.text({Left - 6, y + 4}, gainText(shown, unit), std::string(Label) + " text-anchor=\"end\"");
    }
    svg.text({(Left + Right) / 2, Bottom + 36},
             "predicted loss MSE, nats² (logarithmic; none: at the left edge)",
             std::string(Label) + " text-anchor=\"middle\"");
    svg.text({8, Top - 12}, unit == "s" ? "time gain" : "memory gain", Label);
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
    if (baseline.name == "greedy" || baseline.name == "prefix") {
        drawSteps(svg, axes, baseline.points, baseline.name == "greedy" ? Greedy : Prefix);
        return;
    }
    const bool isRandom = baseline.name == "random";
    for (const auto &point : baseline.points) {
        const auto place = axes.at(point.loss, point.gain);
        if (isRandom)
            svg.circle(place, 2, Random);
        else
            svg.rectangle({place.x - 4, place.y - 4}, 8, 8, Extreme, baseline.name);
    }
}

/// The measured loss MSE stands at the height of the choice, with its interval.
void drawMeasured(Svg &svg, const Axes &axes, const MeasuredLoss &measured, double gain)
{
    const auto place = axes.at(measured.lossMse, gain);
    svg.line({axes.at(measured.lossMseLow, gain).x, place.y},
             {axes.at(measured.lossMseHigh, gain).x, place.y}, Measured);
    svg.rectangle({place.x - 4, place.y - 4}, 8, 8, Measured, "measured");
}

void drawLegend(Svg &svg, bool hasMeasurement)
{
    double x = Left + 80;
    const auto entry = [&](const char *text, auto &&draw) {
        draw(SvgPoint{x, 14});
        svg.text({x + 26, 18}, text, Label);
        x += 40 + 7.0 * static_cast<double>(std::string_view(text).size());
    };
    const auto line = [&](const char *style) {
        return [&svg, style](SvgPoint at) { svg.line(at, {at.x + 20, at.y}, style); };
    };
    entry("optimum", line(Frontier));
    entry("greedy", line(Greedy));
    entry("first layers", line(Prefix));
    entry("random", [&](SvgPoint at) { svg.circle({at.x + 14, at.y}, 2.5, Random); });
    entry("all in one", [&](SvgPoint at) { svg.rectangle({at.x + 10, at.y - 4}, 8, 8, Extreme); });
    entry("chosen", [&](SvgPoint at) { svg.circle({at.x + 14, at.y}, 5, Chosen); });
    if (hasMeasurement)
        entry("measured", [&](SvgPoint at) { svg.rectangle({at.x + 10, at.y - 4}, 8, 8, Measured); });
}

} // namespace

Figure tradeOffFigure(const ReportInput &input)
{
    const auto &choice = input.choice;
    const auto axes = axesOf(input);
    Svg svg(Width, Bottom + 48, "Gain over predicted loss MSE");
    drawAxes(svg, axes, choice.gainUnit);
    for (const auto &baseline : input.baselines)
        drawBaseline(svg, axes, baseline);
    drawSteps(svg, axes, input.frontier, Frontier);
    const double limit = axes.at(choice.limit, 0).x;
    svg.line({limit, Top}, {limit, Bottom}, Limit);
    const Validation *validation = validationOf(input.session, choice.formats);
    if (validation != nullptr)
        drawMeasured(svg, axes, measureLoss(validation->samples), choice.gain);
    svg.circle(axes.at(choice.lossMse, choice.gain), 5, Chosen);
    drawLegend(svg, validation != nullptr);
    return {"trade-off", svg.finished(),
            "Gain over predicted loss MSE. The vertical line is the allowed loss MSE; the optimum's curve "
            "holds the "
            "choices that are best for some exchange rate between gain and loss."};
}

} // namespace halftone
