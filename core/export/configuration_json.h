// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

inline constexpr int ConfigurationVersion = 1; ///< of the export `json`

/// What `solve --json` printed, with its version, `"halftone_configuration": 1`, in front. Corrupt if @p solution is
/// not a JSON object. Thread-safe.
Result<std::string> versionedConfiguration(std::string_view solution);

/// The format of every layer in a file of the export `json`, of `solve --json`, or in the QUANTIZE file of the export
/// `inc`.
///
/// @return names in the order of @p layers; Corrupt (none of these files), Unsupported (a newer version), NotFound
///         naming a layer that the file or the model has not.
/// Thread-safe.
Result<std::vector<std::string>> importConfiguration(std::string_view text, std::span<const Layer> layers);

} // namespace halftone
