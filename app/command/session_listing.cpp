// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_listing.h"

#include "core/base/list_text.h"
#include "core/session/session_filter.h"
#include "core/session/session_json.h"
#include "core/session/session_library.h"

#include <algorithm>

namespace halftone {

namespace {

/// The sessions of the library; none where the default one has not been made yet.
Result<std::vector<SessionSummary>> summaries(const Invocation &invocation)
{
    auto library = SessionLibrary::openExisting(invocation.library);
    const bool isDefault = !invocation.arguments.has("--library");
    if (!library && isDefault && library.error().code == ErrorCode::NotFound)
        return std::vector<SessionSummary>();
    if (!library)
        return library.error();
    return invocation.arguments.has("--deleted") ? library->listDeleted() : library->list();
}

void printLine(const SessionSummary &session)
{
    const std::string sources = joined(session.timingSources);
    std::string line = session.id + "  " + session.created + "  " + std::to_string(session.finishedSamples)
        + "/" + std::to_string(session.requestedSamples) + " samples  " + std::to_string(session.layers)
        + " layers  " + (sources.empty() ? "not timed" : sources) + "  " + session.name;
    if (!session.tags.empty())
        line += "  [" + joined(session.tags) + "]";
    if (const auto end = session.note.find('\n'); !session.note.empty())
        line += "  -- " + session.note.substr(0, end);
    print(line);
}

/// Why nothing was printed: no session at all, or none of this kind that fits.
std::string nothingText(bool isWhole)
{
    return isWhole ? "no sessions yet; make one with halftone-cli calibrate MODEL --data FILE."
                   : "no such session.";
}

} // namespace

int listSessions(const Invocation &invocation, std::span<const std::string> words)
{
    const auto &arguments = invocation.arguments;
    if (auto one = arguments.checkWithout("--archived", {"--deleted"}); !one)
        return failUsage(one.error());
    auto sessions = summaries(invocation);
    if (!sessions)
        return fail(sessions.error());
    const bool isWhole = sessions->empty() && !arguments.has("--archived") && !arguments.has("--deleted");
    const SessionFilter filter(joined(words, " "));
    std::erase_if(*sessions, [&](const SessionSummary &session) {
        const bool isOther = session.archived.empty() == arguments.has("--archived");
        return (isOther && !arguments.has("--deleted")) || !filter.fits(session);
    });
    if (arguments.has("--json")) {
        print(summariesToJson(*sessions));
        return Done;
    }
    if (sessions->empty())
        note(nothingText(isWhole));
    std::ranges::for_each(*sessions, printLine);
    return Done;
}

} // namespace halftone
