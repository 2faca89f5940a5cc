// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/model/torch/parameter_store.h"
#include "core/numeric/fake_quantize.h"
#include "core/numeric/quantization.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <span>
#include <vector>

namespace halftone {

/// How one operand is to be rounded.
struct OperandRounding
{
    NumberFormat format; ///< in the dialect wanted
    OperandKind kind = OperandKind::Activation;
    const Quantization *quantization = nullptr;
    bool sumsOverLastAxis = true; ///< else over the one before: blocks run along it
    std::optional<double>
        maxAbs; ///< what a scale of the tensor follows from; none: the largest magnitude of what is given
};

/// Whether the product of @p layer sums over the last axis of its operand @p which, which is @p z as it was before any
/// copy; else over the last but one, as in the second factor of p v. Found by the axes' lengths; where both fit, from
/// whether the sum's length is that of the sample.
bool sumsOverLastAxis(const Layer &layer, std::size_t which, const at::Tensor &z, std::int64_t tokens);

/// fakeQuantize() of a tensor, on LibTorch's threads. Never writes into @p z. The result does not depend on the number
/// of threads. @p z float32, of any strides; throws what fakeQuantize() refuses.
at::Tensor fakeQuantized(const at::Tensor &z, const OperandRounding &rounding);

/// sum <Q(z) - z, gradient> for each of @p roundings, likewise; nats if the gradient is that of a loss.
/// @param roundings  not empty; of one operand, so that the axis is the same for all
std::vector<double> roundingErrors(const at::Tensor &z, const at::Tensor &gradient,
                                   std::span<const OperandRounding> roundings);

/// Largest magnitude of a tensor; 0 if it is empty.
double maxAbs(const at::Tensor &z);

/// The largest magnitude of each weight, found when first asked for. Not thread-safe.
class WeightMaxima
{
public:
    /// @param parameters  outlives this
    explicit WeightMaxima(const std::vector<Parameter> &parameters);

    double of(std::size_t parameter);

private:
    ParameterStore m_parameters;
    std::vector<std::optional<double>> m_maxima;
};

} // namespace halftone
