// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_diff.h"

#include "app/command/number_text.h"
#include "app/workflow/session_access.h"
#include "app/workflow/timing_job.h"
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

} // namespace

int diffSessions(const Invocation &invocation, const std::string &first, const std::string &second)
{
    const auto a = openSession(first, invocation.library);
    if (!a)
        return fail(a.error());
    const auto b = openSession(second, invocation.library);
    if (!b)
        return fail(b.error());
    const auto profile = profileOf(a->session);
    if (!profile)
        return fail(profile.error());
    SolveOptions options;
    options.stop = invocation.stop;
    const auto difference = compareSessions(a->session, b->session, *profile, options);
    if (!difference)
        return fail(difference.error());
    if (invocation.arguments.has("--json")) {
        print(differenceToJson(a->session, b->session, *difference));
        return Done;
    }
    print(a->session.name + " (" + a->session.id + ") -> " + b->session.name + " (" + b->session.id + ")");
    printSensitivities(*difference);
    printTimings(*difference);
    printSolutions(*difference);
    return Done;
}

} // namespace halftone
