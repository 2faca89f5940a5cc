// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hugging_face_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static_cast<void>(
        halftone::parseTransformerConfig({reinterpret_cast<const char *>(data), size}, "config.json"));
    return 0;
}
