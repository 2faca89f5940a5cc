// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/noise_model.h"
#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/words.h"
#include "core/session/session_prediction.h"
#include "core/timing/model_source.h"

#include <algorithm>

namespace halftone {

namespace {

std::string ofGains(const ReportInput &input)
{
    const auto &source = input.problem.source;
    if (input.problem.objective == "theoretical-time")
        return "The time gains follow from peak rates alone (" + source
            + "): they say nothing of memory, casts and overheads.";
    if (input.problem.objective == "memory")
        return "The gain counts the bytes of the weights, not those of activations and caches.";
    if (isModelled(source))
        return "The time gains are modelled (" + sourceWords(source)
            + "), not measured; measure the configuration on the device before relying on them.";
    if (source.starts_with("imported:"))
        return "The time gains were " + sourceWords(source)
            + "; this session does not know how they were measured.";
    return "The time gains were " + sourceWords(source)
        + ", the sub-graphs one by one; their sum is what is reported.";
}

void addSampleCaveats(const ReportInput &input, std::vector<std::string> &sentences)
{
    constexpr std::int64_t Few
        = 32; // chosen: below, standard errors are themselves uncertain by more than an eighth
    const auto samples = input.sensitivity.samples;
    const auto requested = input.session.calibration.requestedSamples;
    if (samples < requested)
        sentences.push_back("Only " + std::to_string(samples) + " of " + std::to_string(requested)
                            + " samples are calibrated.");
    else if (samples < Few)
        sentences.push_back("Only " + std::to_string(samples)
                            + " samples were calibrated: sensitivities and their standard errors are rough.");
    constexpr double Rough = 1.0 / 3; // chosen
    const auto rough = std::ranges::count_if(input.sensitivity.layers, [](const LayerSensitivity &layer) {
        return layer.standardError > Rough * layer.total;
    });
    if (rough > 0)
        sentences.push_back(std::to_string(rough) + " of " + std::to_string(input.sensitivity.layers.size())
                            + " layers have a standard error of more than a third of their sensitivity.");
    if (input.session.calibration.compute == "bfloat16")
        sentences.emplace_back(
            "Products were calibrated in BF16, which changes sensitivities by about a percent.");
}

std::string ofValidation(const ReportInput &input)
{
    const Validation *validation = validationOf(input.session, input.choice.formats);
    if (validation == nullptr)
        return "The loss MSE is predicted and has not been measured for this configuration: run halftone-cli "
               "validate "
               "with texts of its own.";
    const auto measured = measureLoss(validation->samples);
    const bool isInside
        = input.choice.lossMse >= measured.lossMseLow && input.choice.lossMse <= measured.lossMseHigh;
    return "Measured on " + std::to_string(measured.samples) + " samples, the loss MSE is "
        + figureText(measured.lossMse) + " nats² (95 % interval " + figureText(measured.lossMseLow) + " to "
        + figureText(measured.lossMseHigh) + "); the predicted " + figureText(input.choice.lossMse)
        + " nats² lies " + (isInside ? "inside." : "outside.");
}

} // namespace

std::vector<std::string> caveats(const ReportInput &input)
{
    std::vector<std::string> sentences{ofGains(input), ofValidation(input)};
    for (const auto model : AllNoiseModels) {
        if (name(model) == input.problem.noise)
            sentences.push_back("The noise model " + input.problem.noise + ": "
                                + std::string(assumption(model)));
    }
    addSampleCaveats(input, sentences);
    return sentences;
}

} // namespace halftone
