// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

/// `sessions list [WORD]... [--archived | --deleted]`: the sessions that fit @p words, for people or as JSON.
int listSessions(const Invocation &invocation, std::span<const std::string> words);

} // namespace halftone
