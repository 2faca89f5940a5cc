// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/greedy_baseline.h"

#include <limits>
#include <optional>
#include <queue>

namespace halftone {

namespace {

/// One layer of one sub-graph goes to a later format.
struct Move
{
    double ratio = 0; ///< gain per loss MSE; infinite if it costs nothing
    std::size_t subgraph = 0;
    LayerId layer;
    std::uint8_t format = 0;
    std::size_t configuration = 0; ///< of the sub-graph, after the move
    double gain = 0;
    double loss = 0;
};

struct IsWorse
{
    bool operator()(const Move &a, const Move &b) const
    {
        return a.ratio != b.ratio ? a.ratio < b.ratio : a.layer > b.layer;
    }
};

class Greedy
{
public:
    Greedy(const MixedPrecisionProblem &problem, const Configuration &start)
        : m_input(problem.input), m_formats(start), m_point(problem.evaluate(start))
    {
        for (std::size_t subgraph = 0; subgraph < m_input.subgraphs.size(); ++subgraph) {
            Configuration digits;
            for (const auto layer : m_input.subgraphs[subgraph])
                digits.push_back(start[layer.value]);
            m_configurations.push_back(configurationIndex(digits, m_input.formatCount));
        }
    }

    std::vector<FrontierPoint> run();

private:
    [[nodiscard]] std::optional<Move> bestMove(std::size_t subgraph) const;
    [[nodiscard]] Move moveTo(std::size_t subgraph, LayerId layer, std::uint8_t format,
                              std::size_t place) const;
    void apply(const Move &move);

    const MixedPrecisionInput &m_input;
    Configuration m_formats;
    std::vector<std::size_t> m_configurations; ///< per sub-graph
    Choice m_point;
};

Move Greedy::moveTo(std::size_t subgraph, LayerId layer, std::uint8_t format, std::size_t place) const
{
    const auto from = m_formats[layer.value];
    const auto &gains = m_input.gains[subgraph];
    const auto &losses = m_input.losses[layer.value];
    Move move{0, subgraph, layer, format, m_configurations[subgraph] + place * (format - std::size_t{from}),
              0, 0};
    move.gain = gains[move.configuration] - gains[m_configurations[subgraph]];
    move.loss = losses[format] - losses[from];
    move.ratio = move.loss > 0 ? move.gain / move.loss : std::numeric_limits<double>::infinity();
    return move;
}

std::optional<Move> Greedy::bestMove(std::size_t subgraph) const
{
    std::optional<Move> best;
    const auto &layers = m_input.subgraphs[subgraph];
    std::size_t place = 1; // value of the layer's digit in the configuration's number
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer, place *= m_input.formatCount) {
        if (m_input.pins.contains(*layer))
            continue;
        for (std::size_t format = m_formats[layer->value] + std::size_t{1}; format < m_input.formatCount;
             ++format) {
            const auto move = moveTo(subgraph, *layer, static_cast<std::uint8_t>(format), place);
            if (move.gain > 0 && (!best || IsWorse{}(*best, move)))
                best = move;
        }
    }
    return best;
}

void Greedy::apply(const Move &move)
{
    m_formats[move.layer.value] = move.format;
    m_configurations[move.subgraph] = move.configuration;
    m_point.gain += move.gain;
    m_point.loss += move.loss;
}

std::vector<FrontierPoint> Greedy::run()
{
    // A move changes what the others of its own sub-graph bring, and nothing else: one entry per sub-graph
    // stays true.
    std::priority_queue<Move, std::vector<Move>, IsWorse> moves;
    const auto pushBest = [&](std::size_t subgraph) {
        if (const auto move = bestMove(subgraph))
            moves.push(*move);
    };
    for (std::size_t subgraph = 0; subgraph < m_input.subgraphs.size(); ++subgraph)
        pushBest(subgraph);
    std::vector<FrontierPoint> points{{m_point.loss, m_point.gain}};
    while (!moves.empty()) {
        const auto move = moves.top();
        moves.pop();
        apply(move);
        points.push_back({m_point.loss, m_point.gain});
        pushBest(move.subgraph);
    }
    return points;
}

} // namespace

std::vector<FrontierPoint> greedyPoints(const MixedPrecisionProblem &problem, const Configuration &start)
{
    return Greedy(problem, start).run();
}

} // namespace halftone
