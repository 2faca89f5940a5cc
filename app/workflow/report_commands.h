// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// The words as a shell takes them, after "halftone-cli".
std::string commandLine(const std::vector<std::string> &words);

/// What makes the session anew up to @p problem: calibrates, times, and measures what its noise model needs. One command
/// each; a remark for the shell where gains came from elsewhere.
std::vector<std::string> commandsUpTo(const Session &session, const SessionProblem &problem);

/// The options of `solve`, and of every verb that solves, that stand for @p decisions; none if they restrict more layers than
/// a command line should name.
std::optional<std::vector<std::string>> optionsOf(const Decisions &decisions);

/// The options for the configuration kept as @p name, under the objective, gains and noise model of @p decisions.
std::vector<std::string> keptOptions(const std::string &name, const Decisions &decisions);

} // namespace halftone
