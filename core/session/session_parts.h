// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_faults.h"
#include "core/session/session_rows.h"

#include <utility>

/// Private to session: what loadSession() is made of.
namespace halftone {

/// That a part of a session makes no sense. Its subject is left to loadSession(), which knows the session.
inline Error damagedPart(std::string detail)
{
    return Error{ErrorCode::Corrupt, {}, std::move(detail)};
}

inline bool isDamagedPart(const Error &error)
{
    return error.code == ErrorCode::Corrupt && error.subject.empty();
}

/// Moves a decoded column into place, or says what is wrong with it.
/// @param part  the name of the part, of those that can be left out
template <typename T>
Result<void> takeDecoded(Result<T> decoded, T &into, const std::string &part = {})
{
    if (!decoded)
        return damagedPart((part.empty() ? part : part + ": ") + decoded.error().detail);
    into = *std::move(decoded);
    return {};
}

/// Puts @p part behind the others if it was read and has no fault. One that makes no sense ends the reading, or is named
/// in @p leftOut, once if many have the same fault.
template <typename Part>
Result<void> append(Result<Part> part, std::vector<Part> &parts, LeftOut *leftOut)
{
    if (part) {
        if (auto fault = faultOf(*part); !fault.empty())
            part = damagedPart(std::move(fault));
    }
    if (part) {
        parts.push_back(*std::move(part));
        return {};
    }
    if (leftOut == nullptr || !isDamagedPart(part.error()))
        return part.error();
    if (leftOut->empty() || leftOut->back() != part.error().detail)
        leftOut->push_back(part.error().detail);
    return {};
}

/// Its tags, in order.
Result<void> loadTags(const SqliteDatabase &database, Session &session, LeftOut *leftOut);
/// Its shifts and validations: what insertNoise() wrote.
Result<void> loadNoise(const SqliteDatabase &database, Session &session, LeftOut *leftOut);

} // namespace halftone
