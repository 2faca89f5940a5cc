// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/construction.h"

#include <ATen/ATen.h>

namespace halftone {

namespace {

namespace prim = torch::jit::prim;

template <typename T>
c10::IValue listOf(const torch::jit::Stack &values)
{
    c10::List<T> list;
    list.reserve(values.size());
    for (const auto &value : values)
        list.push_back(value.to<T>());
    return list;
}

c10::IValue makeList(const torch::jit::Stack &values, const c10::ListType &type)
{
    const auto element = type.getElementType();
    switch (element->kind()) {
    case c10::TypeKind::TensorType:
        return listOf<at::Tensor>(values);
    case c10::TypeKind::IntType:
        return listOf<std::int64_t>(values);
    case c10::TypeKind::FloatType:
        return listOf<double>(values);
    case c10::TypeKind::BoolType:
        return listOf<bool>(values);
    default:
        break;
    }
    c10::List<c10::IValue> list(element);
    for (const auto &value : values)
        list.push_back(value);
    return list;
}

} // namespace

bool isConstruction(const torch::jit::Node &node)
{
    const auto kind = node.kind();
    return kind == prim::ListConstruct || kind == prim::ListUnpack || kind == prim::TupleConstruct
        || kind == prim::TupleUnpack;
}

void runConstruction(const torch::jit::Node &node, torch::jit::Stack &stack)
{
    const auto kind = node.kind();
    if (kind == prim::ListConstruct) {
        stack = {makeList(stack, node.output()->type()->expectRef<c10::ListType>())};
    } else if (kind == prim::TupleConstruct) {
        stack = {c10::ivalue::Tuple::create(stack)};
    } else if (kind == prim::ListUnpack) {
        const auto elements = stack[0].toListRef();
        TORCH_CHECK(elements.size() == node.outputs().size(), "a list of ", elements.size(),
                    " elements is taken apart into ", node.outputs().size());
        stack = torch::jit::Stack(elements.begin(), elements.end());
    } else {
        const auto elements = stack[0].toTupleRef().elements().vec();
        stack = torch::jit::Stack(elements.begin(), elements.end());
    }
}

} // namespace halftone
