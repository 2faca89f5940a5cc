// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

#include <string>
#include <vector>

namespace halftone {

/// A sequential sub-graph: the layers between two successive cut nodes of the model graph.
struct Subgraph
{
    std::string name; ///< for people: common module path and roles, "model.layers.0 {q_proj, k_proj, …}"
    std::vector<LayerId> layers; ///< in graph order; never empty
    ClassId klass; ///< isomorphic sub-graphs with equal shapes share it; numbered by first appearance
    NodeId cut; ///< the cut node that ends it

    bool operator==(const Subgraph &) const = default;
};

struct Partition ///< of a model: every layer is in exactly one sub-graph
{
    std::vector<Subgraph> subgraphs; ///< in graph order
    std::size_t classCount = 0;

    bool operator==(const Partition &) const = default;
};

} // namespace halftone
