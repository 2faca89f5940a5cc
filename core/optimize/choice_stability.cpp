// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_stability.h"

#include "core/optimize/budgeted_solver.h"

#include <algorithm>
#include <random>

namespace halftone {

namespace {

using LossTable = std::vector<std::vector<double>>;

constexpr double SecondsPerDraw = 0.1; // chosen: an incumbent with its bound is good enough for a share

Result<void> check(const MixedPrecisionInput &input, const std::vector<SampleLosses> &samples,
                   const Configuration &chosen)
{
    const auto invalid = [](const char *subject, const char *detail) {
        return Error{ErrorCode::InvalidArgument, subject, detail};
    };
    if (samples.empty())
        return invalid("samples", "at least one is needed");
    if (chosen.size() != input.losses.size())
        return invalid("configuration", "must give every layer a format");
    const auto fits = [&](const LossTable &table) {
        return table.size() == input.losses.size()
            && std::ranges::all_of(table, [&](const auto &row) { return row.size() == input.formatCount; });
    };
    for (const auto &sample : samples) {
        if (!fits(sample.losses)
            || !(sample.drifts.empty() || (fits(sample.drifts) && !input.drifts.empty())))
            return invalid("samples", "each must have one loss, and at most one drift, per layer and format");
    }
    return {};
}

LossTable zeros(const MixedPrecisionInput &input)
{
    return LossTable(input.losses.size(), std::vector<double>(input.formatCount));
}

void addWeighted(LossTable &sum, const LossTable &table, double weight)
{
    for (std::size_t layer = 0; layer < sum.size(); ++layer) {
        for (std::size_t format = 0; format < sum[layer].size(); ++format)
            sum[layer][format] += weight * table[layer][format];
    }
}

/// The means over as many samples as there are, drawn with replacement.
SampleLosses drawnMeans(const MixedPrecisionInput &input, const std::vector<SampleLosses> &samples,
                        std::mt19937_64 &random)
{
    std::vector<int> counts(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        ++counts[random() % samples.size()]; // the bias is below samples / 2^64
    int withDrifts = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
        withDrifts += samples[i].drifts.empty() ? 0 : counts[i];
    SampleLosses means{0, zeros(input), withDrifts > 0 ? zeros(input) : input.drifts};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const double weight = static_cast<double>(counts[i]) / static_cast<double>(samples.size());
        means.squaredLoss += weight * samples[i].squaredLoss;
        addWeighted(means.losses, samples[i].losses, weight);
        if (!samples[i].drifts.empty())
            addWeighted(means.drifts, samples[i].drifts, static_cast<double>(counts[i]) / withDrifts);
    }
    return means;
}

Result<BudgetedSolution> solveDraw(MixedPrecisionProblem &drawn, Goal goal, const LoadBudget &budget,
                                   SampleLosses means, double limit, const std::stop_token &stop)
{
    drawn.setLosses(std::move(means.losses), std::move(means.drifts));
    const auto budgeted = withBudgets(drawn, budget, goal, limit);
    if (!budgeted)
        return budgeted.error();
    return solveBudgetedProblem(*budgeted,
                                {.stop = stop, .timeLimitSeconds = SecondsPerDraw, .confirmSeconds = 0});
}

} // namespace

Result<ChoiceStability> bootstrapChoice(const MixedPrecisionProblem &problem, Goal goal,
                                        const LoadBudget &budget, const std::vector<SampleLosses> &samples,
                                        const std::function<double(double)> &limitOf,
                                        const Configuration &chosen, const StabilityOptions &options)
{
    if (auto checked = check(problem.input, samples, chosen); !checked)
        return checked.error();
    constexpr std::uint64_t Seed = 20250513; // chosen: the month of arXiv:2505.13060
    std::mt19937_64 random(Seed);
    std::vector<int> kept(chosen.size());
    ChoiceStability stability;
    MixedPrecisionProblem drawn = problem;
    for (; stability.draws < options.draws; ++stability.draws) {
        if (options.stop.stop_requested())
            return Error{ErrorCode::Cancelled, "stability", "the re-solves were cancelled"};
        auto means = drawnMeans(problem.input, samples, random);
        const double limit = limitOf(means.squaredLoss);
        const auto solution = solveDraw(drawn, goal, budget, std::move(means), limit, options.stop);
        if (!solution)
            return solution.error();
        const auto formats = drawn.formatsOf(solution->picks);
        for (std::size_t layer = 0; layer < chosen.size(); ++layer)
            kept[layer] += formats[layer] == chosen[layer] ? 1 : 0;
        stability.gains.push_back(goal == Goal::MostGain ? solution->gain : drawn.evaluate(formats).gain);
    }
    std::ranges::sort(stability.gains);
    for (const int count : kept)
        stability.keptShare.push_back(static_cast<double>(count) / std::max(1, stability.draws));
    return stability;
}

} // namespace halftone
