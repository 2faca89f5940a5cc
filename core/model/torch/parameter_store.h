// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/program.h"

#include <cstdint>

namespace halftone {

/// Gives parameters in float32: widened once and kept if all of them fit into the budget, else at each use.
/// Matrices can be had a few rows at a time, so that a large one is never whole in float32.
/// Not thread-safe.
class ParameterStore
{
public:
    /// @param budgetBytes  for widened copies; float32 parameters need none
    ParameterStore(const std::vector<Parameter> &parameters, std::int64_t budgetBytes);

    /// The parameter as it lies in the file.
    [[nodiscard]] const at::Tensor &raw(std::size_t index) const { return m_parameters[index].tensor; }
    /// In float32 if it is of another floating-point type.
    at::Tensor widened(std::size_t index);
    /// Rows [begin, begin + count) of a matrix in float32: a view, or a buffer that the next call overwrites.
    at::Tensor widenedRows(std::size_t index, std::int64_t begin, std::int64_t count);

private:
    const std::vector<Parameter> &m_parameters;
    std::vector<at::Tensor> m_kept; ///< [parameter], undefined until first used; empty if there is no room
    at::Tensor m_rows; ///< buffer of widenedRows()
};

} // namespace halftone
