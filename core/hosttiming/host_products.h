// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

#include <optional>
#include <string>
#include <string_view>

/// Private to core/hosttiming and its tests: products of matrices as the host really runs them in each format.
namespace halftone {

enum class HostFormat {
    Float32,
    Bf16, ///< both factors and the result; sums are float32
    /// Weights with one scale, symmetric; activations with the range that each has, asymmetric in
    /// integerActivationBits().
    Int8,
    Int8PerChannel, ///< likewise, with a scale for each row of the weight
};

std::optional<HostFormat> hostFormatNamed(std::string_view name);

constexpr bool isInteger(HostFormat format)
{
    return format == HostFormat::Int8 || format == HostFormat::Int8PerChannel;
}

/// "onednn" or "fbgemm", whichever LibTorch has; else empty.
std::string quantizedEngineName();

/// 8; or 7 where the CPU's sums of 8-bit products would overflow (hasWideInt8Sums()), as LibTorch advises. Thread-safe.
int integerActivationBits();

/// A weight made ready for products in one format.
struct PreparedWeight
{
    HostFormat format = HostFormat::Float32;
    at::Tensor weight; ///< [outputs, inputs]; undefined for integers
    at::Tensor bias; ///< [outputs] in the format of the result, or undefined
    c10::IValue packed; ///< of integers: LibTorch's own
};

/// @param weight  [outputs, inputs], floating point of any kind
/// @param bias    float32 [outputs], or undefined
/// Integers set the process's quantized engine. Throws what LibTorch throws.
PreparedWeight prepareWeight(const at::Tensor &weight, const at::Tensor &bias, HostFormat format);

/// x W^T + bias.
/// @param x  [..., inputs]; bf16 for HostFormat::Bf16, else float32
/// @return [..., outputs]; bf16 for HostFormat::Bf16, else float32
at::Tensor multiply(const at::Tensor &x, const PreparedWeight &weight);

} // namespace halftone
