// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/numeric/fake_quantize.h"
#include "core/numeric/quantization.h"
#include "tests/model/reference_decoder.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace halftone::test {

/// Rows and columns of an operand as the reference has it: heads one after the other, the values of p v by token.
struct OperandShape
{
    std::size_t columns = 0; ///< of a row as it lies
    bool sumsOverRows = false; ///< within a head: the second factor of p v
    std::size_t headRows = 0;
};

inline OperandShape shapeOf(const Layer &layer, std::size_t which, std::size_t tokens)
{
    const auto length = static_cast<std::size_t>(layer.gemm.inner.at(static_cast<std::int64_t>(tokens)));
    if (layer.kind == LayerKind::Matmul && which == 1 && layer.gemm.inner.perToken > 0)
        return {static_cast<std::size_t>(layer.gemm.columns.at(static_cast<std::int64_t>(tokens))), true,
                tokens};
    return {length, false, 0};
}

/// [heads * rows, columns] -> [heads * columns, rows], or back.
inline std::vector<double> transposed(const std::vector<double> &values, std::size_t rows,
                                      std::size_t columns)
{
    std::vector<double> result(values.size());
    for (std::size_t begin = 0; begin < values.size(); begin += rows * columns)
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                result[begin + column * rows + row] = values[begin + row * columns + column];
    return result;
}

/// What rounding makes of one operand; @p maxAbs 0: its own largest magnitude.
inline std::vector<double> roundedValues(std::vector<double> values, const Layer &layer, std::size_t which,
                                         std::size_t tokens, const NumberFormat &format,
                                         const Quantization &quantization, double maxAbs = 0)
{
    const auto shape = shapeOf(layer, which, tokens);
    if (shape.sumsOverRows)
        values = transposed(values, shape.headRows, shape.columns);
    const std::size_t columns = shape.sumsOverRows ? shape.headRows : shape.columns;
    std::vector<float> x(values.begin(), values.end());
    const auto kind
        = layer.kind == LayerKind::Linear && which == 1 ? OperandKind::Weight : OperandKind::Activation;
    const auto dialect = withDialect(format, quantization.e4m3MaxFinite);
    const auto largestOf = [](auto begin, auto end) {
        float largest = 0;
        for (; begin != end; ++begin)
            largest = std::max(largest, std::abs(*begin));
        return static_cast<double>(largest);
    };
    std::vector<float> scales;
    if (usesScalePerRow(dialect, kind, quantization)) {
        for (std::size_t row = 0; row < x.size(); row += columns)
            scales.push_back(quantizationScale(largestOf(x.data() + row, x.data() + row + columns), dialect,
                                               kind, quantization));
    } else {
        const double largest = maxAbs > 0 ? maxAbs : largestOf(x.begin(), x.end());
        scales.push_back(quantizationScale(largest, dialect, kind, quantization));
    }
    std::vector<float> y(x.size());
    if (!fakeQuantize(x, columns, dialect, scales, y))
        qFatal("fakeQuantize refused %s", layer.name.c_str());
    std::vector<double> result(y.begin(), y.end());
    return shape.sumsOverRows ? transposed(result, shape.columns, shape.headRows) : result;
}

inline const Layer &layerNamed(const ModelGraph &graph, const std::string &name)
{
    const auto found = std::ranges::find(graph.layers, name, &Layer::name);
    if (found == graph.layers.end())
        qFatal("no layer %s", name.c_str());
    return *found;
}

} // namespace halftone::test
