// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace halftone {

/// Writes @p content to @p path so that at any moment, also after a power cut, the old or the new file is
/// there, whole.
///
/// Goes through a temporary file in the same folder, fsync and rename. A file that exists is replaced and its
/// permissions are kept; a symbolic link to a file stays and that file is replaced.
/// @return NotFound: no such folder; InvalidArgument: the path is something other than a file; Io: writing
/// failed. The old file is then untouched and the temporary one removed. Thread-safe, also for the same path
/// (the last one to finish wins).
Result<void> writeFileAtomically(const std::filesystem::path &path, std::string_view content);

} // namespace halftone
