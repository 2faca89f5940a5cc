// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `time SESSION --import FILE` and `time SESSION --export FILE`. @return the exit status
int useGainsFile(const Invocation &invocation);

} // namespace halftone
