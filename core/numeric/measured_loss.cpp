// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/measured_loss.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace halftone {

namespace {

constexpr std::size_t Draws = 2000; // chosen: 50 draws lie beyond each end of the interval
constexpr std::uint64_t Seed = 20250519; // chosen: any, fixed

/// Means of (delta g)^2 over draws with replacement, ascending.
std::vector<double> bootstrapMeans(std::span<const ValidatedSample> samples)
{
    std::mt19937_64 random(Seed); // its sequence is the standard's; the library's distributions are not
    const std::size_t count = samples.size();
    std::vector<double> means(Draws);
    for (double &mean : means) {
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double change = samples[random() % count].change;
            sum += change * change;
        }
        mean = sum / static_cast<double>(count);
    }
    std::ranges::sort(means);
    return means;
}

} // namespace

MeasuredLoss measureLoss(std::span<const ValidatedSample> samples)
{
    MeasuredLoss measured;
    if (samples.empty())
        return measured;
    measured.samples = static_cast<std::int64_t>(samples.size());
    const auto count = static_cast<double>(samples.size());
    double meanLoss = 0;
    for (const auto &sample : samples) {
        measured.lossMse += sample.change * sample.change / count;
        measured.meanChange += sample.change / count;
        meanLoss += sample.baselineLoss / count;
    }
    measured.baselinePerplexity = std::exp(meanLoss);
    measured.perplexity = std::exp(meanLoss + measured.meanChange);
    const auto means = bootstrapMeans(samples);
    measured.lossMseLow = means[Draws / 40]; // 2.5 %
    measured.lossMseHigh = means[Draws - 1 - Draws / 40];
    return measured;
}

} // namespace halftone
