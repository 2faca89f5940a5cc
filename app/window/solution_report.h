// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/solution_output.h"
#include "core/base/result.h"

#include <filesystem>
#include <vector>

namespace halftone {

/// Whether both were found under the same decisions, with the same formats; names, notes and dates may differ.
bool isSameChoice(const KeptConfiguration &a, const KeptConfiguration &b);

/// The configuration of @p output as it is kept already, under the same decisions; null if it is not.
const KeptConfiguration *keptAlready(const OutputSolution &output);

/// Writes the report of a solution as its file name says: .html, .pdf or .md with its figures.
/// @param keptAs  the name under which the session keeps it: with it the report says how to make it again
/// @return the files written; InvalidArgument for another name, else errors of writing. Any thread; about a second.
Result<std::vector<std::filesystem::path>> writeSolutionReport(const OutputSolution &output,
                                                               const std::string &keptAs,
                                                               const std::filesystem::path &file);

} // namespace halftone
