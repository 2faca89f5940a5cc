// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/baselines.h"

#include "core/optimize/baseline_names.h"
#include "core/optimize/greedy_baseline.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace halftone {

namespace {

FrontierPoint pointOf(const MixedPrecisionProblem &problem, const Configuration &formats)
{
    const auto sum = problem.evaluate(formats);
    return {sum.loss, sum.gain};
}

/// Every unit at the first format that is open to it: the baseline, unless it is not.
Configuration startOf(const MixedPrecisionProblem &problem)
{
    Configuration start(problem.input.losses.size());
    for (const auto &unit : problem.units) {
        for (const auto layer : unit.layers)
            start[layer.value] = unit.formats.front();
    }
    return start;
}

/// The units that may have another format than the first, in graph order.
std::vector<std::size_t> freeUnits(const MixedPrecisionProblem &problem)
{
    std::vector<std::size_t> units;
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit) {
        if (problem.units[unit].formats.size() > 1)
            units.push_back(unit);
    }
    return units;
}

void give(Configuration &formats, const FormatUnit &unit, std::uint8_t format)
{
    for (const auto layer : unit.layers)
        formats[layer.value] = format;
}

std::vector<FrontierPoint> sorted(std::vector<FrontierPoint> points)
{
    std::ranges::stable_sort(points, {}, &FrontierPoint::loss);
    return points;
}

StrategyPath prefixPath(const MixedPrecisionProblem &problem)
{
    auto formats = startOf(problem);
    StrategyPath path{{pointOf(problem, formats)}, {}};
    for (const auto unit : freeUnits(problem)) {
        path.steps.push_back({unit, problem.units[unit].formats.back()});
        give(formats, problem.units[unit], path.steps.back().format);
        path.points.push_back(pointOf(problem, formats));
    }
    return path;
}

/// With its points in ascending loss.
Baseline baselineOf(std::string_view name, StrategyPath path)
{
    Baseline baseline{
        std::string(name), {}, std::move(path.steps), std::vector<std::size_t>(path.points.size())};
    std::iota(baseline.stepCounts.begin(), baseline.stepCounts.end(), std::size_t{0});
    std::ranges::stable_sort(baseline.stepCounts, {}, [&](std::size_t i) { return path.points[i].loss; });
    for (const auto count : baseline.stepCounts)
        baseline.points.push_back(path.points[count]);
    return baseline;
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
    auto units = freeUnits(problem);
    std::vector<FrontierPoint> points;
    for (unsigned i = 0; i < count; ++i) {
        auto formats = startOf(problem);
        const auto lowered = uniform(random, units.size() + 1);
        for (std::size_t k = 0; k < lowered; ++k) {
            std::swap(units[k], units[k + uniform(random, units.size() - k)]);
            const auto &unit = problem.units[units[k]];
            give(formats, unit, unit.formats[1 + uniform(random, unit.formats.size() - 1)]);
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
        baselines.push_back(
            {uniformBaseline(formatNames[format]), {pointOf(problem, uniformFormats)}, {}, {}});
    }
    baselines.push_back(baselineOf(PrefixBaseline, prefixPath(problem)));
    baselines.push_back({std::string(RandomBaseline), randomPoints(problem, randomCount), {}, {}});
    baselines.push_back(baselineOf(GreedyBaseline, greedyPath(problem, startOf(problem))));
    return baselines;
}

std::optional<Configuration> bestWithin(const MixedPrecisionProblem &problem, const Baseline &baseline,
                                        double limit)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < baseline.stepCounts.size() && baseline.points[i].loss <= limit; ++i) {
        if (!best || baseline.points[i].gain > baseline.points[*best].gain)
            best = i;
    }
    if (!best)
        return {};
    auto formats = startOf(problem);
    for (std::size_t step = 0; step < baseline.stepCounts[*best]; ++step)
        give(formats, problem.units[baseline.steps[step].unit], baseline.steps[step].format);
    return formats;
}

} // namespace halftone
