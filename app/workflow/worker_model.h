// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/moved_files.h"
#include "app/workflow/worker_job.h"

namespace halftone {

/// Lets @p request say where its workers find the model of @p session, unless it does: where it is on this computer, found
/// as followModel() does if it has moved; if it is not here, where it was when it was calibrated, which may be so on theirs.
///
/// @param say  hears what was found, or that nothing was
/// @return NotFound, as followModel(), if nobody but this computer's own worker could have it; Cancelled; errors of the
///         library. Any thread that owns the library
Result<void> placeModel(WorkerTimingRequest &request, Session &session, SessionLibrary &library,
                        const SayFound &say, const TaskContext &context);

} // namespace halftone
