// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"
#include "core/export/inc_read_back.h"
#include "tests/export/llama_layers.h"

#include <cstdint>

/// The input is a file for `--configuration`, for a model of two blocks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace halftone;
    static const auto Layers = llamaLayers(2);
    const std::string_view text{reinterpret_cast<const char *>(data), size};
    static_cast<void>(configurationFromJson(text));
    static_cast<void>(isNeuralCompressorFile(text));
    static_cast<void>(importNeuralCompressor(text, Layers));
    return 0;
}
