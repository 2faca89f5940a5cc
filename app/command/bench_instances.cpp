// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_instances.h"

#include "core/graph/configuration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace halftone {

namespace {

constexpr std::array<std::size_t, 4> LayersOfSubgraph{5, 1, 2, 1};
constexpr std::uint64_t Seed = 2505; // chosen: any, fixed

double unit(std::mt19937_64 &random)
{
    return static_cast<double>(random() >> 11) * 0x1p-53; // the same in every library
}

/// About log-normal with a standard deviation of 1.5 in the logarithm, whose twelve uniforms have variance 1.
double sensitivity(std::mt19937_64 &random)
{
    double normal = -6;
    for (int i = 0; i < 12; ++i)
        normal += unit(random);
    return 1e-6 * std::exp(1.5 * normal);
}

/// Of every configuration: more for coarser formats, and not the sum of the layers' own.
std::vector<double> randomGains(std::mt19937_64 &random, std::size_t layers, std::size_t formats)
{
    std::vector<double> gains(configurationCount(layers, formats), 0.0);
    for (std::size_t p = 1; p < gains.size(); ++p) {
        double lowered = 0;
        for (const auto format : configurationAt(p, layers, formats))
            lowered += format == 0 ? 0 : 0.7 + 0.3 * format;
        gains[p] = std::round(1e3 * lowered * (0.2 + 0.8 * unit(random))) * 1e-9; // seconds, to a nanosecond
    }
    return gains;
}

std::vector<Choice> groupOf(const std::vector<double> &gains, const std::vector<double> &sensitivities,
                            std::size_t formats)
{
    std::vector<Choice> group;
    for (std::size_t p = 0; p < gains.size(); ++p) {
        double loss = 0;
        const auto configuration = configurationAt(p, sensitivities.size(), formats);
        for (std::size_t layer = 0; layer < sensitivities.size(); ++layer)
            loss += sensitivities[layer]
                * (configuration[layer] == 2 ? 4 : configuration[layer]); // E5M2 has 4 times
        group.push_back({gains[p], loss});
    }
    return group;
}

ChoiceProblem llamaProblem(int blocks, std::size_t formats, Resemblance resemblance, double spread)
{
    std::mt19937_64 random(Seed);
    std::vector<std::vector<double>> sharedGains;
    std::vector<double> typical;
    for (const auto layers : LayersOfSubgraph) {
        sharedGains.push_back(randomGains(random, layers, formats));
        for (std::size_t layer = 0; layer < layers; ++layer)
            typical.push_back(sensitivity(random));
    }
    ChoiceProblem problem;
    for (int block = 0; block < blocks; ++block) {
        std::size_t layer = 0;
        for (std::size_t kind = 0; kind < LayersOfSubgraph.size(); ++kind) {
            std::vector<double> own;
            for (std::size_t i = 0; i < LayersOfSubgraph[kind]; ++i, ++layer)
                own.push_back(resemblance == Resemblance::NearlyEqual
                                  ? typical[layer] * (1 + spread * (unit(random) - 0.5))
                                  : sensitivity(random));
            const auto gains = resemblance == Resemblance::Independent
                ? randomGains(random, LayersOfSubgraph[kind], formats)
                : sharedGains[kind];
            problem.groups.push_back(groupOf(gains, own, formats));
        }
    }
    problem.groups.push_back(groupOf(randomGains(random, 1, formats), {10 * sensitivity(random)}, formats));
    return problem;
}

} // namespace

BenchFamily llamaFamily(const std::string &size, int blocks, int formats, Resemblance resemblance)
{
    constexpr std::array Words{"independent", "shared", "shared-nearly-equal"};
    BenchFamily family{size + "-" + std::to_string(formats) + "-formats-"
                           + Words[static_cast<std::size_t>(resemblance)],
                       {}};
    std::vector<double> spreads{0};
    if (resemblance == Resemblance::NearlyEqual)
        spreads = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1};
    for (const double spread : spreads)
        family.problems.push_back(
            llamaProblem(blocks, static_cast<std::size_t>(formats), resemblance, spread));
    return family;
}

std::vector<BenchFamily> llamaFamilies()
{
    constexpr std::array<std::pair<const char *, int>, 4> Sizes{
        {{"1b", 16}, {"8b", 32}, {"70b", 80}, {"405b", 126}}};
    std::vector<BenchFamily> families;
    for (const auto &[size, blocks] : Sizes) {
        for (const int formats : {2, 3}) {
            for (const auto resemblance :
                 {Resemblance::Independent, Resemblance::SharedGains, Resemblance::NearlyEqual})
                families.push_back(llamaFamily(size, blocks, formats, resemblance));
        }
    }
    return families;
}

double largestLoss(const ChoiceProblem &problem)
{
    double sum = 0;
    for (const auto &choices : problem.groups)
        sum += std::ranges::max(choices, {}, &Choice::loss).loss;
    return sum;
}

} // namespace halftone
