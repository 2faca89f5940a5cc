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
std::vector<const FormatUnit *> freeUnits(const MixedPrecisionProblem &problem)
{
    std::vector<const FormatUnit *> units;
    for (const auto &unit : problem.units) {
        if (unit.formats.size() > 1)
            units.push_back(&unit);
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

std::vector<FrontierPoint> prefixPoints(const MixedPrecisionProblem &problem)
{
    auto formats = startOf(problem);
    std::vector<FrontierPoint> points{pointOf(problem, formats)};
    for (const auto *unit : freeUnits(problem)) {
        give(formats, *unit, unit->formats.back());
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
    auto units = freeUnits(problem);
    std::vector<FrontierPoint> points;
    for (unsigned i = 0; i < count; ++i) {
        auto formats = startOf(problem);
        const auto lowered = uniform(random, units.size() + 1);
        for (std::size_t k = 0; k < lowered; ++k) {
            std::swap(units[k], units[k + uniform(random, units.size() - k)]);
            give(formats, *units[k], units[k]->formats[1 + uniform(random, units[k]->formats.size() - 1)]);
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
    baselines.push_back({"greedy", sorted(greedyPoints(problem, startOf(problem)))});
    return baselines;
}

} // namespace halftone
