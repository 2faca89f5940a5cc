// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_export.h"
#include "core/export/inc_read_back.h"
#include "core/export/target_entries.h"
#include "core/export/vllm_layers.h"

namespace halftone {

namespace {

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    const auto fused = fusedLayers(layers);
    std::vector<std::string> fusedFormats;
    fusedFormats.reserve(fused.size());
    for (const auto &one : fused)
        fusedFormats.push_back(formats[one.parts.front().value]);
    return exportForNeuralCompressor(vllmLayers(layers, fused), fusedFormats, IncStack::Vllm);
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, IncQuantizeFileName);
    if (!text)
        return text.error();
    const auto fused = fusedLayers(layers);
    const auto read = neuralCompressorFormats(*text, vllmLayers(layers, fused));
    if (!read)
        return read;
    std::vector<std::string> formats(layers.size());
    for (std::size_t i = 0; i < fused.size(); ++i) {
        for (const auto part : fused[i].parts)
            formats[part.value] = (*read)[i];
    }
    return formats;
}

} // namespace

ExportTarget incVllmTarget()
{
    // The writer makes a README of its own, with the usage.
    return {.name = "inc-vllm",
            .program = "Intel Neural Compressor with vLLM on Gaudi",
            .specifiedFor = "Intel Neural Compressor 3 for PyTorch on Gaudi, vllm-gaudi (2025)",
            .usage = {},
            .limits = "  - q, k, v apart, or gate, up apart: vLLM runs each of them as one product.\n"
                      "  - Two FP8 formats in one model.\n"
                      "  - A format for a single matmul under fused attention; run without it.\n",
            .files = {IncMeasureFileName, IncQuantizeFileName},
            .formats = {"fp8_e4m3", "fp8_e5m2"},
            .hasMatmuls = true,
            .fusesLayers = true,
            .hasOneLowFormat = true,
            .furtherLimits = {TargetLimit::FusedAttention},
            .write = write,
            .read = read};
}

} // namespace halftone
