// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_library.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <functional>
#include <random>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace halftone {

namespace {

namespace fs = std::filesystem;

constexpr int Rounds = 1000;
constexpr unsigned Seed = 20261124; // chosen
constexpr auto LongestWork = std::chrono::microseconds(30'000); // chosen: a dozen rows at most

// In a child process, until it is killed: the index of each sample goes into @p pipe once it is stored.
[[noreturn]] void storeSamples(const fs::path &file, const std::string &id, std::int64_t first,
                               std::size_t layers, int pipe)
{
    auto library = SessionLibrary::openExisting(file);
    for (std::int64_t index = first; library; ++index) {
        if (!library->addSample(id, benchSample(index, layers))
            || write(pipe, &index, sizeof index) != sizeof index)
            break;
    }
    _exit(1);
}

// What the child said it had stored before it died.
std::vector<std::int64_t> runAndKill(const fs::path &file, const std::string &id, std::int64_t first,
                                     std::size_t layers, std::chrono::microseconds after)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0)
        storeSamples(file, id, first, layers, ends[1]);
    close(ends[1]);
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    std::vector<std::int64_t> acknowledged;
    for (std::int64_t index = 0; read(ends[0], &index, sizeof index) == sizeof index;)
        acknowledged.push_back(index);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return acknowledged;
}

struct Crashes
{
    std::size_t acknowledged = 0;
    std::size_t lost = 0;
    int damaged = 0;
};

// Samples that are not as they were stored count as lost.
std::size_t missing(const Session &session, const std::vector<std::int64_t> &indices)
{
    const auto isThere = [&](std::int64_t index) {
        const auto sample = std::ranges::lower_bound(session.samples, index, {}, &SampleSums::index);
        return sample != session.samples.end() && *sample == benchSample(index, session.graph.layers.size());
    };
    return static_cast<std::size_t>(std::ranges::count_if(indices, std::not_fn(isThere)));
}

void check(const fs::path &file, const std::string &id, const std::vector<std::int64_t> &indices,
           Crashes &crashes)
{
    crashes.acknowledged += indices.size();
    auto whole = SessionLibrary::copyOf(file); // every page, row and index
    crashes.damaged += whole ? 0 : 1;
    auto library = SessionLibrary::openExisting(file);
    const auto session = library ? library->load(id) : library.error();
    crashes.lost += session ? missing(*session, indices) : indices.size();
}

} // namespace

SampleSums benchSample(std::int64_t index, std::size_t layers)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(index));
    std::lognormal_distribution<double> sum;
    SampleSums sample;
    sample.index = index;
    sample.tokens = 512;
    sample.loss = sum(random);
    sample.layers.resize(layers);
    for (auto &layer : sample.layers) {
        for (auto &operand : layer)
            operand = {sum(random), sum(random), sum(random), sum(random)};
    }
    return sample;
}

Result<BenchCase> benchCrashes(const fs::path &folder, Session session, const std::stop_token &stop)
{
    const auto file = folder / "killed.halftone";
    const std::size_t layers = session.graph.layers.size();
    session.samples.clear();
    Crashes crashes;
    std::mt19937 random(Seed);
    std::uniform_int_distribution<std::int64_t> moment(0, LongestWork.count());
    std::string id;
    std::int64_t next = 0;
    constexpr int RoundsOfOneSession = 50; // chosen: checking stays short
    for (int round = 0; round < Rounds && !stop.stop_requested(); ++round) {
        if (round % RoundsOfOneSession == 0) {
            std::error_code ignored;
            fs::remove(file, ignored);
            auto library = SessionLibrary::open(file);
            session.name = "killed";
            const auto made = library ? library->create(session) : library.error();
            if (!made)
                return made.error();
            id = *made;
            next = 0;
        }
        const auto indices = runAndKill(file, id, next, layers, std::chrono::microseconds(moment(random)));
        check(file, id, indices, crashes);
        next = indices.empty() ? next : indices.back() + 1;
    }
    return BenchCase{"kill-9-1000-rounds",
                     "measurements",
                     {{"acknowledged", static_cast<double>(crashes.acknowledged)},
                      {"lost", static_cast<double>(crashes.lost)},
                      {"damaged", static_cast<double>(crashes.damaged)}}};
}

} // namespace halftone
