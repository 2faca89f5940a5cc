// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

/// Whether this CPU multiplies BF16 (avx512_bf16 or amx_bf16) and LibTorch has oneDNN, which uses it. Elsewhere products
/// in BF16 are slower than in float32. Thread-safe. Linux, x86.
bool hasBfloat16Products();

/// Whether this CPU adds products of 8-bit integers in 32 bits at once (VNNI). Elsewhere oneDNN and FBGEMM add pairs of them
/// in 16 bits, which overflow unless one factor has only 7 bits. Thread-safe. Linux, x86.
bool hasWideInt8Sums();

} // namespace halftone
