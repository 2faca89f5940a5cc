// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/fused_layers.h"

namespace halftone {

/// The layers of a model as vllm-gaudi builds it, one for each of @p fused: fused linears, and the matmuls in the
/// implementation of attention, `self_attn.attn.impl.matmul_qk`. Thread-safe.
std::vector<Layer> vllmLayers(std::span<const Layer> layers, std::span<const FusedLayer> fused);

} // namespace halftone
