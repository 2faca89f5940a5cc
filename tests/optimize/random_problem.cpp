// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimize/random_problem.h"

#include "core/graph/configuration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halftone::test {

namespace {

double unit(std::mt19937_64 &random)
{
    return std::uniform_real_distribution<double>(0, 1)(random);
}

int whole(std::mt19937_64 &random, int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(random);
}

Choice smallChoice(std::mt19937_64 &random, Awkward awkward)
{
    Choice choice{unit(random), unit(random)};
    switch (awkward) {
    case Awkward::EqualGains:
        choice.gain = whole(random, 0, 3);
        break;
    case Awkward::ZeroLosses:
        choice.loss = whole(random, 0, 1) == 0 ? 0 : choice.loss;
        break;
    case Awkward::NegativeGains:
        choice.gain -= 0.7;
        break;
    case Awkward::ManyDecades:
        choice.loss = std::pow(10.0, -12 * unit(random));
        break;
    case Awkward::DecimalSums:
        choice = {whole(random, 0, 5) / 10.0, whole(random, 0, 9) / 10.0};
        break;
    case Awkward::Nothing:
    case Awkward::Duplicates:
        break;
    }
    return choice;
}

double leastLoss(const ChoiceProblem &problem)
{
    double sum = 0;
    for (const auto &choices : problem.groups)
        sum += std::ranges::min(choices, {}, &Choice::loss).loss;
    return sum;
}

/// Gains of every combination of formats of @p layers layers; not additive, as measured ones are not.
std::vector<double> randomGains(std::mt19937_64 &random, std::size_t layers, std::size_t formats)
{
    std::vector<double> seconds;
    for (std::size_t layer = 0; layer < layers; ++layer)
        seconds.push_back(2e-6 + 20e-6 * unit(random));
    std::vector<double> gains;
    for (std::size_t number = 0; number < configurationCount(layers, formats); ++number) {
        const auto digits = configurationAt(number, layers, formats);
        double gain = 0;
        for (std::size_t layer = 0; layer < layers; ++layer)
            gain += digits[layer] == 0 ? 0 : seconds[layer] * (0.9 + 0.1 * digits[layer]);
        gains.push_back(std::round(gain * (0.7 + 0.6 * unit(random)) * 1e9) * 1e-9);
    }
    return gains;
}

std::vector<Choice> groupOf(const std::vector<double> &gains, const std::vector<double> &sensitivities,
                            std::size_t formats)
{
    std::vector<Choice> choices;
    for (std::size_t number = 0; number < gains.size(); ++number) {
        const auto digits = configurationAt(number, sensitivities.size(), formats);
        double loss = 0;
        for (std::size_t layer = 0; layer < digits.size(); ++layer)
            loss += digits[layer] == 0 ? 0 : std::pow(4.0, digits[layer] - 1) * sensitivities[layer];
        choices.push_back({gains[number], loss});
    }
    return choices;
}

double logNormal(std::mt19937_64 &random)
{
    return 1e-3 * std::exp(1.5 * std::normal_distribution<double>()(random));
}

} // namespace

ChoiceProblem smallProblem(std::mt19937_64 &random, Awkward awkward)
{
    ChoiceProblem problem;
    const int groups = whole(random, 2, 5);
    for (int group = 0; group < groups; ++group) {
        auto &choices = problem.groups.emplace_back();
        if (awkward == Awkward::Duplicates && group > 0 && whole(random, 0, 2) > 0) {
            choices = problem.groups[static_cast<std::size_t>(group) - 1];
            continue;
        }
        const int count = whole(random, 1, 6);
        while (static_cast<int>(choices.size()) < count) {
            if (awkward == Awkward::Duplicates && !choices.empty() && whole(random, 0, 1) == 0)
                choices.push_back(choices.front());
            else
                choices.push_back(smallChoice(random, awkward));
        }
    }
    if (awkward == Awkward::DecimalSums) {
        problem.limit = whole(random, 0, 9 * groups) / 10.0;
    } else {
        const double least = leastLoss(problem);
        problem.limit = least + (largestLoss(problem) * 1.1 - least) * (unit(random) - 0.05);
    }
    return problem;
}

ChoiceProblem llamaProblem(const LlamaShape &shape, std::uint64_t seed)
{
    constexpr std::array<std::size_t, 4> LayersOfSubgraph{5, 1, 2, 1};
    std::mt19937_64 random(seed);
    const auto formats = static_cast<std::size_t>(shape.formats);
    std::vector<std::vector<double>> shared;
    std::vector<double> typical;
    for (const auto layers : LayersOfSubgraph) {
        shared.push_back(randomGains(random, layers, formats));
        for (std::size_t layer = 0; layer < layers; ++layer)
            typical.push_back(logNormal(random));
    }
    ChoiceProblem problem;
    for (int block = 0; block < shape.blocks; ++block) {
        std::size_t next = 0;
        for (std::size_t klass = 0; klass < LayersOfSubgraph.size(); ++klass) {
            std::vector<double> sensitivities;
            for (std::size_t layer = 0; layer < LayersOfSubgraph[klass]; ++layer, ++next) {
                const double like = typical[next] * (1 + shape.spread * (unit(random) - 0.5));
                sensitivities.push_back(shape.spread < 0 ? logNormal(random) : like);
            }
            const auto gains = shape.gains == Gains::SharedPerClass
                ? shared[klass]
                : randomGains(random, LayersOfSubgraph[klass], formats);
            problem.groups.push_back(groupOf(gains, sensitivities, formats));
        }
    }
    problem.groups.push_back(groupOf(randomGains(random, 1, formats), {10 * logNormal(random)}, formats));
    return problem;
}

double largestLoss(const ChoiceProblem &problem)
{
    double sum = 0;
    for (const auto &choices : problem.groups)
        sum += std::ranges::max(choices, {}, &Choice::loss).loss;
    return sum;
}

} // namespace halftone::test
