// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/partition/cut_nodes.h"

#include <random>

/// The definitions of the partition, executed literally. Exponential: for small graphs only.
namespace halftone::test {

/// A model graph of @p count nodes that keeps the rules: 1 to 3 random inputs each, every node reaches the
/// sink.
ModelGraph randomGraph(std::mt19937 &random, std::uint32_t count);

/// Merges any node that qualifies, in random order, until none is left.
ContractedGraph contractLiterally(const ModelGraph &graph, std::mt19937 &random);

/// Drops each edge for which another path leads from its start to its end.
InputLists reduceLiterally(const InputLists &inputs);

/// The nodes common to all paths, found by walking every path.
std::vector<std::uint32_t> commonToAllPaths(const InputLists &inputs, std::uint32_t source,
                                            std::uint32_t sink);

/// The layers of each sub-graph: a layer belongs to the first cut node that it is or leads to.
std::vector<std::vector<LayerId>> partitionLiterally(const ModelGraph &graph, std::mt19937 &random);

} // namespace halftone::test
