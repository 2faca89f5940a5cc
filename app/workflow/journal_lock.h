// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

/// Private to app/workflow: that only one program writes a journal.
namespace halftone {

/// A lock on a file beside a journal, from take() to its destruction or the end of the process, however that ends. Linux.
class JournalLock
{
public:
    /// @param session  its name, for people
    /// @return Conflict while anybody has it; Io if its file cannot be made. A file system without locks refuses nobody.
    static Result<JournalLock> take(const std::filesystem::path &journal, const std::string &session);
    JournalLock(JournalLock &&other) noexcept;
    JournalLock &operator=(JournalLock &&other) noexcept;
    ~JournalLock(); ///< removes the file, and the folder if it is empty then

private:
    JournalLock(std::filesystem::path file, int descriptor);

    std::filesystem::path m_file;
    int m_descriptor; ///< -1: moved from
};

} // namespace halftone
