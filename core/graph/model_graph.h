// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "core/graph/operation_kind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// One dimension of a tensor as a function of the sequence length: fixed + perToken * tokens.
///
/// Batch is always 1 in a ModelGraph; who times a batch multiplies.
struct Extent
{
    std::int64_t fixed = 0;
    std::int64_t perToken = 0;

    [[nodiscard]] std::int64_t at(std::int64_t tokens) const { return fixed + perToken * tokens; }
    bool operator==(const Extent &) const = default;
};

/// A batch of matrix products [rows x inner] * [inner x columns] for one sequence.
struct GemmShape
{
    Extent batch{1, 0}; ///< independent products; the attention heads of a matmul, 1 for a linear
    Extent rows; ///< M; the tokens of a linear
    Extent inner; ///< K; the accumulated dimension
    Extent columns; ///< N; the output features of a linear

    /// Multiply-accumulates at a sequence length of @p tokens.
    [[nodiscard]] std::int64_t macs(std::int64_t tokens) const
    {
        return batch.at(tokens) * rows.at(tokens) * inner.at(tokens) * columns.at(tokens);
    }
    bool operator==(const GemmShape &) const = default;
};

enum class LayerKind { ///< by what it multiplies
    Linear, ///< one operand is a parameter (GEMM)
    Matmul, ///< both operands are activations (batched GEMM)
};

/// A quantizable operation.
struct Layer
{
    std::string name; ///< unique; the model's own module name, "model.layers.0.self_attn.q_proj"
    LayerKind kind = LayerKind::Linear;
    std::string role; ///< row of the heat map: the last component of the name, "q_proj"
    int block = -1; ///< column of the heat map: the repeated block that holds it; -1 for none
    std::int64_t parameters = 0; ///< elements of the weight; 0 for a matmul
    int storedBitsPerParameter = 0; ///< of the weight as it lies in the model file; 0 for a matmul
    bool sharesWeight = false; ///< the weight is also used elsewhere (tied lm_head and embedding)
    GemmShape gemm;
    NodeId node; ///< the node that computes it

    bool operator==(const Layer &) const = default;
};

/// One operation through which a gradient of the loss flows back to the token embedding.
struct Node
{
    std::string name; ///< unique; module path and operation, for people
    std::string module; ///< path of the module that contains it; may be empty
    std::string operation; ///< the operator, "aten::softmax"
    OperationKind kind = OperationKind::Other;
    std::vector<NodeId> inputs; ///< nodes read, gradient-carrying edges only, ascending, unique
    std::vector<Extent> shape; ///< of the output, batch 1
    std::optional<LayerId> layer; ///< set if this node is a quantizable layer

    bool operator==(const Node &) const = default;
};

/// The part of a model that the loss depends on through the token embedding: a directed acyclic graph.
///
/// Masks, rotary tables, shapes and weights are not in it (method.md, "Partition", step 1). Nodes are listed in a
/// topological order: every input of a node has a smaller index. Node 0 is the source (the token embedding's
/// output); the last node is the sink (the logits, or the loss). Layers are listed in the order of their nodes.
/// A plain value: thread-safe as long as it is not changed.
struct ModelGraph
{
    std::vector<Node> nodes;
    std::vector<Layer> layers;

    [[nodiscard]] const Node &node(NodeId id) const { return nodes[id.value]; }
    [[nodiscard]] const Layer &layer(LayerId id) const { return layers[id.value]; }
    [[nodiscard]] NodeId source() const { return NodeId{0}; }
    [[nodiscard]] NodeId sink() const { return NodeId{static_cast<std::uint32_t>(nodes.size() - 1)}; }
    bool operator==(const ModelGraph &) const = default;
};

} // namespace halftone
