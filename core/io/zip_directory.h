// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace halftone {

/// One file of a ZIP archive, as the archive's directory describes it.
struct ZipEntry
{
    std::string name;
    std::uint32_t checksum = 0; ///< CRC-32 of the content, uncompressed
    std::uint64_t storedBytes = 0; ///< what it takes in the archive, at most the size of the archive
    std::uint64_t bytes = 0; ///< uncompressed, at most what so many stored bytes can hold
};

/// Reads the directory at the end of a ZIP archive, with ZIP64's numbers where they are needed. The files themselves
/// are not looked at. Entries that are compressed otherwise than by deflate are refused.
/// @param fileName  the subject of the error
/// @return Corrupt: not a ZIP archive, cut off, or sizes that cannot be. Thread-safe.
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16.
Result<std::vector<ZipEntry>> readZipDirectory(std::span<const std::byte> file, const std::string &fileName);

/// CRC-32 as ZIP uses it (ISO 3309; the polynomial 0xEDB88320, reflected). Thread-safe.
std::uint32_t crc32(std::span<const std::byte> data);

} // namespace halftone
