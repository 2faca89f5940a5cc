// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/config_defaults.h"

#include <algorithm>
#include <array>

namespace halftone {

namespace {

constexpr std::array Defaults{
    ConfigDefaults{.architecture = "LlamaForCausalLM"},
    ConfigDefaults{.architecture = "MistralForCausalLM", .slidingWindow = 4096},
    ConfigDefaults{.architecture = "Phi3ForCausalLM", .normEpsilon = 1e-5},
    ConfigDefaults{.architecture = "Qwen2ForCausalLM",
                   .usesSlidingWindow = false,
                   .slidingWindow = 4096,
                   .firstWindowedBlock = 28},
    ConfigDefaults{.architecture = "Qwen3ForCausalLM",
                   .headDim = 128,
                   .usesSlidingWindow = false,
                   .slidingWindow = 4096,
                   .firstWindowedBlock = 28},
    ConfigDefaults{.architecture = "GemmaForCausalLM",
                   .activation = "gelu_pytorch_tanh",
                   .tiesWordEmbeddings = true,
                   .headDim = 256},
    ConfigDefaults{.architecture = "Gemma2ForCausalLM",
                   .activation = "gelu_pytorch_tanh",
                   .tiesWordEmbeddings = true,
                   .headDim = 256,
                   .slidingWindow = 4096,
                   .attentionSoftCap = 50,
                   .finalSoftCap = 30,
                   .queryScalar = 256},
};

} // namespace

const ConfigDefaults &configDefaults(std::string_view architecture)
{
    const auto *found = std::ranges::find(Defaults, architecture, &ConfigDefaults::architecture);
    return found == Defaults.end() ? Defaults.front() : *found;
}

} // namespace halftone
