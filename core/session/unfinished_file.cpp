// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/unfinished_file.h"

#include <chrono>
#include <string>
#include <system_error>

#include <unistd.h>

namespace halftone {

namespace {

namespace fs = std::filesystem;

constexpr auto Abandoned = std::chrono::hours(1); // chosen: no library takes that long to write

void removeAbandoned(const fs::path &target)
{
    const std::string beginning = target.filename().string() + ".part";
    const auto folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        std::error_code unknown;
        const auto written = entry->last_write_time(unknown);
        if (!unknown && entry->path().filename().string().starts_with(beginning)
            && written < fs::file_time_type::clock::now() - Abandoned)
            fs::remove(entry->path(), unknown);
    }
}

void removeDatabase(const fs::path &file)
{
    std::error_code ignored;
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
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
    fs::rename(m_path, m_target, failed);
    if (failed)
        return Error{ErrorCode::Io, m_target.string(),
                     "it cannot be written (" + failed.message() + "), choose another file"};
    return {};
}

} // namespace halftone
