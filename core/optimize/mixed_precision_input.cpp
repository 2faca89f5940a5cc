// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_input.h"

#include "core/optimize/disjoint_sets.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

LayerId layerAt(std::size_t position)
{
    return LayerId{static_cast<std::uint32_t>(position)};
}

Result<void> checkLosses(const MixedPrecisionInput &input)
{
    if (input.formatCount == 0 || input.formatCount > std::numeric_limits<std::uint8_t>::max())
        return invalid("formats", "there must be 1 to 255 formats");
    for (std::size_t layer = 0; layer < input.losses.size(); ++layer) {
        if (input.losses[layer].size() != input.formatCount)
            return invalid(input.nameOf(layerAt(layer)), "must have one loss MSE per format");
    }
    const bool fits = input.drifts.empty()
        || (input.drifts.size() == input.losses.size()
            && std::ranges::all_of(input.drifts,
                                   [&](const auto &row) { return row.size() == input.formatCount; }));
    if (!fits)
        return invalid("drifts", "must be given for every layer and format, or not at all");
    return {};
}

constexpr double LargestMagnitude = 1e100; // chosen: beyond it sums and squares could overflow

bool isSane(double x)
{
    return std::isfinite(x) && std::abs(x) <= LargestMagnitude;
}

constexpr const char *NotSane = "that is not finite or beyond 1e100";

Result<void> checkNumbers(const MixedPrecisionInput &input)
{
    for (std::size_t layer = 0; layer < input.losses.size(); ++layer) {
        const auto name = input.nameOf(layerAt(layer));
        const auto &losses = input.losses[layer];
        if (!std::ranges::all_of(losses, isSane))
            return invalid(name, std::string("has a predicted loss MSE ") + NotSane);
        if (std::ranges::any_of(losses, [](double loss) { return loss < 0; }))
            return invalid(name, "has a negative predicted loss MSE");
        if (!input.drifts.empty() && !std::ranges::all_of(input.drifts[layer], isSane))
            return invalid(name, std::string("has a mean change of the loss ") + NotSane);
    }
    for (std::size_t subgraph = 0; subgraph < input.gains.size(); ++subgraph) {
        if (!std::ranges::all_of(input.gains[subgraph], isSane))
            return invalid(input.nameOf(input.subgraphs[subgraph].front()),
                           std::string("is in a sub-graph with a gain ") + NotSane);
    }
    for (const auto &[layer, gains] : input.layerGains) {
        if (!std::ranges::all_of(gains, isSane))
            return invalid(input.nameOf(layer), std::string("has a gain ") + NotSane);
    }
    return {};
}

double largestMagnitude(const std::vector<double> &gains)
{
    double largest = 0;
    for (const double gain : gains)
        largest = std::max(largest, std::abs(gain));
    return largest;
}

/// Optima are proven to a share of the largest gain: one in another unit would make the others' differences vanish.
Result<void> checkScale(const MixedPrecisionInput &input)
{
    constexpr double MostRatio
        = 1e6; // chosen: an output layer gains some thousand times what a small layer does
    std::vector<std::pair<double, LayerId>> gains;
    for (std::size_t subgraph = 0; subgraph < input.gains.size(); ++subgraph) {
        if (!input.gains[subgraph].empty())
            gains.emplace_back(largestMagnitude(input.gains[subgraph]), input.subgraphs[subgraph].front());
    }
    for (const auto &[layer, ofLayer] : input.layerGains)
        gains.emplace_back(largestMagnitude(ofLayer), layer);
    std::erase_if(gains, [](const auto &one) { return one.first == 0; });
    if (gains.size() < 2)
        return {};
    std::ranges::partial_sort(gains, gains.begin() + 2, std::ranges::greater{});
    if (gains[0].first > MostRatio * gains[1].first)
        return invalid(
            input.nameOf(gains[0].second),
            "is in a sub-graph with gains a million times as large as all others; check their unit");
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
                return invalid(input.nameOf(layer), "is in a sub-graph but has no loss MSE");
            if (seen[layer.value])
                return invalid(input.nameOf(layer), "is in two sub-graphs");
            seen[layer.value] = true;
            ++count;
        }
    }
    if (count != seen.size())
        return invalid("layers", "some are in no sub-graph");
    return {};
}

Result<void> checkLayerGains(const MixedPrecisionInput &input, std::size_t subgraph)
{
    for (const auto layer : input.subgraphs[subgraph]) {
        const auto gains = input.layerGains.find(layer);
        if (gains == input.layerGains.end() || gains->second.size() != input.formatCount)
            return invalid(numbered("sub-graph", subgraph),
                           "has too many configurations, and " + input.nameOf(layer)
                               + " lacks a gain per format of its own");
    }
    return {};
}

Result<void> checkGains(const MixedPrecisionInput &input)
{
    if (input.gains.size() != input.subgraphs.size())
        return invalid("gains", "must be given for every sub-graph");
    for (std::size_t subgraph = 0; subgraph < input.subgraphs.size(); ++subgraph) {
        const auto count = configurationCount(input.subgraphs[subgraph].size(), input.formatCount);
        if (input.gains[subgraph].size() != count)
            return invalid(numbered("sub-graph", subgraph),
                           count == 0 ? "has too many configurations to list their gains"
                                      : "must have one gain per configuration");
        if (count > 0)
            continue;
        if (auto checked = checkLayerGains(input, subgraph); !checked)
            return checked;
    }
    return {};
}

Result<void> checkLayer(const MixedPrecisionInput &input, LayerId layer, const char *what)
{
    if (layer.value < input.losses.size())
        return {};
    return invalid(input.nameOf(layer), std::string(what) + " but does not exist");
}

Result<void> checkRestrictions(const MixedPrecisionInput &input)
{
    for (const auto &[layer, format] : input.pins) {
        if (auto checked = checkLayer(input, layer, "is pinned"); !checked)
            return checked;
        if (format >= input.formatCount)
            return invalid(input.nameOf(layer), "is pinned to a format that does not exist");
    }
    for (const auto &[layer, formats] : input.candidates) {
        if (auto checked = checkLayer(input, layer, "has candidate formats"); !checked)
            return checked;
        if (std::ranges::any_of(formats, [&](auto format) { return format >= input.formatCount; }))
            return invalid(input.nameOf(layer), "may have a format that does not exist");
    }
    for (const auto &tie : input.ties) {
        for (const auto layer : tie.layers) {
            if (auto checked = checkLayer(input, layer, "is tied"); !checked)
                return checked;
        }
    }
    return {};
}

bool isOpen(const MixedPrecisionInput &input, LayerId layer, std::uint8_t format)
{
    const auto pin = input.pins.find(layer);
    if (pin != input.pins.end() && pin->second != format)
        return false;
    const auto candidates = input.candidates.find(layer);
    return candidates == input.candidates.end()
        || std::ranges::find(candidates->second, format) != candidates->second.end();
}

std::string nameOf(const MixedPrecisionInput &input, const FormatUnit &unit)
{
    for (const auto &tie : input.ties) {
        if (unit.layers.size() > 1 && std::ranges::find(tie.layers, unit.layers.front()) != tie.layers.end())
            return tie.name;
    }
    return input.nameOf(unit.layers.front());
}

} // namespace

std::string MixedPrecisionInput::nameOf(LayerId layer) const
{
    return layer.value < names.size() ? names[layer.value] : numbered("layer", layer.value);
}

Result<std::vector<FormatUnit>> formatUnits(const MixedPrecisionInput &input)
{
    DisjointSets sets(input.losses.size());
    for (const auto &tie : input.ties) {
        for (const auto layer : tie.layers)
            sets.join(tie.layers.front().value, layer.value);
    }
    std::vector<FormatUnit> units;
    for (const auto &members : sets.members()) {
        auto &unit = units.emplace_back();
        for (const auto member : members)
            unit.layers.push_back(LayerId{static_cast<std::uint32_t>(member)});
        for (std::size_t format = 0; format < input.formatCount; ++format) {
            const auto small = static_cast<std::uint8_t>(format);
            if (std::ranges::all_of(unit.layers, [&](LayerId layer) { return isOpen(input, layer, small); }))
                unit.formats.push_back(small);
        }
        if (unit.formats.empty())
            return Error{ErrorCode::Infeasible, nameOf(input, unit),
                         "pins, candidate formats and ties leave it no format; release one of them"};
    }
    return units;
}

void forbidFormat(MixedPrecisionInput &input, LayerId layer, std::uint8_t format)
{
    auto [candidates, isNew] = input.candidates.try_emplace(layer);
    if (isNew) {
        candidates->second.resize(input.formatCount);
        std::iota(candidates->second.begin(), candidates->second.end(), std::uint8_t{0});
    }
    std::erase(candidates->second, format);
}

Result<void> checkMixedPrecisionInput(const MixedPrecisionInput &input)
{
    for (const auto checker :
         {checkLosses, checkLayers, checkGains, checkNumbers, checkScale, checkRestrictions}) {
        if (auto checked = checker(input); !checked)
            return checked;
    }
    return {};
}

} // namespace halftone
