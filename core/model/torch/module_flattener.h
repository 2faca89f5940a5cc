// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/program.h"

#include <torch/csrc/jit/api/module.h>

namespace halftone {

/// Turns the forward method of a TorchScript module into one graph without calls and attributes: called methods
/// and functions are inlined, tensors become named inputs of the graph, other attributes constants. Every node
/// remembers in its scope the path of the module it came from ("h.0.attn"), for recordModulePaths().
///
/// The graph keeps its first input, the module itself, then unused. Control flow is left as it is.
Program flattenModule(const torch::jit::Module &module);

/// Fills `modules` from the scopes of the nodes, once no pass changes the graph any more. Passes hand the scope on to
/// the nodes they copy; a node that one has made anew stands where the node before it stood.
void recordModulePaths(Program &program);

} // namespace halftone
