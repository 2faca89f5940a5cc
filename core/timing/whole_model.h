// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/partition/partition.h"
#include "core/timing/agreement.h"
#include "core/timing/timing.h"
#include "core/timing/worker_protocol.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Whether gains add up: whole models in mixed configurations against the sums that the integer program maximises.
/// Thread-safe.
namespace halftone {

inline constexpr int DefaultWholeModelConfigurations = 3; ///< chosen: each takes whole passes
inline constexpr int MostWholeModelConfigurations = 1000; ///< chosen
inline constexpr std::uint64_t WholeModelSeed = 2505; ///< chosen: any, but it stays

/// @return whether @p layer can take @p format; a layer that is missing can take none.
bool canTake(const PossibleFormats &possible, const std::string &layer, const std::string &format);

/// Configurations of a whole model to compare sums of gains with: the first has every layer that can at the second of
/// @p formats; in the others, random but always the same ones, the number of lowered layers is uniform between one and
/// all. So the first N of more are those of N.
/// @return places in @p formats, of every layer
std::vector<Configuration> wholeModelConfigurations(const ModelGraph &graph,
                                                    const std::vector<std::string> &formats,
                                                    const PossibleFormats &possible, std::size_t count);

/// "every layer", "random 3": what wholeModelConfigurations()[@p index] is.
std::string wholeModelName(std::size_t index);

/// What the timing's gains sum up to for a configuration of the whole model. Seconds.
struct GainSums
{
    double bySubgraph = 0; ///< of the gains of its sub-graphs' configurations
    double byLayer = 0; ///< of the gains of its layers, each changed alone

    bool operator==(const GainSums &) const = default;
};

/// @param places  of every layer, in timing.formats
GainSums gainSums(const Partition &partition, const Timing &timing, const Configuration &places);

/// A configuration of the whole model: what it gains, and what the sums say. Seconds.
struct WholeModelPoint
{
    double gainSeconds = 0;
    double spreadSeconds = 0;
    GainSums sums;

    bool operator==(const WholeModelPoint &) const = default;
};

/// One for each of timing.wholeModel.
std::vector<WholeModelPoint> wholeModelPoints(const Partition &partition, const Timing &timing);

/// How many gains are further from a sum than their spread.
struct BeyondSpread
{
    std::size_t below = 0; ///< the whole gains less than the sum promises
    std::size_t above = 0;

    bool operator==(const BeyondSpread &) const = default;
};
/// Of @p points and one of their sums.
BeyondSpread beyondSpread(const std::vector<WholeModelPoint> &points, double GainSums::*sum);

/// How well one of the sums tells what the whole gains.
Agreement agreementOf(const std::vector<WholeModelPoint> &points, double GainSums::*sum);

} // namespace halftone
