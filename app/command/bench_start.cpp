// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace halftone {

namespace {

struct ClosePipe
{
    void operator()(std::FILE *pipe) const { pclose(pipe); }
};

/// Milliseconds that `halftone --measure-start` prints, or nothing.
Result<double> startOnce(const std::filesystem::path &window)
{
    const std::string command = "'" + window.string() + "' --demo --measure-start 2>/dev/null";
    const std::unique_ptr<std::FILE, ClosePipe> pipe(popen(command.c_str(), "r"));
    double milliseconds = 0;
    if (!pipe || std::fscanf(pipe.get(), "%lf", &milliseconds) != 1)
        return Error{ErrorCode::Io, window.string(), "the window did not start; is there a display?"};
    return milliseconds;
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
    std::vector<double> milliseconds;
    for (int round = 0; round < Rounds; ++round) {
        const auto one = startOnce(window);
        if (!one)
            return one.error();
        if (round > 0)
            milliseconds.push_back(*one);
    }
    return std::vector<BenchCase>{
        {"start-to-first-paint",
         "ms",
         {{"p50", quantile(milliseconds, 0.5)}, {"worst", quantile(milliseconds, 1.0)}}}};
}

} // namespace halftone
