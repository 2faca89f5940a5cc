// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/difference_json.h"

#include "core/session/json_text.h"

namespace halftone {

namespace {

Json pairOf(const NumberPair &numbers)
{
    return Json::array({numbers.first, numbers.second});
}

Json orNull(const std::optional<double> &number)
{
    return number ? Json(*number) : Json();
}

Json sessionOf(const Session &session)
{
    return {{"id", session.id}, {"name", session.name}, {"tau", session.decisions.tau}};
}

Json sensitivitiesOf(const SessionDifference &difference)
{
    Json layers = Json::array();
    for (const auto &pair : difference.sensitivities)
        layers.push_back({{"layer", pair.layer},
                          {"sensitivity", pairOf(pair.sensitivity)},
                          {"standard_error", pairOf(pair.standardError)}});
    return {{"rank_correlation", orNull(difference.rankCorrelation)},
            {"layers", std::move(layers)},
            {"only_first", difference.onlyFirst},
            {"only_second", difference.onlySecond}};
}

Json timingsOf(const SessionDifference &difference)
{
    Json timings = Json::array();
    for (const auto &timing : difference.timings) {
        Json gains = Json::array();
        for (const auto &pair : timing.gains)
            gains.push_back({{"subgraph", pair.subgraph}, {"gain_seconds", pairOf(pair.gainSeconds)}});
        timings.push_back({{"timing", timing.timing},
                           {"baseline_seconds", pairOf(timing.baselineSeconds)},
                           {"rank_correlation", orNull(timing.rankCorrelation)},
                           {"gains", std::move(gains)}});
    }
    return timings;
}

/// What differs, by its word; nothing where all is alike.
Json mismatchesOf(const SessionDifference &difference)
{
    Json pairs = Json::object();
    for (const auto &mismatch : difference.mismatches) {
        const auto json = [](const auto &value) { return Json(value); };
        pairs[mismatch.what]
            = Json::array({std::visit(json, mismatch.first), std::visit(json, mismatch.second)});
    }
    return pairs;
}

Json documentOf(const Session &first, const Session &second, const SessionDifference &difference)
{
    Json frontier = Json::array();
    for (const auto &pair : difference.frontier)
        frontier.push_back(
            {{"tau", pair.tau}, {"loss_mse", pairOf(pair.lossMse)}, {"gain", pairOf(pair.gain)}});
    Json changed = Json::object();
    for (const auto &layer : difference.changedLayers)
        changed[layer.layer] = Json::array({layer.first, layer.second});
    Json document{{"schema", 1},
                  {"sessions", Json::array({sessionOf(first), sessionOf(second)})},
                  {"differs", mismatchesOf(difference)},
                  {"sensitivities", sensitivitiesOf(difference)},
                  {"timings", timingsOf(difference)}};
    if (!difference.noFrontier.empty()) {
        document["unavailable"] = difference.noFrontier;
        return document;
    }
    document["gain_unit"] = difference.gainUnit;
    document["frontier"] = std::move(frontier);
    document["configuration"] = difference.noConfiguration.empty() ? std::move(changed) : Json();
    if (!difference.noConfiguration.empty())
        document["unavailable"] = difference.noConfiguration;
    return document;
}

} // namespace

std::string differencesToJson(std::span<const Session> sessions,
                              std::span<const SessionDifference> differences)
{
    if (differences.size() == 1)
        return textOf(documentOf(sessions[0], sessions[1], differences[0]));
    Json all = Json::array();
    for (std::size_t i = 0; i < differences.size(); ++i)
        all.push_back(documentOf(sessions[0], sessions[i + 1], differences[i]));
    Json names = Json::array();
    for (const auto &session : sessions)
        names.push_back(sessionOf(session));
    return textOf({{"schema", 1}, {"sessions", std::move(names)}, {"differences", std::move(all)}});
}

} // namespace halftone
