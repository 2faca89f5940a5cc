// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/gradient_tap.h"

#include "core/calibrate/carried.h"

namespace halftone {

namespace {

using CarriedSink = Carried<GradientSink>;

struct GradientTap : torch::autograd::Function<GradientTap>
{
    static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &value, bool passOn,
                              const c10::intrusive_ptr<CarriedSink> &sink)
    {
        context->save_for_backward({value});
        context->saved_data["pass on"] = passOn;
        CarriedSink::save(*context, sink);
        return value.view_as(value);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                   torch::autograd::variable_list gradients)
    {
        const auto value = context->get_saved_variables()[0];
        const auto &sink = CarriedSink::saved(*context);
        sink(value, gradients[0]);
        const bool passOn = context->saved_data["pass on"].toBool();
        return {passOn ? gradients[0] : at::Tensor(), at::Tensor(), at::Tensor()};
    }
};

} // namespace

at::Tensor tapGradient(const at::Tensor &value, bool passOn, GradientSink sink)
{
    return GradientTap::apply(value, passOn, c10::make_intrusive<CarriedSink>(std::move(sink)));
}

} // namespace halftone
