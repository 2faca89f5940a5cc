// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace halftone {

inline constexpr std::uintmax_t MostConfigurationBytes = 64 << 20; ///< chosen: far above 100,000 layers

/// The format of layers as @p file says, by their names: a file of the export `json`, what `solve --json` printed, or
/// the QUANTIZE file of Intel Neural Compressor, which is applied to @p graph by that program's own rules.
///
/// Whether the model has these layers is checked by configurationOf().
/// @return NotFound or Io; InvalidArgument: larger than MostConfigurationBytes; Corrupt, naming layer or key; Unsupported:
///         a newer version. The subject begins with the file's name. Any thread.
Result<std::map<std::string, std::string>> readConfigurationFile(const std::filesystem::path &file,
                                                                 const ModelGraph &graph);

} // namespace halftone
