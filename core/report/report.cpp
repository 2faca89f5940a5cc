// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/words.h"
#include "core/session/rounding_text.h"
#include "core/session/session_prediction.h"
#include "core/timing/workload_text.h"

#include <algorithm>

namespace halftone {

namespace {

std::size_t loweredCount(const ReportInput &input)
{
    const auto &formats = input.choice.formats;
    return formats.size()
        - static_cast<std::size_t>(std::ranges::count(formats, input.problem.formats.front()));
}

/// What was asked besides a tau or instead of one, and what the choice takes of it: a sentence, or nothing.
std::string askedText(const ReportedChoice &choice, const std::string &noise)
{
    const auto use = [](double load, double limit, const char *unit) {
        return gainText(load, unit) + " of at most " + gainText(limit, unit) + ".";
    };
    const auto ofLimit = [&](const char *unit) { return use(choice.load, choice.loadLimit, unit); };
    const std::string limitedToo = " The weights were limited too: they take ";
    const bool isLeast = seeksLeastLoss(choice.asked.kind);
    switch (choice.budget) {
    case SolutionBudget::Time:
        return " The least loss MSE within a limit of the time was sought: it takes " + ofLimit("s");
    case SolutionBudget::Memory:
        return (isLeast ? " The least loss MSE within a limit of the weights was sought: they take "
                        : limitedToo)
            + ofLimit("B");
    case SolutionBudget::Perplexity:
        return " The most gain within a predicted change of the perplexity was sought: "
            + percentText(choice.load) + " of at most " + percentText(choice.loadLimit) + " (" + noise + ")."
            + (choice.weights ? limitedToo + use(choice.weights->load, choice.weights->limit, "B") : "");
    case SolutionBudget::None:
        break;
    }
    if (choice.asked.kind == Threshold::Kind::PerplexityChange)
        return " That loss MSE is what a predicted change of the perplexity of "
            + percentText(choice.asked.atMost) + " allows (" + noise + ").";
    return {};
}

Paragraph summary(const ReportInput &input)
{
    const auto &choice = input.choice;
    const std::string kind = choice.gainUnit == "s" ? "time" : "weight memory";
    const std::string ofWhole = " of " + gainText(choice.baselineTotal, choice.gainUnit) + " " + kind + " ("
        + percentText(choice.gain / choice.baselineTotal) + ")"; // imported gains may come without a whole
    return {std::to_string(loweredCount(input)) + " of " + std::to_string(choice.formats.size())
            + " layers run below " + formatWords(input.problem.formats.front()) + ". That gains "
            + gainText(choice.gain, choice.gainUnit) + (choice.baselineTotal > 0 ? ofWhole : " " + kind)
            + ", with a predicted loss MSE of " + figureText(choice.lossMse)
            + (choice.limit > choice.lossMse ? " of at most " + figureText(choice.limit) : "")
            + " nats² (tau " + percentText(choice.tau) + "). The configuration is " + choice.origin + "."
            + askedText(choice, input.problem.noise)};
}

Table whatWasDone(const ReportInput &input)
{
    const auto &session = input.session;
    const auto &calibration = session.calibration;
    const auto &sensitivity = input.sensitivity;
    Table table{{"", ""}, {}, {false, false}};
    const auto row = [&](const char *title, std::string value) {
        table.rows.push_back({title, std::move(value)});
    };
    row("Session", session.name + " (" + session.id + "), " + session.created);
    row("Model",
        session.model.path + ", " + session.model.architecture + ", "
            + std::to_string(session.model.parameters) + " parameters");
    row("Model fingerprint", session.model.fingerprint);
    row("Data", calibration.dataPath);
    row("Calibration",
        std::to_string(sensitivity.samples) + " samples of up to "
            + std::to_string(calibration.sequenceLength) + " tokens, packing " + calibration.packing
            + ", products in " + calibration.compute + ", Halftone " + calibration.programVersion);
    row("Calibration fingerprint", calibration.fingerprint);
    row("Mean loss",
        figureText(sensitivity.meanLoss) + " nats; mean square " + figureText(sensitivity.meanSquaredLoss)
            + " nats²");
    row("Partition",
        std::to_string(session.partition.subgraphs.size()) + " sequential sub-graphs in "
            + std::to_string(session.partition.classCount) + " classes");
    row("Gains", sourceWords(input.problem.source) + ", " + describe(input.problem.workload));
    row("Objective", objectiveWords(input.problem.objective));
    row("Noise model", input.problem.noise);
    row("Restrictions", restrictionsText(input.problem.decisions));
    row("Report", input.created + ", Halftone " + input.programVersion);
    return table;
}

Table predictionTable(const ReportInput &input)
{
    Table table{{"Noise model", "Loss MSE, nats²", "Perplexity change", "What it assumes"},
                {},
                {false, true, true, false}};
    for (const auto &prediction : input.predictions) {
        const auto change = prediction.perplexityChange();
        table.rows.push_back({std::string(name(prediction.model)),
                              prediction.lossMse ? figureText(*prediction.lossMse) : "not available",
                              change ? percentText(*change) : "",
                              prediction.lossMse ? std::string(assumption(prediction.model))
                                                 : "Not known: " + prediction.unavailable + "."});
    }
    return table;
}

void addValidation(const ReportInput &input, std::vector<ReportBlock> &blocks)
{
    const Validation *validation = validationOf(input.session, input.choice.formats);
    if (validation == nullptr)
        return;
    const auto measured = measureLoss(validation->samples);
    blocks.emplace_back(Paragraph{
        "Measured by running the fake-quantized model on " + std::to_string(measured.samples) + " samples of "
        + validation->dataPath + " with " + describe(validation->quantization, validation->scale)
        + ": loss MSE " + figureText(measured.lossMse) + " nats² (95 % interval "
        + figureText(measured.lossMseLow) + " to " + figureText(measured.lossMseHigh) + "), mean change "
        + figureText(measured.meanChange) + " nats, perplexity "
        + perplexityText(measured.baselinePerplexity, measured.perplexity, measured.meanChange) + "."});
}

Table subgraphTable(const ReportInput &input)
{
    Table table{{"Sub-graph", "Layers below the baseline", "Class"}, {}, {false, false, true}};
    for (const auto &subgraph : input.session.partition.subgraphs) {
        std::string lowered;
        for (const auto layer : subgraph.layers) {
            const auto &format = input.choice.formats[layer.value];
            if (format != input.problem.formats.front())
                lowered += (lowered.empty() ? "" : ", ") + input.session.graph.layer(layer).role + " "
                    + formatWords(format);
        }
        table.rows.push_back(
            {subgraph.name, lowered.empty() ? "none" : lowered, std::to_string(subgraph.klass.value)});
    }
    return table;
}

Table layerTable(const ReportInput &input)
{
    Table table{
        {"Layer", "Format", "Sensitivity, nats²", "Standard error", "Adds to loss MSE, nats²", "Parameters"},
        {},
        {false, false, true, true, true, true}};
    for (std::size_t i = 0; i < input.session.graph.layers.size(); ++i) {
        const auto &layer = input.session.graph.layers[i];
        const auto &sensitivity = input.sensitivity.layers[i];
        table.rows.push_back({layer.name, formatWords(input.choice.formats[i]), figureText(sensitivity.total),
                              figureText(sensitivity.standardError), figureText(input.choice.layerLossMse[i]),
                              std::to_string(layer.parameters)});
    }
    return table;
}

} // namespace

ReportDocument makeReport(const ReportInput &input)
{
    ReportDocument document{"Mixed precision of " + input.session.name,
                            "Made by Halftone " + input.programVersion + ", " + input.created,
                            {}};
    auto &blocks = document.blocks;
    blocks.emplace_back(summary(input));
    blocks.emplace_back(tradeOffFigure(input));
    blocks.emplace_back(heatMapFigure(input));
    blocks.emplace_back(Heading{"Beware"});
    blocks.emplace_back(Bullets{caveats(input)});
    blocks.emplace_back(Heading{"Predicted loss"});
    blocks.emplace_back(predictionTable(input));
    addValidation(input, blocks);
    blocks.emplace_back(Heading{"What was done"});
    blocks.emplace_back(whatWasDone(input));
    blocks.emplace_back(
        Paragraph{"Method: sensitivities, sequential sub-graphs and the integer program follow "
                  "arXiv:2505.13060; the loss MSE of a "
                  "layer is its first-order sensitivity times the noise power of its format."});
    blocks.emplace_back(Heading{"How to repeat it"});
    blocks.emplace_back(Commands{input.commands});
    blocks.emplace_back(Heading{"Configuration by sub-graph"});
    blocks.emplace_back(subgraphTable(input));
    blocks.emplace_back(Heading{"Configuration by layer"});
    blocks.emplace_back(layerTable(input));
    return document;
}

} // namespace halftone
