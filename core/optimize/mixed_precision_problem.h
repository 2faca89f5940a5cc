// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/configuration.h"
#include "core/optimize/choice_problem.h"
#include "core/partition/partition.h"

#include <map>
#include <string>
#include <vector>

namespace halftone {

/// What the user asks of the choice of formats, in positions of layers and formats.
struct MixedPrecisionInput
{
    std::vector<std::vector<LayerId>> subgraphs; ///< the layers of each sub-graph, in order
    std::size_t formatCount = 2; ///< the first format is the baseline
    std::vector<std::vector<double>> losses; ///< [layer][format]: predicted loss MSE, nats^2
    std::vector<std::vector<double>> gains; ///< [sub-graph][configuration number]: seconds or bytes
    std::map<LayerId, std::uint8_t> pins; ///< layers whose format is given
};

/// A ChoiceProblem that remembers which configuration each choice stands for.
struct MixedPrecisionProblem
{
    MixedPrecisionInput input;
    std::vector<std::vector<std::size_t>> configurations; ///< [group][choice]: configuration number
    ChoiceProblem choices; ///< `limit` is 0 until the caller sets it

    /// The format of every layer for one pick per group.
    [[nodiscard]] Configuration formatsOf(const std::vector<std::size_t> &picks) const;

    /// Gain and loss of a whole-model configuration, whether or not it respects the pins.
    [[nodiscard]] Choice evaluate(const Configuration &formats) const;

    /// Takes other losses for the same layers and formats; gains, pins and limit stay. @p losses must have the shape
    /// of `input.losses`.
    void setLosses(std::vector<std::vector<double>> losses);
};

/// Joins losses, gains and pins: one group per sub-graph, one choice per configuration that respects the
/// pins, its loss the sum over its layers.
/// @return InvalidArgument if shapes disagree, or a pin names an unknown layer or format.
/// Thread-safe.
Result<MixedPrecisionProblem> makeMixedPrecisionProblem(MixedPrecisionInput input);

} // namespace halftone
