// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace halftone {

/// What a window shows. A plain value.
struct WindowScene
{
    std::string library; ///< the session library's file
    std::string sessionId;
    std::optional<std::uint32_t> layer; ///< selected
    std::optional<std::uint32_t> subgraph; ///< likewise
    bool isInterrupted = false; ///< closed while the session was calibrated

    bool operator==(const WindowScene &) const = default;
};

/// A file that says what this process shows, for the one after it: whoever ends regularly removes it, unless something is
/// unfinished, and it stays after a crash. Each process has one of its own and holds a lock on it, which the
/// system releases however it ends. One thread. What cannot be written is left out. Linux.
class WindowMemory
{
public:
    explicit WindowMemory(std::filesystem::path folder); ///< made if it is not there
    ~WindowMemory(); ///< the regular end
    WindowMemory(const WindowMemory &) = delete;
    WindowMemory &operator=(const WindowMemory &) = delete;

    void remember(const WindowScene &scene); ///< the regular end leaves one that is interrupted
    /// What the last of the crashed processes with this library showed; all of them are forgotten.
    std::optional<WindowScene> takeLeft(const std::string &library);

    /// $XDG_STATE_HOME/halftone/windows, or below ~/.local/state.
    static std::filesystem::path defaultFolder();

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
    int m_descriptor = -1;
    bool m_isLeft = false; ///< for the process after this one
};

} // namespace halftone
