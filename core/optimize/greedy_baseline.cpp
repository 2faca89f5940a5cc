// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/greedy_baseline.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>

namespace halftone {

namespace {

/// The layers of one unit go to a later format.
struct Move
{
    double ratio = 0; ///< gain per loss MSE; infinite if it costs nothing
    std::size_t group = 0;
    std::size_t unit = 0; ///< units are in the order of their first layers
    std::uint8_t format = 0;
    double gain = 0;
    double loss = 0;
};

struct IsWorse
{
    bool operator()(const Move &a, const Move &b) const
    {
        return a.ratio != b.ratio ? a.ratio < b.ratio : a.unit > b.unit;
    }
};

class Greedy
{
public:
    Greedy(const MixedPrecisionProblem &problem, const Configuration &start);

    StrategyPath run();

private:
    [[nodiscard]] double gainWith(std::size_t unit) const; ///< of the sub-graphs that have layers of it
    [[nodiscard]] std::optional<Move> bestMove(std::size_t group);
    [[nodiscard]] Move moveTo(std::size_t group, std::size_t unit, std::uint8_t format);
    void give(std::size_t unit, std::uint8_t format);

    const MixedPrecisionProblem &m_problem;
    Configuration m_formats;
    std::vector<std::vector<std::size_t>> m_unitsOfGroups;
    std::vector<std::vector<std::size_t>> m_subgraphsOfUnits;
};

Greedy::Greedy(const MixedPrecisionProblem &problem, const Configuration &start)
    : m_problem(problem), m_formats(start), m_unitsOfGroups(problem.groupSubgraphs.size()),
      m_subgraphsOfUnits(problem.units.size())
{
    std::vector<std::size_t> groupOfLayers(start.size());
    std::vector<std::size_t> subgraphOfLayers(start.size());
    for (std::size_t group = 0; group < problem.groupSubgraphs.size(); ++group) {
        for (const auto subgraph : problem.groupSubgraphs[group]) {
            for (const auto layer : problem.input.subgraphs[subgraph]) {
                groupOfLayers[layer.value] = group;
                subgraphOfLayers[layer.value] = subgraph;
            }
        }
    }
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit) {
        const auto &layers = problem.units[unit].layers;
        auto &subgraphs = m_subgraphsOfUnits[unit];
        for (const auto layer : layers) {
            const auto subgraph = subgraphOfLayers[layer.value];
            if (std::ranges::find(subgraphs, subgraph) == subgraphs.end())
                subgraphs.push_back(subgraph);
        }
        m_unitsOfGroups[groupOfLayers[layers.front().value]].push_back(unit);
    }
}

double Greedy::gainWith(std::size_t unit) const
{
    double gain = 0;
    for (const auto subgraph : m_subgraphsOfUnits[unit])
        gain += m_problem.input.gains[subgraph][configurationOf(m_problem.input, subgraph, m_formats)];
    return gain;
}

void Greedy::give(std::size_t unit, std::uint8_t format)
{
    for (const auto layer : m_problem.units[unit].layers)
        m_formats[layer.value] = format;
}

Move Greedy::moveTo(std::size_t group, std::size_t unit, std::uint8_t format)
{
    const auto &layers = m_problem.units[unit].layers;
    const auto from = m_formats[layers.front().value];
    Move move{0, group, unit, format, -gainWith(unit), 0};
    give(unit, format);
    move.gain += gainWith(unit);
    give(unit, from);
    for (const auto layer : layers) {
        const auto &losses = m_problem.input.losses[layer.value];
        move.loss += losses[format] - losses[from];
    }
    move.ratio = move.loss > 0 ? move.gain / move.loss : std::numeric_limits<double>::infinity();
    return move;
}

std::optional<Move> Greedy::bestMove(std::size_t group)
{
    std::optional<Move> best;
    for (const auto unit : m_unitsOfGroups[group]) {
        const auto now = m_formats[m_problem.units[unit].layers.front().value];
        for (const auto format : m_problem.units[unit].formats) {
            if (format <= now)
                continue;
            const auto move = moveTo(group, unit, format);
            if (move.gain > 0 && (!best || IsWorse{}(*best, move)))
                best = move;
        }
    }
    return best;
}

StrategyPath Greedy::run()
{
    // A move changes what the others of its own group bring, and nothing else: one entry per group stays true.
    std::priority_queue<Move, std::vector<Move>, IsWorse> moves;
    const auto pushBest = [&](std::size_t group) {
        if (const auto move = bestMove(group))
            moves.push(*move);
    };
    for (std::size_t group = 0; group < m_unitsOfGroups.size(); ++group)
        pushBest(group);
    const auto start = m_problem.evaluate(m_formats);
    StrategyPath path{{{start.loss, start.gain}}, {}};
    while (!moves.empty()) {
        const auto move = moves.top();
        moves.pop();
        give(move.unit, move.format);
        const auto point = m_problem.evaluate(m_formats);
        path.points.push_back({point.loss, point.gain});
        path.steps.push_back({move.unit, move.format});
        pushBest(move.group);
    }
    return path;
}

} // namespace

StrategyPath greedyPath(const MixedPrecisionProblem &problem, const Configuration &start)
{
    return Greedy(problem, start).run();
}

} // namespace halftone
