// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `time SESSION --source host`: measures on this CPU and stores the timing. @return the exit status
int timeOnHost(const Invocation &invocation);

} // namespace halftone
