// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_cbc.h"

#include "app/command/bench_clock.h"
#include "core/base/number_text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace halftone {

namespace {

std::string term(double coefficient, std::size_t group, std::size_t choice)
{
    return (coefficient < 0 ? "\n - " : "\n + ") + exactText(std::abs(coefficient)) + " x_"
        + std::to_string(group) + "_" + std::to_string(choice);
}

/// CPLEX LP: gains in nanoseconds, losses divided by the limit.
std::string lpText(const ChoiceProblem &problem)
{
    std::string gains = "Maximize\ngain:";
    std::string losses = "\nSubject To\nloss:";
    std::string rows;
    std::string binaries = "\nBinary";
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        rows += "\ngroup_" + std::to_string(group) + ":";
        for (std::size_t i = 0; i < problem.groups[group].size(); ++i) {
            gains += term(problem.groups[group][i].gain * 1e9, group, i);
            losses += term(problem.groups[group][i].loss / problem.limit, group, i);
            rows += term(1, group, i);
            binaries += "\n x_" + std::to_string(group) + "_" + std::to_string(i);
        }
        rows += " = 1";
    }
    return gains + losses + " <= 1" + rows + binaries + "\nEnd\n";
}

/// What a command prints; empty if it cannot be run.
std::string outputOf(const std::string &command)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 4096> part{};
    while (pipe && std::fgets(part.data(), part.size(), pipe.get()) != nullptr)
        output += part.data();
    return output;
}

} // namespace

bool hasCbc()
{
    return !outputOf("command -v cbc").empty();
}

std::optional<double> secondsOfCbc(const ChoiceProblem &problem, double seconds)
{
    const auto file = std::filesystem::temp_directory_path()
        / ("halftone-bench-" + std::to_string(BenchClock::now().time_since_epoch().count()) + ".lp");
    std::ofstream(file) << lpText(problem);
    const auto begin = BenchClock::now();
    const auto output = outputOf("timeout " + exactText(2 * seconds) + " cbc '" + file.string()
                                 + "' ratioGap 0 timeMode elapsed sec " + exactText(seconds) + " solve 2>&1");
    const double spent = secondsSince(begin);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return output.find("Optimal solution found") != std::string::npos ? std::optional(spent) : std::nullopt;
}

} // namespace halftone
