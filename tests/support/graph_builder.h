// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <string>
#include <vector>

/// Model graphs for tests, written down by hand as the readers of real models would produce them.
namespace halftone::test {

/// Adds nodes in topological order; names follow the module set last.
class GraphBuilder
{
public:
    explicit GraphBuilder(std::int64_t hidden); ///< starts with the embedding's output [1, tokens, hidden]

    void enterModule(std::string path, int block = -1);
    NodeId operation(const std::string &op, std::vector<NodeId> inputs, std::vector<Extent> shape);
    NodeId operation(const std::string &op, std::vector<NodeId> inputs); ///< shape of the first input
    NodeId linear(const std::string &role, NodeId input, std::int64_t outputs, bool sharesWeight = false);
    NodeId matmul(const std::string &role, NodeId first, NodeId second, GemmShape gemm);
    NodeId rmsNorm(const std::string &module, NodeId input); ///< as the operators of an exported model
    NodeId rotary(NodeId input);

    [[nodiscard]] NodeId source() const { return NodeId{0}; }
    [[nodiscard]] const std::vector<Extent> &shape(NodeId node) const { return m_graph.node(node).shape; }
    [[nodiscard]] ModelGraph build() const { return m_graph; }

private:
    NodeId append(Node node);

    ModelGraph m_graph;
    std::string m_module;
    int m_block = -1;
};

struct LlamaShape
{
    std::int64_t hidden = 384;
    std::int64_t intermediate = 1152;
    std::int64_t heads = 6;
    std::int64_t keyValueHeads = 3;
    std::int64_t headDim = 64;
    std::int64_t vocabulary = 1024;
    int blocks = 8;
    bool tied = true;
    bool scaledResiduals = false; ///< x + 0.5 * f(0.5 * x + ...), casts and dropout on the skip path
};

inline constexpr LlamaShape Llama8B{4096, 14336, 32, 8, 128, 128256, 32, false};

/// Layers are named as in Hugging Face's LlamaForCausalLM, matmuls `matmul_qk` and `matmul_av`.
ModelGraph llamaGraph(const LlamaShape &shape = {});
ModelGraph phi3Graph(const LlamaShape &shape = {}); ///< fused qkv_proj and gate_up_proj, sliced
ModelGraph parallelBlockGraph(const LlamaShape &shape = {}); ///< x + attention(norm x) + mlp(norm x)
ModelGraph gpt2Graph(const LlamaShape &shape = {}); ///< layer_norm, learned positions, c_attn, a padding mask

} // namespace halftone::test
