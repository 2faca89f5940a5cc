// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/session/session_problem.h"

#include <filesystem>
#include <string>
#include <vector>

namespace halftone {

/// What a report tells of @p solution, but for the commands that repeat it.
/// @param session    must outlive the result
/// @param decisions  under which the configuration was found: its restrictions are told
/// @param origin     see ReportedChoice
/// Thread-safe; takes as long as the baselines: about a second for the largest models.
ReportInput reportInput(const Session &session, const Decisions &decisions, const SessionProblem &problem,
                        const SessionSolution &solution, std::string origin);

/// Who chose @p solution and how sure that is: "optimal, proven by GLPK".
std::string originOf(const SessionProblem &problem, const SessionSolution &solution);

/// The same of one that was kept in @p session under @p name: that, and its note.
std::string originOfKept(const Session &session, const std::string &name);

/// InvalidArgument unless @p output ends in .html or .md.
Result<void> checkReportName(const std::filesystem::path &output);

/// Writes it as @p output, and beside a Markdown file its figures, each whole or not at all.
/// @return the files written; errors of checkReportName() and of writing
Result<std::vector<std::filesystem::path>> writeReport(const ReportInput &input,
                                                       const std::filesystem::path &output);

} // namespace halftone
