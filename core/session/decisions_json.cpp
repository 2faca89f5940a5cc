// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decisions_json.h"

#include "core/session/json_text.h"

#include <stdexcept>
#include <utility>

namespace halftone {

using Words = std::vector<std::string>;
using Formats = std::map<std::string, std::string>;

namespace {

Json thresholdJson(const std::optional<Threshold> &threshold)
{
    if (!threshold)
        return {};
    return {{"kind", name(threshold->kind)}, {"at_most", threshold->atMost}};
}

std::optional<Threshold> thresholdIn(const Json &json)
{
    const auto entry = json.find("threshold");
    if (entry == json.end() || entry->is_null())
        return {};
    const auto kind = thresholdKindNamed(entry->at("kind").get<std::string>());
    if (!kind)
        throw std::invalid_argument("an unknown kind of threshold");
    return Threshold{*kind, entry->at("at_most").get<double>()};
}

} // namespace

std::string decisionsToJson(const Decisions &decisions)
{
    return textOf({{"tau", decisions.tau},
                   {"threshold", thresholdJson(decisions.otherThreshold)},
                   {"objective", decisions.objective},
                   {"source", decisions.source},
                   {"noise", decisions.noise},
                   {"formats", decisions.formats},
                   {"pins", decisions.pins},
                   {"excluded", decisions.excluded},
                   {"ties", decisions.ties},
                   {"memory_at_most", decisions.memoryAtMost ? Json(*decisions.memoryAtMost) : Json()}});
}

Result<Decisions> decisionsFromJson(std::string_view text)
{
    return decodeJson<Decisions>("a decision", text, [](const Json &json) {
        Decisions decisions;
        decisions.tau = json.value("tau", decisions.tau);
        decisions.otherThreshold = thresholdIn(json);
        decisions.objective = json.value("objective", decisions.objective);
        decisions.source = json.value("source", decisions.source);
        decisions.noise = json.value("noise", decisions.noise);
        decisions.formats = json.value("formats", decisions.formats);
        if (decisions.formats.empty())
            throw std::invalid_argument("no format to choose among");
        decisions.pins = json.value("pins", decisions.pins);
        decisions.excluded = json.value("excluded", decisions.excluded);
        decisions.ties = json.value("ties", decisions.ties);
        if (json.contains("memory_at_most") && !json["memory_at_most"].is_null())
            decisions.memoryAtMost = json["memory_at_most"].get<double>();
        return decisions;
    });
}

std::string wordsToJson(const Words &words)
{
    return textOf(words);
}

Result<Words> wordsFromJson(std::string_view text)
{
    return decodeJson<Words>("a list of formats", text, [](const Json &json) { return json.get<Words>(); });
}

std::string placesToJson(const Configuration &places)
{
    return textOf(places);
}

Result<Configuration> placesFromJson(std::string_view text)
{
    return decodeJson<Configuration>("a configuration of the whole model", text, [](const Json &json) {
        Configuration places;
        for (const auto place : json.get<std::vector<std::int64_t>>()) {
            if (!std::in_range<std::uint8_t>(place))
                throw std::out_of_range("a place of " + std::to_string(place));
            places.push_back(static_cast<std::uint8_t>(place));
        }
        return places;
    });
}

std::string formatsToJson(const Formats &formats)
{
    return textOf(formats);
}

Result<Formats> formatsFromJson(std::string_view text)
{
    return decodeJson<Formats>("a configuration", text, [](const Json &json) { return json.get<Formats>(); });
}

} // namespace halftone
