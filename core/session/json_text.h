// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_document.h"

#include <string>
#include <string_view>

namespace halftone {

/// JSON whose keys keep the order in which they were written.
using Json = nlohmann::ordered_json;

/// Compact text: numbers in the shortest form that reads back as the same double, whatever the locale; bytes
/// that are not UTF-8 (a path may hold them) become U+FFFD.
inline std::string textOf(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Runs @p decode on the document @p text, and turns what it throws into Corrupt with a sentence about @p what.
template <typename T, typename Decode>
Result<T> decodeJson(std::string_view what, std::string_view text, const Decode &decode)
{
    const auto json = parseJsonAs<Json>(text, {});
    if (!json)
        return Error{ErrorCode::Corrupt, {}, std::string(what) + " " + json.error().detail};
    try {
        return decode(*json);
    } catch (const Json::exception &) { // its text is about the library's own types
        return Error{ErrorCode::Corrupt, {}, std::string(what) + " lacks a value or has one of another kind"};
    } catch (const std::exception &e) { // our own std::out_of_range and std::invalid_argument
        return Error{ErrorCode::Corrupt, {}, std::string(what) + " cannot be read: " + e.what()};
    }
}

} // namespace halftone
