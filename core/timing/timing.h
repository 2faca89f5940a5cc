// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"

#include <cstdint>
#include <string>
#include <vector>

namespace halftone {

enum class Phase { Prefill, Decode }; ///< a whole prompt; one more token

/// What is timed: one forward pass over `batch` sequences.
struct Workload
{
    std::int64_t batch = 1;
    std::int64_t sequenceLength = 2048; ///< prompt length; in decode the length of the cache
    Phase phase = Phase::Prefill;

    bool operator==(const Workload &) const = default;
};

/// Gains of the configurations of one sub-graph, all of them or those of single layers: timed_configurations.h.
struct SubgraphGains
{
    std::vector<double> gainSeconds; ///< saved against the all-baseline model; [0] is 0; may be negative
    std::vector<double>
        spreadSeconds; ///< half the medianInterval(): 95 %, less under six rounds; 0 for a model

    bool operator==(const SubgraphGains &) const = default;
};

/// What a whole model gained in one configuration, measured: the sum of its sub-graphs' gains is compared with it.
struct WholeModelGain
{
    Configuration places; ///< of every layer of the model, in Timing::formats
    double gainSeconds = 0;
    double spreadSeconds = 0; ///< half the medianInterval(): 95 %, less under six rounds

    bool operator==(const WholeModelGain &) const = default;
};

/// The time gains of a partition from one source.
struct Timing
{
    std::string source; ///< where the numbers come from: "gaudi2-model", "host:<cpu>", "worker:<host>", …
    Workload workload;
    std::vector<std::string> formats; ///< names; the first is the baseline
    double baselineSeconds = 0; ///< whole model, every layer at the baseline
    double resolutionSeconds = 0; ///< gains mean nothing below this step, see roundedToResolution(); 0: exact
    std::vector<SubgraphGains> gains; ///< one per sub-graph, in the partition's order
    std::vector<WholeModelGain> wholeModel = {}; ///< empty where nothing was measured of the whole

    bool operator==(const Timing &) const = default;
};

} // namespace halftone
