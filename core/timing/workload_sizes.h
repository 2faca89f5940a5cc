// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/timing/gemm_cost.h"
#include "core/timing/timing.h"

#include <cstdint>
#include <vector>

namespace halftone {

/// What one of the devices that share a model computes, holds and reads in one forward pass.
struct WorkloadSizes
{
    std::vector<double> elements; ///< of each node's output, all sequences
    std::vector<GemmDimensions> gemms; ///< of each layer
    std::vector<double> weights; ///< elements of each layer's weight
    std::vector<double>
        cached; ///< elements of keys or values that a matmul reads from the cache; decode only
    std::vector<bool> isReduced; ///< layers whose results are summed over the devices

    bool operator==(const WorkloadSizes &) const = default;
};

/// Sizes of @p graph, by these rules of ours:
///  - In prefill the layer of the logits and what follows it compute one position of each sequence.
///  - In decode every tensor has one new token, and the last of several token dimensions (the keys of the
///    scores) is as long as the cache. A matmul reads its second operand from there: the tensor with the
///    fewest elements before heads are repeated. Heads that share a key head are rows of one product.
///  - Over @p devices a linear with a whole input is cut along its outputs, one with a cut input along its
///    inputs, and its results are then summed over the devices (an all-reduce); matmuls are cut along their
///    heads, which stay whole: devices that are more than the key heads hold copies of them in their caches;
///    everything else follows its inputs.
///
/// @param workload  accepted by checkWorkload()
/// @param devices  >= 1. Thread-safe. O(nodes + edges).
WorkloadSizes workloadSizes(const ModelGraph &graph, const Workload &workload, std::int64_t devices);

} // namespace halftone
