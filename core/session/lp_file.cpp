// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lp_file.h"

#include "core/base/number_text.h"
#include "core/session/solve_task.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace halftone {

namespace {

std::string number(double value)
{
    constexpr int Digits = 15; // chosen: what every reader of LP files takes
    return shortText(value, Digits);
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

/// What a variable counts in a row.
using Coefficient = std::function<double(std::size_t subgraph, std::size_t configuration)>;

Coefficient sumOf(const MixedPrecisionInput &input, const std::vector<std::vector<double>> &table)
{
    return [&](std::size_t j, std::size_t p) { return layerSum(input, table, j, p); };
}

Coefficient gainOf(const MixedPrecisionInput &input)
{
    return [&](std::size_t j, std::size_t p) { return input.gains[j][p]; };
}

std::string terms(const MixedPrecisionInput &input, const Coefficient &coefficient, double unit)
{
    std::string row;
    forEachVariable(
        input, [&](std::size_t j, std::size_t p) { row += term(coefficient(j, p) / unit, variable(j, p)); });
    return row;
}

double largestOf(const MixedPrecisionInput &input, const Coefficient &coefficient)
{
    double largest = 0;
    forEachVariable(input, [&](std::size_t j, std::size_t p) {
        largest = std::max(largest, std::abs(coefficient(j, p)));
    });
    return largest;
}

// What a row is divided by, so that its limit is 1, -1 or 0, and then its largest term is 1: solvers have absolute
// tolerances.
double unitOf(double limit, double largest)
{
    if (limit != 0)
        return std::abs(limit);
    return largest > 0 ? largest : 1;
}

std::string driftRows(const MixedPrecisionInput &input, double lossUnit)
{
    const double unit = std::sqrt(lossUnit);
    std::string rows = "\ndrift_sum:" + terms(input, sumOf(input, input.drifts), unit) + "\n - drift = 0";
    for (int i = 0; i < SquareTangents; ++i) {
        const double at = 2.0 * i / (SquareTangents - 1) - 1;
        rows += "\ntangent_" + std::to_string(i) + ":" + term(2 * at, "drift")
            + "\n - square <= " + number(at * at);
    }
    return rows;
}

std::string atMost(const std::string &name, const MixedPrecisionInput &input,
                   const std::vector<std::vector<double>> &table, double limit)
{
    const double unit = unitOf(limit, largestOf(input, sumOf(input, table)));
    return "\n" + name + ":" + terms(input, sumOf(input, table), unit) + " <= " + number(limit / unit);
}

std::string budgetRow(const MixedPrecisionInput &input, const LoadBudget &budget)
{
    const double timeUnit = unitOf(budget.limit, largestOf(input, gainOf(input)));
    switch (budget.kind) {
    case Budget::None:
        break;
    case Budget::LayerLoads:
        return atMost("memory", input, budget.loads, budget.limit);
    case Budget::Drifts:
        return atMost("perplexity", input, input.drifts, budget.limit);
    case Budget::NegativeGains:
        return "\ntime:" + terms(input, gainOf(input), timeUnit) + " >= " + number(-budget.limit / timeUnit);
    }
    return {};
}

std::string driftLimitRow(const MixedPrecisionInput &input, double limit)
{
    return std::isfinite(limit) ? atMost("perplexity", input, input.drifts, limit) : std::string();
}

/// A SolveTask as it is written.
struct Program
{
    const SessionProblem &problem;
    const SolveTask &task;
    double lossUnit = 1; ///< nats^2

    [[nodiscard]] const MixedPrecisionInput &input() const { return problem.problem.input; }
    [[nodiscard]] bool isOfGain() const { return task.goal == Goal::MostGain; }
    [[nodiscard]] bool limitsLoss() const { return isOfGain() && std::isfinite(task.limit); }
    [[nodiscard]] bool hasSquare() const { return !input().drifts.empty() && (limitsLoss() || !isOfGain()); }
};

std::string lossTerms(const Program &program)
{
    return terms(program.input(), sumOf(program.input(), program.input().losses), program.lossUnit)
        + (program.hasSquare() ? "\n + square" : "");
}

std::string comment(const Program &program, const SessionSolution &solution)
{
    const auto &problem = program.problem;
    std::string text = "\\ Halftone, objective " + problem.objective + ", gains from " + problem.source
        + " in " + (problem.gainUnit == "s" ? "nanoseconds" : "bytes") + "\n\\ ";
    if (program.limitsLoss())
        text += "tau " + number(solution.tau) + ", loss MSE at most "
            + number(problem.lossMse(program.task.limit)) + " nats^2, ";
    else
        text += std::string(name(solution.asked.kind)) + ", losses in units of " + number(program.lossUnit)
            + " nats^2, ";
    return text + "noise model " + problem.noise + "\n";
}

std::string objective(const Program &program)
{
    if (!program.isOfGain())
        return "Minimize\nloss:" + lossTerms(program);
    const double perGain = program.problem.gainUnit == "s" ? 1e-9 : 1; // nanoseconds, or bytes
    return "Maximize\ngain:" + terms(program.input(), gainOf(program.input()), perGain);
}

std::string lossRows(const Program &program)
{
    std::string rows;
    if (program.limitsLoss())
        rows += "\nloss:" + lossTerms(program) + (program.task.limit > 0 ? " <= 1" : " <= 0");
    if (program.hasSquare())
        rows += driftRows(program.input(), program.lossUnit);
    return rows;
}

std::string bounds(const Program &program)
{
    if (!program.hasSquare())
        return {};
    const bool isZero = program.limitsLoss() && program.task.limit <= 0;
    return std::string("\nBounds\n drift ") + (isZero ? "= 0" : "free");
}

/// The limit of the losses, or the least loss that was found; where it is 0 the largest term of a limit, and the smallest
/// of an objective, so that no solver takes it for 0.
double lossUnitOf(const MixedPrecisionInput &input, const SolveTask &task, double limit)
{
    if (limit > 0 || task.goal == Goal::MostGain)
        return unitOf(limit, largestOf(input, sumOf(input, input.losses)));
    double smallest = std::numeric_limits<double>::infinity();
    forEachVariable(input, [&](std::size_t j, std::size_t p) {
        if (const double loss = layerSum(input, input.losses, j, p); loss > 0)
            smallest = std::min(smallest, loss);
    });
    return std::isfinite(smallest) ? smallest : 1;
}

} // namespace

Result<std::string> lpText(const SessionProblem &problem, const SessionSolution &solution)
{
    const auto task = taskOf(problem, solution.asked);
    if (!task)
        return task.error();
    const Program program{problem, *task, lossUnitOf(problem.problem.input, *task, solution.limit)};
    const auto &input = program.input();
    std::string text = comment(program, solution) + objective(program) + "\nSubject To";
    text
        += lossRows(program) + budgetRow(input, task->budget) + driftLimitRow(input, task->budget.driftLimit);
    text += oneOfEachRows(input) + pinRows(problem.problem) + tieRows(problem.problem);
    text += bounds(program) + "\nBinary";
    forEachVariable(input, [&](std::size_t j, std::size_t p) { text += "\n " + variable(j, p); });
    return text + "\nEnd\n";
}

} // namespace halftone
