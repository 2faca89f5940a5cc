// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <vector>

namespace halftone {

/// A linear as a serving program runs it: q, k and v, or gate and up, of one module in one product.
struct FusedLayer
{
    std::string name; ///< "model.layers.3.self_attn.qkv_proj"; the layer's own name where nothing is fused
    std::vector<LayerId> parts; ///< the layers in it, in graph order; at least one

    bool operator==(const FusedLayer &) const = default;
};

/// All @p layers, matmuls too, in order of their first part. Thread-safe.
std::vector<FusedLayer> fusedLayers(std::span<const Layer> layers);

} // namespace halftone
