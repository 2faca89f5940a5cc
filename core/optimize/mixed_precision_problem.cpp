// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_problem.h"

#include <cassert>
#include <limits>

namespace halftone {

namespace {

Error invalid(std::string subject, std::string detail)
{
    return Error{ErrorCode::InvalidArgument, std::move(subject), std::move(detail)};
}

std::string numbered(const char *what, std::size_t number)
{
    return std::string(what) + " " + std::to_string(number);
}

Result<void> checkLosses(const MixedPrecisionInput &input)
{
    if (input.formatCount == 0 || input.formatCount > std::numeric_limits<std::uint8_t>::max())
        return invalid("formats", "there must be 1 to 255 formats");
    for (std::size_t layer = 0; layer < input.losses.size(); ++layer) {
        if (input.losses[layer].size() != input.formatCount)
            return invalid(numbered("layer", layer), "must have one loss MSE per format");
    }
    return {};
}

/// Every layer must be in exactly one sub-graph.
Result<void> checkLayers(const MixedPrecisionInput &input)
{
    std::vector<bool> seen(input.losses.size());
    std::size_t count = 0;
    for (const auto &layers : input.subgraphs) {
        for (const auto layer : layers) {
            if (layer.value >= seen.size())
                return invalid(numbered("layer", layer.value), "is in a sub-graph but has no loss MSE");
            if (seen[layer.value])
                return invalid(numbered("layer", layer.value), "is in two sub-graphs");
            seen[layer.value] = true;
            ++count;
        }
    }
    if (count != seen.size())
        return invalid("layers", "some are in no sub-graph");
    return {};
}

Result<void> checkGains(const MixedPrecisionInput &input)
{
    if (input.gains.size() != input.subgraphs.size())
        return invalid("gains", "must be given for every sub-graph");
    for (std::size_t subgraph = 0; subgraph < input.subgraphs.size(); ++subgraph) {
        const auto count = configurationCount(input.subgraphs[subgraph].size(), input.formatCount);
        if (count == 0)
            return invalid(numbered("sub-graph", subgraph), "has too many configurations");
        if (input.gains[subgraph].size() != count)
            return invalid(numbered("sub-graph", subgraph), "must have one gain per configuration");
    }
    return {};
}

Result<void> checkPins(const MixedPrecisionInput &input)
{
    for (const auto &[layer, format] : input.pins) {
        if (layer.value >= input.losses.size())
            return invalid(numbered("layer", layer.value), "is pinned but does not exist");
        if (format >= input.formatCount)
            return invalid(numbered("layer", layer.value), "is pinned to a format that does not exist");
    }
    return {};
}

Result<void> check(const MixedPrecisionInput &input)
{
    for (const auto checker : {checkLosses, checkLayers, checkGains, checkPins}) {
        if (auto checked = checker(input); !checked)
            return checked;
    }
    return {};
}

bool respectsPins(const MixedPrecisionInput &input, const std::vector<LayerId> &layers,
                  const Configuration &formats)
{
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto pin = input.pins.find(layers[i]);
        if (pin != input.pins.end() && pin->second != formats[i])
            return false;
    }
    return true;
}

double lossOf(const MixedPrecisionInput &input, const std::vector<LayerId> &layers,
              const Configuration &formats)
{
    double loss = 0;
    for (std::size_t i = 0; i < layers.size(); ++i)
        loss += input.losses[layers[i].value][formats[i]];
    return loss;
}

void appendGroup(MixedPrecisionProblem &problem, std::size_t subgraph)
{
    const auto &input = problem.input;
    const auto &layers = input.subgraphs[subgraph];
    auto &configurations = problem.configurations.emplace_back();
    auto &choices = problem.choices.groups.emplace_back();
    for (std::size_t number = 0; number < input.gains[subgraph].size(); ++number) {
        const auto formats = configurationAt(number, layers.size(), input.formatCount);
        if (!respectsPins(input, layers, formats))
            continue;
        configurations.push_back(number);
        choices.push_back({input.gains[subgraph][number], lossOf(input, layers, formats)});
    }
}

} // namespace

Configuration MixedPrecisionProblem::formatsOf(const std::vector<std::size_t> &picks) const
{
    Configuration formats(input.losses.size());
    for (std::size_t group = 0; group < picks.size(); ++group) {
        const auto &layers = input.subgraphs[group];
        const auto digits
            = configurationAt(configurations[group][picks[group]], layers.size(), input.formatCount);
        for (std::size_t i = 0; i < layers.size(); ++i)
            formats[layers[i].value] = digits[i];
    }
    return formats;
}

Choice MixedPrecisionProblem::evaluate(const Configuration &formats) const
{
    Choice sum;
    for (std::size_t subgraph = 0; subgraph < input.subgraphs.size(); ++subgraph) {
        Configuration digits;
        for (const auto layer : input.subgraphs[subgraph])
            digits.push_back(formats[layer.value]);
        sum.gain += input.gains[subgraph][configurationIndex(digits, input.formatCount)];
        sum.loss += lossOf(input, input.subgraphs[subgraph], digits);
    }
    return sum;
}

void MixedPrecisionProblem::setLosses(std::vector<std::vector<double>> losses)
{
    assert(losses.size() == input.losses.size());
    input.losses = std::move(losses);
    for (std::size_t group = 0; group < choices.groups.size(); ++group) {
        const auto &layers = input.subgraphs[group];
        for (std::size_t i = 0; i < choices.groups[group].size(); ++i)
            choices.groups[group][i].loss = lossOf(
                input, layers, configurationAt(configurations[group][i], layers.size(), input.formatCount));
    }
}

Result<MixedPrecisionProblem> makeMixedPrecisionProblem(MixedPrecisionInput input)
{
    if (auto checked = check(input); !checked)
        return checked.error();
    MixedPrecisionProblem problem;
    problem.input = std::move(input);
    for (std::size_t subgraph = 0; subgraph < problem.input.subgraphs.size(); ++subgraph)
        appendGroup(problem, subgraph);
    return problem;
}

} // namespace halftone
