// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace halftone {

inline constexpr int ConfigurationVersion = 1; ///< of the export `json`

/// What `solve --json` printed, with its version, `"halftone_configuration": 1`, in front. Corrupt if @p solution is
/// not a JSON object. Thread-safe.
Result<std::string> versionedConfiguration(std::string_view solution);

/// Reads the configuration out of what `solve --json` or versionedConfiguration() wrote: layer name -> format name.
/// Whether there are such layers and formats is not looked at.
/// @return Corrupt, naming line, key or layer: not JSON, a key twice, no configuration, a format or a version
///         of the wrong type; Unsupported: another version
/// Thread-safe. O(n log n) for n layers.
Result<std::map<std::string, std::string>> configurationFromJson(std::string_view text);

} // namespace halftone
