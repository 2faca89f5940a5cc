// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/operand_rounding.h"
#include "core/calibrate/quantized_model.h"
#include "core/calibrate/weight_products.h"
#include "core/model/torch/executor.h"

#include <map>

namespace halftone {

/// Rounds the operands of chosen layers while a plan runs forward. Plain linear layers take their weight a few rows at
/// a time; rounded weights stay where the budget has room. Not thread-safe.
class RoundingVisitor : public ExecutionVisitor
{
public:
    /// @param model, parameters  outlive this
    RoundingVisitor(const Model &model, ParameterStore &parameters, QuantizedOptions options);

    /// What the next run does; @p formats must outlive it.
    void begin(const LayerFormats &formats, std::int64_t tokens, std::stop_token stop);

    void beforeStep(std::size_t step) override;
    at::Tensor operand(std::size_t layer, std::size_t which, at::Tensor value) override;
    std::optional<at::Tensor> linear(std::size_t layer, const at::Tensor &input,
                                     const at::Tensor &bias) override;

private:
    [[nodiscard]] OperandRounding roundingOf(std::size_t layer, std::size_t which, const at::Tensor &value);
    /// Rows of a weight, rounded if its layer is: kept, or made now.
    at::Tensor weightRows(std::size_t layer, std::int64_t first, std::int64_t count);
    const at::Tensor *keptWeight(std::size_t layer);

    const Model &m_model;
    const ExecutionPlan &m_plan;
    ParameterStore &m_parameters;
    QuantizedOptions m_options;
    WeightMaxima m_maxima;
    ProductBuffer m_buffer;
    const LayerFormats *m_formats = nullptr;
    std::int64_t m_tokens = 0;
    std::stop_token m_stop;
    std::map<std::pair<std::size_t, std::string_view>, at::Tensor> m_kept; ///< by layer and format
    std::int64_t m_keptBytes = 0;
};

} // namespace halftone
