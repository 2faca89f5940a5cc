// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace halftone {

/// Where profiles, demo model and texts lie: $HALFTONE_RESOURCES, else share/halftone beside the program's bin folder,
/// else the source tree that the program was built from. Thread-safe.
std::filesystem::path resourceFolder();

} // namespace halftone
