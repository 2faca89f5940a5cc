// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// The words as a shell takes them, after "halftone-cli".
std::string commandLine(const std::vector<std::string> &words);

/// What makes the session anew up to @p problem: calibrates, times, and measures what its noise model needs. One command
/// each; a remark for the shell where gains came from elsewhere.
std::vector<std::string> commandsUpTo(const Session &session, const SessionProblem &problem);

/// Adds to @p commands what keeps @p kept anew in @p session, with the steps that it needs and that are not there yet: from
/// its file, from another one that is kept, or by solving under its decisions.
void addKeptSteps(const Session &session, const KeptConfiguration &kept, std::vector<std::string> &commands);

/// What measures @p validation again.
/// @param chosen  the options that choose its configuration
std::string validationCommand(const Session &session, const Validation &validation,
                              const std::vector<std::string> &chosen);

/// @p commands with the library that they work on, unless it is the default one.
std::vector<std::string> inLibrary(std::vector<std::string> commands, const std::filesystem::path &library);

/// The options of `solve`, and of every verb that solves, that stand for @p decisions; none if they restrict more layers than
/// a command line should name.
std::optional<std::vector<std::string>> optionsOf(const Decisions &decisions);

/// The options for the configuration kept as @p name, under the objective, gains and noise model of @p decisions.
std::vector<std::string> keptOptions(const std::string &name, const Decisions &decisions);

} // namespace halftone
