// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/log_file.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace halftone {

LogFile::LogFile(std::filesystem::path path, std::size_t mostBytes)
    : m_path(std::move(path)), m_mostBytes(mostBytes)
{
    open();
}

LogFile::~LogFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::filesystem::path LogFile::defaultPath()
{
    const char *state = std::getenv("XDG_STATE_HOME");
    const char *home = std::getenv("HOME");
    const auto folder = state != nullptr && *state != '\0'
        ? std::filesystem::path(state)
        : std::filesystem::path(home != nullptr ? home : ".") / ".local" / "state";
    return folder / "halftone" / "halftone.log";
}

void LogFile::open()
{
    std::error_code error;
    std::filesystem::create_directories(m_path.parent_path(), error);
    m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

/// Another process may have rotated meanwhile.
bool LogFile::isStillThere() const
{
    struct stat mine = {};
    struct stat named = {};
    return fstat(m_descriptor, &mine) == 0 && stat(m_path.c_str(), &named) == 0 && mine.st_ino == named.st_ino
        && mine.st_dev == named.st_dev;
}

void LogFile::rotate()
{
    flock(m_descriptor, LOCK_EX); // goes with the descriptor
    if (isStillThere()) {
        std::error_code error;
        const auto older = [this](int number) { return m_path.string() + "." + std::to_string(number); };
        for (int number = OldFiles - 1; number > 0; --number)
            std::filesystem::rename(older(number), older(number + 1), error);
        std::filesystem::rename(m_path, older(1), error);
    }
    ::close(m_descriptor);
    open();
}

void LogFile::write(std::string_view lines)
{
    struct stat status = {};
    if (m_descriptor >= 0 && fstat(m_descriptor, &status) == 0
        && static_cast<std::size_t>(status.st_size) >= m_mostBytes)
        rotate();
    while (m_descriptor >= 0 && !lines.empty()) {
        const auto written = ::write(m_descriptor, lines.data(), lines.size());
        if (written <= 0)
            return;
        lines.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace halftone
