// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

/// @p word as /bin/sh reads it back: as it is where that is safe, else in single quotes. Thread-safe.
std::string shellWord(const std::string &word);

} // namespace halftone
