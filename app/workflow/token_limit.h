// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <cstdint>
#include <optional>

namespace halftone {

/// The longest sequence that the model of @p session takes, by the config.json in its folder, which is not trusted. Nothing
/// where there is none or it does not say. Thread-safe; reads one small file.
std::optional<std::int64_t> mostTokensOf(const Session &session);

} // namespace halftone
