// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/host_timing_job.h"
#include "core/timing/agreement.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace halftone {

/// How sums of gains are compared with the gain of a whole configuration.
struct AdditivityOptions
{
    std::filesystem::path model;
    std::int64_t sequenceLength = 256;
    std::vector<std::string> formats = {"float32", "bf16"}; ///< the baseline first
    std::size_t configurations = 24;
    TurnEffort effort = {.maxRounds = 100};
};

/// One configuration of the whole model.
struct AdditivityPoint
{
    std::string name; ///< "random 7"
    std::int64_t loweredLayers = 0;
    MeasuredGain measured; ///< of the whole model, against its baseline in turns
    GainSums sums;
};

/// What came out, with the settings that it came from.
struct AdditivityStudy
{
    std::string model;
    AdditivityOptions options;
    HostDevice device;
    double loadBefore = 0; ///< processes that wanted a CPU in the minute before: /proc/loadavg
    double loadAfter = 0;
    std::int64_t layers = 0;
    std::size_t fixedLayers = 0; ///< that can take no format but the baseline
    Timing timing; ///< of the sub-graphs
    FinishedMeasurements subgraphs;
    std::vector<AdditivityPoint> points;
};

/// Measures every configuration of every class of sub-graphs on this host, then `configurations` random ones of the
/// whole model, each against the baseline in turns. The number of lowered layers is uniform between one and all.
/// No configuration and no round is dropped. Minutes on a small model; nothing else should run.
Result<AdditivityStudy> studyAdditivity(const AdditivityOptions &options, const TaskContext &context);

/// The sums against what was measured.
Agreement subgraphAgreement(const AdditivityStudy &study);
Agreement layerAgreement(const AdditivityStudy &study);

std::string markdownOf(const AdditivityStudy &study);
std::string csvOf(const AdditivityStudy &study);
/// A scatter plot: measured gain over both sums, with the line on which they are equal.
std::string svgOf(const AdditivityStudy &study);

} // namespace halftone
