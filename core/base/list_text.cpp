// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/list_text.h"

#include <algorithm>

namespace halftone {

std::string joined(std::span<const std::string> names, std::string_view separator)
{
    std::string text;
    for (const std::string &name : names) {
        if (!text.empty())
            text += separator;
        text += name;
    }
    return text;
}

std::string listText(std::span<const std::string> names, std::size_t most, std::string_view separator)
{
    std::string text = joined(names.first(std::min(names.size(), most)), separator);
    if (names.size() > most)
        text += " and " + std::to_string(names.size() - most) + " more";
    return text;
}

} // namespace halftone
