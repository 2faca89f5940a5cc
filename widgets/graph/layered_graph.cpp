// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/layered_graph.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

constexpr int OrderingSweeps = 8; // chosen: further sweeps change nothing on transformer blocks
constexpr int PlacingSweeps = 16; // chosen: positions then move by less than a pixel

std::vector<std::size_t> ranks(const LayeredGraph &graph)
{
    std::vector<std::size_t> rank(graph.vertices.size());
    for (const auto &layer : graph.layers)
        for (std::size_t i = 0; i < layer.size(); ++i)
            rank[layer[i]] = i;
    return rank;
}

/// Inversions of @p values, which are all below @p bound, by a Fenwick tree.
std::size_t inversions(const std::vector<std::size_t> &values, std::size_t bound)
{
    std::vector<std::size_t> tree(bound + 1, 0);
    std::size_t count = 0;
    for (std::size_t seen = 0; seen < values.size(); ++seen) {
        std::size_t notGreater = 0;
        for (std::size_t i = values[seen] + 1; i > 0; i &= i - 1)
            notGreater += tree[i];
        count += seen - notGreater;
        for (std::size_t i = values[seen] + 1; i <= bound; i += i & (~i + 1))
            ++tree[i];
    }
    return count;
}

void sortByNeighbours(LayeredGraph &graph, std::size_t layer, bool useBefore, std::vector<std::size_t> &rank)
{
    std::vector<std::pair<double, std::size_t>> byCentre;
    for (const std::size_t vertex : graph.layers[layer]) {
        const auto &neighbours = useBefore ? graph.vertices[vertex].before : graph.vertices[vertex].after;
        double sum = 0;
        for (const std::size_t neighbour : neighbours)
            sum += static_cast<double>(rank[neighbour]);
        byCentre.emplace_back(neighbours.empty() ? static_cast<double>(rank[vertex])
                                                 : sum / static_cast<double>(neighbours.size()),
                              vertex);
    }
    std::ranges::stable_sort(byCentre, {}, &std::pair<double, std::size_t>::first);
    for (std::size_t i = 0; i < byCentre.size(); ++i) {
        graph.layers[layer][i] = byCentre[i].second;
        rank[byCentre[i].second] = i;
    }
}

/// Nondecreasing values nearest to @p wanted in weighted least squares.
std::vector<double> isotonic(const std::vector<double> &wanted, const std::vector<double> &weight)
{
    struct Pool
    {
        double mean;
        double weight;
        std::size_t size;
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        pools.push_back({wanted[i], weight[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean > pools.back().mean) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool &kept = pools.back();
            const double total = kept.weight + last.weight;
            kept
                = {(kept.mean * kept.weight + last.mean * last.weight) / total, total, kept.size + last.size};
        }
    }
    std::vector<double> values;
    for (const Pool &pool : pools)
        values.insert(values.end(), pool.size, pool.mean);
    return values;
}

/// How strongly two neighbours attract each other: a long edge goes straight on before it turns to its end.
/// Source of the idea: Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs", IEEE TSE
/// 19(3), 1993.
double attraction(const LayeredGraph::Vertex &lower)
{
    return lower.breadth > 0 ? 1 : 400; // chosen: a bend of less than a pixel in a block
}

/// All fed by one vertex of the spine and by nothing else: such a fan is drawn symmetric.
bool isFan(const LayeredGraph &graph, const std::vector<std::size_t> &layer)
{
    const auto &before = graph.vertices[layer.front()].before;
    return before.size() == 1 && graph.layers[graph.vertices[before.front()].layer].size() == 1
        && std::ranges::all_of(layer,
                               [&](std::size_t vertex) { return graph.vertices[vertex].before == before; });
}

/// Moves a layer to where its neighbours are, as far as its own order and @p gap allow.
void placeLayer(const LayeredGraph &graph, const std::vector<std::size_t> &layer, double gap,
                std::vector<double> &centre)
{
    if (layer.size() == 1) {
        centre[layer.front()] = 0;
        return;
    }
    const bool fan = isFan(graph, layer);
    std::vector<double> offset(layer.size(), 0);
    std::vector<double> weight(layer.size(), 0);
    std::vector<double> wanted(layer.size(), 0);
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const auto &vertex = graph.vertices[layer[i]];
        if (i > 0)
            offset[i] = offset[i - 1] + (graph.vertices[layer[i - 1]].breadth + vertex.breadth) / 2 + gap;
        const auto attract = [&](std::size_t neighbour, double strength) {
            wanted[i] += strength * centre[neighbour];
            weight[i] += strength;
        };
        for (const std::size_t neighbour : vertex.before)
            attract(neighbour, attraction(vertex));
        for (const std::size_t neighbour : vertex.after)
            attract(neighbour, attraction(graph.vertices[neighbour]));
        wanted[i] = weight[i] > 0 ? wanted[i] / weight[i] : centre[layer[i]];
        if (fan || weight[i] <= 0) {
            wanted[i] = fan ? 0 : wanted[i];
            weight[i] = 1;
        }
        wanted[i] -= offset[i];
    }
    const auto shifted = isotonic(wanted, weight);
    for (std::size_t i = 0; i < layer.size(); ++i)
        centre[layer[i]] = shifted[i] + offset[i];
}

} // namespace

std::size_t crossingCount(const LayeredGraph &graph)
{
    const auto rank = ranks(graph);
    std::size_t count = 0;
    for (std::size_t layer = 0; layer + 1 < graph.layers.size(); ++layer) {
        std::vector<std::size_t> targets;
        for (const std::size_t vertex : graph.layers[layer]) {
            std::vector<std::size_t> own;
            for (const std::size_t neighbour : graph.vertices[vertex].after)
                own.push_back(rank[neighbour]);
            std::ranges::sort(own);
            targets.insert(targets.end(), own.begin(), own.end());
        }
        count += inversions(targets, graph.layers[layer + 1].size());
    }
    return count;
}

void reduceCrossings(LayeredGraph &graph)
{
    auto best = graph.layers;
    auto rank = ranks(graph);
    std::size_t fewest = crossingCount(graph);
    for (int sweep = 0; sweep < OrderingSweeps && fewest > 0; ++sweep) {
        const bool downwards = sweep % 2 == 0;
        for (std::size_t i = 1; i < graph.layers.size(); ++i)
            sortByNeighbours(graph, downwards ? i : graph.layers.size() - 1 - i, downwards, rank);
        if (const std::size_t count = crossingCount(graph); count < fewest) {
            fewest = count;
            best = graph.layers;
        }
    }
    graph.layers = std::move(best);
}

std::vector<double> placeAcross(const LayeredGraph &graph, double gap)
{
    std::vector<double> centre(graph.vertices.size(), 0);
    for (int sweep = 0; sweep < PlacingSweeps; ++sweep) {
        for (std::size_t i = 0; i < graph.layers.size(); ++i)
            placeLayer(graph, graph.layers[i], gap, centre);
        for (std::size_t i = graph.layers.size(); i-- > 0;)
            placeLayer(graph, graph.layers[i], gap, centre);
    }
    return centre;
}

} // namespace halftone
