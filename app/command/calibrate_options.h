// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"
#include "app/workflow/calibration_job.h"

namespace halftone {

/// --noise, --formats, --profile, --scale-method and --back-off of `calibrate MODEL`, into @p request. Analytic models
/// need nothing; measured-error measures the formats given, FP8 E4M3 by default. Errors are wrong usage.
Result<void> addNoiseOptions(const Arguments &arguments, CalibrationRequest &request);

/// `calibrate SESSION --add bias-aware|drift`: a separate step whose cost is stated before it starts.
/// @return the exit status
int addToCalibration(const Invocation &invocation);

} // namespace halftone
