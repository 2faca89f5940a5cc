// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_changes.h"

#include "core/session/session_json.h"
#include "core/session/session_library.h"
#include "core/session/session_tags.h"

#include <algorithm>

namespace halftone {

namespace {

using Words = std::span<const std::string>;

/// The session as it is listed, deleted or not.
Result<SessionSummary> summaryOf(SessionLibrary &library, const std::string &id)
{
    for (const auto list : {&SessionLibrary::list, &SessionLibrary::listDeleted}) {
        const auto sessions = (library.*list)();
        if (!sessions)
            return sessions.error();
        const auto found = std::ranges::find(*sessions, id, &SessionSummary::id);
        if (found != sessions->end())
            return *found;
    }
    return Error{ErrorCode::NotFound, id, "the session has been deleted for good"};
}

/// Runs change(library, id) on the session that @p key names.
template <typename Change>
int change(const Invocation &invocation, const std::string &key, const Change &apply)
{
    auto library = SessionLibrary::openExisting(invocation.library);
    if (!library)
        return fail(library.error());
    const auto id = library->idOf(key);
    if (!id)
        return fail(id.error());
    const Result<void> done = apply(*library, *id);
    return done ? reportSession(invocation, *library, *id) : failAs(done.error());
}

/// Each of @p words may be several tags: "prod,8b".
std::vector<std::string> tagsAmong(Words words)
{
    std::string text;
    for (const auto &word : words)
        text += word + " ";
    return tagsOf(text);
}

} // namespace

int reportSession(const Invocation &invocation, SessionLibrary &library, const std::string &id)
{
    if (!invocation.arguments.has("--json"))
        return Done;
    const auto summary = summaryOf(library, id);
    if (!summary)
        return fail(summary.error());
    print(summaryToJson(*summary));
    return Done;
}

int renameSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0],
                  [&](auto &library, const auto &id) { return library.rename(id, words[1]); });
}

int noteSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0],
                  [&](auto &library, const auto &id) { return library.setNote(id, words[1]); });
}

int tagSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0], [&](auto &library, const auto &id) {
        return library.changeTags(id, tagsAmong(words.subspan(1)), {});
    });
}

int untagSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0], [&](auto &library, const auto &id) {
        return library.changeTags(id, {}, tagsAmong(words.subspan(1)));
    });
}

int archiveSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0],
                  [](auto &library, const auto &id) { return library.setArchived(id, true); });
}

int unarchiveSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0],
                  [](auto &library, const auto &id) { return library.setArchived(id, false); });
}

int deleteSession(const Invocation &invocation, Words words)
{
    return change(invocation, words[0], [](auto &library, const auto &id) { return library.remove(id); });
}

int restoreSession(const Invocation &invocation, Words words)
{
    auto library = SessionLibrary::openExisting(invocation.library);
    if (!library)
        return fail(library.error());
    const auto restored = library->restore(words[0]);
    if (!restored)
        return fail(restored.error());
    note("restored as " + restored->name);
    return reportSession(invocation, *library, restored->id);
}

int purgeSessions(const Invocation &invocation, Words)
{
    auto library = SessionLibrary::openExisting(invocation.library);
    if (!library)
        return fail(library.error());
    const auto purged = library->purge(std::chrono::seconds(0));
    if (!purged)
        return fail(purged.error());
    if (invocation.arguments.has("--json"))
        print("{\"schema\": 1, \"purged\": " + std::to_string(*purged) + "}");
    else
        note(std::to_string(*purged) + (*purged == 1 ? " session is" : " sessions are") + " gone for good");
    return Done;
}

} // namespace halftone
