// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/rounding_visitor.h"

#include "core/calibrate/pass_progress.h"
#include "core/calibrate/weight_products.h"

#include <ATen/ATen.h>

namespace halftone {

RoundingVisitor::RoundingVisitor(const Model &model, ParameterStore &parameters, QuantizedOptions options)
    : m_model(model), m_plan(model.plan()), m_parameters(parameters), m_options(std::move(options)),
      m_maxima(m_plan.program.parameters)
{
}

void RoundingVisitor::begin(const LayerFormats &formats, std::int64_t tokens, std::stop_token stop)
{
    m_formats = &formats;
    m_tokens = tokens;
    m_stop = std::move(stop);
}

void RoundingVisitor::beforeStep(std::size_t /*step*/)
{
    if (m_stop.stop_requested())
        throw CancelledException();
}

OperandRounding RoundingVisitor::roundingOf(std::size_t layer, std::size_t which, const at::Tensor &value)
{
    const auto parameter = m_plan.layers[layer].operands[which].parameter;
    OperandRounding rounding{
        .format = withDialect(*(*m_formats)[layer], m_options.quantization.e4m3MaxFinite),
        .kind = parameter ? OperandKind::Weight : OperandKind::Activation,
        .quantization = &m_options.quantization,
        .sumsOverLastAxis = sumsOverLastAxis(m_model.graph().layers[layer], which, value, m_tokens),
        .maxAbs = {}};
    if (parameter)
        rounding.maxAbs = m_maxima.of(*parameter);
    else if (!m_options.activationMaxAbs.empty())
        rounding.maxAbs = m_options.activationMaxAbs[layer][which];
    return rounding;
}

at::Tensor RoundingVisitor::operand(std::size_t layer, std::size_t which, at::Tensor value)
{
    return (*m_formats)[layer] ? fakeQuantized(value, roundingOf(layer, which, value)) : value;
}

std::optional<at::Tensor> RoundingVisitor::linear(std::size_t layer, const at::Tensor &input,
                                                  const at::Tensor &bias)
{
    const bool isRounded = (*m_formats)[layer].has_value();
    const auto flat = input.reshape({-1, input.size(-1)});
    const auto x = isRounded ? fakeQuantized(flat, roundingOf(layer, 0, flat)) : flat;
    const WeightProducts products(m_parameters, *m_plan.layers[layer].operands[1].parameter, Compute::Float32,
                                  m_buffer);
    auto output = at::empty({x.size(0), products.outputs()}, at::kFloat);
    for (const Rows rows : products.chunks(x.size(0))) {
        beforeStep(0);
        auto part = output.narrow(1, rows.first, rows.count);
        at::mm_out(part, x, weightRows(layer, rows.first, rows.count).t());
    }
    if (bias.defined())
        output.add_(bias);
    auto sizes = input.sizes().vec();
    sizes.back() = products.outputs();
    return output.view(sizes);
}

at::Tensor RoundingVisitor::weightRows(std::size_t layer, std::int64_t first, std::int64_t count)
{
    if (const auto *kept = keptWeight(layer))
        return kept->narrow(0, first, count);
    const auto rows = m_parameters.widenedRows(*m_plan.layers[layer].operands[1].parameter, first, count);
    return (*m_formats)[layer] ? fakeQuantized(rows, roundingOf(layer, 1, rows)) : rows;
}

const at::Tensor *RoundingVisitor::keptWeight(std::size_t layer)
{
    const auto &format = (*m_formats)[layer];
    if (!format)
        return nullptr;
    const auto key = std::pair(layer, format->name);
    if (const auto known = m_kept.find(key); known != m_kept.end())
        return &known->second;
    const std::size_t parameter = *m_plan.layers[layer].operands[1].parameter;
    const std::int64_t bytes = m_parameters.raw(parameter).numel() * static_cast<std::int64_t>(sizeof(float));
    if (m_keptBytes + bytes > m_options.memoryBytes)
        return nullptr;
    m_keptBytes += bytes;
    const auto weight = m_parameters.widened(parameter);
    return &(m_kept[key] = fakeQuantized(weight, roundingOf(layer, 1, weight)));
}

} // namespace halftone
