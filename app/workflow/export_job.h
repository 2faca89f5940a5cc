// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session_problem.h"

#include <filesystem>
#include <string>
#include <vector>

namespace halftone {

/// Writes @p formats for @p target (a name in exportTargets(), "csv" or "json") into @p folder, which is made
/// if it does not exist. Files of these names are replaced if README.txt there says that Halftone wrote them.
///
/// What another program reads is read back by its rules and compared before anything is written; each file is written
/// whole or not at all.
/// @param solutionJson  content of the "json" target: what `solve --json` prints
/// @return the files written; InvalidArgument for an unknown target, Conflict where a file of somebody else would be
///         replaced, else the exporter's or Io errors, after which what was not there before is gone again. Any
///         thread.
Result<std::vector<std::filesystem::path>>
exportConfiguration(const Session &session, const SessionProblem &problem, const Configuration &formats,
                    const std::string &target, const std::filesystem::path &folder,
                    const std::string &solutionJson);

} // namespace halftone
