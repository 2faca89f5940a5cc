// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace halftone {

/// What an operation is to the partition and to the timing model.
enum class OperationKind {
    Source, ///< the token embedding
    Layer, ///< a quantizable GEMM
    ElementWise, ///< output element i depends on element i of its inputs (broadcast allowed): add, mul, silu, a cast
    Movement, ///< the same values in another shape or order: view, transpose, expand, cat, slice
    Reduction, ///< mean, sum, a whole normalization
    Softmax,
    Other,
};

/// Classifies an operator by its qualified name without overload ("aten::silu"). Unknown names are Other.
/// Layers and the source are found by the model reader, not here. Thread-safe.
OperationKind operationKind(std::string_view operation);

/// A stable lower-case word for files: "element-wise". Thread-safe.
std::string_view name(OperationKind kind);

} // namespace halftone
