// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <string>

namespace halftone {

// Thread-safe.

/// ISO 8601 in UTC: "2026-11-22T20:00:00Z". Texts of this form are ordered as their times are.
std::string utcText(std::time_t time);

std::string utcNow(); ///< utcText() of this moment: for files
std::string localNow(); ///< "2026-11-22 21:00:00": for names that people read

} // namespace halftone
