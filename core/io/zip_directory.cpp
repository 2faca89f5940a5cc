// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/zip_directory.h"

#include <algorithm>
#include <array>
#include <optional>

namespace halftone {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::uint64_t EndSignature = 0x06054b50;
constexpr std::uint64_t LocatorSignature = 0x07064b50;
constexpr std::uint64_t LongEndSignature = 0x06064b50;
constexpr std::uint64_t EntrySignature = 0x02014b50;
constexpr std::size_t EndBytes = 22;
constexpr std::size_t LocatorBytes = 20;
constexpr std::size_t LongEndBytes = 56;
constexpr std::size_t EntryBytes = 46;
constexpr std::uint64_t TooLong = 0xFFFFFFFF; // the number is in ZIP64's fields
constexpr std::uint64_t MostExpansion = 1032; // of deflate: 258 bytes in 2 bits

std::uint64_t number(Bytes file, std::size_t at, std::size_t bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value |= static_cast<std::uint64_t>(file[at + i]) << (8 * i);
    return value;
}

struct Directory
{
    std::uint64_t begin = 0;
    std::uint64_t entries = 0;
};

std::optional<Directory> findDirectory(Bytes file)
{
    if (file.size() < EndBytes)
        return {};
    constexpr std::size_t MostComment = 0xFFFF;
    const std::size_t last = file.size() - EndBytes;
    const std::size_t first = last - std::min(last, MostComment);
    std::size_t end = last;
    while (number(file, end, 4) != EndSignature) {
        if (end == first)
            return {};
        --end;
    }
    const Directory directory{number(file, end + 16, 4), number(file, end + 10, 2)};
    if (end < LocatorBytes || number(file, end - LocatorBytes, 4) != LocatorSignature)
        return directory;
    const std::uint64_t longEnd = number(file, end - LocatorBytes + 8, 8);
    if (longEnd > file.size() || file.size() - longEnd < LongEndBytes
        || number(file, longEnd, 4) != LongEndSignature)
        return {};
    return Directory{number(file, longEnd + 48, 8), number(file, longEnd + 32, 8)};
}

/// Takes the sizes of @p entry that did not fit from the extra field of ZIP64 (its id is 1).
bool readLongSizes(Bytes extra, ZipEntry &entry)
{
    while (extra.size() >= 4) {
        const std::uint64_t id = number(extra, 0, 2);
        const std::uint64_t size = number(extra, 2, 2);
        if (size > extra.size() - 4)
            return false;
        std::size_t at = 4;
        for (std::uint64_t *value : {&entry.bytes, &entry.storedBytes}) {
            if (id != 1 || *value != TooLong)
                continue;
            if (at + 8 > 4 + size)
                return false;
            *value = number(extra, at, 8);
            at += 8;
        }
        extra = extra.subspan(4 + size);
    }
    return true;
}

bool isPossible(const ZipEntry &entry, std::uint64_t method, std::size_t fileBytes)
{
    constexpr std::uint64_t Deflate = 8;
    if (entry.storedBytes > fileBytes || (method != 0 && method != Deflate))
        return false;
    return method == 0 ? entry.bytes == entry.storedBytes : entry.bytes / MostExpansion <= entry.storedBytes;
}

} // namespace

Result<std::vector<ZipEntry>> readZipDirectory(Bytes file, const std::string &fileName)
{
    const Error damaged{ErrorCode::Corrupt, fileName, "is not a ZIP archive, or its directory is damaged"};
    const auto directory = findDirectory(file);
    if (!directory)
        return damaged;
    std::vector<ZipEntry> entries;
    std::uint64_t at = directory->begin;
    for (std::uint64_t i = 0; i < directory->entries; ++i) {
        if (at > file.size() || file.size() - at < EntryBytes || number(file, at, 4) != EntrySignature)
            return damaged;
        const std::uint64_t nameBytes = number(file, at + 28, 2);
        const std::uint64_t extraBytes = number(file, at + 30, 2);
        const std::uint64_t commentBytes = number(file, at + 32, 2);
        if (file.size() - at - EntryBytes < nameBytes + extraBytes + commentBytes)
            return damaged;
        const auto *name = reinterpret_cast<const char *>(file.data() + at + EntryBytes);
        ZipEntry entry{{name, nameBytes},
                       static_cast<std::uint32_t>(number(file, at + 16, 4)),
                       number(file, at + 20, 4),
                       number(file, at + 24, 4)};
        if (!readLongSizes(file.subspan(at + EntryBytes + nameBytes, extraBytes), entry)
            || !isPossible(entry, number(file, at + 10, 2), file.size()))
            return damaged;
        entries.push_back(std::move(entry));
        at += EntryBytes + nameBytes + extraBytes + commentBytes;
    }
    return entries;
}

std::uint32_t crc32(Bytes data)
{
    static constexpr auto Table = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t i = 0; i < table.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
            table[i] = value;
        }
        return table;
    }();
    std::uint32_t sum = ~0U;
    for (const std::byte byte : data)
        sum = (sum >> 8U) ^ Table[(sum ^ static_cast<std::uint32_t>(byte)) & 0xFFU];
    return ~sum;
}

} // namespace halftone
