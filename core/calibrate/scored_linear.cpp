// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/scored_linear.h"

#include "core/calibrate/carried.h"

#include <ATen/ATen.h>

namespace halftone {

namespace {

using CarriedLinear = Carried<ScoredLinear>;

struct LinearFunction : torch::autograd::Function<LinearFunction>
{
    static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &input,
                              const c10::intrusive_ptr<CarriedLinear> &carried)
    {
        context->save_for_backward({input});
        CarriedLinear::save(*context, carried);
        auto &linear = carried->value;
        auto &products = linear.products;
        const auto x = products.factor(input.reshape({-1, products.inputs()}));
        auto output = at::empty({x.size(0), products.outputs()}, at::kFloat);
        for (const Rows rows : products.chunks(x.size(0))) {
            linear.progress->poll();
            products.multiply(x, rows, output.narrow(1, rows.first, rows.count));
        }
        if (linear.bias.defined())
            output.add_(linear.bias);
        auto sizes = input.sizes().vec();
        sizes.back() = products.outputs();
        return output.view(sizes);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                   torch::autograd::variable_list gradients)
    {
        const auto input = context->get_saved_variables()[0];
        auto &linear = CarriedLinear::saved(*context);
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
    return LinearFunction::apply(input, c10::make_intrusive<CarriedLinear>(std::move(linear)));
}

} // namespace halftone
