// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/strict_json.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace halftone {

namespace {

using Json = nlohmann::json;

// The parser keeps the last of equal keys.
class DuplicateFinder
{
public:
    bool operator()(int /*depth*/, Json::parse_event_t event, Json &parsed)
    {
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            m_duplicate = parsed.get<std::string>();
        return true;
    }
    [[nodiscard]] const std::string &duplicate() const { return m_duplicate; }

private:
    std::vector<std::set<std::string>> m_keys; // of the objects that are open
    std::string m_duplicate;
};

std::string placeOf(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto column = before.size() - (before.rfind('\n') + 1) + 1; // npos + 1 is 0
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace

Result<Json> strictObject(std::string_view text)
{
    DuplicateFinder duplicates;
    try {
        Json json = Json::parse(text, std::ref(duplicates));
        if (!json.is_object())
            return Error{ErrorCode::Corrupt, "line 1", "this is not a JSON object"};
        if (!duplicates.duplicate().empty())
            return Error{ErrorCode::Corrupt, duplicates.duplicate(),
                         "it appears twice, remove one of the two"};
        return json;
    } catch (const Json::parse_error &error) {
        return Error{ErrorCode::Corrupt, placeOf(text, error.byte), "this is not JSON"};
    }
}

} // namespace halftone
