// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <string>
#include <vector>

namespace halftone {

/// The words as a shell takes them, after "halftone-cli".
std::string commandLine(const std::vector<std::string> &words);

/// What makes the session anew up to @p problem: calibrates, and times if the times are modelled. One command each.
std::vector<std::string> commandsUpTo(const Session &session, const SessionProblem &problem);

} // namespace halftone
