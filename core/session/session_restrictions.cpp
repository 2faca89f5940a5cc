// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_restrictions.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

namespace halftone {

namespace {

Result<LayerId> layerNamed(const Session &session, const std::string &name, const char *what)
{
    const auto &layers = session.graph.layers;
    const auto layer = std::ranges::find(layers, name, &Layer::name);
    if (layer == layers.end())
        return Error{ErrorCode::InvalidArgument, name,
                     std::string("the session has no layer of this name to ") + what};
    return LayerId{static_cast<std::uint32_t>(layer - layers.begin())};
}

std::optional<std::uint8_t> positionOf(const Decisions &decisions, const std::string &format)
{
    const auto found = std::ranges::find(decisions.formats, format);
    if (found == decisions.formats.end())
        return {};
    return static_cast<std::uint8_t>(found - decisions.formats.begin());
}

Result<void> addPins(const Session &session, const Decisions &decisions, MixedPrecisionInput &input)
{
    for (const auto &[name, formatName] : decisions.pins) {
        const auto layer = layerNamed(session, name, "pin");
        if (!layer)
            return layer.error();
        const auto format = positionOf(decisions, formatName);
        if (!format)
            return Error{ErrorCode::InvalidArgument, name,
                         "it is pinned to " + formatName
                             + ", which is not among the formats of this problem, pin it to one of them or "
                               "add it to the list of formats"};
        input.pins[*layer] = *format;
    }
    return {};
}

/// A format that the problem does not have is excluded already.
Result<void> addExclusions(const Session &session, const Decisions &decisions, MixedPrecisionInput &input)
{
    for (const auto &[name, formats] : decisions.excluded) {
        const auto layer = layerNamed(session, name, "exclude a format from");
        if (!layer)
            return layer.error();
        for (const auto &formatName : formats) {
            if (const auto format = positionOf(decisions, formatName))
                forbidFormat(input, *layer, *format);
        }
    }
    return {};
}

Result<void> addTies(const Session &session, const Decisions &decisions, MixedPrecisionInput &input)
{
    for (const auto &names : decisions.ties) {
        if (names.size() < 2)
            continue;
        FormatTie tie{names.front() + " and " + std::to_string(names.size() - 1) + " more", {}};
        for (const auto &name : names) {
            const auto layer = layerNamed(session, name, "tie");
            if (!layer)
                return layer.error();
            tie.layers.push_back(*layer);
        }
        input.ties.push_back(std::move(tie));
    }
    return {};
}

} // namespace

Result<void> addRestrictions(const Session &session, const Decisions &decisions, MixedPrecisionInput &input)
{
    for (const auto add : {addPins, addExclusions, addTies}) {
        if (auto added = add(session, decisions, input); !added)
            return added;
    }
    return {};
}

std::vector<std::vector<std::string>> vllmTies(const ModelGraph &graph)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> Packed{{{"q_proj", "qkv"},
                                                                                   {"k_proj", "qkv"},
                                                                                   {"v_proj", "qkv"},
                                                                                   {"gate_proj", "gate_up"},
                                                                                   {"up_proj", "gate_up"}}};
    std::map<std::string, std::vector<std::string>> packs; // module path and packed name -> layers
    std::vector<std::string> order;
    for (const auto &layer : graph.layers) {
        const auto found = std::ranges::find(Packed, std::string_view(layer.role),
                                             [](const auto &entry) { return entry.first; });
        if (found == Packed.end() || !layer.name.ends_with(layer.role))
            continue;
        const std::string pack
            = layer.name.substr(0, layer.name.size() - layer.role.size()) + std::string(found->second);
        auto &members = packs[pack];
        if (members.empty())
            order.push_back(pack);
        members.push_back(layer.name);
    }
    std::vector<std::vector<std::string>> ties;
    for (const auto &pack : order) {
        if (packs[pack].size() > 1)
            ties.push_back(packs[pack]);
    }
    return ties;
}

} // namespace halftone
