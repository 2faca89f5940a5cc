// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/session_access.h"

namespace halftone {

namespace {

Result<OpenedSession> openOnlySession(const std::filesystem::path &file)
{
    auto library = SessionLibrary::openExisting(file);
    if (!library)
        return library.error();
    const auto sessions = library->list();
    if (!sessions)
        return sessions.error();
    if (sessions->size() != 1)
        return Error{ErrorCode::NotFound, file.string(),
                     "holds " + std::to_string(sessions->size())
                         + " sessions; name one of them and give the file with --library"};
    auto session = library->load(sessions->front().id);
    if (!session)
        return session.error();
    return OpenedSession{*std::move(library), *std::move(session)};
}

} // namespace

Result<OpenedSession> openSession(const std::string &name, const std::filesystem::path &libraryFile)
{
    std::error_code ignored;
    const bool isFileName = name.ends_with(".halftone");
    if (isFileName && std::filesystem::exists(name, ignored))
        return openOnlySession(name);
    const auto missing = [&](const Error &error) {
        return isFileName && error.code == ErrorCode::NotFound
            ? Error{ErrorCode::NotFound, name, "there is no such file, and no session of this name"}
            : error;
    };
    auto library = SessionLibrary::openExisting(libraryFile);
    if (!library)
        return missing(library.error());
    auto session = library->load(name);
    if (!session)
        return missing(session.error());
    return OpenedSession{*std::move(library), *std::move(session)};
}

} // namespace halftone
