// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace halftone {

/// Gives the calling thread, and those it starts from then on, less of the CPU than the window while both want it.
/// Not for the main thread. There is no way back. Linux; without effect where it is not allowed.
void lowerThreadPriority();

/// Likewise for the processes of a group. Thread-safe. Linux.
void lowerGroupPriority(pid_t group);

} // namespace halftone
