// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `time SESSION --source worker`: measures on the workers that --worker-command starts, or on this host, and stores the
/// timing. @return the exit status
int timeOnWorkers(const Invocation &invocation);

} // namespace halftone
