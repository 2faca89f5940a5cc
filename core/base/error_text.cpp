// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"

#include <cerrno>
#include <system_error>

namespace halftone {

std::string shortened(std::string_view text)
{
    constexpr std::size_t MaxBytes = 120;
    const bool cut = text.size() > MaxBytes;
    if (cut) {
        std::size_t end = MaxBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        text = text.substr(0, end);
    }
    std::string result(text);
    for (char &c : result) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20U || byte == 0x7FU)
            c = '?';
    }
    if (cut)
        result += "...";
    return result;
}

std::string inQuotes(std::string_view text)
{
    return '"' + shortened(text) + '"';
}

Error systemError(const std::filesystem::path &path, std::string_view action, int errorNumber)
{
    const bool absent = errorNumber == ENOENT || errorNumber == ENOTDIR;
    std::string detail = "cannot be ";
    detail += action;
    detail += ": ";
    detail += std::generic_category().message(errorNumber);
    return Error{absent ? ErrorCode::NotFound : ErrorCode::Io, path.string(), std::move(detail)};
}

} // namespace halftone
