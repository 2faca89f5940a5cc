// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/partition/partition.h"
#include "core/timing/timing.h"
#include "core/timing/workload_sizes.h"

#include <optional>
#include <vector>

namespace halftone {

/// Who reads a tensor. Formats matter only to layers.
struct TensorReaders
{
    NodeId tensor; ///< the node whose output it is
    std::vector<LayerId> layers; ///< that read it in their own format
    bool isReadAtBaseline = false; ///< by anything else that is counted

    bool operator==(const TensorReaders &) const = default;
};

/// Vector operations that run as one kernel.
struct Kernel
{
    bool isSoftmax = false; ///< holds a softmax
    std::vector<NodeId> reads; ///< tensors from outside, each once
    std::vector<TensorReaders>
        writes; ///< tensors read outside, with the layers of the same sub-graph that read them

    bool operator==(const Kernel &) const = default;
};

/// Layers that run together, and the vector operations that prepare their operands.
struct Bundle
{
    std::optional<SubgraphId> subgraph; ///< none for what follows the last layer
    std::vector<LayerId> layers;
    std::vector<Kernel> kernels;
    std::vector<TensorReaders>
        casts; ///< operands made by a kernel of another sub-graph: their casts are ours
    std::vector<TensorReaders> operands; ///< of its layers, made by other bundles
    std::vector<NodeId> results; ///< of its layers, read by other bundles

    bool operator==(const Bundle &) const = default;
};

/// A model graph arranged in bundles, with its sizes at one workload.
struct BundledGraph
{
    ModelGraph graph;
    WorkloadSizes sizes; ///< on one device
    std::vector<Bundle> bundles; ///< in order of execution, those of a sub-graph next to each other

    bool operator==(const BundledGraph &) const = default;
};

/// Arranges @p graph in bundles, by these rules of ours:
///  - The layers of a sub-graph form one bundle. A matmul that depends on a linear of the same sub-graph
///    starts the next bundle: it needs all rows of its second operand.
///  - A movement node with one input (a view, a transpose, a repetition of heads, a slice) costs nothing: who
///    reads it reads the tensor behind it, or the slice.
///  - Every other operation joins the earliest bundle that uses its result.
///  - Operations of one bundle that follow each other without a layer between them are one kernel, which
///    reads and writes each tensor once: a residual with the norm behind it, a SwiGLU, a rotary embedding, a
///    masked softmax.
///
/// @param partition  of this graph: every layer is in exactly one sub-graph
/// @param devices  that share the model, >= 1 (core/timing/workload_sizes.h)
/// @return InvalidArgument if the graph breaks the rules of ModelGraph or the partition is not one of this
///         graph. Thread-safe. O(nodes + edges).
Result<BundledGraph> arrangeInBundles(const ModelGraph &graph, const Partition &partition,
                                      const Workload &workload, std::int64_t devices = 1);

} // namespace halftone
