// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `sessions locate SESSION [--model PATH] [--data FILE]`: says where the files of a session are that have moved, or looks
/// for those that are missing.
int locateSession(const Invocation &invocation, std::span<const std::string> words);

} // namespace halftone
