// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

// Decimal texts of numbers, the same in every locale. Thread-safe.

/// The shortest text that reads back as the same number: for programs.
std::string exactText(double value);

/// As printf's %g writes it, with @p digits significant ones: for people.
std::string shortText(double value, int digits = 4);

} // namespace halftone
