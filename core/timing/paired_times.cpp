// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/paired_times.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// The largest r with 2 P(Binomial(n, 1/2) < r) <= 5 %, at least 1. n is a number of rounds: 2^-n does not underflow.
std::size_t intervalRank(std::size_t n)
{
    constexpr double Outside = 0.05;
    std::size_t rank = 1;
    double term = std::ldexp(1.0, -static_cast<int>(n)); // P(exactly i)
    double below = term; // P(< i + 1)
    for (std::size_t i = 1; i < n / 2; ++i) {
        term *= static_cast<double>(n - i + 1) / static_cast<double>(i);
        below += term;
        if (2 * below > Outside)
            break;
        rank = i + 1;
    }
    return rank;
}

bool isPrecise(const std::vector<std::vector<double>> &seconds, double precision)
{
    return std::ranges::all_of(seconds, [&](const std::vector<double> &values) {
        const auto interval = medianInterval(values);
        return interval.width() <= precision * interval.median;
    });
}

Result<void> runRound(std::span<const TimedPass> sides, bool isBackwards, const std::stop_token &stop,
                      std::vector<std::vector<double>> *seconds)
{
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto side = isBackwards ? sides.size() - 1 - i : i;
        if (stop.stop_requested())
            return measurementCancelled();
        const auto passed = sides[side]();
        if (!passed)
            return passed.error();
        if (seconds != nullptr)
            (*seconds)[side].push_back(*passed);
    }
    return {};
}

} // namespace

Error measurementCancelled()
{
    return {ErrorCode::Cancelled, {}, "the measurement was cancelled; what is finished is kept"};
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

MedianInterval medianInterval(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto rank = intervalRank(values.size());
    return {median(values), values[rank - 1], values[values.size() - rank]};
}

int countOutliers(const std::vector<double> &values)
{
    constexpr double NormalScale = 1.4826; // median distance to standard deviation of a normal distribution
    constexpr double Deviations = 3;
    const double centre = medianInterval(values).median;
    std::vector<double> distances;
    for (const double value : values)
        distances.push_back(std::abs(value - centre));
    const double limit = Deviations * NormalScale * medianInterval(distances).median;
    if (limit == 0)
        return 0;
    return static_cast<int>(std::ranges::count_if(distances, [&](double d) { return d > limit; }));
}

Result<TurnTimes> timeInTurns(std::span<const TimedPass> sides, const TurnEffort &effort,
                              const std::function<double()> &now, const TaskContext &context)
{
    constexpr int LeastRounds = 3;
    const double begin = now();
    for (int i = 0; i < effort.warmUp && (i == 0 || now() - begin < effort.budgetSeconds); ++i) {
        if (auto warmed = runRound(sides, false, context.stop, nullptr); !warmed)
            return warmed.error();
    }
    TurnTimes times{std::vector<std::vector<double>>(sides.size()), false};
    for (int round = 1;; ++round) {
        if (auto ran = runRound(sides, round % 2 == 0, context.stop, &times.seconds); !ran)
            return ran.error();
        const double elapsed = now() - begin;
        times.isPrecise = round >= effort.minRounds && isPrecise(times.seconds, effort.precision);
        const bool isLate = elapsed >= effort.budgetSeconds && round >= LeastRounds;
        if (times.isPrecise || isLate || round >= effort.maxRounds)
            return times;
        context.report(std::min(1.0,
                                std::max(static_cast<double>(round) / effort.maxRounds,
                                         effort.budgetSeconds > 0 ? elapsed / effort.budgetSeconds : 0.0)));
    }
}

MeasuredGain gainOf(const TurnTimes &times)
{
    const auto &baseline = times.seconds[0];
    const auto &candidate = times.seconds[1];
    std::vector<double> saved;
    for (std::size_t round = 0; round < baseline.size(); ++round)
        saved.push_back(baseline[round] - candidate[round]);
    const auto gain = medianInterval(saved);
    return {gain.median,
            gain.width() / 2,
            medianInterval(baseline).median,
            medianInterval(candidate).median,
            static_cast<int>(saved.size()),
            countOutliers(saved),
            times.isPrecise};
}

} // namespace halftone
