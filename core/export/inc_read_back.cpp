// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_read_back.h"

#include "core/base/json_document.h"
#include "core/export/export_file.h"
#include "core/export/inc_file.h"
#include "core/export/vllm_layers.h"

#include <algorithm>
#include <array>

namespace halftone {

namespace {

constexpr std::size_t RemarksShown = 8; // chosen: a file for another model would name all of its layers

// The classes of vllm-gaudi's modules that INC knows; matmuls and fused attention are called alike.
std::string vllmType(const IncModule &module)
{
    if (module.type == "KVCache")
        return "VLLMKVCache";
    if (module.type != "Linear")
        return module.type;
    if (module.name.ends_with("qkv_proj"))
        return "QKVParallelLinear";
    if (module.name.ends_with("gate_up_proj"))
        return "MergedColumnParallelLinear";
    return module.name.ends_with("lm_head") ? "ParallelLMHead" : "RowParallelLinear";
}

// A model under the names of one of the two programs that load it.
struct Naming
{
    std::vector<FusedLayer> fused; ///< one per layer of `layers`
    std::vector<Layer> layers;
    std::vector<IncModule> modules;
};

Naming optimumNaming(std::span<const Layer> layers)
{
    Naming naming{{}, {layers.begin(), layers.end()}, incModules(layers)};
    for (std::uint32_t i = 0; i < layers.size(); ++i)
        naming.fused.push_back({layers[i].name, {LayerId{i}}});
    return naming;
}

Naming vllmNaming(std::span<const Layer> layers)
{
    Naming naming{fusedLayers(layers), {}, {}};
    naming.layers = vllmLayers(layers, naming.fused);
    naming.modules = incModules(naming.layers);
    for (auto &module : naming.modules)
        module.type = vllmType(module);
    return naming;
}

// Formats by the modules that are layers; what else depends on a layer may disagree with it.
struct Understood
{
    std::vector<std::string> formats;
    std::vector<std::string> differing; ///< names of modules
};

Understood understand(const IncFile &file, const IncVerdict &verdict, std::span<const Layer> layers,
                      const std::vector<IncModule> &modules)
{
    Understood understood{std::vector<std::string>(layers.size(), std::string(ExportBaseline)), {}};
    auto &formats = understood.formats;
    for (std::size_t i = 0; i < modules.size(); ++i) {
        const auto &parts = modules[i].layers;
        if (parts.size() == 1 && layers[parts.front().value].name == modules[i].name && verdict.quantized[i])
            formats[parts.front().value] = file.format;
    }
    for (std::size_t i = 0; i < modules.size(); ++i) {
        const auto isQuantized = [&](LayerId layer) { return formats[layer.value] != ExportBaseline; };
        if (verdict.quantized[i] != std::ranges::all_of(modules[i].layers, isQuantized))
            understood.differing.push_back(modules[i].name);
    }
    return understood;
}

std::vector<std::string> remarksOn(const Understood &understood, const std::vector<std::string> &idle)
{
    std::vector<std::string> remarks;
    for (std::size_t i = 0; i < std::min(idle.size(), RemarksShown); ++i)
        remarks.push_back("'" + idle[i] + "' concerns no layer of this model");
    if (idle.size() > RemarksShown)
        remarks.push_back(std::to_string(idle.size() - RemarksShown) + " more names concern no layer of it");
    if (!understood.differing.empty())
        remarks.push_back(understood.differing.front() + ", as " + std::to_string(understood.differing.size())
                          + " in all, is treated differently from the matmuls that it belongs to; the "
                            "matmuls' formats are taken");
    return remarks;
}

} // namespace

bool isNeuralCompressorFile(std::string_view text)
{
    constexpr std::array Keys{"mode",      "blocklist",    "allowlist",      "blacklist",
                              "whitelist", "scale_method", "dump_stats_path"};
    const auto json = parseJson(text, {});
    return json && json->is_object() && !json->contains("configuration")
        && std::ranges::any_of(Keys, [&](const char *key) { return json->contains(key); });
}

Result<ImportedConfiguration> importNeuralCompressor(std::string_view quantizeFile,
                                                     std::span<const Layer> layers)
{
    const auto file = IncFile::parse(quantizeFile);
    if (!file)
        return file.error();
    auto naming = optimumNaming(layers);
    auto verdict = file->apply(naming.modules);
    if (verdict && !verdict->idle.empty()) {
        auto vllm = vllmNaming(layers);
        auto there = file->apply(vllm.modules);
        if (!there || there->idle.size() < verdict->idle.size()) {
            naming = std::move(vllm);
            verdict = std::move(there);
        }
    }
    if (!verdict)
        return Error{ErrorCode::Corrupt, verdict.error().subject, verdict.error().detail};
    const auto understood = understand(*file, *verdict, naming.layers, naming.modules);
    ImportedConfiguration imported{std::vector<std::string>(layers.size()),
                                   remarksOn(understood, verdict->idle)};
    for (std::size_t i = 0; i < naming.fused.size(); ++i) {
        for (const auto part : naming.fused[i].parts)
            imported.formats[part.value] = understood.formats[i];
    }
    return imported;
}

Result<std::vector<std::string>> neuralCompressorFormats(std::string_view quantizeFile,
                                                         std::span<const Layer> layers)
{
    const auto file = IncFile::parse(quantizeFile);
    if (!file)
        return file.error();
    const auto modules = incModules(layers);
    const auto verdict = file->apply(modules);
    if (!verdict)
        return verdict.error();
    auto understood = understand(*file, *verdict, layers, modules);
    if (!understood.differing.empty())
        return Error{ErrorCode::Conflict, understood.differing.front(),
                     "the file treats it differently from the matmuls that it belongs to"};
    return std::move(understood.formats);
}

} // namespace halftone
