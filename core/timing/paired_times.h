// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/timing/worker_protocol.h"

#include <functional>
#include <span>
#include <vector>

/// How times on a machine that drifts are taken and what is said about them. No clock of its own. Thread-safe.
namespace halftone {

/// The middle value, or the mean of the two in the middle; 0 if there is none.
/// @param values  in any order and unit. O(n log n).
double median(std::vector<double> values);

/// The median of some times with its 95 % interval from order statistics, which assume no distribution: the largest
/// rank r with 2 P(Binomial(n, 1/2) < r) <= 5 %. Fewer than six values have no such interval: their
/// range, which holds the median with a probability of 1 - 2^(1 - n): 75 % of three, 87.5 % of four, 93.75 % of five.
/// Source: Conover, "Practical Nonparametric Statistics", 3.2.
struct MedianInterval
{
    double median = 0;
    double low = 0;
    double high = 0;

    [[nodiscard]] double width() const { return high - low; }
    bool operator==(const MedianInterval &) const = default;
};

/// @param values  in any order, not empty. O(n log n).
MedianInterval medianInterval(std::vector<double> values);

/// How many of @p values are further from the median than three robust standard deviations, 1.4826 times the median
/// of the distances from it. None if more than half of them are equal.
int countOutliers(const std::vector<double> &values);

/// How long is tried. Chosen.
struct TurnEffort
{
    int warmUp = 3; ///< passes of each that do not count
    int minRounds = 10; ///< the first number whose interval leaves out the extremes
    int maxRounds = 200;
    double precision = 0.02; ///< wanted width of each side's 95 % interval, as a share of its median
    double budgetSeconds = 10; ///< with the warm-up; after it one pass of that and three rounds are enough

    bool operator==(const TurnEffort &) const = default;
};

/// What a measurement ends with when it was stopped.
Error measurementCancelled();

/// One pass of what is timed. @return its seconds
using TimedPass = std::function<Result<double>()>;

/// Times of passes that took turns.
struct TurnTimes
{
    std::vector<std::vector<double>> seconds; ///< [side][round]
    bool isPrecise = false; ///< every side is as precise as was asked for
};

/// Runs @p sides in turns, in order in even rounds and backwards in odd ones, so that a drift of the machine falls on
/// all of them alike.
///
/// @param now      seconds on a clock that never goes back, for the budget
/// @param context  stop is heard before each pass; progress counts rounds and budget, whichever is further
/// @return Cancelled, or the error of a pass. No round is left out of the times.
Result<TurnTimes> timeInTurns(std::span<const TimedPass> sides, const TurnEffort &effort,
                              const std::function<double()> &now, const TaskContext &context);

/// What a baseline and a candidate that took turns say: the gain is the median over the rounds of what each round saved,
/// its spread half the width of that median's interval; outliers among the savings are counted and stay in.
/// @param times  two sides with equally many rounds, at least one; the baseline first
MeasuredGain gainOf(const TurnTimes &times);

} // namespace halftone
