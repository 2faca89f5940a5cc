// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace halftone {

/// SHA-256 (FIPS 180-4) of bytes given piece by piece. One object belongs to one thread at a time.
///
/// Throws std::runtime_error where the cryptographic library is not usable at all (no memory, broken
/// installation).
class Sha256
{
public:
    Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    ~Sha256();

    /// Appends to what is hashed; in any number of parts.
    void update(std::span<const std::byte> bytes);
    void update(std::string_view text);

    /// "sha256:" and 64 lower-case hexadecimal digits. The object starts again from nothing.
    [[nodiscard]] std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// "sha256:<hex>" of the content of one file. Thread-safe; can be cancelled.
/// @return NotFound, InvalidArgument (not a regular file), Io, or Cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path &path, const TaskContext &context = {});

} // namespace halftone
