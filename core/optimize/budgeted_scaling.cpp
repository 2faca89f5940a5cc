// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_scaling.h"

#include "core/optimize/reduced_problem.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace halftone {

namespace {

constexpr double LargestMagnitude = 1e100; // beyond it sums and squares could overflow (chosen)
constexpr double HalfLimitTolerance = LimitTolerance / 2; // the rest is for roundings

bool isSane(double x)
{
    return std::isfinite(x) && std::abs(x) <= LargestMagnitude;
}

struct Range
{
    double low = 0;
    double high = 0;
};

Range rangeOf(const std::vector<BudgetedChoice> &choices, double BudgetedChoice::*field)
{
    const auto [low, high] = std::ranges::minmax(choices, {}, field);
    return {low.*field, high.*field};
}

/// The units that originals are divided by.
struct Units
{
    double gain = 1;
    double loss = 1;
    double drift = 1;
    double load = 1;
};

double positiveOr1(long double x)
{
    return x > 0 ? static_cast<double>(x) : 1.0;
}

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
    gain += other.gain;
    loss += other.loss;
    drift += other.drift;
    load += other.load;
    return *this;
}

Result<void> checkBudgetedProblem(const BudgetedProblem &problem)
{
    if (std::isnan(problem.limit) || std::isnan(problem.loadLimit))
        return Error{ErrorCode::InvalidArgument, "limit", "a limit is not a number"};
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        for (std::size_t i = 0; i < problem.groups[group].size(); ++i) {
            const auto &choice = problem.groups[group][i];
            const bool sane
                = isSane(choice.gain) && isSane(choice.loss) && isSane(choice.drift) && isSane(choice.load);
            if (!sane || choice.loss < 0)
                return Error{ErrorCode::InvalidArgument,
                             "group " + std::to_string(group) + ", choice " + std::to_string(i),
                             sane ? "has a negative loss"
                                  : "has a number that is not finite or beyond 1e100"};
        }
    }
    return {};
}

std::optional<ScaledProblem> scaleProblem(const BudgetedProblem &problem)
{
    ScaledProblem scaled;
    long double gainRange = 0;
    long double baseGain = 0;
    long double leastLoad = 0;
    long double loadMagnitude = std::abs(static_cast<long double>(problem.loadLimit));
    long double drifts = 0;
    std::vector<Range> gains;
    std::vector<Range> loads;
    for (const auto &choices : problem.groups) {
        if (choices.empty())
            return std::nullopt;
        gains.push_back(rangeOf(choices, &BudgetedChoice::gain));
        loads.push_back(rangeOf(choices, &BudgetedChoice::load));
        const auto drift = rangeOf(choices, &BudgetedChoice::drift);
        gainRange += static_cast<long double>(gains.back().high) - gains.back().low;
        baseGain += gains.back().low;
        leastLoad += loads.back().low;
        loadMagnitude += std::max(0.0, -loads.back().low);
        drifts += std::max(std::abs(drift.low), std::abs(drift.high));
    }
    if (problem.limit < 0 || problem.loadLimit + LimitTolerance * loadMagnitude < leastLoad)
        return std::nullopt;
    const long double loadLeft
        = std::max(0.0L, problem.loadLimit + HalfLimitTolerance * loadMagnitude - leastLoad);
    scaled.lossRow = std::isfinite(problem.limit);
    scaled.loadRow = std::isfinite(problem.loadLimit);
    scaled.hasDrift = drifts > 0 && (scaled.lossRow || problem.driftCostsGain);
    scaled.curvedRow = scaled.lossRow && scaled.hasDrift && !problem.driftCostsGain;
    scaled.baseGain = static_cast<double>(baseGain);
    scaled.gainUnit = positiveOr1(gainRange);
    Units units{scaled.gainUnit, 1, 1, 1};
    units.loss = scaled.lossRow ? positiveOr1(problem.limit) : 1;
    units.drift = scaled.curvedRow ? std::sqrt(units.loss) : positiveOr1(drifts);
    units.load = scaled.loadRow ? positiveOr1(loadLeft) : 1;
    scaled.lossCapacity = scaled.lossRow && problem.limit > 0 ? 1 + HalfLimitTolerance : 0;
    const double largestLoss = scaled.lossCapacity > 0 ? 1 + LimitTolerance : 0;
    scaled.loadCapacity = scaled.loadRow && loadLeft > 0 ? 1 : 0;
    scaled.gainCurve = problem.driftCostsGain && scaled.hasDrift ? units.drift / units.gain * units.drift : 0;
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        auto &items = scaled.groups.emplace_back();
        for (std::uint32_t i = 0; i < problem.groups[group].size(); ++i) {
            const auto &choice = problem.groups[group][i];
            const Tally tally{(choice.gain - gains[group].low) / units.gain,
                              scaled.lossRow ? choice.loss / units.loss : 0,
                              scaled.hasDrift ? choice.drift / units.drift : 0,
                              scaled.loadRow ? (choice.load - loads[group].low) / units.load : 0};
            // Losses and loads only add up: alone over the limit is over it in every company.
            if (tally.loss <= largestLoss && tally.load <= scaled.loadCapacity)
                items.push_back({tally, i});
        }
        if (items.empty())
            return std::nullopt;
    }
    return scaled;
}

} // namespace halftone
