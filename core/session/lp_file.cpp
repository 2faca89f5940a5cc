// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lp_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>

namespace halftone {

namespace {

std::string number(double value)
{
    std::array<char, 32> text{}; // 15 digits, sign, point and exponent take 23
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 15).ptr;
    return {text.data(), end};
}

std::string variable(std::size_t subgraph, std::size_t configuration)
{
    return "x_" + std::to_string(subgraph) + "_" + std::to_string(configuration);
}

// " + 2.5 x_0_1", on a line of its own: readers of the format limit the length of a line.
std::string term(double coefficient, const std::string &name)
{
    return (coefficient < 0 ? "\n - " : "\n + ") + number(std::abs(coefficient)) + " " + name;
}

double lossOf(const MixedPrecisionInput &input, std::size_t subgraph, std::size_t configuration)
{
    const auto &layers = input.subgraphs[subgraph];
    const auto formats = configurationAt(configuration, layers.size(), input.formatCount);
    double loss = 0;
    for (std::size_t i = 0; i < layers.size(); ++i)
        loss += input.losses[layers[i].value][formats[i]];
    return loss;
}

using Visitor = std::function<void(std::size_t subgraph, std::size_t configuration)>;

void forEachVariable(const MixedPrecisionInput &input, const Visitor &visit)
{
    for (std::size_t j = 0; j < input.gains.size(); ++j) {
        for (std::size_t p = 0; p < input.gains[j].size(); ++p)
            visit(j, p);
    }
}

std::string oneOfEachRows(const MixedPrecisionInput &input)
{
    std::string rows;
    for (std::size_t j = 0; j < input.gains.size(); ++j) {
        rows += "\nsubgraph_" + std::to_string(j) + ":";
        for (std::size_t p = 0; p < input.gains[j].size(); ++p)
            rows += "\n + " + variable(j, p);
        rows += " = 1";
    }
    return rows;
}

std::string pinRows(const MixedPrecisionProblem &problem)
{
    std::string rows;
    for (std::size_t j = 0; j < problem.input.gains.size(); ++j) {
        const auto &allowed = problem.configurations[j];
        std::string forbidden;
        for (std::size_t p = 0; p < problem.input.gains[j].size(); ++p) {
            if (std::ranges::find(allowed, p) == allowed.end())
                forbidden += "\n + " + variable(j, p);
        }
        if (!forbidden.empty())
            rows += "\npinned_" + std::to_string(j) + ":" + forbidden + " = 0";
    }
    return rows;
}

} // namespace

std::string lpText(const SessionProblem &problem, double tau)
{
    const auto &input = problem.problem.input;
    const double limit = problem.limit(tau);
    const double divisor = limit > 0 ? limit : 1;
    const double unitsPerGain = problem.gainUnit == "s" ? 1e9 : 1; // nanoseconds, or bytes
    std::string text = "\\ Halftone, objective " + problem.objective + ", gains from " + problem.source
        + " in " + (problem.gainUnit == "s" ? "nanoseconds" : "bytes") + "\n\\ tau " + number(tau)
        + ", loss MSE at most " + number(limit) + " nats^2, noise model " + problem.noise
        + "\nMaximize\ngain:";
    forEachVariable(input, [&](std::size_t j, std::size_t p) {
        text += term(input.gains[j][p] * unitsPerGain, variable(j, p));
    });
    text += "\nSubject To\nloss:";
    forEachVariable(input, [&](std::size_t j, std::size_t p) {
        text += term(lossOf(input, j, p) / divisor, variable(j, p));
    });
    text += limit > 0 ? " <= 1" : " <= 0";
    text += oneOfEachRows(input) + pinRows(problem.problem) + "\nBinary";
    forEachVariable(input, [&](std::size_t j, std::size_t p) { text += "\n " + variable(j, p); });
    return text + "\nEnd\n";
}

} // namespace halftone
