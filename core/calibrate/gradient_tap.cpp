// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/gradient_tap.h"

#include <torch/csrc/autograd/custom_function.h>

namespace halftone {

namespace {

/// Lets a GradientSink travel to the backward pass inside LibTorch's own value type.
struct SinkHolder : torch::CustomClassHolder
{
    explicit SinkHolder(GradientSink s) : sink(std::move(s)) { }
    GradientSink sink;
};

struct GradientTap : torch::autograd::Function<GradientTap>
{
    static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &value, bool passOn,
                              const c10::intrusive_ptr<SinkHolder> &holder)
    {
        context->save_for_backward({value});
        context->saved_data["pass on"] = passOn;
        context->saved_data["sink"] = c10::IValue::make_capsule(holder);
        return value.view_as(value);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                   torch::autograd::variable_list gradients)
    {
        const auto value = context->get_saved_variables()[0];
        static_cast<SinkHolder &>(*context->saved_data["sink"].toCapsule()).sink(value, gradients[0]);
        const bool passOn = context->saved_data["pass on"].toBool();
        return {passOn ? gradients[0] : at::Tensor(), at::Tensor(), at::Tensor()};
    }
};

} // namespace

at::Tensor tapGradient(const at::Tensor &value, bool passOn, GradientSink sink)
{
    return GradientTap::apply(value, passOn, c10::make_intrusive<SinkHolder>(std::move(sink)));
}

} // namespace halftone
