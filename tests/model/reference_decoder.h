// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/tiny_decoder.h"

#include <functional>
#include <map>

namespace halftone::test {

/// A row-major matrix.
struct Matrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;

    double &at(std::size_t row, std::size_t column) { return values[row * columns + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const
    {
        return values[row * columns + column];
    }
};

/// Sees, and may change, an operand of one layer as this layer alone uses it: heads one after the other, keys and
/// values before they are copied for several query heads.
using OperandHook
    = std::function<void(const std::string &layer, std::size_t which, std::vector<double> &values)>;

/// The forward pass of a decoder in float64, loop by loop from the formulas (arXiv:2302.13971, arXiv:2104.09864,
/// arXiv:2305.13245; arXiv:2310.06825 for windows, arXiv:2505.09388 for norms of heads, arXiv:2408.00118 for soft caps
/// and norms on both sides).
class ReferenceDecoder
{
public:
    ReferenceDecoder(const TinyDecoder &shape, const std::vector<Weight> &weights);

    /// Shape [tokens, vocabulary].
    [[nodiscard]] Matrix logits(const std::vector<std::int64_t> &ids, const OperandHook &hook = {}) const;
    /// Mean cross-entropy of each next token; nats.
    [[nodiscard]] double loss(const std::vector<std::int64_t> &ids, const OperandHook &hook = {}) const;

private:
    struct Pass;

    TinyDecoder m_shape;
    std::map<std::string, Matrix> m_weights;
};

} // namespace halftone::test
