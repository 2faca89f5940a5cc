// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `sessions recover`: puts what is left of a damaged library in its place and says what was lost.
int recoverSessions(const Invocation &invocation, std::span<const std::string> words);

} // namespace halftone
