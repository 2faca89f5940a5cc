// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace halftone {

/// The JSON object that is all of @p text, in which no object has a key twice: of two values one cannot know which is meant.
/// @return Corrupt, naming line and column, or the key
Result<nlohmann::json> strictObject(std::string_view text);

} // namespace halftone
