// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/fused_layers.h"

#include <map>
#include <string_view>

namespace halftone {

namespace {

std::string fusedName(const Layer &layer)
{
    const auto dot = layer.name.rfind('.');
    const auto start = dot == std::string::npos ? 0 : dot + 1;
    const auto last = std::string_view(layer.name).substr(start);
    if (last == "q_proj" || last == "k_proj" || last == "v_proj")
        return layer.name.substr(0, start) + "qkv_proj";
    if (last == "gate_proj" || last == "up_proj")
        return layer.name.substr(0, start) + "gate_up_proj";
    return layer.name;
}

} // namespace

std::vector<FusedLayer> fusedLayers(std::span<const Layer> layers)
{
    std::vector<FusedLayer> fused;
    std::map<std::string, std::size_t> indexOf;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto name = fusedName(layers[i]);
        const auto [found, isNew] = indexOf.emplace(name, fused.size());
        if (isNew)
            fused.push_back({name, {}});
        fused[found->second].parts.push_back(LayerId{static_cast<std::uint32_t>(i)});
    }
    return fused;
}

} // namespace halftone
