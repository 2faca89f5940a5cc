// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <string>
#include <vector>

namespace halftone {

inline Layer layerNamed(const std::string &name, LayerKind kind = LayerKind::Linear, int block = -1)
{
    Layer layer;
    layer.name = name;
    layer.kind = kind;
    layer.role = name.substr(name.rfind('.') + 1); // npos + 1 is 0
    layer.block = block;
    return layer;
}

/// The layers of a Llama of @p blocks blocks, in graph order, lm_head last.
inline std::vector<Layer> llamaLayers(int blocks)
{
    std::vector<Layer> layers;
    for (int block = 0; block < blocks; ++block) {
        const std::string path = "model.layers." + std::to_string(block) + ".";
        for (const char *role : {"q_proj", "k_proj", "v_proj"})
            layers.push_back(layerNamed(path + "self_attn." + role, LayerKind::Linear, block));
        for (const char *role : {"matmul_qk", "matmul_av"})
            layers.push_back(layerNamed(path + "self_attn." + role, LayerKind::Matmul, block));
        layers.push_back(layerNamed(path + "self_attn.o_proj", LayerKind::Linear, block));
        for (const char *role : {"gate_proj", "up_proj", "down_proj"})
            layers.push_back(layerNamed(path + "mlp." + role, LayerKind::Linear, block));
    }
    layers.push_back(layerNamed("lm_head"));
    return layers;
}

} // namespace halftone
