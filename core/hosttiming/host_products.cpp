// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosttiming/host_products.h"

#include "core/model/cpu_features.h"

#include <ATen/ATen.h>
#include <torch/csrc/jit/runtime/operator.h>

#include <algorithm>
#include <array>

namespace halftone {

namespace {

constexpr double LargestInt8 = 127; // symmetric, as Halftone's int8
constexpr double SmallestScale = 1e-12; // chosen: for weights of zeros

std::optional<at::QEngine> quantizedEngine()
{
    const auto &engines = at::globalContext().supportedQEngines();
    for (const auto wanted : {at::kONEDNN, at::kFBGEMM}) {
        if (std::ranges::find(engines, wanted) != engines.end())
            return wanted;
    }
    return std::nullopt;
}

/// Operators of LibTorch's quantized library, which have no C++ function.
c10::IValue call(const char *name, torch::jit::Stack stack)
{
    const auto found = torch::jit::getAllOperatorsFor(c10::Symbol::fromQualString(name));
    TORCH_CHECK(!found.empty(), name, " is not in this LibTorch");
    found.front()->getOperation()(stack);
    return stack.front();
}

at::Tensor quantized(const at::Tensor &weight, HostFormat format)
{
    const auto values = weight.to(at::kFloat);
    if (format == HostFormat::Int8) {
        const double scale = std::max(values.abs().max().item<double>() / LargestInt8, SmallestScale);
        return at::quantize_per_tensor(values, scale, 0, at::kQInt8);
    }
    const auto scales = values.abs().amax(1).to(at::kDouble).div(LargestInt8).clamp_min(SmallestScale);
    return at::quantize_per_channel(values, scales, at::zeros_like(scales, at::kLong), 0, at::kQInt8);
}

} // namespace

std::optional<HostFormat> hostFormatNamed(std::string_view name)
{
    constexpr std::array Names{std::pair{"float32", HostFormat::Float32}, std::pair{"bf16", HostFormat::Bf16},
                               std::pair{"int8", HostFormat::Int8},
                               std::pair{"int8_per_channel", HostFormat::Int8PerChannel}};
    for (const auto &[known, format] : Names) {
        if (known == name)
            return format;
    }
    return std::nullopt;
}

std::string quantizedEngineName()
{
    const auto engine = quantizedEngine();
    if (!engine)
        return {};
    return *engine == at::kONEDNN ? "onednn" : "fbgemm";
}

int integerActivationBits()
{
    static const int Bits = hasWideInt8Sums() ? 8 : 7;
    return Bits;
}

PreparedWeight prepareWeight(const at::Tensor &weight, const at::Tensor &bias, HostFormat format)
{
    PreparedWeight prepared;
    prepared.format = format;
    if (isInteger(format)) {
        const auto engine = quantizedEngine();
        TORCH_CHECK(engine, "no quantized engine");
        at::globalContext().setQEngine(*engine);
        const c10::IValue biasValue = bias.defined() ? c10::IValue(bias.to(at::kFloat)) : c10::IValue();
        prepared.packed = call("quantized::linear_prepack", {quantized(weight, format), biasValue});
        return prepared;
    }
    const auto type = format == HostFormat::Bf16 ? at::kBFloat16 : at::kFloat;
    prepared.weight = weight.to(type);
    if (bias.defined())
        prepared.bias = bias.to(type);
    return prepared;
}

at::Tensor multiply(const at::Tensor &x, const PreparedWeight &weight)
{
    if (isInteger(weight.format)) {
        const bool isReduced = integerActivationBits() < 8;
        return call("quantized::linear_dynamic", {x.contiguous(), weight.packed, isReduced}).toTensor();
    }
    return weight.bias.defined() ? at::linear(x, weight.weight, weight.bias) : at::linear(x, weight.weight);
}

} // namespace halftone
