// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/prediction_json.h"

#include "core/base/number_text.h"

namespace halftone {

std::string jsonString(std::string_view text)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string result(1, '"');
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result += '\\';
        if (code >= ' ')
            result += c;
        else
            result += std::string("\\u00") + Digits[code >> 4U] + Digits[code & 15U];
    }
    return result + '"';
}

std::string partsJson(const TimeParts &parts)
{
    return R"({"mme": )" + exactText(parts.mmeSeconds) + R"(, "tpc": )" + exactText(parts.tpcSeconds)
        + R"(, "hbm": )" + exactText(parts.hbmSeconds) + R"(, "overhead": )"
        + exactText(parts.overheadSeconds) + R"(, "collective": )" + exactText(parts.collectiveSeconds) + '}';
}

} // namespace halftone
