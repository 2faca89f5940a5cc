// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

/// Private to session.
namespace halftone {

/// A new file beside @p target that becomes it when it is complete, and else leaves nothing.
///
/// What processes that were killed left of theirs (`TARGET.part` and a number, untouched for an hour) is removed too. One thread.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(const std::filesystem::path &target);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// Replaces the target, at once. Io if the folder does not allow it, Conflict if the target has a log: it is in use, or
    /// its program was killed.
    [[nodiscard]] Result<void> finish() const;

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
};

} // namespace halftone
