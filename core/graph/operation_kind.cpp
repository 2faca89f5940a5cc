// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/operation_kind.h"

#include <algorithm>
#include <array>

namespace halftone {

namespace {

using namespace std::string_view_literals;

constexpr std::array ElementWiseOperators{"abs"sv,
                                          "add"sv,
                                          "bernoulli"sv,
                                          "clamp"sv,
                                          "clamp_min"sv,
                                          "clamp_max"sv,
                                          "cos"sv,
                                          "div"sv,
                                          "dropout"sv,
                                          "elu"sv,
                                          "erf"sv,
                                          "exp"sv,
                                          "feature_dropout"sv,
                                          "gelu"sv,
                                          "hardtanh"sv,
                                          "log"sv,
                                          "leaky_relu"sv,
                                          "masked_fill"sv,
                                          "mul"sv,
                                          "neg"sv,
                                          "pow"sv,
                                          "reciprocal"sv,
                                          "relu"sv,
                                          "relu6"sv,
                                          "rsqrt"sv,
                                          "rsub"sv,
                                          "sigmoid"sv,
                                          "silu"sv,
                                          "sin"sv,
                                          "softplus"sv,
                                          "sqrt"sv,
                                          "square"sv,
                                          "sub"sv,
                                          "tanh"sv,
                                          "to"sv,
                                          "type_as"sv,
                                          "where"sv,
                                          "_to_copy"sv,
                                          "mish"sv,
                                          "hardswish"sv,
                                          "true_divide"sv,
                                          "float"sv,
                                          "maximum"sv,
                                          "minimum"sv,
                                          "_cast_Float"sv};

constexpr std::array MovementOperators{"alias"sv,        "cat"sv,
                                       "chunk"sv,        "clone"sv,
                                       "concat"sv,       "contiguous"sv,
                                       "detach"sv,       "expand"sv,
                                       "expand_as"sv,    "flatten"sv,
                                       "flip"sv,         "index_select"sv,
                                       "narrow"sv,       "permute"sv,
                                       "repeat"sv,       "repeat_interleave"sv,
                                       "reshape"sv,      "roll"sv,
                                       "select"sv,       "slice"sv,
                                       "split"sv,        "split_with_sizes"sv,
                                       "squeeze"sv,      "stack"sv,
                                       "swapaxes"sv,     "t"sv,
                                       "transpose"sv,    "unbind"sv,
                                       "unflatten"sv,    "unsqueeze"sv,
                                       "view"sv,         "view_as"sv,
                                       "movedim"sv,      "tile"sv,
                                       "reshape_as"sv,   "index"sv,
                                       "unsafe_chunk"sv, "unsafe_split"sv,
                                       "numpy_T"sv};

constexpr std::array ReductionOperators{"mean"sv,
                                        "sum"sv,
                                        "var"sv,
                                        "std"sv,
                                        "norm"sv,
                                        "layer_norm"sv,
                                        "native_layer_norm"sv,
                                        "rms_norm"sv,
                                        "group_norm"sv,
                                        "batch_norm"sv,
                                        "amax"sv,
                                        "amin"sv,
                                        "cumsum"sv,
                                        "logsumexp"sv,
                                        "cross_entropy_loss"sv,
                                        "nll_loss"sv,
                                        "nll_loss_nd"sv};

constexpr std::array SoftmaxOperators{"softmax"sv, "_softmax"sv, "log_softmax"sv, "_log_softmax"sv};

} // namespace

OperationKind operationKind(std::string_view operation)
{
    if (const auto colon = operation.rfind(':'); colon != std::string_view::npos)
        operation.remove_prefix(colon + 1);
    const auto in = [&](const auto &names) { return std::ranges::find(names, operation) != names.end(); };
    std::string_view inPlace = operation;
    if (inPlace.size() > 1 && inPlace.back() == '_')
        inPlace.remove_suffix(1);
    if (in(ElementWiseOperators)
        || std::ranges::find(ElementWiseOperators, inPlace) != ElementWiseOperators.end())
        return OperationKind::ElementWise;
    if (in(MovementOperators))
        return OperationKind::Movement;
    if (in(ReductionOperators))
        return OperationKind::Reduction;
    if (in(SoftmaxOperators))
        return OperationKind::Softmax;
    return OperationKind::Other;
}

std::string_view name(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Source:
        return "source";
    case OperationKind::Layer:
        return "layer";
    case OperationKind::ElementWise:
        return "element-wise";
    case OperationKind::Movement:
        return "movement";
    case OperationKind::Reduction:
        return "reduction";
    case OperationKind::Softmax:
        return "softmax";
    case OperationKind::Other:
        break;
    }
    return "other";
}

} // namespace halftone
