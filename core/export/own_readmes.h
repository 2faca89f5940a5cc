// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

// README.txt beside what Halftone itself reads and writes, in the form of the other targets'. Thread-safe.

/// @param hasGains  whether gains.csv is among the files
std::string tablesReadme(bool hasGains);

/// README.txt of the export `json`.
std::string configurationReadme();

} // namespace halftone
