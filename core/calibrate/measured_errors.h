// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/operand_reduction.h"
#include "core/calibrate/operand_rounding.h"
#include "core/model/model.h"

#include <vector>

namespace halftone {

/// Measures what really rounding each operand changes to first order, while a backward pass hands out the operands.
///
/// A tensor's scale follows from its own largest magnitude in this sample: samples stay independent of one another,
/// and a resumed calibration gives the same bits as an uninterrupted one. Not thread-safe.
class MeasuredErrors
{
public:
    /// @param model         outlives this
    /// @param quantization  its dialect is applied to @p formats
    MeasuredErrors(const Model &model, const std::vector<NumberFormat> &formats,
                   const Quantization &quantization);

    /// [format][layer], all zero: what a sample starts with.
    [[nodiscard]] std::vector<std::vector<LayerErrors>> none() const;

    /// Adds one part of one operand to @p errors.
    /// @param tokens   of the sample
    /// @param largest  the largest magnitude of @p z, that of the whole tensor for an activation
    void add(const OperandPart &part, const at::Tensor &z, const at::Tensor &gradient, std::int64_t tokens,
             double largest, std::vector<std::vector<LayerErrors>> &errors);

private:
    const Model &m_model;
    std::vector<NumberFormat> m_formats;
    Quantization m_quantization;
    WeightMaxima m_maxima;
};

} // namespace halftone
