// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_library.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

// Steps of the user's on a library, as values that can be undone. Thread-safe but for what is done to the library,
// which belongs to one thread; its errors are those of the library.

/// What the user says of a session in a list, and nothing of what was computed.
struct SessionDetails
{
    std::string name;
    std::string note;
    std::vector<std::string> tags; ///< sorted
    bool isArchived = false;
    bool isDeleted = false;

    bool operator==(const SessionDetails &) const = default;
};
SessionDetails detailsOf(const SessionSummary &session); ///< what of it can be edited

/// One step of the user's on one session; its inverse() undoes it.
struct SessionEdit
{
    std::string id;
    SessionDetails from;
    SessionDetails to;

    bool operator==(const SessionEdit &) const = default;
};
SessionEdit inverse(SessionEdit edit); ///< from what it led to back to what was

/// Does what differs between `from` and `to`, so that what another window has changed beside it stays: all of it or,
/// after an error, nothing. Durable like every call of the library.
/// @return the edit as it was done: a restored session may have got a number behind its name
Result<SessionEdit> applyEdit(SessionLibrary &library, SessionEdit edit);
/// The same for several sessions: all of them or, after an error, none.
Result<std::vector<SessionEdit>> applyEdits(SessionLibrary &library, std::vector<SessionEdit> edits);

/// One step of the user's on one kept configuration: without `from` it is kept, without `to` it is no longer; of both,
/// name and note may differ. One of the two is there.
struct KeptEdit
{
    std::string id; ///< of the session
    std::optional<KeptConfiguration> from;
    std::optional<KeptConfiguration> to;

    bool operator==(const KeptEdit &) const = default;
};
KeptEdit inverse(KeptEdit edit); ///< likewise
Result<void> applyEdit(SessionLibrary &library, const KeptEdit &edit); ///< durable
/// The same to the list of a session that was loaded before, with the oldest first.
void applyEdit(std::vector<KeptConfiguration> &kept, const KeptEdit &edit);

} // namespace halftone
