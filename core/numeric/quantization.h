// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/number_format.h"

#include <optional>
#include <string_view>

namespace halftone {

/// How the scale of an FP8 tensor follows from its largest magnitude; the words are Intel Neural Compressor's.
enum class ScaleMethod {
    MaxAbsHw, ///< up to the next scale that the hardware applies for free; the default
    MaxAbsPow2, ///< up to the next power of two
    MaxAbsArbitrary, ///< exact
};

/// The words of files and of the command line: "maxabs_hw", "maxabs_pow2", "maxabs_arbitrary". Thread-safe.
std::string_view name(ScaleMethod method);
std::optional<ScaleMethod> scaleMethodNamed(std::string_view name);

/// The scales that a device applies for free: 2^minExponent, 2^(minExponent + step), ..., 2^maxExponent.
struct HardwareScales
{
    int minExponent = 0;
    int maxExponent = 0;
    int step = 1; ///< between exponents

    bool operator==(const HardwareScales &) const = default;
};

/// The exponent biases 15, 11, 7 and 3 of E4M3: Intel Neural Compressor, `fp_utils.py` of its FP8 for Gaudi, which uses
/// the same scales for E5M2.
inline constexpr HardwareScales Gaudi2Scales{-8, 4, 4};
inline constexpr HardwareScales Gaudi3Scales{-55, 7, 1}; ///< biases 62 to 0: the same source

/// Which side of a layer a tensor is. Both operands of a matmul of two activations are activations.
enum class OperandKind { Activation, Weight };

/// How tensors are scaled before they are rounded. The defaults are those of Intel's tool chain on Gaudi 2.
struct Quantization
{
    ScaleMethod scaleMethod = ScaleMethod::MaxAbsHw; ///< FP8 only
    double activationBackOff
        = 0.25; ///< FP8 only; share of the format's range that the largest magnitude may use
    double weightBackOff = 0.5; ///< likewise
    bool perChannelWeights = false; ///< FP8 only: one scale per output row of a weight
    float e4m3MaxFinite = E4M3MaxGaudi2; ///< to be given to withDialect()
    HardwareScales hardwareScales = Gaudi2Scales; ///< for MaxAbsHw

    bool operator==(const Quantization &) const = default;
};

/// Whether a tensor in @p format is divided by a scale of its own: FP8, INT8, NVFP4. Not BF16, FP16 and MX.
/// Thread-safe.
bool usesTensorScale(const NumberFormat &format);

/// Whether each row of this operand has a scale of its own: weights in INT8 per channel, or in FP8 if
/// Quantization::perChannelWeights says so. Thread-safe.
bool usesScalePerRow(const NumberFormat &format, OperandKind operand, const Quantization &quantization);

/// The scale for a tensor, or for a row of one, whose largest magnitude is @p maxAbs: what fakeQuantize() divides by.
///
///     FP8        maxAbs / (maxFinite * backOff), then as the scale method says
///     INT8       maxAbs / 127, exact and without back-off (arXiv:2004.09602, "max" calibration)
///     NVFP4      maxAbs / (6 * 448), the float32 scale of the tensor (arXiv:2509.25149)
///     otherwise  1
///
/// MaxAbsHw stays within the hardware's scales. Under the smallest one is rounded up to it, and loses small values;
/// over the largest one keeps it, and what then exceeds maxFinite is clipped: 2^4 * 240 = 3840 on Gaudi 2.
///
/// @param maxAbs  the unit of the tensor; zero, negative and NaN give 1, an infinity counts as the largest float
/// @param format  of the dialect wanted: withDialect(format, quantization.e4m3MaxFinite)
/// @return within 2^-126 .. 2^126, so that its reciprocal is a normal number too
///
/// Thread-safe.
float quantizationScale(double maxAbs, const NumberFormat &format, OperandKind operand,
                        const Quantization &quantization);

} // namespace halftone
