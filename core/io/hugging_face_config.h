// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// How rotary positions are stretched. Which types a model may use is decided where the model is built.
struct RopeScaling
{
    std::string type; ///< "linear", "dynamic", "llama3", "yarn", ...; never "default"
    std::optional<double> factor = std::nullopt; ///< present for linear, dynamic and llama3
    std::optional<double> lowFrequencyFactor = std::nullopt; ///< present for llama3
    std::optional<double> highFrequencyFactor = std::nullopt; ///< present for llama3
    std::optional<std::int64_t> originalMaxPositions = std::nullopt; ///< present for llama3

    bool operator==(const RopeScaling &) const = default;
};

/// What a Hugging Face `config.json` says about a decoder transformer, under one name for each thing whatever
/// version of the transformers library wrote it. A key that is absent has the default of its architecture; one
/// that is null counts as absent, except where null says "none" (sliding_window, the soft caps).
///
/// Reading does not decide what is supported: an architecture, activation or scaling that Halftone does not
/// know is read all the same, so that it can be refused by name.
struct TransformerConfig
{
    std::string architecture; ///< first of `architectures`: "LlamaForCausalLM", ...
    std::string modelType; ///< `model_type`; empty if absent

    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t blocks = 0; ///< `num_hidden_layers`
    std::int64_t attentionHeads = 0;
    std::int64_t keyValueHeads = 0; ///< attentionHeads if absent; divides them
    std::int64_t headDim = 0; ///< explicit, the architecture's default, or hiddenSize / attentionHeads
    std::int64_t vocabularySize = 0;
    std::optional<std::int64_t> maxPositions = std::nullopt; ///< `max_position_embeddings`

    double normEpsilon = 0; ///< `rms_norm_eps`, > 0
    double ropeTheta
        = 10000; ///< of `rope_theta` or `rope_parameters`; absent: 10000, the value of arXiv:2104.09864
    std::optional<RopeScaling> ropeScaling = std::nullopt;
    double partialRotaryFactor = 1; ///< share of each head that is rotated, in (0, 1]
    std::string activation; ///< `hidden_activation`, else `hidden_act`

    bool tieWordEmbeddings = false;
    bool attentionBias = false;
    bool mlpBias = false;
    std::string torchDtype = {}; ///< `dtype` or `torch_dtype` without a leading "torch."; empty if absent

    /// `sliding_window`; none as well where `use_sliding_window` is false. Which blocks use it is up to the
    /// architecture.
    std::optional<std::int64_t> slidingWindow = std::nullopt;
    std::int64_t firstWindowedBlock = 0; ///< `max_window_layers`
    std::vector<std::string> layerTypes = {}; ///< `layer_types`: one for each block, or empty
    std::optional<double> attentionSoftCap = std::nullopt; ///< `attn_logit_softcapping`, > 0
    std::optional<double> finalSoftCap = std::nullopt; ///< `final_logit_softcapping`, > 0
    std::optional<double> queryScalar = std::nullopt; ///< `query_pre_attn_scalar`, > 0

    std::optional<std::int64_t> bosTokenId = std::nullopt;
    std::vector<std::int64_t> eosTokenIds = {}; ///< none, one or several

    bool operator==(const TransformerConfig &) const = default;
};

/// Reads the text of a config.json.
/// @param fileName  becomes the subject of every error
/// @return Corrupt, naming the key: not JSON, a required key absent or of the wrong type, a size that is
/// zero, negative or beyond every known model, heads that do not divide; Unsupported: different rotary
/// parameters per layer type, attention to later tokens. After success every size is positive and the product
/// of any two of them fits std::int64_t. Thread-safe.
Result<TransformerConfig> parseTransformerConfig(std::string_view json, const std::string &fileName);

/// parseTransformerConfig() of a file of at most 16 MB; also NotFound, Io and InvalidArgument. Thread-safe.
Result<TransformerConfig> readTransformerConfig(const std::filesystem::path &file);

/// What can be said of any config.json, whatever convention its other keys follow: enough to refuse a model by
/// name before the keys of TransformerConfig are asked for.
struct ModelIdentity
{
    std::string architecture; ///< first of `architectures`
    /// The key that says so if the model is a mixture of experts ("num_local_experts"); empty if none does.
    std::string expertsKey;
    /// `quant_method` of a `quantization_config`; empty if that does not say.
    std::optional<std::string> quantization = std::nullopt;

    bool operator==(const ModelIdentity &) const = default;
};

/// @return Corrupt, naming the key; also NotFound, Io and InvalidArgument. Thread-safe.
Result<ModelIdentity> readModelIdentity(const std::filesystem::path &file);

} // namespace halftone
