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

} // namespace halftone
