// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <string_view>

namespace halftone {

/// "input_layernorm" for "model.layers.0.input_layernorm". Thread-safe.
std::string_view lastComponent(std::string_view path);

/// "softmax" for "aten::softmax", "add" for "aten::add_". Thread-safe.
std::string_view plainOperation(std::string_view operation);

/// Whether @p node only moves or converts values, so that a drawing loses nothing without it. Thread-safe.
bool isQuiet(const Node &node);

/// One or few words for a fused chain of operations: "norm", "softmax", "rotary", "silu · mul", UTF-8.
/// Terms of the field, the same in every language. Thread-safe.
std::string operationLabel(const ModelGraph &graph, std::span<const NodeId> nodes);

} // namespace halftone
