// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace halftone {

/// What arrived from a worker.
struct WorkerBytes
{
    std::string answers; ///< from its standard output
    std::string log; ///< from its standard error
    bool isClosed = false; ///< no more answers will come; more of the log may
};

/// How bytes travel to a worker and back. One thread at a time.
class WorkerChannel
{
public:
    virtual ~WorkerChannel() = default; ///< ends the worker

    /// Waits while the worker does not read. @return Io if it is gone, Timeout after a while (30 s)
    virtual Result<void> send(std::string_view text) = 0;
    /// Waits until something arrives, or at most @p patience.
    virtual WorkerBytes receive(std::chrono::milliseconds patience) = 0;
    /// What it does is not wanted any more: its own end is not waited for.
    virtual void giveUp() = 0;
};

/// Starts @p command with /bin/sh as a process group of its own; its input and output are pipes. The destructor closes
/// its input, waits 3 s (chosen; 50 ms after giveUp()) and then ends the group, which may take as long
/// again. Linux.
/// @return Io if no process can be started; a command that does not exist closes its channel.
Result<std::unique_ptr<WorkerChannel>> startWorkerProcess(const std::string &command);

} // namespace halftone
