// SPDX-License-Identifier: GPL-3.0-or-later
/// Feeds a target with mutated inputs, guided by the code they reach; for GCC, whose sanitizers come without one.
///
///     NAME_fuzz [--seconds N] [--findings FOLDER] SEED_FILE_OR_FOLDER...
///
/// A child process runs the target; this process watches it. An input that crashes it, takes longer than 5 s or makes the
/// process larger than its limit is saved in FOLDER, and the exit status is 1. `--seconds 0` runs the given inputs alone,
/// which repeats a finding. A target is what libFuzzer calls one, so that it can be linked with that instead.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr std::size_t MostBytes = 1U << 18U; // chosen: of an input
constexpr std::size_t CoverageSlots = 1U << 16U; // chosen: a target has some 10,000 places
constexpr double SecondsPerInput = 5; // chosen: more is a hang

/// What both processes see: the child's findings outlive it.
struct Shared
{
    std::atomic<std::uint64_t> runs;
    std::atomic<std::size_t> size;
    std::atomic<std::size_t> kept;
    std::array<std::uint8_t, MostBytes> input;
};

std::array<bool, CoverageSlots> isVisited; // by the input that runs now
std::array<std::uint32_t, CoverageSlots> visited; // those slots, the first visitedCount of it
std::size_t visitedCount = 0;
std::array<bool, CoverageSlots> isKnown;
std::uintptr_t previous = 0; // an edge is the place and the one before

Bytes readFile(const fs::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    Bytes bytes{std::istreambuf_iterator<char>(stream), {}};
    bytes.resize(std::min(bytes.size(), MostBytes));
    return bytes;
}

std::vector<Bytes> readSeeds(const std::vector<fs::path> &paths)
{
    std::vector<fs::path> files;
    for (const auto &path : paths) {
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto &entry : fs::directory_iterator(path))
            files.push_back(entry.path());
    }
    std::ranges::sort(files); // the order of a folder is any
    std::vector<Bytes> seeds;
    std::ranges::transform(files, std::back_inserter(seeds), readFile);
    return seeds;
}

class Mutator
{
public:
    explicit Mutator(std::uint64_t seed) : m_random(seed) { }

    Bytes operator()(const std::vector<Bytes> &corpus)
    {
        Bytes input = corpus[below(corpus.size())];
        for (auto edits = 1 + below(4); edits > 0; --edits)
            edit(input, corpus[below(corpus.size())]);
        input.resize(std::min(input.size(), MostBytes));
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void insert(Bytes &input, std::size_t at, const std::uint8_t *data, std::size_t size)
    {
        input.insert(input.begin() + static_cast<std::ptrdiff_t>(at), data, data + size);
    }

    void edit(Bytes &input, const Bytes &other)
    {
        static constexpr std::array<std::string_view, 24> Words{"{",
                                                                "}",
                                                                "[",
                                                                "]",
                                                                "\"",
                                                                ":",
                                                                ",",
                                                                "null",
                                                                "true",
                                                                "-1",
                                                                "0",
                                                                "9e999",
                                                                "18446744073709551615",
                                                                "9223372036854775807",
                                                                "-9223372036854775808",
                                                                "0.5",
                                                                "\\u0000",
                                                                "\\ud800",
                                                                "\n",
                                                                "\xff",
                                                                "(",
                                                                "*",
                                                                "[[[[[[[[[[[[[[[[",
                                                                "{\"a\":"};
        const std::size_t at = below(input.size() + 1);
        const std::size_t length
            = 1 + below(std::min<std::size_t>(input.size() - std::min(at, input.size()), 64));
        const auto begin = input.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(7)) {
        case 0:
            if (at < input.size())
                input[at] ^= static_cast<std::uint8_t>(1U << below(8));
            return;
        case 1:
            if (at < input.size())
                input[at] = static_cast<std::uint8_t>(m_random());
            return;
        case 2:
            if (at + length <= input.size())
                input.erase(begin, begin + static_cast<std::ptrdiff_t>(length));
            return;
        case 3: {
            const auto word = Words[below(Words.size())];
            insert(input, at, reinterpret_cast<const std::uint8_t *>(word.data()), word.size());
            return;
        }
        case 4: { // a piece of another input
            const std::size_t from = below(other.size());
            const std::size_t size = below(std::min<std::size_t>(other.size() - from, 256));
            const Bytes piece(other.begin() + static_cast<std::ptrdiff_t>(from),
                              other.begin() + static_cast<std::ptrdiff_t>(from + size));
            insert(input, at, piece.data(), piece.size());
            return;
        }
        case 5: // a little-endian number
            for (std::size_t i = at; i < std::min(at + 8, input.size()); ++i)
                input[i] = below(4) == 0 ? 0xFF : static_cast<std::uint8_t>(below(3));
            return;
        default: // digits, where numbers are text
            for (std::size_t i = at; i < std::min(at + length, input.size()); ++i) {
                if (input[i] >= '0' && input[i] <= '9')
                    input[i] = static_cast<std::uint8_t>('0' + below(10));
            }
        }
    }

    std::mt19937_64 m_random;
};

/// @return whether the input reached what none before had
bool runOne(Shared &shared, const Bytes &input)
{
    std::ranges::copy(input, shared.input.begin());
    shared.size = input.size();
    visitedCount = 0;
    previous = 0;
    LLVMFuzzerTestOneInput(input.data(), input.size());
    ++shared.runs;
    bool isNew = false;
    const std::size_t count = visitedCount;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t slot = visited[i];
        isNew = isNew || !isKnown[slot];
        isKnown[slot] = true;
        isVisited[slot] = false;
    }
    return isNew;
}

[[noreturn]] void runChild(Shared &shared, std::vector<Bytes> corpus, double seconds, std::uint64_t seed)
{
    for (const auto &input : corpus)
        runOne(shared, input);
    Mutator mutate(seed);
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    while (Clock::now() < end) {
        Bytes input = mutate(corpus);
        if (runOne(shared, input))
            corpus.push_back(std::move(input));
        shared.kept = corpus.size();
    }
    _exit(0); // without the destructors of a library that was driven to its limits
}

/// Waits for the child; kills it when one input takes too long.
/// @return what was wrong; empty if nothing
std::string watch(pid_t child, const Shared &shared)
{
    auto since = Clock::now();
    std::uint64_t runs = 0;
    for (;;) {
        int status = 0;
        if (waitpid(child, &status, WNOHANG) == child)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? "" : "crash";
        if (shared.runs != runs) {
            runs = shared.runs;
            since = Clock::now();
        }
        if (std::chrono::duration<double>(Clock::now() - since).count() > SecondsPerInput) {
            ::kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return "timeout";
        }
        usleep(20'000);
    }
}

fs::path save(const fs::path &folder, const std::string &what, const Shared &shared)
{
    fs::create_directories(folder);
    const std::size_t hash
        = std::hash<std::string_view>()({reinterpret_cast<const char *>(shared.input.data()), shared.size});
    const fs::path file = folder / (what + "-" + std::to_string(hash));
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char *>(shared.input.data()),
               static_cast<std::streamsize>(shared.size));
    return file;
}

} // namespace

extern "C" {

/// GCC calls it at every place where the flow of control joins or forks.
__attribute__((no_sanitize_coverage, no_sanitize("address", "undefined"))) void __sanitizer_cov_trace_pc();
void __sanitizer_cov_trace_pc()
{
    const auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
    const std::size_t slot = (place ^ (previous << 1U)) % CoverageSlots;
    previous = place;
    if (!isVisited.data()[slot]) {
        isVisited.data()[slot] = true;
        visited.data()[visitedCount++] = static_cast<std::uint32_t>(slot);
    }
}

const char *__asan_default_options();
const char *__asan_default_options()
{
    // LibTorch is not instrumented, hence no container annotations; 3 GB is more than any target needs.
    return "hard_rss_limit_mb=3072:allocator_may_return_null=1:max_allocation_size_mb=3072:detect_leaks=0:"
           "detect_container_overflow=0:detect_odr_violation=0";
}

} // extern "C"

int main(int argc, char **argv)
{
    double seconds = 60;
    fs::path findings = "findings";
    std::vector<fs::path> paths;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--seconds" && i + 1 < argc)
            seconds = std::stod(argv[++i]);
        else if (word == "--findings" && i + 1 < argc)
            findings = argv[++i];
        else
            paths.emplace_back(word);
    }
    auto seeds = readSeeds(paths);
    if (seeds.empty())
        seeds.emplace_back();
    void *memory = mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return 2;
    auto &shared = *new (memory) Shared{};
    const std::uint64_t seed = std::random_device()();
    const pid_t child = fork();
    if (child == 0)
        runChild(shared, std::move(seeds), seconds, seed);
    const std::string fault = watch(child, shared);
    std::printf("%s: %llu inputs, %zu kept, seed %llu\n", fs::path(argv[0]).filename().c_str(),
                static_cast<unsigned long long>(shared.runs), shared.kept.load(),
                static_cast<unsigned long long>(seed));
    if (fault.empty())
        return 0;
    std::printf("%s: %s\n", fault.c_str(), save(findings, fault, shared).c_str());
    return 1;
}
