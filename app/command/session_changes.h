// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

class SessionLibrary;

// The words of the verb `sessions` that change one session, the first of @p words; with --json they print it as it is
// listed then. All return the exit status.

int renameSession(const Invocation &invocation, std::span<const std::string> words);
int noteSession(const Invocation &invocation, std::span<const std::string> words);
int tagSession(const Invocation &invocation, std::span<const std::string> words);
int untagSession(const Invocation &invocation, std::span<const std::string> words);
int archiveSession(const Invocation &invocation, std::span<const std::string> words);
int unarchiveSession(const Invocation &invocation, std::span<const std::string> words);
int deleteSession(const Invocation &invocation, std::span<const std::string> words);
int restoreSession(const Invocation &invocation, std::span<const std::string> words);

/// Prints the session of this id as it is listed now, with --json; else nothing.
int reportSession(const Invocation &invocation, SessionLibrary &library, const std::string &id);

/// Removes the deleted sessions for good and says how many they were; without words.
int purgeSessions(const Invocation &invocation, std::span<const std::string> words);

} // namespace halftone
