// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/weight_products.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace halftone {

WeightProducts::WeightProducts(ParameterStore &parameters, std::size_t parameter, Compute compute,
                               ProductBuffer &buffer)
    : m_parameters(parameters), m_parameter(parameter), m_compute(compute),
      m_outputs(parameters.raw(parameter).size(0)), m_inputs(parameters.raw(parameter).size(1)),
      m_buffer(buffer)
{
}

std::vector<Rows> WeightProducts::chunks(std::int64_t tokens) const
{
    // Chosen: 16 MB of weights stay in a last-level cache; 2^30 multiply-accumulates take 15 to 30 ms on two cores.
    constexpr std::int64_t MostElements = std::int64_t{1} << 22;
    constexpr std::int64_t MostMacs = std::int64_t{1} << 30;
    const std::int64_t elements = std::min(MostElements, MostMacs / std::max<std::int64_t>(tokens, 1));
    const std::int64_t count = std::max<std::int64_t>(elements / std::max<std::int64_t>(m_inputs, 1), 1);
    std::vector<Rows> chunks;
    for (std::int64_t first = 0; first < m_outputs; first += count)
        chunks.push_back({first, std::min(count, m_outputs - first)});
    return chunks;
}

at::Tensor WeightProducts::factor(const at::Tensor &matrix) const
{
    return m_compute == Compute::Bfloat16 ? matrix.to(at::kBFloat16) : matrix;
}

at::Tensor WeightProducts::bfloat16Rows(Rows rows) const
{
    return m_parameters.raw(m_parameter).narrow(0, rows.first, rows.count).to(at::kBFloat16);
}

void WeightProducts::multiply(const at::Tensor &x, Rows rows, at::Tensor output)
{
    if (m_compute == Compute::Bfloat16)
        output.copy_(at::mm(x, bfloat16Rows(rows).t()));
    else
        at::mm_out(output, x, m_parameters.widenedRows(m_parameter, rows.first, rows.count).t());
}

WeightProducts::WeightGradient WeightProducts::differentiate(const at::Tensor &x, const at::Tensor &gy,
                                                             Rows rows, at::Tensor dx)
{
    const auto weight = m_parameters.widenedRows(m_parameter, rows.first, rows.count);
    if (m_compute == Compute::Bfloat16) {
        dx.add_(at::mm(gy, bfloat16Rows(rows)));
        return {weight, at::mm(gy.t(), x).to(at::kFloat)};
    }
    dx.addmm_(gy, weight);
    const std::int64_t count = rows.count * m_inputs;
    if (!m_buffer.gradient.defined() || m_buffer.gradient.numel() < count)
        m_buffer.gradient = at::empty({count}, at::kFloat);
    auto gradient = m_buffer.gradient.narrow(0, 0, count).view({rows.count, m_inputs});
    at::mm_out(gradient, gy.t(), x);
    return {weight, gradient};
}

} // namespace halftone
