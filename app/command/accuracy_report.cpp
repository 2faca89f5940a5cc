// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/accuracy_study.h"
#include "app/command/bench.h"
#include "app/command/plot_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halftone {

namespace {

std::string tableRow(const AccuracyStudy &study, NoiseModel model)
{
    const auto [random, solved] = ratiosOf(study, model);
    auto all = random;
    all.insert(all.end(), solved.begin(), solved.end());
    std::string row = "| " + std::string(name(model)) + " | " + shareText(shareWithin(random)) + " | "
        + shareText(shareWithin(solved)) + " | " + shareText(shareWithin(all)) + " | ";
    if (all.empty())
        return row + "- | - |\n";
    return row + formatted("%.2f", quantile(all, 0.5)) + " | " + formatted("%.2f", std::ranges::min(all))
        + " to " + formatted("%.2f", std::ranges::max(all)) + " |\n";
}

// The plot area and its logarithmic axes.
struct Axes
{
    double least = 0; ///< powers of ten
    double most = 0;

    static constexpr double Left = 70;
    static constexpr double Top = 20;
    static constexpr double Size = 420;

    [[nodiscard]] double x(double value) const
    {
        return Left + Size * (std::log10(value) - least) / (most - least);
    }
    [[nodiscard]] double y(double value) const
    {
        return Top + Size - Size * (std::log10(value) - least) / (most - least);
    }
};

struct Point
{
    double predicted = 0;
    const StudiedConfiguration *configuration = nullptr;
};

std::vector<Point> pointsOf(const AccuracyStudy &study, NoiseModel model)
{
    std::vector<Point> points;
    for (const auto &one : study.configurations) {
        const auto &lossMse = one.predictions[static_cast<std::size_t>(model)].lossMse;
        if (lossMse && *lossMse > 0 && one.measured.lossMse > 0)
            points.push_back({*lossMse, &one});
    }
    return points;
}

Axes axesOf(const AccuracyStudy &study)
{
    double least = 1;
    double most = 1e-12;
    for (const auto model : AllNoiseModels) {
        for (const auto &point : pointsOf(study, model)) {
            const double measured = point.configuration->measured.lossMse;
            least = std::min({least, point.predicted, measured});
            most = std::max({most, point.predicted, measured});
        }
    }
    return {std::floor(std::log10(least)), std::ceil(std::log10(std::max(most, least * 10)))};
}

std::string gridOf(const Axes &axes)
{
    const double low = std::pow(10, axes.least);
    const double high = std::pow(10, axes.most);
    std::string svg;
    for (double power = axes.least; power <= axes.most; ++power) {
        const double value = std::pow(10, power);
        svg += svgLine(axes.x(value), axes.y(low), axes.x(value), axes.y(high), "stroke=\"#ddd\"");
        svg += svgLine(axes.x(low), axes.y(value), axes.x(high), axes.y(value), "stroke=\"#ddd\"");
        const std::string label = formatted("%.0e", value);
        svg += svgText(axes.x(value), axes.y(low) + 18, label, "text-anchor=\"middle\"");
        svg += svgText(axes.x(low) - 6, axes.y(value) + 4, label, "text-anchor=\"end\"");
    }
    svg += svgLine(axes.x(low), axes.y(low), axes.x(high), axes.y(high), "stroke=\"#888\"");
    for (const double ratio : {LeastRatio, MostRatio}) {
        const double from = ratio < 1 ? low / ratio : low;
        const double to = ratio < 1 ? high : high / ratio;
        svg += svgLine(axes.x(from), axes.y(from * ratio), axes.x(to), axes.y(to * ratio),
                       "stroke=\"#888\" stroke-dasharray=\"4 3\"");
    }
    svg += svgText(Axes::Left + Axes::Size / 2, Axes::Top + Axes::Size + 38, "predicted loss MSE, nats²",
                   "text-anchor=\"middle\"");
    return svg + svgText(Axes::Left, Axes::Top - 6, "measured loss MSE, nats²");
}

constexpr std::array Colours{"#999999", "#0072b2", "#e69f00", "#d55e00",
                             "#009e73"}; // Okabe and Ito: distinct for colour-blind readers

std::string marksOf(const AccuracyStudy &study, NoiseModel model, const Axes &axes)
{
    const std::string colour = Colours[static_cast<std::size_t>(model)];
    std::string svg;
    for (const auto &[predicted, one] : pointsOf(study, model)) {
        const std::string fill = one->isSolved ? colour : "none";
        svg += svgCircle(axes.x(predicted), axes.y(one->measured.lossMse), 3.5, colour, fill);
    }
    return svg;
}

} // namespace

std::string markdownOf(const AccuracyStudy &study)
{
    const auto &options = study.options;
    std::string page = "# Predicted and measured loss MSE: " + study.model + "\n\n";
    page += std::to_string(study.layers) + " layers in " + options.format + ", "
        + std::to_string(options.samples) + " texts to calibrate and " + std::to_string(options.samples)
        + " others to measure, up to " + std::to_string(options.sequenceLength) + " tokens; perplexity "
        + formatted("%.3f", study.perplexity) + ". Drift: q = " + formatted("%.3g", study.drift.perLossMse)
        + " ± " + formatted("%.2g", study.drift.standardError) + " per nat.\n\n";
    page += "Share of the configurations whose measured loss MSE is within 0.67 to 1.5 times the predicted "
            "one:\n\n";
    page += "| noise model | random | solver's | all | median ratio | range |\n|---|---|---|---|---|---|\n";
    for (const auto model : AllNoiseModels)
        page += tableRow(study, model);
    page += "\n![measured over predicted loss MSE](" + study.model + ".svg)\n\nEvery configuration ([data]("
        + study.model
        + ".csv)), measured over predicted:\n\n| configuration | layers lowered | measured, "
          "nats² "
          "| 95 % interval | mean change, nats |";
    for (const auto model : AllNoiseModels)
        page += " " + std::string(name(model)) + " |";
    page += "\n|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto &one : study.configurations) {
        const auto &measured = one.measured;
        page += "| " + one.name + " | " + std::to_string(one.loweredLayers) + " | "
            + formatted("%.3g", measured.lossMse) + " | " + formatted("%.3g", measured.lossMseLow) + " to "
            + formatted("%.3g", measured.lossMseHigh) + " | " + formatted("%.3g", measured.meanChange) + " |";
        for (const auto &prediction : one.predictions) {
            const double predicted = prediction.lossMse.value_or(0);
            page += predicted > 0 ? " " + formatted("%.2f", measured.lossMse / predicted) + " |" : " - |";
        }
        page += "\n";
    }
    return page;
}

std::string csvOf(const AccuracyStudy &study)
{
    std::string csv = "configuration,layers_lowered,measured_loss_mse,low,high,mean_change";
    for (const auto model : AllNoiseModels)
        csv += "," + std::string(name(model));
    csv += "\n";
    for (const auto &one : study.configurations) {
        csv += one.name + "," + std::to_string(one.loweredLayers);
        for (const double value : {one.measured.lossMse, one.measured.lossMseLow, one.measured.lossMseHigh,
                                   one.measured.meanChange})
            csv += "," + formatted("%.9g", value);
        for (const auto &prediction : one.predictions)
            csv += "," + (prediction.lossMse ? formatted("%.9g", *prediction.lossMse) : std::string());
        csv += "\n";
    }
    return csv;
}

std::string svgOf(const AccuracyStudy &study)
{
    const Axes axes = axesOf(study);
    std::string svg
        = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"690\" height=\"490\" font-family=\"sans-serif\" "
          "font-size=\"12\">\n<rect width=\"690\" height=\"490\" fill=\"white\"/>\n"
        + gridOf(axes);
    double row = Axes::Top + 20;
    for (const auto model : AllNoiseModels) {
        svg += marksOf(study, model, axes);
        const std::string dot
            = "<circle cx=\"510\" cy=\"" + formatted("%.1f", row - 4) + "\" r=\"4\" fill=\"";
        svg += dot + Colours[static_cast<std::size_t>(model)] + "\"/>\n";
        svg += svgText(520, row, std::string(name(model)));
        row += 20;
    }
    svg += svgText(505, row + 10, "filled: the solver's choice");
    return svg + svgText(505, row + 28, "dashed: 0.67 and 1.5 times") + "</svg>\n";
}

} // namespace halftone
