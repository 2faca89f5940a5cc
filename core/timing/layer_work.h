// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/timing/gemm_cost.h"
#include "core/timing/timing.h"

#include <optional>

namespace halftone {

/// Accepts 1 to 2^20 sequences of 1 to 2^24 tokens (chosen: beyond any device). Thread-safe.
Result<void> checkWorkload(const Workload &workload);

/// The products that @p layer computes in one forward pass.
///
/// Sequences add rows to a linear and products to a matmul. In decode `rows` follow the one new token,
/// `inner` and `columns` the cache. Thread-safe.
GemmDimensions gemmDimensions(const Layer &layer, const Workload &workload);

/// The layer of the logits: the last one, if it is a linear outside of the repeated blocks. Generating the
/// first token needs its last position only. Thread-safe.
std::optional<LayerId> outputLayer(const ModelGraph &graph);

} // namespace halftone
