// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_modules.h"

#include <map>
#include <string_view>

namespace halftone {

namespace {

struct Path
{
    std::string parent; ///< with its final dot; empty for a top-level module
    std::string_view last;
};

Path split(const std::string &name)
{
    const auto dot = name.rfind('.');
    if (dot == std::string::npos)
        return {{}, name};
    return {name.substr(0, dot + 1), std::string_view(name).substr(dot + 1)};
}

} // namespace

bool isIncModule(const Layer &layer)
{
    if (layer.kind == LayerKind::Linear)
        return true;
    const auto last = split(layer.name).last;
    return last == "matmul_qk" || last == "matmul_av";
}

std::vector<IncModule> incModules(std::span<const Layer> layers)
{
    std::vector<IncModule> modules;
    std::map<std::string, std::size_t> fusedOf; // parent -> its fused attention in `modules`
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Layer &layer = layers[i];
        const LayerId id{static_cast<std::uint32_t>(i)};
        modules.push_back({layer.name, layer.kind == LayerKind::Linear ? "Linear" : "Matmul", {id}});
        if (layer.kind == LayerKind::Linear || !isIncModule(layer))
            continue;
        const auto [parent, last] = split(layer.name);
        modules.push_back({parent + (last == "matmul_qk" ? "k_cache" : "v_cache"), "KVCache", {id}});
        if (const auto fused = fusedOf.find(parent); fused != fusedOf.end()) {
            modules[fused->second].layers.push_back(id);
            continue;
        }
        fusedOf.emplace(parent, modules.size());
        modules.push_back({parent + "fused_scaled_dot_product_attention", "ModuleFusedSDPA", {id}});
    }
    return modules;
}

} // namespace halftone
