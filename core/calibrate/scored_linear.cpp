// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/scored_linear.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace halftone {

namespace {

/// Lets a ScoredLinear travel to the backward pass inside LibTorch's own value type.
struct LinearHolder : torch::CustomClassHolder
{
    explicit LinearHolder(ScoredLinear l) : linear(std::move(l)) { }
    ScoredLinear linear;
};

struct LinearFunction : torch::autograd::Function<LinearFunction>
{
    static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &input,
                              const c10::intrusive_ptr<LinearHolder> &holder)
    {
        context->save_for_backward({input});
        context->saved_data["linear"] = c10::IValue::make_capsule(holder);
        auto &products = holder->linear.products;
        const auto x = products.factor(input.reshape({-1, products.inputs()}));
        auto output = at::empty({x.size(0), products.outputs()}, at::kFloat);
        for (const Rows rows : products.chunks(x.size(0))) {
            holder->linear.progress->poll();
            products.multiply(x, rows, output.narrow(1, rows.first, rows.count));
        }
        if (holder->linear.bias.defined())
            output.add_(holder->linear.bias);
        auto sizes = input.sizes().vec();
        sizes.back() = products.outputs();
        return output.view(sizes);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                   torch::autograd::variable_list gradients)
    {
        const auto input = context->get_saved_variables()[0];
        auto &linear = static_cast<LinearHolder &>(*context->saved_data["linear"].toCapsule()).linear;
        auto &products = linear.products;
        const auto flat = input.reshape({-1, products.inputs()});
        const auto x = products.factor(flat);
        const auto gy = products.factor(gradients[0].reshape({-1, products.outputs()}));
        auto dx = at::zeros(flat.sizes(), at::kFloat);
        for (const Rows rows : products.chunks(x.size(0))) {
            const auto part = products.differentiate(x, gy.narrow(1, rows.first, rows.count), rows, dx);
            linear.reduction({linear.layer, 1, true, rows.first}, part.weight, part.gradient);
            const auto share = static_cast<double>(rows.count) / static_cast<double>(products.outputs());
            linear.progress->add(2 * linear.macs * share);
        }
        linear.reduction({linear.layer, 0, false, 0}, flat, dx);
        return {dx.view(input.sizes()), at::Tensor()};
    }
};

} // namespace

at::Tensor scoredLinear(const at::Tensor &input, ScoredLinear linear)
{
    return LinearFunction::apply(input, c10::make_intrusive<LinearHolder>(std::move(linear)));
}

} // namespace halftone
