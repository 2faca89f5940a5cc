// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_stability.h"

#include "core/optimize/choice_solver.h"

#include <algorithm>
#include <random>

namespace halftone {

namespace {

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
    for (const auto &sample : samples) {
        const bool fits = sample.losses.size() == input.losses.size()
            && std::ranges::all_of(sample.losses,
                                   [&](const auto &formats) { return formats.size() == input.formatCount; });
        if (!fits)
            return invalid("samples", "each must have one loss per layer and format");
    }
    return {};
}

/// Adds @p sample with the given weight to the means in @p sum.
void addWeighted(SampleLosses &sum, const SampleLosses &sample, double weight)
{
    sum.squaredLoss += weight * sample.squaredLoss;
    for (std::size_t layer = 0; layer < sum.losses.size(); ++layer) {
        for (std::size_t format = 0; format < sum.losses[layer].size(); ++format)
            sum.losses[layer][format] += weight * sample.losses[layer][format];
    }
}

/// The means over as many samples as there are, drawn with replacement.
SampleLosses drawnMeans(const std::vector<SampleLosses> &samples, std::mt19937_64 &random)
{
    std::vector<int> counts(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        ++counts[random() % samples.size()]; // the bias is below samples / 2^64
    SampleLosses means;
    means.losses.assign(samples.front().losses.size(),
                        std::vector<double>(samples.front().losses.front().size()));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (counts[i] > 0)
            addWeighted(means, samples[i],
                        static_cast<double>(counts[i]) / static_cast<double>(samples.size()));
    }
    return means;
}

} // namespace

Result<ChoiceStability> bootstrapChoice(const MixedPrecisionProblem &problem,
                                        const std::vector<SampleLosses> &samples, double tau,
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
        auto means = drawnMeans(samples, random);
        drawn.setLosses(std::move(means.losses));
        drawn.choices.limit = tau * tau * means.squaredLoss;
        const auto solution = solveChoiceProblem(
            drawn.choices, {.stop = options.stop, .timeLimitSeconds = SecondsPerDraw, .confirmSeconds = 0});
        if (!solution)
            return solution.error();
        const auto formats = drawn.formatsOf(solution->picks);
        for (std::size_t layer = 0; layer < chosen.size(); ++layer)
            kept[layer] += formats[layer] == chosen[layer] ? 1 : 0;
        stability.gains.push_back(solution->gain);
    }
    std::ranges::sort(stability.gains);
    for (const int count : kept)
        stability.keptShare.push_back(static_cast<double>(count) / std::max(1, stability.draws));
    return stability;
}

} // namespace halftone
