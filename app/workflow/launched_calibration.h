// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_job.h"
#include "core/calibrate/launch.h"

#include <optional>
#include <string>

namespace halftone {

/// A calibration to be begun, or one to be resumed.
struct LaunchedCalibration
{
    CalibrationRequest request; ///< when resumed, see resumedRequest()
    std::optional<std::string> resumed; ///< id or name of the session
};

/// Calibrates as one of the processes of @p launch, all of which were given the same command. Rank 0 writes the session;
/// the others need the same model and data, and to resume, the same library.
///
/// @return the session's id on rank 0, nothing on the others. If a process is lost or fails, all others end with an error
///         that says so, and the finished samples are kept; else as calibrateIntoNewSession() and resumeCalibration().
/// Any thread that owns @p library.
Result<std::optional<std::string>> calibrateInLaunch(const Launch &launch,
                                                     const LaunchedCalibration &calibration,
                                                     SessionLibrary &library, const CalibrationEvents &events,
                                                     const TaskContext &context);

} // namespace halftone
