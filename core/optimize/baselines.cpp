// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/baselines.h"

#include "core/optimize/greedy_baseline.h"

#include <algorithm>
#include <random>

namespace halftone {

namespace {

FrontierPoint pointOf(const MixedPrecisionProblem &problem, const Configuration &formats)
{
    const auto sum = problem.evaluate(formats);
    return {sum.loss, sum.gain};
}

/// Pinned layers at their pins, all others at the baseline.
Configuration startOf(const MixedPrecisionInput &input)
{
    Configuration start(input.losses.size());
    for (const auto &[layer, format] : input.pins)
        start[layer.value] = format;
    return start;
}

/// The layers that are not pinned, in graph order.
std::vector<std::size_t> freeLayers(const MixedPrecisionInput &input)
{
    std::vector<std::size_t> layers;
    for (std::uint32_t layer = 0; layer < input.losses.size(); ++layer) {
        if (!input.pins.contains(LayerId{layer}))
            layers.push_back(layer);
    }
    return layers;
}

std::vector<FrontierPoint> sorted(std::vector<FrontierPoint> points)
{
    std::ranges::stable_sort(points, {}, &FrontierPoint::loss);
    return points;
}

std::vector<FrontierPoint> prefixPoints(const MixedPrecisionProblem &problem)
{
    auto formats = startOf(problem.input);
    std::vector<FrontierPoint> points{pointOf(problem, formats)};
    for (const auto layer : freeLayers(problem.input)) {
        formats[layer] = static_cast<std::uint8_t>(problem.input.formatCount - 1);
        points.push_back(pointOf(problem, formats));
    }
    return sorted(std::move(points));
}

/// Uniform in 0..count-1. Not std::uniform_int_distribution: its numbers differ between libraries.
std::size_t uniform(std::mt19937_64 &random, std::size_t count)
{
    return static_cast<std::size_t>(random() % count); // the bias is below count / 2^64
}

std::vector<FrontierPoint> randomPoints(const MixedPrecisionProblem &problem, unsigned count)
{
    constexpr std::uint64_t Seed = 20250513; // chosen: the month of arXiv:2505.13060
    std::mt19937_64 random(Seed);
    auto layers = freeLayers(problem.input);
    const std::size_t lowerFormats = problem.input.formatCount - 1;
    std::vector<FrontierPoint> points;
    for (unsigned i = 0; i < count; ++i) {
        auto formats = startOf(problem.input);
        const auto lowered = lowerFormats == 0 ? 0 : uniform(random, layers.size() + 1);
        for (std::size_t k = 0; k < lowered; ++k) {
            std::swap(layers[k], layers[k + uniform(random, layers.size() - k)]);
            formats[layers[k]] = static_cast<std::uint8_t>(1 + uniform(random, lowerFormats));
        }
        points.push_back(pointOf(problem, formats));
    }
    return sorted(std::move(points));
}

} // namespace

std::vector<Baseline> simpleBaselines(const MixedPrecisionProblem &problem,
                                      const std::vector<std::string> &formatNames, unsigned randomCount)
{
    const auto &input = problem.input;
    std::vector<Baseline> baselines;
    for (std::size_t format = 0; format < input.formatCount; ++format) {
        const Configuration uniformFormats(input.losses.size(), static_cast<std::uint8_t>(format));
        baselines.push_back({"all-" + formatNames[format], {pointOf(problem, uniformFormats)}});
    }
    baselines.push_back({"prefix", prefixPoints(problem)});
    baselines.push_back({"random", randomPoints(problem, randomCount)});
    baselines.push_back({"greedy", sorted(greedyPoints(problem, startOf(input)))});
    return baselines;
}

} // namespace halftone
