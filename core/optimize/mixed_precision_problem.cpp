// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_problem.h"

#include "core/optimize/disjoint_sets.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace halftone {

namespace {

/// Gives each layer of a sub-graph that has only gains of its layers a sub-graph of its own.
void splitLargeSubgraphs(MixedPrecisionProblem &problem)
{
    auto &input = problem.input;
    const std::size_t count = input.subgraphs.size();
    for (std::size_t subgraph = 0; subgraph < count; ++subgraph) {
        if (!input.gains[subgraph].empty())
            continue;
        const auto layers = std::exchange(input.subgraphs[subgraph], {});
        SplitSubgraph split{subgraph, {subgraph}};
        input.subgraphs[subgraph] = {layers.front()};
        input.gains[subgraph] = input.layerGains.at(layers.front());
        if (layers.size() == 1)
            continue; // nothing is lost
        for (std::size_t i = 1; i < layers.size(); ++i) {
            split.pieces.push_back(input.subgraphs.size());
            input.subgraphs.push_back({layers[i]});
            input.gains.push_back(input.layerGains.at(layers[i]));
        }
        problem.splits.push_back(std::move(split));
    }
}

/// [layer]: position of its unit.
std::vector<std::size_t> unitOfLayers(const MixedPrecisionProblem &problem)
{
    std::vector<std::size_t> unitOf(problem.input.losses.size());
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit) {
        for (const auto layer : problem.units[unit].layers)
            unitOf[layer.value] = unit;
    }
    return unitOf;
}

/// [unit]: the format given to it so far.
using UnitFormats = std::vector<std::optional<std::uint8_t>>;

/// Gives the units of a sub-graph's layers their formats in @p configuration.
/// @return false if one may not have it, or has another already; @p formats is then of no use.
bool assign(const MixedPrecisionProblem &problem, const std::vector<std::size_t> &unitOf,
            std::size_t subgraph, std::size_t configuration, UnitFormats &formats)
{
    const auto &layers = problem.input.subgraphs[subgraph];
    const auto digits = configurationAt(configuration, layers.size(), problem.input.formatCount);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto unit = unitOf[layers[i].value];
        const auto &open = problem.units[unit].formats;
        if (std::ranges::find(open, digits[i]) == open.end()
            || formats[unit].value_or(digits[i]) != digits[i])
            return false;
        formats[unit] = digits[i];
    }
    return true;
}

void listConfigurations(MixedPrecisionProblem &problem, const std::vector<std::size_t> &unitOf)
{
    const UnitFormats none(problem.units.size());
    for (std::size_t subgraph = 0; subgraph < problem.input.subgraphs.size(); ++subgraph) {
        auto &allowed = problem.configurations.emplace_back();
        for (std::size_t number = 0; number < problem.input.gains[subgraph].size(); ++number) {
            if (auto formats = none; assign(problem, unitOf, subgraph, number, formats))
                allowed.push_back(number);
        }
    }
}

/// Sub-graphs that share a unit, directly or through others.
std::vector<std::vector<std::size_t>> tiedSubgraphs(const MixedPrecisionProblem &problem,
                                                    const std::vector<std::size_t> &unitOf)
{
    std::vector<std::optional<std::size_t>> firstSubgraph(problem.units.size());
    DisjointSets sets(problem.input.subgraphs.size());
    for (std::size_t subgraph = 0; subgraph < problem.input.subgraphs.size(); ++subgraph) {
        for (const auto layer : problem.input.subgraphs[subgraph]) {
            auto &first = firstSubgraph[unitOf[layer.value]];
            first = first.value_or(subgraph);
            sets.join(*first, subgraph);
        }
    }
    return sets.members();
}

/// Every combination of configurations of the last group's sub-graphs that agrees on shared units.
/// @return false if they are too many
bool combine(MixedPrecisionProblem &problem, const std::vector<std::size_t> &unitOf)
{
    struct Partial
    {
        std::vector<std::size_t> numbers;
        UnitFormats formats;
    };
    std::vector<Partial> partials{{{}, UnitFormats(problem.units.size())}};
    for (const auto subgraph : problem.groupSubgraphs.back()) {
        std::vector<Partial> longer;
        for (const auto &partial : partials) {
            for (const auto number : problem.configurations[subgraph]) {
                auto next = partial;
                if (!assign(problem, unitOf, subgraph, number, next.formats))
                    continue;
                next.numbers.push_back(number);
                longer.push_back(std::move(next));
                if (longer.size() > ConfigurationCap)
                    return false;
            }
        }
        partials = std::move(longer);
    }
    auto &combined = problem.groupConfigurations.emplace_back();
    for (auto &partial : partials)
        combined.push_back(std::move(partial.numbers));
    return true;
}

/// @return false if ties join too many configurations
bool listGroup(MixedPrecisionProblem &problem, const std::vector<std::size_t> &unitOf)
{
    const auto &members = problem.groupSubgraphs.back();
    if (members.size() > 1)
        return combine(problem, unitOf);
    auto &single = problem.groupConfigurations.emplace_back();
    for (const auto number : problem.configurations[members.front()])
        single.push_back({number});
    return true;
}

void appendChoices(MixedPrecisionProblem &problem, std::size_t group)
{
    auto &choices = problem.choices.groups.emplace_back();
    for (const auto &numbers : problem.groupConfigurations[group]) {
        Choice choice;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto subgraph = problem.groupSubgraphs[group][i];
            choice.gain += problem.input.gains[subgraph][numbers[i]];
            choice.loss += layerSum(problem.input, problem.input.losses, subgraph, numbers[i]);
        }
        choices.push_back(choice);
    }
}

/// @return false if ties join too many configurations of the sub-graphs that are the last group then
bool listGroups(MixedPrecisionProblem &problem)
{
    problem.configurations.clear();
    problem.groupSubgraphs.clear();
    problem.groupConfigurations.clear();
    problem.choices.groups.clear();
    const auto unitOf = unitOfLayers(problem);
    listConfigurations(problem, unitOf);
    for (auto &members : tiedSubgraphs(problem, unitOf)) {
        problem.groupSubgraphs.push_back(std::move(members));
        if (!listGroup(problem, unitOf))
            return false;
        appendChoices(problem, problem.groupSubgraphs.size() - 1);
    }
    return true;
}

/// Leaves @p subgraphs the gains of their single layers alone.
void takeLayerGains(MixedPrecisionInput &input, const std::vector<std::size_t> &subgraphs)
{
    for (const auto subgraph : subgraphs) {
        const auto gains = std::exchange(input.gains[subgraph], {});
        std::size_t step
            = 1; // between the configurations of one layer's formats; the last one's follow each other
        const auto &layers = input.subgraphs[subgraph];
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
            auto &alone = input.layerGains[*layer];
            alone.clear();
            for (std::size_t format = 0; format < input.formatCount; ++format)
                alone.push_back(gains[format * step]);
            step *= input.formatCount;
        }
    }
}

} // namespace

double layerSum(const MixedPrecisionInput &input, const std::vector<std::vector<double>> &table,
                std::size_t subgraph, std::size_t configuration)
{
    const auto &layers = input.subgraphs[subgraph];
    double sum = 0;
    for (std::size_t i = layers.size(); i > 0; --i, configuration /= input.formatCount)
        sum += table[layers[i - 1].value][configuration % input.formatCount];
    return sum;
}

std::size_t configurationOf(const MixedPrecisionInput &input, std::size_t subgraph,
                            const Configuration &formats)
{
    std::size_t number = 0;
    for (const auto layer : input.subgraphs[subgraph])
        number = number * input.formatCount + formats[layer.value];
    return number;
}

Configuration MixedPrecisionProblem::formatsOf(const std::vector<std::size_t> &picks) const
{
    Configuration formats(input.losses.size());
    for (std::size_t group = 0; group < picks.size(); ++group) {
        const auto &numbers = groupConfigurations[group][picks[group]];
        for (std::size_t member = 0; member < numbers.size(); ++member) {
            const auto &layers = input.subgraphs[groupSubgraphs[group][member]];
            const auto digits = configurationAt(numbers[member], layers.size(), input.formatCount);
            for (std::size_t i = 0; i < layers.size(); ++i)
                formats[layers[i].value] = digits[i];
        }
    }
    return formats;
}

std::vector<std::size_t> MixedPrecisionProblem::picksOf(const Configuration &formats) const
{
    std::vector<std::size_t> picks;
    for (std::size_t group = 0; group < groupSubgraphs.size(); ++group) {
        std::vector<std::size_t> numbers;
        for (const auto subgraph : groupSubgraphs[group])
            numbers.push_back(configurationOf(input, subgraph, formats));
        const auto &known = groupConfigurations[group];
        const auto found = std::ranges::find(known, numbers);
        if (found == known.end())
            return {};
        picks.push_back(static_cast<std::size_t>(found - known.begin()));
    }
    return picks;
}

Choice MixedPrecisionProblem::evaluate(const Configuration &formats) const
{
    Choice sum;
    double drift = 0;
    for (std::size_t subgraph = 0; subgraph < input.subgraphs.size(); ++subgraph) {
        const auto number = configurationOf(input, subgraph, formats);
        sum.gain += input.gains[subgraph][number];
        sum.loss += layerSum(input, input.losses, subgraph, number);
        if (!input.drifts.empty())
            drift += layerSum(input, input.drifts, subgraph, number);
    }
    sum.loss += drift * drift;
    return sum;
}

void MixedPrecisionProblem::setLosses(std::vector<std::vector<double>> losses,
                                      std::vector<std::vector<double>> drifts)
{
    assert(losses.size() == input.losses.size() && drifts.size() == input.drifts.size());
    input.losses = std::move(losses);
    input.drifts = std::move(drifts);
    choices.groups.clear();
    for (std::size_t group = 0; group < groupSubgraphs.size(); ++group)
        appendChoices(*this, group);
}

Result<MixedPrecisionProblem> makeMixedPrecisionProblem(MixedPrecisionInput input)
{
    if (auto checked = checkMixedPrecisionInput(input); !checked)
        return checked.error();
    auto units = formatUnits(input);
    if (!units)
        return units.error();
    MixedPrecisionProblem problem;
    problem.input = std::move(input);
    problem.units = *std::move(units);
    splitLargeSubgraphs(problem);
    while (!listGroups(problem)) {
        takeLayerGains(problem.input, problem.groupSubgraphs.back());
        splitLargeSubgraphs(problem);
    }
    return problem;
}

} // namespace halftone
