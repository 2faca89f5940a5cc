// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/rank_group.h"

#include "core/calibrate/tcp_probe.h"

#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace halftone {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto PollPause = std::chrono::milliseconds(50); // chosen: a cancel is heard within 200 ms

std::vector<std::uint8_t> bytesOf(const std::string &text)
{
    return {text.begin(), text.end()};
}

std::string firstLine(const std::exception &e)
{
    const std::string message = e.what();
    return message.substr(0, message.find('\n'));
}

std::string placeOf(const Launch &launch)
{
    return launch.address + ":" + std::to_string(launch.port);
}

Error cancelled(const Launch &launch)
{
    return {ErrorCode::Cancelled, placeOf(launch), "waiting for the other processes was cancelled"};
}

Error unreachable(const Launch &launch, const std::string &reason)
{
    return {ErrorCode::Io, placeOf(launch),
            "the processes cannot meet here: " + reason + "; check MASTER_ADDR and MASTER_PORT"};
}

/// c10d's own waiting can neither be interrupted nor silenced, so it only begins when the store is there.
Result<void> awaitStore(const Launch &launch, std::chrono::milliseconds patience, const std::stop_token &stop)
{
    constexpr auto Try = std::chrono::milliseconds(100); // chosen
    const auto deadline = Clock::now() + patience;
    while (!acceptsConnections(launch.address, launch.port, Try)) {
        if (stop.stop_requested())
            return cancelled(launch);
        if (Clock::now() > deadline)
            return unreachable(launch, "nothing listens");
        std::this_thread::sleep_for(PollPause);
    }
    return {};
}

Result<std::unique_ptr<c10d::TCPStore>> connect(const Launch &launch, std::chrono::milliseconds patience,
                                                const std::stop_token &stop)
{
    c10d::TCPStoreOptions options;
    options.port = launch.port;
    options.isServer = launch.rank == 0 && !launch.launcherKeepsStore;
    options.waitWorkers = false;
    options.timeout = std::chrono::seconds(20); // chosen: for an answer of a store that is there
    if (!options.isServer) {
        if (auto reached = awaitStore(launch, patience, stop); !reached)
            return reached.error();
    }
    try {
        return std::make_unique<c10d::TCPStore>(launch.address, options);
    } catch (const std::exception &e) {
        return unreachable(launch, firstLine(e));
    }
}

} // namespace

/// What the beat and the callers share.
struct RankGroup::State
{
    Launch launch;
    RankTimes times;
    std::string prefix;
    std::mutex storeMutex; ///< one request at a time on the connection
    std::unique_ptr<c10d::TCPStore> store;

    std::mutex failureMutex;
    std::optional<Error> failureFound;
    std::stop_source stop;
    std::stop_token callersStop;
    std::optional<std::stop_callback<std::function<void()>>> callersStopHeard;
    std::jthread beating; ///< last: ends before what it uses

    std::string key(const std::string &name) const { return prefix + name; }
    Error gone(const std::exception &e) const
    {
        return {ErrorCode::Io, placeOf(launch),
                launch.rank == 0 ? "the store of the processes failed: " + firstLine(e)
                                 : "rank 0 was lost: " + firstLine(e)};
    }

    Result<void> set(const std::string &name, const std::string &bytes);
    Result<std::optional<std::string>> find(const std::string &name);
    void setFailure(const Error &error);
    std::optional<Error> failure();
    void beat(const std::stop_token &ended);
    Result<void> watch(std::vector<std::string> &beats, std::vector<Clock::time_point> &seen);
};

Result<void> RankGroup::State::set(const std::string &name, const std::string &bytes)
{
    try {
        const std::lock_guard lock(storeMutex);
        store->set(key(name), bytesOf(bytes));
        return {};
    } catch (const std::exception &e) {
        return gone(e);
    }
}

Result<std::optional<std::string>> RankGroup::State::find(const std::string &name)
{
    try {
        const std::lock_guard lock(storeMutex);
        if (!store->check({key(name)}))
            return std::optional<std::string>();
        const auto bytes = store->get(key(name));
        return std::optional(std::string(bytes.begin(), bytes.end()));
    } catch (const std::exception &e) {
        return gone(e);
    }
}

void RankGroup::State::setFailure(const Error &error)
{
    {
        const std::lock_guard lock(failureMutex);
        if (!failureFound)
            failureFound = error;
    }
    stop.request_stop();
}

std::optional<Error> RankGroup::State::failure()
{
    const std::lock_guard lock(failureMutex);
    return failureFound;
}

/// Rank 0 watches all others, these watch rank 0, and all read what was reported.
Result<void> RankGroup::State::watch(std::vector<std::string> &beats, std::vector<Clock::time_point> &seen)
{
    const auto reported = find("failure");
    if (!reported)
        return reported.error();
    if (*reported)
        return Error{ErrorCode::Internal, placeOf(launch), **reported};
    const int first = launch.rank == 0 ? 1 : 0;
    const int last = launch.rank == 0 ? launch.worldSize - 1 : 0;
    for (int rank = first; rank <= last; ++rank) {
        const auto place = static_cast<std::size_t>(rank);
        const auto left = find("left/" + std::to_string(rank));
        const auto newest = find("beat/" + std::to_string(rank));
        if (!left || !newest)
            return left ? newest.error() : left.error();
        if (*left || newest->value_or("") != beats[place]) {
            beats[place] = newest->value_or("");
            seen[place] = Clock::now();
        } else if (Clock::now() - seen[place] > times.lost) {
            return Error{ErrorCode::Timeout, placeOf(launch),
                         "rank " + std::to_string(rank) + " of " + std::to_string(launch.worldSize)
                             + " was lost; finished samples are kept, resume the calibration"};
        }
    }
    return {};
}

void RankGroup::State::beat(const std::stop_token &ended)
{
    std::vector<std::string> beats(static_cast<std::size_t>(launch.worldSize));
    std::vector<Clock::time_point> seen(beats.size(), Clock::now());
    std::mutex mutex;
    std::condition_variable_any wakeUp;
    for (std::uint64_t count = 0; !ended.stop_requested(); ++count) {
        auto watched = set("beat/" + std::to_string(launch.rank), std::to_string(count));
        if (watched)
            watched = watch(beats, seen);
        if (!watched) {
            if (launch.rank == 0)
                static_cast<void>(set("failure", watched.error().detail));
            setFailure(watched.error());
            return;
        }
        std::unique_lock lock(mutex);
        wakeUp.wait_for(lock, ended, times.beat, [] { return false; });
    }
}

RankGroup::RankGroup(std::unique_ptr<State> state) : m_state(std::move(state)) { }
RankGroup::RankGroup(RankGroup &&) noexcept = default;
RankGroup &RankGroup::operator=(RankGroup &&) noexcept = default;
RankGroup::~RankGroup() = default;

Result<RankGroup> RankGroup::join(const Launch &launch, const RankTimes &times, std::stop_token stop)
{
    auto state = std::make_unique<State>();
    state->launch = launch;
    state->times = times;
    state->prefix = "halftone/" + launch.attempt + "/";
    state->callersStop = std::move(stop);
    auto connected = connect(launch, times.join, state->callersStop);
    if (!connected)
        return connected.error();
    state->store = *std::move(connected);
    auto *shared = state.get();
    state->callersStopHeard.emplace(state->callersStop, [shared] { shared->stop.request_stop(); });
    RankGroup group(std::move(state));
    if (auto told = group.publish("joined/" + std::to_string(launch.rank), "1"); !told)
        return told.error();
    if (auto all = group.awaitAll(); !all)
        return all.error();
    shared->beating = std::jthread([shared](const std::stop_token &ended) { shared->beat(ended); });
    return group;
}

Result<void> RankGroup::awaitAll()
{
    const Launch &launch = m_state->launch;
    const auto deadline = Clock::now() + m_state->times.join;
    for (int rank = 0; rank < launch.worldSize;) {
        const auto joined = find("joined/" + std::to_string(rank));
        if (!joined)
            return joined.error();
        if (stopToken().stop_requested())
            return cancelled(launch);
        if (*joined)
            ++rank;
        else if (Clock::now() > deadline)
            return Error{ErrorCode::Timeout, placeOf(launch),
                         "rank " + std::to_string(rank) + " of " + std::to_string(launch.worldSize)
                             + " did not start; check the launcher's output for its host"};
        else
            std::this_thread::sleep_for(PollPause);
    }
    return {};
}

int RankGroup::rank() const
{
    return m_state->launch.rank;
}

int RankGroup::worldSize() const
{
    return m_state->launch.worldSize;
}

std::stop_token RankGroup::stopToken() const
{
    return m_state->stop.get_token();
}

std::optional<Error> RankGroup::failure() const
{
    return m_state->failure();
}

Result<void> RankGroup::publish(const std::string &name, const std::string &bytes)
{
    return m_state->set(name, bytes);
}

Result<std::optional<std::string>> RankGroup::find(const std::string &name)
{
    return m_state->find(name);
}

Result<std::string> RankGroup::await(const std::string &name)
{
    while (true) {
        auto found = find(name);
        if (!found)
            return found.error();
        if (*found)
            return **std::move(found);
        if (const auto failed = failure())
            return *failed;
        if (stopToken().stop_requested())
            return cancelled(m_state->launch);
        std::this_thread::sleep_for(PollPause);
    }
}

void RankGroup::fail(const Error &error)
{
    const std::string told = "rank " + std::to_string(rank()) + ": " + describe(error);
    static_cast<void>(m_state->set("failure", told)); // if the store is gone, the others notice by themselves
    m_state->setFailure(error);
}

void RankGroup::letOthersHear() const
{
    constexpr int Beats = 3; // chosen: each process asks once in a beat
    if (rank() == 0)
        std::this_thread::sleep_for(Beats * m_state->times.beat);
}

Result<void> RankGroup::leave()
{
    if (auto told = publish("left/" + std::to_string(rank()), "1"); !told)
        return told;
    for (int other = 0; rank() == 0 && other < worldSize(); ++other) {
        if (auto left = await("left/" + std::to_string(other)); !left)
            return left.error();
    }
    m_state->beating.request_stop();
    return {};
}

} // namespace halftone
