// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

// Decimal texts of finite numbers, the same in every locale. Thread-safe.

/// The shortest text that reads back as the same number: for programs.
std::string exactText(double value);

/// Four significant digits: for people.
std::string shortText(double value);

} // namespace halftone
