// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/regex.h"

/// The input is the expression of a --pin.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto regex = halftone::Regex::perl({reinterpret_cast<const char *>(data), size});
    if (regex)
        static_cast<void>(regex->isFoundIn("model.layers.11.self_attn.matmul_qk"));
    return 0;
}
