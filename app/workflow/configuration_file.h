// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace halftone {

inline constexpr std::uintmax_t MostConfigurationBytes = 64 << 20; ///< chosen: far above 100,000 layers

/// What a file says of layers, by their names.
struct ConfigurationFile
{
    std::map<std::string, std::string> formats; ///< layer name -> format name
    std::vector<std::string> remarks; ///< what else it says; English, without a full stop
};

/// Reads a file of the export `json`, what `solve --json` printed, or a QUANTIZE file of Intel Neural Compressor for
/// optimum-habana or vllm-gaudi, which is applied to @p graph by that program's own rules.
///
/// Whether the model has these layers is checked by configurationOf().
/// @return NotFound or Io; InvalidArgument: larger than MostConfigurationBytes; Corrupt, naming layer, line or key;
///         Unsupported: a newer version. The subject begins with the file's name. Any thread.
Result<ConfigurationFile> readConfigurationFile(const std::filesystem::path &file, const ModelGraph &graph);

} // namespace halftone
