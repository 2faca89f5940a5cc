// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/worker_conversation.h"

#include "core/timing/paired_times.h"

namespace halftone {

namespace {

constexpr int MostGreetings = 1000; // lines before the hello; chosen: no login says so much

std::string seconds(std::chrono::milliseconds duration)
{
    return std::to_string(duration.count() / 1000) + " s";
}

} // namespace

WorkerConversation::WorkerConversation(std::unique_ptr<WorkerChannel> channel, WorkerPatience patience,
                                       std::function<void(const std::string &)> log)
    : m_channel(std::move(channel)), m_patience(patience), m_log(std::move(log))
{
}

Result<WorkerAnswer> WorkerConversation::next(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        while (const auto line = m_lines.next()) {
            m_lastLine = Clock::now();
            if (!m_hasGreeted && !line->starts_with('{')) {
                if (++m_greetings > MostGreetings)
                    return Error{ErrorCode::Unsupported, "worker",
                                 "it said no hello among its first " + std::to_string(MostGreetings)
                                     + " lines, is it a worker? It said: " + m_lastLog};
                m_log(*line); // a login's greeting; what comes as an error explains more
                if (m_lastLog.empty())
                    m_lastLog = *line;
                continue;
            }
            auto answer = parseWorkerAnswer(*line);
            if (!answer)
                return answer;
            m_hasGreeted = true;
            if (std::holds_alternative<WorkerAlive>(*answer))
                continue;
            m_lastAnswer = m_lastLine;
            return answer;
        }
        if (const auto late = limit())
            return *late;
        if (auto received = receive(); !received)
            return received.error();
    }
    m_channel->giveUp();
    return measurementCancelled();
}

std::optional<Error> WorkerConversation::limit() const
{
    const auto now = Clock::now();
    if (!m_hasGreeted && now - m_lastAnswer > m_patience.start)
        return Error{ErrorCode::Timeout, "worker", "it did not start within " + seconds(m_patience.start)};
    if (m_hasGreeted && now - m_lastLine > m_patience.silence)
        return Error{ErrorCode::Timeout, "worker",
                     "nothing was heard of it for " + seconds(m_patience.silence)
                         + ", it hangs or the network is down"};
    if (m_hasGreeted && now - m_lastAnswer > m_patience.stuck)
        return Error{ErrorCode::Timeout, "worker", "it made no progress for " + seconds(m_patience.stuck)};
    return std::nullopt;
}

Result<void> WorkerConversation::receive()
{
    constexpr std::chrono::milliseconds Poll{100}; // how fast a stop is heard
    const auto bytes = m_channel->receive(Poll);
    writeLog(bytes.log);
    if (auto added = m_lines.add(bytes.answers); !added)
        return added;
    if (bytes.isClosed && bytes.answers.empty())
        return ended();
    return {};
}

/// The log may come a little later than the end of the answers.
Error WorkerConversation::ended()
{
    constexpr std::chrono::milliseconds Later{100};
    constexpr std::chrono::milliseconds Longest{500}; // chosen: the log may have no end
    const auto last = Clock::now() + Longest;
    for (auto bytes = m_channel->receive(Later);
         (!bytes.log.empty() || !bytes.answers.empty()) && Clock::now() < last;
         bytes = m_channel->receive(Later))
        writeLog(bytes.log);
    writeLog("\n");
    return {ErrorCode::Io, "worker",
            "it has ended, or the connection to it is lost" + (m_lastLog.empty() ? "" : ": " + m_lastLog)};
}

Result<void> WorkerConversation::send(std::string_view request)
{
    auto sent = m_channel->send(request);
    return !sent && sent.error().code == ErrorCode::Io ? ended() : sent;
}

void WorkerConversation::writeLog(std::string_view bytes)
{
    constexpr std::size_t LongestLogLine = 2000; // chosen
    for (const char c : bytes) {
        if (c != '\n' && m_unfinishedLog.size() < LongestLogLine) {
            m_unfinishedLog += c;
            continue;
        }
        if (!m_unfinishedLog.empty()) {
            m_log(m_unfinishedLog);
            m_lastLog = std::move(m_unfinishedLog);
        }
        m_unfinishedLog.clear();
    }
}

} // namespace halftone
