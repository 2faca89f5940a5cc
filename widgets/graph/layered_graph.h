// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace halftone {

/// A graph whose every edge joins two successive layers: what is left to arrange once long edges are cut into
/// pieces.
struct LayeredGraph
{
    struct Vertex
    {
        std::size_t layer = 0;
        double breadth = 0; ///< pixels across the flow; 0 for the bend of a long edge
        std::vector<std::size_t> before; ///< neighbours in the layer above
        std::vector<std::size_t> after; ///< neighbours in the layer below
    };

    std::vector<Vertex> vertices;
    std::vector<std::vector<std::size_t>> layers; ///< vertices of each layer, in order across the flow
};

/// The number of pairs of edges that cross. O(E log V).
std::size_t crossingCount(const LayeredGraph &graph);

/// Reorders the layers so that fewer edges cross; an order that is not worse than any tried is kept as it
/// came.
///
/// Source: barycentre sweeps of Sugiyama, Tagawa and Toda, IEEE Trans. SMC 11(2), 1981. Deterministic.
void reduceCrossings(LayeredGraph &graph);

/// The centre of each vertex across the flow, in pixels around 0, in the order of its layer, at least @p gap
/// between neighbours. A layer with one vertex lies at 0: those form the spine. Neighbours attract each
/// other.
///
/// Each layer is placed by weighted isotonic regression (pool adjacent violators), which is exact.
/// Deterministic.
std::vector<double> placeAcross(const LayeredGraph &graph, double gap);

} // namespace halftone
