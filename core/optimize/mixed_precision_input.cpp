// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_input.h"

#include "core/optimize/disjoint_sets.h"

#include <algorithm>
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

Result<void> checkLayerGains(const MixedPrecisionInput &input, std::size_t subgraph)
{
    for (const auto layer : input.subgraphs[subgraph]) {
        const auto gains = input.layerGains.find(layer);
        if (gains == input.layerGains.end() || gains->second.size() != input.formatCount)
            return invalid(numbered("sub-graph", subgraph),
                           "has too many configurations, and layer " + std::to_string(layer.value)
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
    return invalid(numbered("layer", layer.value), std::string(what) + " but does not exist");
}

Result<void> checkRestrictions(const MixedPrecisionInput &input)
{
    for (const auto &[layer, format] : input.pins) {
        if (auto checked = checkLayer(input, layer, "is pinned"); !checked)
            return checked;
        if (format >= input.formatCount)
            return invalid(numbered("layer", layer.value), "is pinned to a format that does not exist");
    }
    for (const auto &[layer, formats] : input.candidates) {
        if (auto checked = checkLayer(input, layer, "has candidate formats"); !checked)
            return checked;
        if (std::ranges::any_of(formats, [&](auto format) { return format >= input.formatCount; }))
            return invalid(numbered("layer", layer.value), "may have a format that does not exist");
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
    return numbered("layer", unit.layers.front().value);
}

} // namespace

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
    for (const auto checker : {checkLosses, checkLayers, checkGains, checkRestrictions}) {
        if (auto checked = checker(input); !checked)
            return checked;
    }
    return {};
}

} // namespace halftone
