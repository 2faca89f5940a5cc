// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace halftone::demo {

/// The texts of a file with one `{"text": "..."}` a line. Throws std::runtime_error naming the file.
std::vector<std::string> readTexts(const std::string &path);

} // namespace halftone::demo
