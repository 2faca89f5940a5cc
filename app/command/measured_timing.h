// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/session_access.h"

namespace halftone {

/// Ends a measurement: stores @p timing in the session and says what it is like, or prints why there is none.
/// @return the exit status
int keepMeasured(OpenedSession &opened, const Result<Timing> &timing);

} // namespace halftone
