// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace halftone {

/// Cuts what arrives from a worker into lines.
class WorkerLines
{
public:
    /// Longest line in bytes; of the protocol (docs/formats.md).
    static constexpr std::size_t Longest = std::size_t{16} << 20U;

    /// @return Corrupt once a line is longer than Longest; nothing more can then be read.
    Result<void> add(std::string_view bytes);

    /// The next complete line without its end ("\n" or "\r\n").
    std::optional<std::string> next();

private:
    std::string m_text;
    std::size_t m_begin = 0; ///< of the first line that was not handed out
    std::size_t m_searched = 0; ///< no line feed from m_begin up to here
    std::size_t m_unfinished = 0; ///< bytes of the line whose end has not arrived
};

} // namespace halftone
