// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace halftone {

// The words of files and of the command line as the window says them, in English. Thread-safe.

/// "FP8 E4M3" for "fp8_e4m3"; an unknown name as it is.
std::string formatWords(std::string_view format);

/// "Gaudi 2 model, 2 devices", "measured on gaudi01", "imported from gains.csv".
/// @param source  of a timing or a SessionProblem; an unknown one as it is
std::string sourceWords(std::string_view source);

/// "time", "time by MAC counts", "memory"; an unknown name as it is.
std::string objectiveWords(std::string_view objective);

} // namespace halftone
