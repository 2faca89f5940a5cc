// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"
#include "app/command/bench_clock.h"
#include "app/command/bench_library.h"
#include "app/workflow/timing_job.h"
#include "core/model/model.h"
#include "core/partition/sequential_subgraphs.h"

#include <cstdlib>
#include <fstream>
#include <random>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace halftone {

namespace {

namespace fs = std::filesystem;

constexpr int Sessions = 1000;
constexpr int Samples = 16; // calibrate's default
constexpr unsigned Seed = 20261124; // chosen

// As Llama-3.1-8B, from its public config.json.
constexpr const char *Config8B = R"({"architectures": ["LlamaForCausalLM"], "model_type": "llama",
 "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32, "num_attention_heads": 32,
 "num_key_value_heads": 8, "head_dim": 128, "vocab_size": 128256, "max_position_embeddings": 131072,
 "rms_norm_eps": 1e-05, "rope_theta": 500000.0, "hidden_act": "silu", "attention_bias": false,
 "mlp_bias": false, "tie_word_embeddings": false})";

constexpr double Milli = 1e3;

/// A folder of its own below @p parent, removed with all that is in it.
class BenchFolder
{
public:
    static Result<BenchFolder> make(const fs::path &parent)
    {
        std::error_code failed;
        fs::create_directories(parent, failed);
        std::string name = (parent / "bench-XXXXXX").string();
        if (failed || mkdtemp(name.data()) == nullptr)
            return Error{ErrorCode::Io, parent.string(), "no folder can be made there, choose another one"};
        return BenchFolder(name);
    }
    BenchFolder(BenchFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})) { }
    BenchFolder &operator=(BenchFolder &&) = delete;
    ~BenchFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    explicit BenchFolder(fs::path path) : m_path(std::move(path)) { }
    fs::path m_path;
};

Result<Session> session8B(const fs::path &folder)
{
    const auto config = folder / "config.json";
    std::ofstream(config) << Config8B;
    auto graph = loadModelGraph(config);
    if (!graph)
        return graph.error();
    auto partition = partitionIntoSequentialSubgraphs(*graph);
    if (!partition)
        return partition.error();
    Session session;
    session.model = {"/models/llama-8b", "LlamaForCausalLM", "", 8'030'261'248, 32};
    session.calibration.requestedSamples = Samples;
    session.calibration.sequenceLength = 512;
    session.graph = *std::move(graph);
    session.partition = *std::move(partition);
    auto timing = modelledTiming(session, ModelSource{"gaudi2"}, Workload{});
    if (!timing)
        return timing.error();
    session.timings = {*std::move(timing)};
    for (int i = 0; i < Samples; ++i)
        session.samples.push_back(benchSample(i, session.graph.layers.size()));
    return session;
}

Result<std::vector<std::string>> fill(const fs::path &file, Session session)
{
    auto library = SessionLibrary::open(file);
    if (!library)
        return library.error();
    std::vector<std::string> ids;
    for (int i = 0; i < Sessions; ++i) {
        session.name = "session " + std::to_string(i);
        session.created = "2026-11-24T" + std::to_string(10 + i % 10) + ":00:00Z";
        auto id = library->create(session);
        if (!id)
            return id.error();
        ids.push_back(*std::move(id));
    }
    return ids;
}

// From the closed file to the list.
Result<BenchCase> benchList(const fs::path &file)
{
    constexpr int Rounds = 20; // chosen
    std::vector<double> milliseconds;
    for (int round = 0; round < Rounds; ++round) {
        const auto begin = BenchClock::now();
        auto library = SessionLibrary::openExisting(file);
        const auto list = library ? library->list() : library.error();
        if (!list)
            return list.error();
        milliseconds.push_back(secondsSince(begin) * Milli);
    }
    return BenchCase{
        "list-of-1000", "ms", {{"p50", quantile(milliseconds, 0.5)}, {"worst", quantile(milliseconds, 1)}}};
}

Result<BenchCase> benchLoad(SessionLibrary &library, const std::vector<std::string> &ids)
{
    constexpr int Rounds = 50; // chosen
    std::mt19937 random(Seed);
    std::uniform_int_distribution<std::size_t> pick(0, ids.size() - 1);
    std::vector<double> milliseconds;
    for (int round = 0; round < Rounds; ++round) {
        const auto begin = BenchClock::now();
        const auto session = library.load(ids[pick(random)]);
        if (!session)
            return session.error();
        milliseconds.push_back(secondsSince(begin) * Milli);
    }
    return BenchCase{
        "load-8b", "ms", {{"p50", quantile(milliseconds, 0.5)}, {"worst", quantile(milliseconds, 1)}}};
}

// As many bytes as the row has, behind the others in a file, until the disk has them.
Result<double> secondsOfFsync(int file, const std::vector<char> &bytes)
{
    const auto begin = BenchClock::now();
    if (write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) || fsync(file) != 0)
        return Error{ErrorCode::Io, "fsync", "the disk takes no more, free some space"};
    return secondsSince(begin);
}

// A sample stored, and in turn one fsync of as many bytes on the same disk.
Result<BenchCase> benchSave(SessionLibrary &library, const std::string &id, const fs::path &folder)
{
    constexpr int Rounds = 300; // chosen
    const std::size_t layers = library.load(id)->graph.layers.size();
    const int file = open((folder / "fsync").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const std::vector<char> bytes(layers * sizeof(LayerSums), 'x');
    std::vector<double> saved;
    std::vector<double> synced;
    std::vector<double> ratios;
    for (int round = 0; round < Rounds; ++round) {
        const auto sample = benchSample(round, layers);
        const auto begin = BenchClock::now();
        if (auto stored = library.addSample(id, sample); !stored)
            return stored.error();
        saved.push_back(secondsSince(begin) * Milli);
        const auto one = secondsOfFsync(file, bytes);
        if (!one)
            return one.error();
        synced.push_back(*one * Milli);
        ratios.push_back(saved.back() / synced.back());
    }
    close(file);
    return BenchCase{"save-sample-8b",
                     "ms",
                     {{"p50", quantile(saved, 0.5)},
                      {"p99", quantile(saved, 0.99)},
                      {"fsync_p50", quantile(synced, 0.5)},
                      {"fsync_p99", quantile(synced, 0.99)},
                      {"p50_ratio", quantile(saved, 0.5) / quantile(synced, 0.5)},
                      {"ratio_p50", quantile(ratios, 0.5)}}};
}

} // namespace

Result<std::vector<BenchCase>> benchSessions(const fs::path &parent, const std::stop_token &stop)
{
    const auto folder = BenchFolder::make(parent);
    if (!folder)
        return folder.error();
    const auto file = folder->path() / "sessions.halftone";
    const auto session = session8B(folder->path());
    if (!session)
        return session.error();
    auto crash = benchCrashes(folder->path(), *session, stop); // before anything starts a thread
    if (!crash)
        return crash.error();
    const auto ids = fill(file, *session);
    if (!ids)
        return ids.error();
    auto list = benchList(file);
    if (!list)
        return list.error();
    auto library = SessionLibrary::openExisting(file);
    if (!library)
        return library.error();
    auto load = benchLoad(*library, *ids);
    if (!load)
        return load.error();
    auto save = benchSave(*library, ids->front(), folder->path());
    if (!save)
        return save.error();
    return std::vector<BenchCase>{*std::move(list), *std::move(load), *std::move(save), *std::move(crash)};
}

} // namespace halftone
