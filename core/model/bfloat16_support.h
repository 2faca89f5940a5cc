// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

/// Whether this CPU multiplies BF16 (avx512_bf16 or amx_bf16) and LibTorch has oneDNN, which uses it. Elsewhere products
/// in BF16 are slower than in float32. Thread-safe. Linux, x86.
bool hasBfloat16Products();

} // namespace halftone
