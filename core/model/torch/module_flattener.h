// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/program.h"

#include <torch/csrc/jit/api/module.h>

namespace halftone {

/// Turns the forward method of a TorchScript module into one graph without calls and attributes: called methods
/// and functions are inlined, tensors become named inputs of the graph, other attributes constants. Every node
/// remembers the path of the module it came from ("h.0.attn").
///
/// The graph keeps its first input, the module itself, then unused. Control flow is left as it is.
Program flattenModule(const torch::jit::Module &module);

} // namespace halftone
