// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>
#include <torch/csrc/autograd/custom_function.h>

#include <utility>

namespace halftone {

/// Lets any value travel from forward to backward of a torch::autograd::Function, inside LibTorch's own value type.
template <typename T>
struct Carried : torch::CustomClassHolder
{
    explicit Carried(T v) : value(std::move(v)) { }
    T value;

    static void save(torch::autograd::AutogradContext &context, const c10::intrusive_ptr<Carried> &carried)
    {
        context.saved_data["carried"] = c10::IValue::make_capsule(carried);
    }
    /// What save() got; valid as long as @p context.
    static T &saved(torch::autograd::AutogradContext &context)
    {
        return static_cast<Carried &>(*context.saved_data["carried"].toCapsule()).value;
    }
};

} // namespace halftone
