// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <vector>

namespace halftone {

namespace {

struct ClosePipe
{
    void operator()(std::FILE *pipe) const { pclose(pipe); }
};

/// Milliseconds since the process began.
struct Start
{
    double window = 0; ///< until it is painted
    double demo = 0; ///< until its solution is painted
};

/// What `halftone --measure-start` prints.
Result<Start> startOnce(const std::filesystem::path &window)
{
    const std::string command = "'" + window.string() + "' --demo --measure-start 2>/dev/null";
    const std::unique_ptr<std::FILE, ClosePipe> pipe(popen(command.c_str(), "r"));
    Start start;
    if (!pipe || std::fscanf(pipe.get(), "%lf %lf", &start.window, &start.demo) != 2)
        return Error{ErrorCode::Io, window.string(), "the window did not start; is there a display?"};
    return start;
}

BenchCase startCase(const char *name, const std::vector<double> &milliseconds)
{
    return {name, "ms", {{"p50", quantile(milliseconds, 0.5)}, {"worst", quantile(milliseconds, 1.0)}}};
}

} // namespace

Result<std::vector<BenchCase>> benchStart()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    auto window = program.parent_path() / "halftone";
    if (!std::filesystem::exists(window, error))
        window = program.parent_path().parent_path() / "window" / "halftone";
    constexpr int Rounds = 7; // chosen; the first one warms the disk cache
    std::vector<double> windows;
    std::vector<double> demos;
    for (int round = 0; round < Rounds; ++round) {
        const auto one = startOnce(window);
        if (!one)
            return one.error();
        if (round == 0)
            continue;
        windows.push_back(one->window);
        demos.push_back(one->demo);
    }
    return std::vector<BenchCase>{startCase("start-to-window", windows), startCase("start-to-demo", demos)};
}

} // namespace halftone
