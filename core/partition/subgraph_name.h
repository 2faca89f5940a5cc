// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <span>
#include <string>

namespace halftone {

/// What people read: the name of a single layer, or the common module path and what follows it,
/// "model.layers.0.self_attn {q_proj, k_proj}". Thread-safe.
std::string subgraphName(const ModelGraph &graph, std::span<const LayerId> layers);

} // namespace halftone
