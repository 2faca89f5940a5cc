// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `sessions diff FIRST OTHER...`: prints in what each of the others differs from the first, for people or as JSON.
/// @param words  the sessions, at least two
/// @return the exit status
int diffSessions(const Invocation &invocation, std::span<const std::string> words);

} // namespace halftone
