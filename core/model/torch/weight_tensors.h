// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/weight_files.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace halftone {

/// The tensors of a Hugging Face folder as views of its mapped files, checked against what the model expects.
/// The tensors keep the map alive. Not thread-safe.
class WeightTensors
{
public:
    explicit WeightTensors(std::shared_ptr<const WeightFiles> files) : m_files(std::move(files)) { }

    /// The tensor called @p name, in its own dtype: F32, F16 or BF16.
    /// @return NotFound, Corrupt (shape) or Unsupported (dtype), naming file and tensor
    /// A second request gives the same tensor, so that a tied weight stays one even where it had to be copied.
    Result<at::Tensor> tensor(const std::string &name, const std::vector<std::int64_t> &shape) const;

private:
    std::shared_ptr<const WeightFiles> m_files;
    mutable std::map<std::string, at::Tensor> m_tensors; ///< those given so far
};

} // namespace halftone
