// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/parameter_store.h"

#include <ATen/ATen.h>

namespace halftone {

ParameterStore::ParameterStore(const std::vector<Parameter> &parameters, std::int64_t budgetBytes)
    : m_parameters(parameters)
{
    std::int64_t neededBytes = 0;
    for (const auto &parameter : parameters) {
        const auto &tensor = parameter.tensor;
        if (tensor.is_floating_point() && tensor.scalar_type() != at::kFloat)
            neededBytes += tensor.numel() * static_cast<std::int64_t>(sizeof(float));
    }
    if (neededBytes <= budgetBytes)
        m_kept.resize(parameters.size());
}

at::Tensor ParameterStore::widened(std::size_t index)
{
    const at::Tensor &tensor = raw(index);
    if (!tensor.is_floating_point() || tensor.scalar_type() == at::kFloat)
        return tensor;
    if (m_kept.empty())
        return tensor.to(at::kFloat);
    if (!m_kept[index].defined())
        m_kept[index] = tensor.to(at::kFloat);
    return m_kept[index];
}

at::Tensor ParameterStore::widenedRows(std::size_t index, std::int64_t begin, std::int64_t count)
{
    const at::Tensor &tensor = raw(index);
    if (tensor.scalar_type() == at::kFloat || !m_kept.empty())
        return widened(index).narrow(0, begin, count);
    const std::int64_t columns = tensor.size(1);
    if (!m_rows.defined() || m_rows.numel() < count * columns)
        m_rows = at::empty({count * columns}, at::kFloat);
    auto rows = m_rows.narrow(0, 0, count * columns).view({count, columns});
    rows.copy_(tensor.narrow(0, begin, count));
    return rows;
}

} // namespace halftone
