// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/measured_errors.h"

#include "core/model/torch/execution_plan.h"

namespace halftone {

MeasuredErrors::MeasuredErrors(const Model &model, const std::vector<NumberFormat> &formats,
                               const Quantization &quantization)
    : m_model(model), m_quantization(quantization), m_maxima(model.plan().program.parameters)
{
    for (const auto &format : formats)
        m_formats.push_back(withDialect(format, quantization.e4m3MaxFinite));
}

std::vector<std::vector<LayerErrors>> MeasuredErrors::none() const
{
    return std::vector(m_formats.size(), std::vector<LayerErrors>(m_model.graph().layers.size()));
}

void MeasuredErrors::add(const OperandPart &part, const at::Tensor &z, const at::Tensor &gradient,
                         std::int64_t tokens, double largest, std::vector<std::vector<LayerErrors>> &errors)
{
    if (m_formats.empty())
        return;
    const auto parameter = m_model.plan().layers[part.layer].operands[part.which].parameter;
    OperandRounding rounding{.format = {},
                             .kind = part.isWeight ? OperandKind::Weight : OperandKind::Activation,
                             .quantization = &m_quantization,
                             .sumsOverLastAxis
                             = sumsOverLastAxis(m_model.graph().layers[part.layer], part.which, z, tokens),
                             .maxAbs = parameter ? m_maxima.of(*parameter) : largest};
    std::vector<OperandRounding> roundings;
    for (const auto &format : m_formats) {
        rounding.format = format;
        roundings.push_back(rounding);
    }
    const auto sums = roundingErrors(z, gradient, roundings);
    for (std::size_t format = 0; format < sums.size(); ++format)
        errors[format][part.layer][part.which] += sums[format];
}

} // namespace halftone
