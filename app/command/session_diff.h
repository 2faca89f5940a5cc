// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `sessions diff FIRST SECOND`: prints what differs, for people or as JSON.
/// @return the exit status
int diffSessions(const Invocation &invocation, const std::string &first, const std::string &second);

} // namespace halftone
