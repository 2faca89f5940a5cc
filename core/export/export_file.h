// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace halftone {

inline constexpr std::string_view ExportBaseline = "bf16"; ///< what every target leaves unquantized

/// A file to be written; who exports chooses the folder and writes it whole or not at all.
struct ExportFile
{
    std::string name; ///< without a folder
    std::string content; ///< bytes; text is UTF-8 with "\n"

    bool operator==(const ExportFile &) const = default;
};

} // namespace halftone
