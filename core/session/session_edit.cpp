// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_edit.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace halftone {

namespace {

// What is in @p tags and not in @p others.
std::vector<std::string> without(const std::vector<std::string> &tags, const std::vector<std::string> &others)
{
    std::vector<std::string> rest;
    std::ranges::set_difference(tags, others, std::back_inserter(rest));
    return rest;
}

Result<void> applyWords(SessionLibrary &library, const SessionEdit &edit)
{
    const auto &[id, from, to] = edit;
    if (from.name != to.name) {
        if (auto done = library.rename(id, to.name); !done)
            return done;
    }
    if (from.note != to.note) {
        if (auto done = library.setNote(id, to.note); !done)
            return done;
    }
    if (from.tags == to.tags)
        return {};
    return library.changeTags(id, without(to.tags, from.tags), without(from.tags, to.tags));
}

// @param edit  as it was done, afterwards
Result<void> applyAll(SessionLibrary &library, SessionEdit &edit)
{
    if (edit.from.isDeleted && !edit.to.isDeleted) {
        const auto restored = library.restore(edit.id);
        if (!restored)
            return restored.error();
        if (edit.from.name == edit.to.name) // not renamed too
            edit.from.name = edit.to.name = restored->name;
    }
    if (auto done = applyWords(library, edit); !done)
        return done;
    if (edit.from.isArchived != edit.to.isArchived) {
        if (auto done = library.setArchived(edit.id, edit.to.isArchived); !done)
            return done;
    }
    return !edit.from.isDeleted && edit.to.isDeleted ? library.remove(edit.id) : Result<void>();
}

} // namespace

SessionDetails detailsOf(const SessionSummary &session)
{
    return {session.name, session.note, session.tags, !session.archived.empty(), !session.deleted.empty()};
}

SessionEdit inverse(SessionEdit edit)
{
    std::swap(edit.from, edit.to);
    return edit;
}

Result<SessionEdit> applyEdit(SessionLibrary &library, SessionEdit edit)
{
    const auto done = library.atOnce([&] { return applyAll(library, edit); });
    return done ? Result<SessionEdit>(std::move(edit)) : done.error();
}

Result<std::vector<SessionEdit>> applyEdits(SessionLibrary &library, std::vector<SessionEdit> edits)
{
    const auto done = library.atOnce([&]() -> Result<void> {
        for (auto &edit : edits) {
            if (auto one = applyAll(library, edit); !one)
                return one;
        }
        return {};
    });
    return done ? Result<std::vector<SessionEdit>>(std::move(edits)) : done.error();
}

KeptEdit inverse(KeptEdit edit)
{
    std::swap(edit.from, edit.to);
    return edit;
}

Result<void> applyEdit(SessionLibrary &library, const KeptEdit &edit)
{
    if (!edit.from)
        return library.keep(edit.id, *edit.to);
    if (!edit.to)
        return library.removeKept(edit.id, edit.from->name);
    return library.changeKept(edit.id, edit.from->name, edit.to->name, edit.to->note);
}

void applyEdit(std::vector<KeptConfiguration> &kept, const KeptEdit &edit)
{
    const auto name = edit.from ? edit.from->name : std::string();
    const auto place = edit.from ? std::ranges::find(kept, name, &KeptConfiguration::name) : kept.end();
    if (place != kept.end() && edit.to)
        *place = *edit.to;
    else if (place != kept.end())
        kept.erase(place);
    else if (edit.to)
        kept.insert(std::ranges::upper_bound(kept, edit.to->created, {}, &KeptConfiguration::created),
                    *edit.to);
}

} // namespace halftone
