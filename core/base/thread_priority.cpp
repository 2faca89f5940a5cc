// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#include <sys/resource.h>

#include <algorithm>

#include <unistd.h>

namespace halftone {

namespace {

constexpr int Step = 10; // chosen: a tenth of the share of the calling thread
constexpr int Nicest = 19; // of the system

/// Below the main thread, which is never lowered: twice is not more than once. A program that was started as a nice one
/// begins from there.
int lowered()
{
    return std::min(getpriority(PRIO_PROCESS, static_cast<id_t>(getpid())) + Step, Nicest);
}

} // namespace

void lowerThreadPriority()
{
    setpriority(PRIO_PROCESS, 0, lowered()); // 0 is the calling thread alone, on Linux
}

void lowerGroupPriority(pid_t group)
{
    setpriority(PRIO_PGRP, static_cast<id_t>(group), lowered());
}

} // namespace halftone
