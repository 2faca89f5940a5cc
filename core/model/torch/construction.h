// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/stack.h>
#include <torch/csrc/jit/ir/ir.h>

namespace halftone {

/// Whether @p node only builds or takes apart a list or a tuple: instructions of LibTorch's interpreter, which have
/// no operator.
bool isConstruction(const torch::jit::Node &node);

/// Runs such a node: replaces its inputs, which are all of @p stack, by its outputs.
void runConstruction(const torch::jit::Node &node, torch::jit::Stack &stack);

} // namespace halftone
