// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#include <sys/resource.h>

namespace halftone {

namespace {

constexpr int Niceness = 10; // chosen: a tenth of the share of a thread that is not nice

} // namespace

void lowerThreadPriority()
{
    setpriority(PRIO_PROCESS, 0, Niceness); // 0 is the calling thread alone, on Linux
}

void lowerGroupPriority(pid_t group)
{
    setpriority(PRIO_PGRP, static_cast<id_t>(group), Niceness);
}

} // namespace halftone
