// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The format that Intel Neural Compressor (INC) would give each of @p layers, had it read @p quantizeFile, by the rules
/// of IncFile. A matmul whose cache or fused attention would get another format than the matmul itself is an error.
///
/// @return format names in the order of @p layers; errors of IncFile, Conflict naming the module if cache, fused
///         attention and matmul disagree.
/// Thread-safe.
Result<std::vector<std::string>> neuralCompressorFormats(std::string_view quantizeFile,
                                                         std::span<const Layer> layers);

/// Whether @p text is a JSON object with keys of INC and no `configuration`. Thread-safe.
bool isNeuralCompressorFile(std::string_view text);

/// What a file of INC says of the layers of a model.
struct ImportedConfiguration
{
    std::vector<std::string> formats; ///< one name per layer, in graph order
    std::vector<std::string> remarks; ///< what the file says beyond that; English, without a full stop

    bool operator==(const ImportedConfiguration &) const = default;
};

/// neuralCompressorFormats() of a file that anyone wrote for a model of these layers, under the names of optimum-habana
/// or of vllm-gaudi, whichever more of its entries mean. Where cache, fused attention and matmul disagree the matmul
/// counts; that, and entries that mean no layer, are remarks.
/// @return errors of IncFile::parse(); Corrupt for a pattern that takes too many steps. Thread-safe.
Result<ImportedConfiguration> importNeuralCompressor(std::string_view quantizeFile,
                                                     std::span<const Layer> layers);

} // namespace halftone
