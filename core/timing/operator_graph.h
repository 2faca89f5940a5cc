// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <cstdint>
#include <limits>
#include <map>
#include <vector>

/// Private to core/timing: a model graph without the nodes that cost nothing.
namespace halftone {

/// Who computes, reads and runs together. Nodes are indices into ModelGraph::nodes.
struct OperatorGraph
{
    static constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

    std::vector<std::uint32_t>
        producer; ///< of each node's values: itself, or what computes them behind free nodes
    std::vector<std::vector<std::uint32_t>> reads; ///< tensors that each operator reads; empty for free nodes
    std::map<std::uint32_t, std::vector<std::uint32_t>> uses; ///< operators that read each tensor
    std::vector<std::uint32_t> bundle; ///< of each operator
    std::vector<std::uint32_t> kernel; ///< smallest node of the kernel; None for layers and free nodes
};

/// A tensor is the output of an operator, or a slice of it: a movement node with one input that has fewer
/// elements than what it reads. The sink's tensor is in `uses` though nobody reads it.
///
/// @param elements  of each node's output
/// @param bundleOfLayer  the bundle of each layer; others join the earliest one that uses them
/// @param tail  the bundle of operations that no layer uses
OperatorGraph makeOperatorGraph(const ModelGraph &graph, const std::vector<double> &elements,
                                const std::vector<std::uint32_t> &bundleOfLayer, std::uint32_t tail);

} // namespace halftone
