// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/vllm_layers.h"

#include <string>

namespace halftone {

std::vector<Layer> vllmLayers(std::span<const Layer> layers, std::span<const FusedLayer> fused)
{
    std::vector<Layer> served;
    for (const auto &one : fused) {
        Layer layer = layers[one.parts.front().value];
        layer.name = one.name;
        for (const std::string last : {"matmul_qk", "matmul_av"}) {
            if (layer.kind == LayerKind::Matmul && layer.name.ends_with("." + last))
                layer.name.replace(layer.name.size() - last.size(), last.size(), "attn.impl." + last);
        }
        served.push_back(layer);
    }
    return served;
}

} // namespace halftone
