// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_export.h"
#include "core/export/inc_read_back.h"
#include "core/export/target_entries.h"

namespace halftone {

namespace {

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    return exportForNeuralCompressor(layers, formats);
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, IncQuantizeFileName);
    if (!text)
        return text.error();
    return neuralCompressorFormats(*text, layers);
}

} // namespace

ExportTarget incTarget()
{
    // The writer makes a README of its own, with the usage.
    return {.name = "inc",
            .program = "Intel Neural Compressor with optimum-habana",
            .specifiedFor = "Intel Neural Compressor 3 for PyTorch on Gaudi (2025)",
            .usage = {},
            .limits = "  - Two FP8 formats in one model: there is one fp8_config for all.\n"
                      "  - A format for a single matmul under fused attention; run without it.\n",
            .files = {IncMeasureFileName, IncQuantizeFileName},
            .formats = {"fp8_e4m3", "fp8_e5m2"},
            .hasMatmuls = true,
            .fusesLayers = false,
            .hasOneLowFormat = true,
            .furtherLimits = {TargetLimit::FusedAttention},
            .write = write,
            .read = read};
}

} // namespace halftone
