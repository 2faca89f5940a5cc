// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

std::string utcNow(); ///< "2026-11-22T20:00:00Z", for files
std::string localNow(); ///< "2026-11-22 21:00:00", for names that people read

} // namespace halftone
