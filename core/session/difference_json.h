// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_difference.h"

namespace halftone {

/// `sessions diff`, as docs/formats.md specifies it. Thread-safe.
std::string differenceToJson(const Session &first, const Session &second,
                             const SessionDifference &difference);

} // namespace halftone
