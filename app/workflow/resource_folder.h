// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace halftone {

/// Where profiles, demo model and texts lie: $HALFTONE_RESOURCES, else share/halftone beside the program's bin folder,
/// else the source tree that the program was built from. Thread-safe.
std::filesystem::path resourceFolder();

/// Where a file or folder that a session remembers lies now: @p stored if it exists; else, when the path leads into
/// a folder `demo`, the same file of the demo that came with this program, if there is one; else @p stored. So a
/// session of the demo works wherever the program is installed. Whoever reads the file checks its fingerprint. Thread-safe.
std::filesystem::path whereItIsNow(const std::filesystem::path &stored);

} // namespace halftone
