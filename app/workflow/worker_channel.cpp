// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/worker_channel.h"

#include "core/base/thread_priority.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char **environ; // NOLINT: POSIX's own

namespace halftone {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int SendPatienceMs = 30'000; // chosen
constexpr std::chrono::milliseconds EndPatience{3000}; // chosen
constexpr std::chrono::milliseconds GivenUpPatience{50}; // chosen: a cancel may take 200 ms in all

/// A file descriptor that is closed with its owner.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number = -1;
};

struct Ends
{
    Descriptor ours;
    Descriptor theirs;
};

/// A pair of sockets instead of a pipe: writing to a worker that is gone is an error then, not a signal.
std::optional<Ends> connectedEnds()
{
    std::array<int, 2> numbers{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, numbers.data()) != 0)
        return std::nullopt;
    return Ends{Descriptor(numbers[0]), Descriptor(numbers[1])};
}

class WorkerProcess : public WorkerChannel
{
public:
    WorkerProcess(pid_t process, Descriptor input, Descriptor output, Descriptor errors)
        : m_process(process), m_input(std::move(input)), m_output(std::move(output)),
          m_errors(std::move(errors))
    {
    }
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;

    ~WorkerProcess() override
    {
        m_input.close();
        const auto patience = m_isGivenUp ? GivenUpPatience : EndPatience;
        if (!endsWithin(patience)) {
            kill(-m_process, SIGTERM);
            if (!endsWithin(patience)) {
                kill(-m_process, SIGKILL);
                waitpid(m_process, nullptr, 0);
            }
        }
    }

    Result<void> send(std::string_view text) override
    {
        while (!text.empty()) {
            const auto sent = ::send(m_input.number(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent >= 0) {
                text.remove_prefix(static_cast<std::size_t>(sent));
                continue;
            }
            if (errno != EAGAIN && errno != EINTR)
                return Error{ErrorCode::Io, "worker", "it has ended, or the connection to it is lost"};
            pollfd waiting{m_input.number(), POLLOUT, 0};
            if (poll(&waiting, 1, SendPatienceMs) == 0)
                return Error{ErrorCode::Timeout, "worker", "it does not read what it is sent"};
        }
        return {};
    }

    WorkerBytes receive(std::chrono::milliseconds patience) override
    {
        WorkerBytes bytes;
        std::array<pollfd, 2> waiting{pollfd{m_output.number(), POLLIN, 0},
                                      pollfd{m_errors.number(), POLLIN, 0}};
        if (poll(waiting.data(), waiting.size(), static_cast<int>(patience.count())) > 0) {
            if (waiting[1].revents != 0)
                read(m_errors, bytes.log);
            if (waiting[0].revents != 0)
                read(m_output, bytes.answers);
        }
        bytes.isClosed = m_output.number() < 0;
        return bytes;
    }

    void giveUp() override { m_isGivenUp = true; }

private:
    static void read(Descriptor &from, std::string &to)
    {
        std::array<char, 65536> buffer{};
        const auto count = ::read(from.number(), buffer.data(), buffer.size());
        if (count > 0)
            to.append(buffer.data(), static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            from.close();
    }

    [[nodiscard]] bool endsWithin(std::chrono::milliseconds patience) const
    {
        for (const auto end = Clock::now() + patience; Clock::now() < end;) {
            if (waitpid(m_process, nullptr, WNOHANG) != 0)
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }

    pid_t m_process;
    Descriptor m_input;
    Descriptor m_output;
    Descriptor m_errors;
    bool m_isGivenUp = false;
};

/// The child gets no signal mask of ours (the command line blocks Ctrl-C in its threads) and a group of its own, so that
/// Ctrl-C reaches us alone and what it has started ends with it.
int spawn(pid_t &process, const std::string &command, const std::array<int, 3> &descriptors)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (int i = 0; i < 3; ++i)
        posix_spawn_file_actions_adddup2(&actions, descriptors[static_cast<std::size_t>(i)], i);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::string shell = "sh";
    std::string option = "-c";
    std::string text = command;
    const std::array<char *, 4> arguments{shell.data(), option.data(), text.data(), nullptr};
    const int failed = posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed;
}

} // namespace

Result<std::unique_ptr<WorkerChannel>> startWorkerProcess(const std::string &command)
{
    auto input = connectedEnds();
    auto output = connectedEnds();
    auto errors = connectedEnds();
    if (!input || !output || !errors)
        return Error{ErrorCode::Io, command, "the worker cannot be started, too many files are open"};
    pid_t process = 0;
    const int failed
        = spawn(process, command, {input->theirs.number(), output->theirs.number(), errors->theirs.number()});
    if (failed != 0)
        return Error{ErrorCode::Io, command,
                     std::string("the worker cannot be started: ") + std::strerror(failed)};
    lowerGroupPriority(process);
    return std::unique_ptr<WorkerChannel>(std::make_unique<WorkerProcess>(
        process, std::move(input->ours), std::move(output->ours), std::move(errors->ours)));
}

} // namespace halftone
