// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The format that Intel Neural Compressor (INC) would give each of @p layers, had it read @p quantizeFile.
///
/// INC's own rules: a module is quantized if its class is supported and not in the blocklist's types, its
/// name is not found by a regular expression of the blocklist, and the allowlist names its class or finds its
/// name, or is empty. A matmul whose cache or fused attention would get another format than the matmul itself
/// is an error.
///
/// @return format names in the order of @p layers; Corrupt if the file is not what INC reads, Conflict naming
/// the
///         module if cache, fused attention and matmul disagree.
/// Thread-safe.
Result<std::vector<std::string>> neuralCompressorFormats(std::string_view quantizeFile,
                                                         std::span<const Layer> layers);

/// Whether @p text is one of INC's files, MEASURE or QUANTIZE, by its key "mode": a JSON object with that key. Thread-safe.
bool isNeuralCompressorFile(std::string_view text);

/// Internal, naming the first layer, if @p quantizeFile does not give every layer the format in @p formats.
Result<void> checkNeuralCompressorFile(std::string_view quantizeFile, std::span<const Layer> layers,
                                       std::span<const std::string> formats);

} // namespace halftone
