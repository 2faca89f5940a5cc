// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hugging_face_config.h"

#include "core/io/config_defaults.h"
#include "core/io/config_reader.h"

#include <utility>

namespace halftone {

namespace {

using nlohmann::json;

constexpr std::int64_t MaxSize = std::int64_t{1}
    << 24U; // chosen: 60 times the largest known; a product of two has 2^48
constexpr std::int64_t MaxBlocks = 1'000; // chosen: the largest known model has 126
constexpr std::int64_t MaxPositions = std::int64_t{1} << 31U; // chosen: the largest known is 10485760
constexpr std::uintmax_t MaxConfigBytes = 16U << 20U; // chosen: real ones have a few kB

std::string architectureOf(ConfigReader &reader)
{
    const json *list = reader.member("architectures");
    if (list == nullptr)
        reader.fail("architectures", "is missing");
    else if (!list->is_array() || list->empty() || !list->front().is_string())
        reader.fail("architectures", "is not a list of names");
    else
        return list->front().get<std::string>();
    return {};
}

void readSizes(ConfigReader &reader, const ConfigDefaults &defaults, TransformerConfig &config)
{
    config.hiddenSize = reader.size("hidden_size", MaxSize);
    config.intermediateSize = reader.size("intermediate_size", MaxSize);
    config.blocks = reader.size("num_hidden_layers", MaxBlocks);
    config.attentionHeads = reader.size("num_attention_heads", MaxSize);
    config.vocabularySize = reader.size("vocab_size", MaxSize);
    config.maxPositions = reader.optionalSize("max_position_embeddings", MaxPositions);

    config.keyValueHeads
        = reader.optionalSize("num_key_value_heads", MaxSize).value_or(config.attentionHeads);
    if (config.attentionHeads % config.keyValueHeads != 0)
        reader.fail("num_attention_heads",
                    "is " + std::to_string(config.attentionHeads) + ", not a multiple of num_key_value_heads "
                        + std::to_string(config.keyValueHeads));

    const auto headDim
        = reader.contains("head_dim") ? reader.optionalSize("head_dim", MaxSize) : defaults.headDim;
    config.headDim = headDim.value_or(config.hiddenSize / config.attentionHeads);
    if (!headDim && config.hiddenSize % config.attentionHeads != 0)
        reader.fail("hidden_size",
                    "is " + std::to_string(config.hiddenSize) + ", not a multiple of num_attention_heads "
                        + std::to_string(config.attentionHeads) + ", and head_dim is missing");
    if (config.headDim > MaxSize / config.attentionHeads)
        reader.fail("head_dim", "times num_attention_heads is more than " + std::to_string(MaxSize));
}

/// @p rope is `rope_scaling` or `rope_parameters`.
std::optional<RopeScaling> readRopeScaling(ConfigReader &rope)
{
    RopeScaling scaling;
    scaling.type = rope.optionalText({"rope_type", "type"});
    if (scaling.type.empty() && rope.member("factor") != nullptr)
        rope.fail("rope_type", "is missing beside a factor");
    if (scaling.type.empty() || scaling.type == "default")
        return std::nullopt;
    const bool llama3 = scaling.type == "llama3";
    scaling.factor = llama3 || scaling.type == "linear" || scaling.type == "dynamic"
        ? rope.positive("factor")
        : rope.optionalPositive("factor");
    scaling.lowFrequencyFactor
        = llama3 ? rope.positive("low_freq_factor") : rope.optionalPositive("low_freq_factor");
    scaling.highFrequencyFactor
        = llama3 ? rope.positive("high_freq_factor") : rope.optionalPositive("high_freq_factor");
    constexpr std::string_view OriginalKey = "original_max_position_embeddings";
    if (llama3)
        scaling.originalMaxPositions = rope.size(OriginalKey, MaxPositions);
    else
        scaling.originalMaxPositions = rope.optionalSize(OriginalKey, MaxPositions);
    if (llama3 && *scaling.highFrequencyFactor <= *scaling.lowFrequencyFactor)
        rope.fail("high_freq_factor", "is not above low_freq_factor");
    return scaling;
}

void readRope(ConfigReader &reader, const std::string &fileName, TransformerConfig &config)
{
    std::optional<double> theta = reader.optionalPositive("rope_theta");
    std::optional<double> partial = reader.optionalPositive("partial_rotary_factor");
    for (const std::string key :
         {"rope_parameters", "rope_scaling"}) { // version 5 of transformers, and before
        const json *object = reader.optionalObject(key);
        if (object == nullptr)
            continue;
        for (const auto &[name, value] : object->items()) {
            if (value.is_object())
                reader.fail(key + "." + name,
                            "gives some layers rotary parameters of their own, which is not supported",
                            ErrorCode::Unsupported);
        }
        ConfigReader rope(*object, fileName, key + ".");
        if (const std::optional<double> inner = rope.optionalPositive("rope_theta"))
            theta = inner;
        if (const std::optional<double> inner = rope.optionalPositive("partial_rotary_factor"))
            partial = inner;
        config.ropeScaling = readRopeScaling(rope);
        reader.adopt(rope);
        break;
    }
    config.ropeTheta = theta.value_or(config.ropeTheta);
    config.partialRotaryFactor = partial.value_or(config.partialRotaryFactor);
    if (config.partialRotaryFactor > 1)
        reader.fail("partial_rotary_factor", "is above 1");
}

std::vector<std::int64_t> readEndTokens(ConfigReader &reader)
{
    const json *value = reader.member("eos_token_id");
    if (value == nullptr || !value->is_array()) {
        const std::optional<std::int64_t> id = reader.optionalTokenId("eos_token_id");
        return id ? std::vector{*id} : std::vector<std::int64_t>{};
    }
    std::vector<std::int64_t> ids;
    for (const json &id : *value) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > static_cast<std::uint64_t>(MaxPositions)) {
            reader.fail("eos_token_id", "is not a list of token ids");
            break;
        }
        ids.push_back(id.get<std::int64_t>());
    }
    return ids;
}

/// A number for which null means "none" and absence the default.
std::optional<double> readNullable(ConfigReader &reader, std::string_view key, std::optional<double> absent)
{
    return reader.contains(key) ? reader.optionalPositive(key) : absent;
}

void readAttention(ConfigReader &reader, const ConfigDefaults &defaults, TransformerConfig &config)
{
    config.attentionBias = reader.optionalBool("attention_bias").value_or(false);
    config.attentionSoftCap = readNullable(reader, "attn_logit_softcapping", defaults.attentionSoftCap);
    config.finalSoftCap = readNullable(reader, "final_logit_softcapping", defaults.finalSoftCap);
    config.queryScalar = reader.optionalPositive("query_pre_attn_scalar");
    if (!config.queryScalar)
        config.queryScalar = defaults.queryScalar;

    if (reader.optionalBool("use_sliding_window").value_or(defaults.usesSlidingWindow))
        config.slidingWindow = reader.contains("sliding_window")
            ? reader.optionalSize("sliding_window", MaxPositions)
            : defaults.slidingWindow;
    if (reader.optionalBool("use_bidirectional_attention").value_or(false))
        reader.fail("use_bidirectional_attention",
                    "asks for attention to later tokens, which is not supported", ErrorCode::Unsupported);
    config.firstWindowedBlock
        = reader.optionalCount("max_window_layers", MaxPositions).value_or(defaults.firstWindowedBlock);
    config.layerTypes = reader.optionalTexts("layer_types");
    if (!config.layerTypes.empty() && std::cmp_not_equal(config.layerTypes.size(), config.blocks))
        reader.fail("layer_types",
                    "has " + std::to_string(config.layerTypes.size()) + " entries, not num_hidden_layers "
                        + std::to_string(config.blocks));
}

void readRest(ConfigReader &reader, const ConfigDefaults &defaults, TransformerConfig &config)
{
    config.modelType = reader.optionalText({"model_type"});
    config.normEpsilon = reader.optionalPositive("rms_norm_eps").value_or(defaults.normEpsilon);
    config.activation = reader.optionalText({"hidden_activation", "hidden_act"});
    if (config.activation.empty())
        config.activation = defaults.activation;
    config.tieWordEmbeddings
        = reader.optionalBool("tie_word_embeddings").value_or(defaults.tiesWordEmbeddings);
    config.mlpBias = reader.optionalBool("mlp_bias").value_or(false);
    config.torchDtype = reader.optionalText({"dtype", "torch_dtype"});
    if (config.torchDtype.starts_with("torch."))
        config.torchDtype.erase(0, 6);
    config.bosTokenId = reader.optionalTokenId("bos_token_id");
    config.eosTokenIds = readEndTokens(reader);
}

/// The key that says that @p object is a mixture of experts; looks into objects within it.
std::string expertsKeyOf(const json &object)
{
    for (const auto &[key, value] : object.items()) {
        for (const char *known :
             {"num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"}) {
            const bool isDense = value.is_null() || value == 0;
            if (key == known && !isDense)
                return key;
        }
        if (!value.is_object())
            continue;
        if (const std::string inner = expertsKeyOf(value); !inner.empty())
            return key + "." + inner;
    }
    return {};
}

std::optional<std::string> readQuantization(ConfigReader &reader, const std::string &fileName)
{
    for (const std::string key : {"quantization_config", "compression_config"}) {
        const json *object = reader.optionalObject(key);
        if (object == nullptr)
            continue;
        ConfigReader quantization(*object, fileName, key + ".");
        std::string method = quantization.optionalText({"quant_method"});
        reader.adopt(quantization);
        return method;
    }
    return std::nullopt;
}

Result<TransformerConfig> configOf(const json &document, const std::string &fileName)
{
    if (!document.is_object())
        return Error{ErrorCode::Corrupt, fileName, "is not a JSON object"};
    ConfigReader reader(document, fileName);
    TransformerConfig config;
    config.architecture = architectureOf(reader);
    const ConfigDefaults &defaults = configDefaults(config.architecture);
    readSizes(reader, defaults, config);
    readRope(reader, fileName, config);
    readAttention(reader, defaults, config);
    readRest(reader, defaults, config);
    if (reader.error())
        return *reader.error();
    return config;
}

} // namespace

Result<TransformerConfig> parseTransformerConfig(std::string_view text, const std::string &fileName)
{
    const Result<json> document = parseJson(text, fileName);
    if (!document)
        return document.error();
    return configOf(*document, fileName);
}

Result<TransformerConfig> readTransformerConfig(const std::filesystem::path &file)
{
    const Result<json> document = readJsonFile(file, MaxConfigBytes);
    if (!document)
        return document.error();
    return configOf(*document, file.string());
}

Result<ModelIdentity> readModelIdentity(const std::filesystem::path &file)
{
    const Result<json> document = readJsonFile(file, MaxConfigBytes);
    if (!document)
        return document.error();
    const std::string fileName = file.string();
    if (!document->is_object())
        return Error{ErrorCode::Corrupt, fileName, "is not a JSON object"};
    ConfigReader reader(*document, fileName);
    ModelIdentity identity{architectureOf(reader), expertsKeyOf(*document),
                           readQuantization(reader, fileName)};
    if (reader.error())
        return *reader.error();
    return identity;
}

} // namespace halftone
