// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architectures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace halftone {

namespace {

using Config = TransformerConfig;
using Description = DecoderDescription;

void setBias(std::vector<Projection> &projections, bool hasBias)
{
    for (auto &projection : projections)
        projection.hasBias = hasBias;
}

/// The window of @p config in each block for which @p isWindowed says so, unless `layer_types` says otherwise.
template <typename Predicate>
void setWindows(Description &decoder, const Config &config, Predicate isWindowed)
{
    for (std::int64_t block = 0; block < config.blocks; ++block) {
        const bool windowed = config.layerTypes.empty()
            ? isWindowed(block)
            : config.layerTypes[static_cast<std::size_t>(block)] == "sliding_attention";
        if (windowed)
            decoder.windows[static_cast<std::size_t>(block)] = config.slidingWindow;
    }
}

constexpr auto EveryBlock = [](std::int64_t) { return true; };
constexpr auto EverySecondBlock = [](std::int64_t block) { return block % 2 == 0; };

void llama(const Config &config, Description &decoder)
{
    setBias(decoder.attentionInputs, config.attentionBias);
    decoder.attentionOutput.hasBias = config.attentionBias;
    setBias(decoder.feedForwardInputs, config.mlpBias);
    decoder.feedForwardOutput.hasBias = config.mlpBias;
}

void mistral(const Config &config, Description &decoder)
{
    setWindows(decoder, config, EveryBlock);
}

void qwen2(const Config &config, Description &decoder)
{
    setBias(decoder.attentionInputs, true);
    setWindows(decoder, config, [&](std::int64_t block) { return block >= config.firstWindowedBlock; });
}

void qwen3(const Config &config, Description &decoder)
{
    setBias(decoder.attentionInputs, config.attentionBias);
    decoder.attentionOutput.hasBias = config.attentionBias;
    decoder.normalizesHeads = true;
    setWindows(decoder, config, [&](std::int64_t block) { return block >= config.firstWindowedBlock; });
}

void phi3(const Config &config, Description &decoder)
{
    decoder.attentionInputs = {{"qkv_proj"}};
    decoder.feedForwardInputs = {{"gate_up_proj"}};
    setWindows(decoder, config, EveryBlock);
}

void gemma(const Config &config, Description &decoder)
{
    decoder.embeddingScale = std::sqrt(static_cast<double>(config.hiddenSize));
    decoder.normAddsOne = true;
    setBias(decoder.attentionInputs, config.attentionBias);
    decoder.attentionOutput.hasBias = config.attentionBias;
}

void gemma2(const Config &config, Description &decoder)
{
    gemma(config, decoder);
    decoder.norms = {"input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm",
                     "post_feedforward_layernorm"};
    if (config.queryScalar)
        decoder.attentionScale = 1 / std::sqrt(*config.queryScalar);
    decoder.attentionSoftCap = config.attentionSoftCap;
    decoder.finalSoftCap = config.finalSoftCap;
    setWindows(decoder, config, EverySecondBlock);
}

struct Architecture
{
    std::string_view name; ///< as `architectures` in config.json has it
    void (*describe)(const Config &, Description &); ///< changes what a plain decoder does not have
};

constexpr std::array Architectures{
    Architecture{"LlamaForCausalLM", llama},   Architecture{"MistralForCausalLM", mistral},
    Architecture{"Qwen2ForCausalLM", qwen2},   Architecture{"Qwen3ForCausalLM", qwen3},
    Architecture{"Phi3ForCausalLM", phi3},     Architecture{"GemmaForCausalLM", gemma},
    Architecture{"Gemma2ForCausalLM", gemma2},
};

const Architecture *findArchitecture(std::string_view name)
{
    const auto *found = std::ranges::find(Architectures, name, &Architecture::name);
    return found == Architectures.end() ? nullptr : found;
}

std::string supportedNames()
{
    std::string names;
    for (const auto &architecture : Architectures)
        names += (names.empty() ? "" : ", ") + std::string(architecture.name);
    return names;
}

/// "Qwen2MoeForCausalLM", "MixtralForCausalLM": mixtures of experts whatever their other keys are called.
bool isNamedAsMixture(std::string name)
{
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name.find("moe") != std::string::npos || name.starts_with("mixtral");
}

Error unsupported(const std::string &key, std::string detail)
{
    return {ErrorCode::Unsupported, "config.json: " + key, std::move(detail)};
}

Result<void> checkParts(const Config &config)
{
    if (config.activation != "silu" && config.activation != "gelu_pytorch_tanh")
        return unsupported("hidden_act",
                           "the activation '" + config.activation
                               + "' is not supported (silu and gelu_pytorch_tanh are)");
    if (config.partialRotaryFactor != 1)
        return unsupported("partial_rotary_factor", "partly rotated heads are not supported");
    if (config.headDim % 2 != 0)
        return unsupported("head_dim", "rotary positions need an even head size");
    for (const auto &type : config.layerTypes) {
        if (type != "full_attention" && type != "sliding_attention")
            return unsupported("layer_types",
                               "blocks of type '" + type
                                   + "' are not supported (full_attention and sliding_attention are)");
    }
    return {};
}

} // namespace

Result<void> checkSupported(const ModelIdentity &identity, const std::string &folder)
{
    const std::string &name = identity.architecture;
    const std::string subject = folder + ": " + name;
    if (!identity.expertsKey.empty() || isNamedAsMixture(name))
        return Error{
            ErrorCode::Unsupported, subject,
            "is a mixture of experts"
                + (identity.expertsKey.empty() ? "" : " (" + identity.expertsKey + " in config.json)")
                + ", and these are not supported: which expert computes depends on the data"};
    if (findArchitecture(name) == nullptr)
        return Error{ErrorCode::Unsupported, subject,
                     "Halftone does not build this architecture (but " + supportedNames()
                         + "); load it with attn_implementation='eager', torchscript=True and trace it: "
                           "torch.jit.trace(model.eval(), torch.zeros(1, 128, dtype=torch.int64))"
                           ".save('model.pt')"};
    if (identity.quantization)
        return unsupported("quantization_config",
                           "the weights of this " + name + " are quantized already"
                               + (identity.quantization->empty() ? "" : " (" + *identity.quantization + ")")
                               + "; sensitivities need the model before quantization");
    return {};
}

Result<DecoderDescription> describeDecoder(const TransformerConfig &config)
{
    const Architecture *architecture = findArchitecture(config.architecture);
    if (architecture == nullptr)
        return unsupported("architectures", config.architecture + " is not supported");
    if (auto checked = checkParts(config); !checked)
        return checked.error();
    DecoderDescription decoder;
    decoder.activation = config.activation == "silu" ? Activation::Silu : Activation::GeluTanh;
    decoder.attentionScale = 1 / std::sqrt(static_cast<double>(config.headDim));
    decoder.windows.resize(static_cast<std::size_t>(config.blocks));
    decoder.tiedHead = config.tieWordEmbeddings;
    architecture->describe(config, decoder);
    return decoder;
}

} // namespace halftone
