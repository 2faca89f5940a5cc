// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <filesystem>
#include <string>

namespace halftone {

/// @p solution under a name, now, with what is predicted of it.
/// @param decisions  under which it was found; its threshold is what the solution was asked for
KeptConfiguration keptConfiguration(const Session &session, const Decisions &decisions,
                                    const SessionProblem &problem, const SessionSolution &solution,
                                    std::string name);

/// What @p file says of @p session's layers, under a name, with what @p problem predicts of it. Remarks on
/// the file are in its note.
/// @return errors of readConfigurationFile(); Corrupt, naming file and layer, if it does not fit the session's layers or
///         the problem's formats. Any thread.
Result<KeptConfiguration> keptFromFile(const std::filesystem::path &file, const Session &session,
                                       const Decisions &decisions, const SessionProblem &problem,
                                       std::string name);

} // namespace halftone
