// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/frontier.h"
#include "core/optimize/mixed_precision_problem.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// A unit of layers gets another format.
struct BaselineStep
{
    std::size_t unit = 0; ///< in MixedPrecisionProblem::units
    std::uint8_t format = 0;

    bool operator==(const BaselineStep &) const = default;
};

/// A simple strategy to draw beside the optimum: one point, or a curve in ascending loss.
struct Baseline
{
    std::string name; ///< "all-bf16", "all-fp8_e4m3", "prefix", "random", "greedy"
    std::vector<FrontierPoint> points;
    std::vector<BaselineStep> steps; ///< of "prefix" and "greedy", from every unit's first format on
    std::vector<std::size_t> stepCounts; ///< of each point, where there are steps: how many lead to it

    bool operator==(const Baseline &) const = default;
};

/// The strategies that users compare with. Pins, candidate formats and ties are respected by none of "all-…"; by
/// the others they are: tied layers move together.
///
///   all-F      every layer in format F
///   prefix     the first n layers in graph order in the last format open to them, n = 0..layers
///   random     @p randomCount configurations; the number of lowered layers is uniform, then which, then the format
///              of each among those open to it after the first; always the same seed
///   greedy     lower single layers by gain/loss, largest first, re-evaluated on whole configurations, until no
///              single layer gains any more
///
/// Layers that are not lowered have the first format open to them; formats are taken to be listed from the finest
/// to the coarsest: greedy only moves a layer to a later one.
/// @param formatNames  one per format of the problem, the baseline first
/// Thread-safe; deterministic for equal input.
std::vector<Baseline> simpleBaselines(const MixedPrecisionProblem &problem,
                                      const std::vector<std::string> &formatNames,
                                      unsigned randomCount = 200);

/// What "prefix" or "greedy" chooses within a limit: the formats at its point of largest gain whose loss is at most
/// @p limit; nothing if it has none, or no steps. Thread-safe.
std::optional<Configuration> bestWithin(const MixedPrecisionProblem &problem, const Baseline &baseline,
                                        double limit);

} // namespace halftone
