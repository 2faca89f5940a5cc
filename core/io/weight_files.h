// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/io/mapped_file.h"
#include "core/io/safetensors.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// All weights of a Hugging Face folder, mapped: `model.safetensors`, or the shards that
/// `model.safetensors.index.json` lists. Where both exist the single file counts, as in the transformers
/// library.
///
/// The index decides what belongs to the model: a tensor that a shard holds but the index does not give to
/// that shard is left out. Const members may be called from any thread.
class WeightFiles
{
public:
    /// @return NotFound: no such folder or no weights in it; Unsupported: only pickled weights; Corrupt: an
    /// index that is not one, names a file outside the folder, or gives a tensor to a shard that lacks it;
    /// else the errors of SafetensorsFile::open(). The subject names the file and, where there is one, the
    /// tensor.
    static Result<WeightFiles> open(const std::filesystem::path &folder);

    [[nodiscard]] std::span<const TensorView> tensors() const noexcept
    {
        return m_tensors;
    } ///< sorted by name
    [[nodiscard]] const TensorView *
    find(std::string_view name) const; ///< nullptr if there is none of that name

    /// "FILE: TENSOR", the subject of an error about a tensor of this object.
    [[nodiscard]] std::string subjectOf(const TensorView &tensor) const;

    /// Bytes of all tensors, as stored.
    [[nodiscard]] std::uint64_t totalBytes() const noexcept;

    /// "sha256:<hex>" of the contents of the weight files one after the other, in byte order of their names:
    /// the identity of a model. Reads every byte. Cancelled is its only error.
    [[nodiscard]] Result<std::string> fingerprint(const TaskContext &context = {}) const;

private:
    /// File name in the folder -> names of its tensors that belong to the model.
    using Shards = std::map<std::string, std::vector<std::string>>;

    static Result<Shards> readIndex(const std::filesystem::path &file);
    static Result<WeightFiles> openSingle(const std::filesystem::path &file);
    static Result<WeightFiles> openShards(const std::filesystem::path &folder, const Shards &shards);

    std::vector<MappedFile> m_files; ///< in byte order of their names
    std::vector<TensorView> m_tensors;
};

} // namespace halftone
