// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session_library.h"

#include <filesystem>
#include <string>

namespace halftone {

/// A session together with the library that holds it.
struct OpenedSession
{
    SessionLibrary library;
    Session session;
};

/// Opens what the user calls SESSION: a `.halftone` file with one session, or an id or unique name in @p library.
/// Creates nothing.
/// @return NotFound if there is no such file, library or session, and if a file holds no session or several;
///         else the errors of SessionLibrary. The library belongs to the calling thread
Result<OpenedSession> openSession(const std::string &session, const std::filesystem::path &library);

} // namespace halftone
