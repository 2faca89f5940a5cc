// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_difference.h"

#include <span>

namespace halftone {

/// `sessions diff`, as docs/formats.md specifies it: of two sessions their difference, of more a list of them. Thread-safe.
/// @param sessions     two or more
/// @param differences  of each behind the first from the first
std::string differencesToJson(std::span<const Session> sessions,
                              std::span<const SessionDifference> differences);

} // namespace halftone
