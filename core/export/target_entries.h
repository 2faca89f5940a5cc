// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_target.h"

#include <nlohmann/json_fwd.hpp>

namespace halftone {

// The entries of the table of targets, one file each, and what those files share.

ExportTarget incTarget();
ExportTarget incVllmTarget();
ExportTarget compressedTensorsTarget();
ExportTarget modelOptTarget();
ExportTarget tensorRtLlmTarget();
ExportTarget quarkTarget();
ExportTarget torchAoTarget();

/// Names of the linears whose format is (or is not) the baseline, in graph order.
std::vector<std::string> linearsIn(std::span<const Layer> layers, std::span<const std::string> formats,
                                   bool baseline);

/// The text of the file called @p name; Corrupt if it is not among @p files.
Result<std::string> contentOf(std::span<const ExportFile> files, std::string_view name);

/// JSON text with four spaces and a final line feed.
std::string textOf(const nlohmann::ordered_json &json);

/// Formats of all layers: @p format for each linear that @p isQuantized says yes to, the baseline for the rest.
template <typename IsQuantized>
std::vector<std::string> formatsWhere(std::span<const Layer> layers, IsQuantized isQuantized)
{
    std::vector<std::string> formats;
    for (const auto &layer : layers)
        formats.emplace_back(layer.kind == LayerKind::Linear && isQuantized(layer.name) ? "fp8_e4m3"
                                                                                        : "bf16");
    return formats;
}

} // namespace halftone
