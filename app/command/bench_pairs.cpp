// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_pairs.h"

#include "app/command/bench_clock.h"

namespace halftone {

Result<Pairs> timePairs(const TimedRun &first, const TimedRun &second, int rounds)
{
    std::vector<double> firsts;
    std::vector<double> seconds;
    std::vector<double> ratios;
    for (int round = -1; round < rounds; ++round) { // the first one warms up
        auto begin = BenchClock::now();
        if (auto done = first(); !done)
            return done.error();
        const double one = secondsSince(begin);
        begin = BenchClock::now();
        if (auto done = second(); !done)
            return done.error();
        const double other = secondsSince(begin);
        if (round < 0)
            continue;
        firsts.push_back(one * 1e3);
        seconds.push_back(other * 1e3);
        ratios.push_back(one / other);
    }
    return Pairs{quantile(firsts, 0.5), quantile(seconds, 0.5), quantile(ratios, 0.5), quantile(ratios, 1.0)};
}

Result<BenchCase> comparePairs(std::string name, std::size_t samples, std::array<const char *, 2> names,
                               const TimedRun &first, const TimedRun &second, int rounds)
{
    const auto pairs = timePairs(first, second, rounds);
    if (!pairs)
        return pairs.error();
    const auto count = static_cast<double>(samples);
    return BenchCase{std::move(name),
                     "ms per sample",
                     {{names[0], pairs->first / count},
                      {names[1], pairs->second / count},
                      {"ratio", pairs->ratio},
                      {"ratio_worst", pairs->worst}}};
}

} // namespace halftone
