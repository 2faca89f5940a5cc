// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace halftone {

/// A file to which lines are appended, each of them at once with the operating system: they are there after a crash. When
/// it is full it becomes FILE.1, and so on up to FILE.3. Several processes may write to one file. One thread at a time.
/// What cannot be written is left out. Linux.
class LogFile
{
public:
    /// @param path       its folder is made
    /// @param mostBytes  after which it is full
    explicit LogFile(std::filesystem::path path,
                     std::size_t mostBytes = 2'000'000); // chosen: some 20,000 lines
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    void write(std::string_view lines); ///< with their line breaks
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] int descriptor() const { return m_descriptor; } ///< for signal handlers; negative: none

    /// $XDG_STATE_HOME/halftone/halftone.log, or below ~/.local/state.
    static std::filesystem::path defaultPath();
    static constexpr int OldFiles = 3; ///< chosen

private:
    void open();
    void rotate();
    [[nodiscard]] bool isStillThere() const;

    std::filesystem::path m_path;
    std::size_t m_mostBytes;
    int m_descriptor = -1;
};

} // namespace halftone
