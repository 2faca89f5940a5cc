// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/mapped_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The element types of the safetensors format that Halftone knows by name; which of them a model may use is
/// decided where the model is built.
enum class ScalarType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool, F8E4M3, F8E5M2 };

/// Bytes of one element. Thread-safe.
std::size_t itemBytes(ScalarType type);

/// As written in a safetensors file: "F32", "BF16", "BOOL", "F8_E4M3", ... Thread-safe.
std::string_view nameOf(ScalarType type);

/// One tensor, still in its file.
struct TensorView
{
    std::string name;
    ScalarType dtype = ScalarType::F32;
    std::vector<std::int64_t>
        shape; ///< row-major; none for a scalar; every product of sizes fits std::int64_t
    std::span<const std::byte>
        data; ///< little-endian, not necessarily aligned to the element; valid while the file is mapped
};

/// Checks the header of a whole safetensors file and lists its tensors by name, in byte order of the names.
///
/// Nothing is believed before it is checked: afterwards every tensor lies inside the file with exactly the
/// bytes of its shape and dtype, no two tensors overlap, and no byte of the data belongs to none. Memory is
/// used in proportion to the header, which may have at most 100 MB (the format's own limit).
/// @param file      the bytes of the file; the data of the result points into them
/// @param fileName  the subject of every error is "FILENAME" or "FILENAME: TENSOR"
/// @return Corrupt, or Unsupported for a dtype without a name above
/// Thread-safe. Source: the format's description at huggingface.co/docs/safetensors.
Result<std::vector<TensorView>> parseSafetensors(std::span<const std::byte> file,
                                                 const std::string &fileName);

/// A safetensors file, mapped. Const members may be called from any thread.
class SafetensorsFile
{
public:
    /// @return the errors of MappedFile::open() and parseSafetensors(); the subject begins with
    /// @p path as given.
    static Result<SafetensorsFile> open(const std::filesystem::path &path);

    [[nodiscard]] const MappedFile &file() const noexcept { return m_file; }
    [[nodiscard]] std::span<const TensorView> tensors() const noexcept
    {
        return m_tensors;
    } ///< sorted by name
    [[nodiscard]] const TensorView *
    find(std::string_view name) const; ///< nullptr if there is none of that name

    /// The mapped file alone: the tensors' data stay valid as long as it lives.
    MappedFile releaseFile() && { return std::move(m_file); }

private:
    SafetensorsFile(MappedFile file, std::vector<TensorView> tensors);

    MappedFile m_file;
    std::vector<TensorView> m_tensors;
};

} // namespace halftone
