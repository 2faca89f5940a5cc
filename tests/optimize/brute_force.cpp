// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimize/brute_force.h"

#include <algorithm>
#include <cmath>

namespace halftone::test {

namespace {

struct Sum
{
    long double gain = 0;
    long double loss = 0;
};

std::vector<Sum> sums(const ChoiceProblem &problem)
{
    std::vector<Sum> all{{}};
    for (const auto &choices : problem.groups) {
        std::vector<Sum> longer;
        for (const auto &sum : all) {
            for (const auto &choice : choices)
                longer.push_back({sum.gain + choice.gain, sum.loss + choice.loss});
        }
        all = std::move(longer);
    }
    return all;
}

} // namespace

std::vector<Choice> allCombinations(const ChoiceProblem &problem)
{
    std::vector<Choice> all;
    for (const auto &sum : sums(problem))
        all.push_back({static_cast<double>(sum.gain), static_cast<double>(sum.loss)});
    return all;
}

std::optional<double> bruteForceGain(const ChoiceProblem &problem)
{
    const long double limit = problem.limit + 1e-12L * std::abs(static_cast<long double>(problem.limit));
    std::optional<double> best;
    for (const auto &sum : sums(problem)) {
        if (sum.loss <= limit && (!best || sum.gain > *best))
            best = static_cast<double>(sum.gain);
    }
    return best;
}

double gainRange(const ChoiceProblem &problem)
{
    double range = 0;
    for (const auto &choices : problem.groups) {
        if (choices.empty())
            continue;
        const auto [low, high] = std::ranges::minmax(choices, {}, &Choice::gain);
        range += high.gain - low.gain;
    }
    return range;
}

} // namespace halftone::test
