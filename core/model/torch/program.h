// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the folders that link LibTorch; not an installed header.
#pragma once

#include <ATen/core/Tensor.h>
#include <torch/csrc/jit/ir/ir.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace halftone {

/// A named tensor of a model. The tensor may be a view of a memory-mapped file and is never written.
struct Parameter
{
    std::string name; ///< "model.layers.0.self_attn.q_proj.weight"
    at::Tensor tensor; ///< in the dtype of the file
    bool isComputed = false; ///< a table or buffer, not a weight
    std::vector<std::string> otherNames = {}; ///< under which the model holds the same tensor (tied weights)
};

/// A model as a straight line of operations, whatever file it came from.
///
/// The graph's first input takes the token ids, int64 [1, tokens]; each further input is the parameter of equal
/// position in `parameters`. There is no control flow and no attribute access. The single output is the logits
/// [1, tokens, vocabulary], or a loss of no dimension.
struct Program
{
    std::shared_ptr<torch::jit::Graph> graph;
    std::vector<Parameter> parameters;
    std::unordered_map<const torch::jit::Node *, std::string>
        modules; ///< path of the module that holds a node
    std::unordered_map<const torch::jit::Node *, std::string>
        layerNames; ///< only where the reader knows better
};

} // namespace halftone
