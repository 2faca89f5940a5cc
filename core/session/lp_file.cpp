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

// The variables that give a layer each format: [format], " + x_0_1" lines with the given sign.
std::vector<std::string> formatTerms(const MixedPrecisionInput &input, LayerId layer, const char *sign)
{
    std::vector<std::string> terms(input.formatCount);
    for (std::size_t j = 0; j < input.subgraphs.size(); ++j) {
        const auto &layers = input.subgraphs[j];
        const auto place = std::ranges::find(layers, layer) - layers.begin();
        if (place == std::ssize(layers))
            continue;
        for (std::size_t p = 0; p < input.gains[j].size(); ++p) {
            const auto format
                = configurationAt(p, layers.size(), input.formatCount)[static_cast<std::size_t>(place)];
            terms[format] += sign + variable(j, p);
        }
    }
    return terms;
}

bool areInOneSubgraph(const MixedPrecisionInput &input, LayerId a, LayerId b)
{
    return std::ranges::any_of(input.subgraphs, [&](const auto &layers) {
        return std::ranges::find(layers, a) != layers.end() && std::ranges::find(layers, b) != layers.end();
    });
}

std::string tieRows(const MixedPrecisionProblem &problem)
{
    std::string rows;
    int number = 0;
    for (const auto &unit : problem.units) {
        for (std::size_t i = 1; i < unit.layers.size(); ++i) {
            if (areInOneSubgraph(problem.input, unit.layers[i - 1], unit.layers[i]))
                continue; // forbidden by pinned_J
            const auto left = formatTerms(problem.input, unit.layers[i - 1], "\n + ");
            const auto right = formatTerms(problem.input, unit.layers[i], "\n - ");
            for (std::size_t format = 0; format < left.size(); ++format)
                rows += "\ntie_" + std::to_string(number++) + ":" + left[format] + right[format] + " = 0";
        }
    }
    return rows;
}

std::string sumRow(const MixedPrecisionInput &input, const std::vector<std::vector<double>> &table,
                   double unit)
{
    std::string row;
    forEachVariable(input, [&](std::size_t j, std::size_t p) {
        row += term(layerSum(input, table, j, p) / unit, variable(j, p));
    });
    return row;
}

std::string driftRows(const MixedPrecisionInput &input, double limit)
{
    const double unit = limit > 0 ? std::sqrt(limit) : 1;
    std::string rows = "\ndrift_sum:" + sumRow(input, input.drifts, unit) + "\n - drift = 0";
    for (int i = 0; i < SquareTangents; ++i) {
        const double at = 2.0 * i / (SquareTangents - 1) - 1;
        rows += "\ntangent_" + std::to_string(i) + ":" + term(2 * at, "drift")
            + "\n - square <= " + number(at * at);
    }
    return rows;
}

std::string memoryRow(const SessionProblem &problem)
{
    if (problem.memory.kind == Budget::None)
        return {};
    const double unit = problem.memory.limit > 0 ? problem.memory.limit : 1;
    return "\nmemory:" + sumRow(problem.problem.input, problem.memory.loads, unit)
        + (problem.memory.limit > 0 ? " <= 1" : " <= 0");
}

std::string bounds(const MixedPrecisionInput &input, double limit)
{
    if (input.drifts.empty())
        return {};
    return std::string("\nBounds\n drift ") + (limit > 0 ? "free" : "= 0");
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
    text += "\nSubject To\nloss:" + sumRow(input, input.losses, divisor);
    text += input.drifts.empty() ? "" : "\n + square";
    text += limit > 0 ? " <= 1" : " <= 0";
    text += input.drifts.empty() ? "" : driftRows(input, limit);
    text += memoryRow(problem) + oneOfEachRows(input) + pinRows(problem.problem) + tieRows(problem.problem);
    text += bounds(input, limit) + "\nBinary";
    forEachVariable(input, [&](std::size_t j, std::size_t p) { text += "\n " + variable(j, p); });
    return text + "\nEnd\n";
}

} // namespace halftone
