// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"
#include "app/workflow/session_access.h"
#include "app/workflow/validation_job.h"

namespace halftone {

/// The word behind --kept that means every kept configuration.
inline constexpr std::string_view AllKept = "all";

/// Whether the command line asks for all of @p session's kept configurations: unless one is kept under that very word.
bool asksForAllKept(const Arguments &arguments, const Session &session);

/// Validates them, with progress, and prints the results when all are done, or those finished when it is cancelled.
/// @return the exit status
int validateAllKept(const Invocation &invocation, OpenedSession &opened, const ValidationRequest &request);

} // namespace halftone
