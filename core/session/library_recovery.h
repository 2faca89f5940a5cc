// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// A session that a recovery could save, and what it lacks since.
struct RecoveredSession
{
    std::string id;
    std::string name;
    std::int64_t samples = 0; ///< of `requestedSamples`; calibrate --resume computes what is missing
    std::int64_t requestedSamples = 0;
    std::vector<std::string> leftOut; ///< parts whose rows made no sense, in a few English words each

    bool operator==(const RecoveredSession &) const = default;
};

/// A session of which too little could be read.
struct LostSession
{
    std::string id;
    std::string name; ///< empty if it cannot be read
    std::string reason; ///< one English sentence

    bool operator==(const LostSession &) const = default;
};

/// A table of which rows could not be read.
struct LostRows
{
    std::string table;
    std::int64_t read = 0;
    std::optional<std::int64_t> of; ///< where they can still be counted

    bool operator==(const LostRows &) const = default;
};

/// What became of a damaged library.
struct RecoveryReport
{
    std::filesystem::path
        original; ///< where the damaged file is kept; empty: nothing was damaged and nothing done
    std::vector<RecoveredSession> recovered; ///< newest first, deleted ones that can still be restored too
    std::vector<LostSession> lost;
    std::vector<LostRows> rows;
};

/// Puts a sound library in the place of the damaged @p file, with all that can still be read.
///
/// The damaged file is kept unchanged beside it, as "NAME.damaged-1.halftone" or the next free number. Any thread; takes
/// as long as reading the file three times. Killed at any moment it leaves one of the two under the old name. Errors:
/// NotFound, Timeout (another program has the library open), Corrupt (no library, or its beginning is destroyed),
/// Unsupported (of a newer version), Io, Cancelled; the file is untouched then.
Result<RecoveryReport> recoverLibrary(const std::filesystem::path &file, const TaskContext &context = {});

} // namespace halftone
