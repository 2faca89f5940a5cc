// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/bench.h"

#include <array>
#include <functional>
#include <string>

namespace halftone {

using TimedRun = std::function<Result<void>()>;
using Finished = std::function<void(const BenchCase &)>;

/// Two things timed in turn, so that what else the machine does meets both.
struct Pairs
{
    double first = 0; ///< ms, median
    double second = 0;
    double ratio = 0; ///< median of the ratios of neighbours
    double worst = 0;
};

/// Runs both @p rounds times, and once before to warm up. Errors are those of the runs.
Result<Pairs> timePairs(const TimedRun &first, const TimedRun &second, int rounds);

/// The same as a case.
/// @param names    of the two times
/// @param samples  that each run takes; the times are per sample
Result<BenchCase> comparePairs(std::string name, std::size_t samples, std::array<const char *, 2> names,
                               const TimedRun &first, const TimedRun &second, int rounds);

} // namespace halftone
