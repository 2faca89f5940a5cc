// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_diff.h"

#include "app/workflow/session_access.h"
#include "app/workflow/timing_job.h"
#include "core/base/number_text.h"
#include "core/session/difference_json.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr std::size_t MostRows = 10; // chosen: the largest differences that fit on a screen

std::string correlationText(const std::optional<double> &correlation)
{
    return correlation ? "rank correlation " + shortText(*correlation) : "no rank correlation";
}

std::string pairText(const NumberPair &numbers, std::string_view unit)
{
    return shortText(numbers.first) + " -> " + shortText(numbers.second) + " " + std::string(unit);
}

/// How many times the larger one is the smaller one; infinite where that is 0 or has another sign.
double factor(const NumberPair &numbers)
{
    if (numbers.first == numbers.second)
        return 1;
    const double low = std::min(std::abs(numbers.first), std::abs(numbers.second));
    const double high = std::max(std::abs(numbers.first), std::abs(numbers.second));
    const bool isSameSign = (numbers.first > 0) == (numbers.second > 0);
    return low > 0 && isSameSign ? high / low : INFINITY;
}

/// The rows of the largest @p size, largest first.
template <typename Row, typename Size>
std::vector<Row> largest(std::vector<Row> rows, const Size &size)
{
    std::ranges::stable_sort(rows, std::ranges::greater(), size);
    std::erase_if(rows, [&](const Row &row) { return size(row) <= 0; });
    rows.resize(std::min(rows.size(), MostRows));
    return rows;
}

void printNames(std::string_view title, const std::vector<std::string> &names)
{
    if (names.empty())
        return;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), MostRows); ++i)
        text += " " + names[i];
    print(std::string(title) + " " + std::to_string(names.size()) + ":" + text
          + (names.size() > MostRows ? " ..." : ""));
}

/// A model is named by its path where that tells more than what its content comes to.
void printMismatches(const Session &first, const Session &second, const SessionDifference &difference)
{
    for (const auto &mismatch : difference.mismatches) {
        const auto textOf = [](const Mismatch::Value &value) {
            const auto *number = std::get_if<std::int64_t>(&value);
            return number != nullptr ? std::to_string(*number) : std::get<std::string>(value);
        };
        const bool isPath = mismatch.what == "model" && first.model.path != second.model.path;
        print("differs:       " + mismatch.what + " " + (isPath ? first.model.path : textOf(mismatch.first))
              + " -> " + (isPath ? second.model.path : textOf(mismatch.second)));
    }
}

void printSensitivities(const SessionDifference &difference)
{
    print("sensitivities  " + std::to_string(difference.sensitivities.size()) + " layers in both, "
          + correlationText(difference.rankCorrelation));
    const auto size = [](const SensitivityPair &pair) { return factor(pair.sensitivity) - 1; };
    for (const auto &pair : largest(difference.sensitivities, size))
        print("  " + pair.layer + "  " + pairText(pair.sensitivity, "nats^2"));
    printNames("  layers only in the first,", difference.onlyFirst);
    printNames("  layers only in the second,", difference.onlySecond);
}

void printTimings(const SessionDifference &difference)
{
    if (difference.timings.empty())
        print("gains          no timing in both");
    for (const auto &timing : difference.timings) {
        print("gains          " + timing.timing + ", baseline " + pairText(timing.baselineSeconds, "s") + ", "
              + correlationText(timing.rankCorrelation));
        const auto size
            = [](const GainPair &pair) { return std::abs(pair.gainSeconds.second - pair.gainSeconds.first); };
        for (const auto &pair : largest(timing.gains, size))
            print("  " + pair.subgraph + "  " + pairText(pair.gainSeconds, "s"));
    }
}

void printSolutions(const SessionDifference &difference)
{
    if (!difference.noFrontier.empty()) {
        print("frontier       none: " + difference.noFrontier);
        return;
    }
    print("frontier       gain at equal tau");
    for (const auto &pair : difference.frontier)
        print("  tau " + shortText(pair.tau) + "  " + pairText(pair.gain, difference.gainUnit));
    if (!difference.noConfiguration.empty()) {
        print("configuration  none: " + difference.noConfiguration);
        return;
    }
    print("configuration  " + std::to_string(difference.changedLayers.size()) + " layers changed");
    for (const auto &layer : difference.changedLayers)
        print("  " + layer.layer + "  " + layer.first + " -> " + layer.second);
}

/// Each of @p differences is of a session behind the first.
void printForPeople(const std::vector<Session> &sessions, const std::vector<SessionDifference> &differences)
{
    const auto title = [](const Session &session) { return session.name + " (" + session.id + ")"; };
    for (std::size_t i = 0; i < differences.size(); ++i) {
        print((i == 0 ? "" : "\n") + title(sessions.front()) + " -> " + title(sessions[i + 1]));
        printMismatches(sessions.front(), sessions[i + 1], differences[i]);
        printSensitivities(differences[i]);
        printTimings(differences[i]);
        printSolutions(differences[i]);
    }
}

} // namespace

int diffSessions(const Invocation &invocation, std::span<const std::string> words)
{
    std::vector<Session> sessions;
    for (const auto &word : words) {
        auto opened = openSession(word, invocation.library);
        if (!opened)
            return fail(opened.error());
        sessions.push_back(std::move(opened->session));
    }
    const Session &first = sessions.front();
    const bool needsProfile = std::ranges::any_of(
        sessions, [](const Session &session) { return session.decisions.objective == "theoretical-time"; });
    const auto profile = profileFor(first, needsProfile ? "theoretical-time" : "", warn);
    if (!profile)
        return fail(profile.error());
    SolveOptions options;
    options.stop = invocation.stop;
    std::vector<SessionDifference> differences;
    for (const Session &other : std::span(sessions).subspan(1)) {
        auto difference = compareSessions(first, other, *profile, options);
        if (!difference)
            return fail(difference.error());
        differences.push_back(*std::move(difference));
    }
    if (invocation.arguments.has("--json"))
        print(differencesToJson(sessions, differences));
    else
        printForPeople(sessions, differences);
    return Done;
}

} // namespace halftone
