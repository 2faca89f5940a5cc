// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/number_format.h"

#include <cstddef>
#include <span>

namespace halftone {

/// Rounds every element to the nearest value of @p format under its scale s, and returns it as float32.
///
///     u = x * (1 / s)                              the reciprocal rounded to float32, as kernels do it
///     y = s * round(u)                             floating-point and integer formats
///     y = s * (b * round(u * (1 / b)))             block formats; b = scale of the block
///
/// round() goes to the nearest value, ties to even, and saturates; NaN stays NaN, an infinity saturates. The scale of
/// a block comes from m = its largest |u|, NaN apart and an infinity counted as the largest float:
///
///     MX       b = 2^(floor(log2 m) - emax), within 2^-127 .. 2^127; emax = 8 for E4M3, 2 for E2M1
///     NVFP4    b = E4M3(m / 6); a block whose b rounds to 0 becomes 0
///
/// @param x        shape [rows][columns], contiguous; any unit
/// @param columns  the contraction axis, along which the blocks run; a row's last block may be shorter
/// @param scales   one, or one per row; in the unit of x; each within 2^-126 .. 2^126 (see quantizationScale())
/// @param y        shape of x and its unit; may be x itself, must not overlap it otherwise
/// @return InvalidArgument if shapes or scales do not fit; y is then untouched.
///
/// Thread-safe; allocates nothing; rows are independent. O(n), bit-identical on every machine.
/// Source: arXiv:2209.05433; OCP MX Specification 1.0, 6.3; arXiv:2509.25149, appendix C.
Result<void> fakeQuantize(std::span<const float> x, std::size_t columns, const NumberFormat &format,
                          std::span<const float> scales, std::span<float> y);

/// One way to round a tensor.
struct Rounding
{
    NumberFormat format;
    std::span<const float> scales; ///< as in fakeQuantize(); must outlive the call
};

/// First-order change of the loss by rounding x: sum (Q(x) - x) * gradient, Q(x) being exactly what fakeQuantize() gives.
///
/// Products are summed in float32 within 256 elements and in float64 beyond. An element that is not finite makes the
/// sum so.
///
/// @param gradient  shape of x; dg/dx
/// @return nats if g is; InvalidArgument as in fakeQuantize()
///
/// Thread-safe; allocates nothing. A large tensor may be cut into groups of rows, and the results added in order: for
/// fixed groups the sum does not depend on who computes them.
Result<double> roundingErrorProduct(std::span<const float> x, std::span<const float> gradient,
                                    std::size_t columns, const NumberFormat &format,
                                    std::span<const float> scales);

/// The same for several formats, reading x and gradient from memory once.
///
/// @param sums  one per rounding, in their order; on error unspecified
/// Thread-safe.
Result<void> roundingErrorProducts(std::span<const float> x, std::span<const float> gradient,
                                   std::size_t columns, std::span<const Rounding> roundings,
                                   std::span<double> sums);

} // namespace halftone
