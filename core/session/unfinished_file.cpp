// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/unfinished_file.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace halftone {

namespace {

namespace fs = std::filesystem;

constexpr auto Abandoned = std::chrono::hours(1); // chosen: no library takes that long to write

constexpr std::array Endings{"", "-wal", "-shm", "-journal"}; // of a database's files

/// Whether @p name is that of an unfinished file whose name begins with @p beginning: a process and an ending follow.
bool isUnfinished(std::string_view name, std::string_view beginning)
{
    if (!name.starts_with(beginning))
        return false;
    name.remove_prefix(beginning.size());
    const auto digits = std::min(name.find_first_not_of("0123456789"), name.size());
    return digits > 0 && std::ranges::find(Endings, name.substr(digits)) != Endings.end();
}

void removeAbandoned(const fs::path &target)
{
    const std::string beginning = target.filename().string() + ".part";
    const auto folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        std::error_code unknown;
        const auto written = entry->last_write_time(unknown);
        if (!unknown && isUnfinished(entry->path().filename().string(), beginning)
            && entry->is_regular_file(unknown) && written < fs::file_time_type::clock::now() - Abandoned)
            fs::remove(entry->path(), unknown);
    }
}

void removeDatabase(const fs::path &file)
{
    std::error_code ignored;
    for (const char *ending : Endings)
        fs::remove(file.string() + ending, ignored);
}

} // namespace

UnfinishedFile::UnfinishedFile(const fs::path &target)
    : m_target(target), m_path(target.string() + ".part" + std::to_string(getpid()))
{
    removeAbandoned(target);
    removeDatabase(m_path); // what a process of this number may have left
}

UnfinishedFile::~UnfinishedFile()
{
    removeDatabase(m_path);
}

Result<void> UnfinishedFile::finish() const
{
    std::error_code failed;
    const auto log = fs::file_size(m_target.string() + "-wal", failed);
    if (!failed && log > 0) // SQLite would play it into the new file
        return Error{
            ErrorCode::Conflict, m_target.string(),
            "another program has it open or was ended while it had, close it there or choose another "
            "file"};
    for (const char *ending : {"-wal", "-shm", "-journal"})
        fs::remove(m_target.string() + ending, failed);
    fs::rename(m_path, m_target, failed);
    if (failed)
        return Error{ErrorCode::Io, m_target.string(),
                     "it cannot be written (" + failed.message() + "), choose another file"};
    return {};
}

} // namespace halftone
