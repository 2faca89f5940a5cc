// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace halftone {

/// One sample that ran through the baseline model and through the quantized one.
struct ValidatedSample
{
    std::int64_t index = 0; ///< in the validation set
    std::int64_t tokens = 0;
    double baselineLoss = 0; ///< g; nats
    double change = 0; ///< delta g: quantized minus baseline; nats

    bool operator==(const ValidatedSample &) const = default;
};

/// What was measured over all samples, each of which counts alike.
struct MeasuredLoss
{
    std::int64_t samples = 0;
    double lossMse = 0; ///< mean of (delta g)^2; nats^2
    double lossMseLow = 0; ///< ends of its 95 % bootstrap interval
    double lossMseHigh = 0;
    double meanChange = 0; ///< mean of delta g; nats
    double baselinePerplexity = 1; ///< exp(mean g)
    double perplexity = 1; ///< exp(mean (g + delta g))

    bool operator==(const MeasuredLoss &) const = default;
};

/// Sums up @p samples; none gives a default MeasuredLoss.
///
/// The interval is that of the 2.5 % and 97.5 % quantiles of 2000 bootstrap draws from a fixed seed: equal samples give
/// equal ends on every machine. One sample gives an interval of no width, which says nothing.
/// Thread-safe. Source of the bootstrap: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
MeasuredLoss measureLoss(std::span<const ValidatedSample> samples);

} // namespace halftone
