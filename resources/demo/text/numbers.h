// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone::demo {

/// "forty-two" for 42; @p value in [0, 9999]. Throws std::out_of_range outside.
std::string numberInWords(long value);

} // namespace halftone::demo
