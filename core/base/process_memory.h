// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace halftone {

/// Bytes of memory that this process alone holds now: RssAnon. Pages of mapped files, which the system can drop, do not
/// count. 0 if unknown. Thread-safe. Linux.
std::int64_t anonymousMemoryBytes();

/// Bytes that programs can still take without swapping: MemAvailable. 0 if unknown. Thread-safe. Linux.
std::int64_t availableMemoryBytes();

} // namespace halftone
