// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"
#include "core/calibrate/rank_group.h"

#include <string>
#include <vector>

namespace halftone {

/// What all processes of a launch must agree on.
struct RankAgreement
{
    std::string modelFingerprint;
    std::string fingerprint; ///< of samples and settings
};

/// Rank 0's part of a calibration: tells the others which samples are missing, calibrates every worldSize-th of them,
/// and gives @p store and `options.leftOut` its own and all others' as they come.
///
/// @param missing  samples to be calibrated by the whole group
/// @return as calibrate(), Io if the group's store is gone, and Corrupt if more than a tenth of the requested
///         samples were left out by all together. Stops with @p context, which should hear
///         RankGroup::stopToken().
Result<void> calibrateAsFirst(RankGroup &group, const RankAgreement &agreement, const Model &model,
                              const std::vector<CalibrationSample> &missing,
                              const CalibrationOptions &options, const SampleSink &store,
                              const TaskContext &context);

/// The part of every other rank: sends its samples to rank 0 and waits until that has stored everything.
///
/// @param samples  the whole calibration set, by index
/// @return as calibrate(); Conflict, naming which differs, if model or data are not those of rank 0
Result<void> calibrateAsOther(RankGroup &group, const RankAgreement &agreement, const Model &model,
                              const std::vector<CalibrationSample> &samples,
                              const CalibrationOptions &options, const TaskContext &context);

} // namespace halftone
