// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto tensors
        = halftone::parseSafetensors({reinterpret_cast<const std::byte *>(data), size}, "fuzz");
    if (!tensors)
        return 0;
    unsigned sum = 0;
    for (const auto &tensor : *tensors) { // every byte of every tensor is there to be read
        for (const auto byte : tensor.data)
            sum += static_cast<unsigned>(byte);
    }
    volatile unsigned read = sum; // the reads are not optimised away
    static_cast<void>(read);
    return 0;
}
