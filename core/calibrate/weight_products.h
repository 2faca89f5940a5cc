// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"
#include "core/model/torch/parameter_store.h"

namespace halftone {

/// Some rows of a weight [outputs, inputs].
struct Rows
{
    std::int64_t first = 0;
    std::int64_t count = 0;
};

/// Memory that all layers use in turn. Layers live until their backward pass is over: one each would be much.
struct ProductBuffer
{
    at::Tensor gradient; ///< flat, float32
};

/// The products of a linear layer with its weight, a few rows of the weight at a time. So neither the weight in
/// float32 nor its gradient is ever whole, and a request to stop is heard in between. With Compute::Bfloat16 all
/// factors are rounded to BF16 and multiplied by oneDNN; sums over chunks are float32. Not thread-safe.
class WeightProducts
{
public:
    /// @param parameter  position of the weight in @p parameters, which must outlive this, as must @p buffer
    WeightProducts(ParameterStore &parameters, std::size_t parameter, Compute compute, ProductBuffer &buffer);

    [[nodiscard]] std::int64_t outputs() const { return m_outputs; }
    [[nodiscard]] std::int64_t inputs() const { return m_inputs; }

    /// All rows in order, in chunks for activations of @p tokens rows.
    [[nodiscard]] std::vector<Rows> chunks(std::int64_t tokens) const;

    /// An activation or gradient [tokens, n] as the products take it.
    [[nodiscard]] at::Tensor factor(const at::Tensor &matrix) const;

    /// output = x W[rows]^T; @p x is a factor() [tokens, inputs], @p output float32 [tokens, rows]
    void multiply(const at::Tensor &x, Rows rows, at::Tensor output);

    struct WeightGradient
    {
        at::Tensor weight; ///< W[rows], float32
        at::Tensor gradient; ///< gy^T x, float32; both valid until the next call with the same buffer
    };
    /// dx += gy W[rows], and the gradient of W[rows].
    /// @param x, gy  factor() [tokens, inputs], [tokens, rows]
    /// @param dx     float32 [tokens, inputs]
    WeightGradient differentiate(const at::Tensor &x, const at::Tensor &gy, Rows rows, at::Tensor dx);

private:
    at::Tensor bfloat16Rows(Rows rows) const;

    ParameterStore &m_parameters;
    std::size_t m_parameter;
    Compute m_compute;
    std::int64_t m_outputs;
    std::int64_t m_inputs;
    ProductBuffer &m_buffer;
};

} // namespace halftone
