// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/journal_lock.h"

#include "core/base/error_text.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace halftone {

namespace {

/// Whoever had the lock before may have removed the file after it was opened here.
bool isStillThere(const std::filesystem::path &file, int descriptor)
{
    struct stat opened = {};
    struct stat named = {};
    return fstat(descriptor, &opened) == 0 && stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

} // namespace

Result<JournalLock> JournalLock::take(const std::filesystem::path &journal, const std::string &session)
{
    constexpr int Attempts = 100; // chosen: each one lost means that somebody else has just ended
    const auto file = journal.parent_path() / ("." + journal.filename().string() + ".lock");
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        std::error_code error;
        std::filesystem::create_directories(file.parent_path(), error);
        if (error)
            return systemError(file.parent_path(), "made", error.value());
        const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno == ENOENT)
            continue;
        if (descriptor < 0)
            return systemError(file, "made", errno);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            close(descriptor);
            break;
        }
        if (isStillThere(file, descriptor))
            return JournalLock(file, descriptor);
        close(descriptor);
    }
    return Error{ErrorCode::Conflict, session,
                 "the session is being timed in another program, on the same device in the same formats; "
                 "wait until that has ended, or cancel it there"};
}

JournalLock::JournalLock(std::filesystem::path file, int descriptor)
    : m_file(std::move(file)), m_descriptor(descriptor)
{
}

JournalLock::JournalLock(JournalLock &&other) noexcept
    : m_file(std::move(other.m_file)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

JournalLock &JournalLock::operator=(JournalLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

JournalLock::~JournalLock()
{
    if (m_descriptor < 0)
        return;
    unlink(m_file.c_str()); // while it is held: nobody else's is removed
    close(m_descriptor);
    std::error_code ignored; // there are journals in it
    std::filesystem::remove(m_file.parent_path(), ignored);
}

} // namespace halftone
