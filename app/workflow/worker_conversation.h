// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/worker_channel.h"
#include "core/timing/worker_lines.h"
#include "core/timing/worker_protocol.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace halftone {

/// How long a worker may take. Chosen.
struct WorkerPatience
{
    std::chrono::milliseconds start{180'000}; ///< until it says hello: ssh, a queue, importing PyTorch
    std::chrono::milliseconds silence{60'000}; ///< without any message; it says "alive" every 10 s
    std::chrono::milliseconds stuck{
        1'800'000}; ///< without any message but "alive": a load, a graph that is compiled

    bool operator==(const WorkerPatience &) const = default;
};

/// Talks to one worker: lines instead of bytes, and a limit for every wait. One thread.
class WorkerConversation
{
public:
    /// @param log  what the worker prints beside the protocol, line by line
    WorkerConversation(std::unique_ptr<WorkerChannel> channel, WorkerPatience patience,
                       std::function<void(const std::string &)> log);

    /// @return Io if the worker has ended, with the last line of its log; Timeout if it does not read.
    Result<void> send(std::string_view request);

    /// The next answer that is no sign of life.
    /// @return Cancelled within 100 ms of a stop, the worker is given up then; Timeout; Unsupported if lines without an end come before
    ///         its hello; Io if the worker has ended, with the last line of its log; else as
    ///         parseWorkerAnswer(). After an error the conversation is over.
    Result<WorkerAnswer> next(const std::stop_token &stop);

private:
    using Clock = std::chrono::steady_clock;
    Result<void> receive();
    Error ended();
    [[nodiscard]] std::optional<Error> limit() const;
    void writeLog(std::string_view bytes);

    std::unique_ptr<WorkerChannel> m_channel;
    WorkerPatience m_patience;
    std::function<void(const std::string &)> m_log;
    WorkerLines m_lines;
    std::string m_unfinishedLog;
    std::string m_lastLog;
    bool m_hasGreeted = false;
    int m_greetings = 0; ///< lines before the first message
    Clock::time_point m_lastLine = Clock::now();
    Clock::time_point m_lastAnswer = Clock::now();
};

} // namespace halftone
