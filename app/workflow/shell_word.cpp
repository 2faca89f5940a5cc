// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/shell_word.h"

#include <string_view>

namespace halftone {

std::string shellWord(const std::string &word)
{
    constexpr std::string_view Plain
        = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,:=+@%";
    if (!word.empty() && word.find_first_not_of(Plain) == std::string::npos)
        return word;
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

} // namespace halftone
