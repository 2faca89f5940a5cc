// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <vector>

namespace halftone {

/// A module of the model as optimum-habana builds it and Intel Neural Compressor (INC) sees it.
struct IncModule
{
    std::string name; ///< "model.layers.3.self_attn.k_cache"
    std::string type; ///< class name, "KVCache"
    std::vector<LayerId> layers; ///< it may only be quantized if each of these is

    bool operator==(const IncModule &) const = default;
};

/// The modules that INC could quantize: one per layer, in order, each followed by what depends on it: the
/// cache of a `matmul_qk` or `matmul_av`, and after the second of a pair the fused attention that replaces
/// both. Thread-safe.
std::vector<IncModule> incModules(std::span<const Layer> layers);

/// Whether INC knows a module for @p layer. A matmul is a module only in attention that optimum-habana
/// rewrote. Thread-safe.
bool isIncModule(const Layer &layer);

} // namespace halftone
