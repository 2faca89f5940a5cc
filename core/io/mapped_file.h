// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace halftone {

/// A file mapped into memory, read-only, for as long as the object lives.
///
/// Pages are read when they are touched and belong to the system's cache: a mapping costs no memory of its
/// own. The bytes keep their address when the object is moved. Another program that shortens the file while
/// it is mapped makes the process end on the next access (SIGBUS), as with every memory map. Const members
/// may be called from any thread.
class MappedFile
{
public:
    /// Maps the whole of @p path, following symbolic links. An empty file gives an empty span.
    /// @return NotFound where nothing is there, InvalidArgument if it is not a regular file, Io otherwise.
    static Result<MappedFile> open(const std::filesystem::path &path);

    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;
    ~MappedFile();

    [[nodiscard]] const std::filesystem::path &path() const noexcept
    {
        return m_path;
    } ///< as given to open()
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return m_bytes; }
    [[nodiscard]] std::string_view text() const noexcept; ///< the same bytes, as characters

    /// Tells the system that the file is about to be read from front to back. Only a hint.
    void adviseSequential() const noexcept;

private:
    MappedFile(std::filesystem::path path, std::span<const std::byte> bytes);

    std::filesystem::path m_path;
    std::span<const std::byte> m_bytes;
};

} // namespace halftone
