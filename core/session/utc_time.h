// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <string>

namespace halftone {

/// ISO 8601 in UTC: "2026-11-22T20:00:00Z". Texts of this form are ordered as their times are. Thread-safe.
std::string utcText(std::time_t time);

/// utcText() of this moment.
std::string nowUtc();

} // namespace halftone
