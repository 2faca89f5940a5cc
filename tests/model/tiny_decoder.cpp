// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/tiny_decoder.h"

#include "tests/io/safetensors_bytes.h"

#include <bit>
#include <fstream>
#include <random>
#include <stdexcept>

namespace halftone::test {

namespace {

constexpr float Unit = 1.0F / 256; // a significand of 8 bits, which is BF16's

class WeightMaker
{
public:
    explicit WeightMaker(unsigned seed) : m_random(seed) { }

    void matrix(const std::string &name, std::int64_t rows, std::int64_t columns)
    {
        append(name + ".weight", {rows, columns}, -160, 160);
    }
    void norm(const std::string &name, std::int64_t size) { append(name + ".weight", {size}, 128, 255); }
    void offsetNorm(const std::string &name, std::int64_t size) { append(name + ".weight", {size}, -96, 96); }
    void linear(const std::string &name, std::int64_t inputs, std::int64_t outputs, bool bias)
    {
        matrix(name, outputs, inputs);
        if (bias)
            append(name + ".bias", {outputs}, -64, 64);
    }
    std::vector<Weight> take() { return std::move(m_weights); }

private:
    void append(const std::string &name, std::vector<std::int64_t> shape, int low, int high)
    {
        std::size_t count = 1;
        for (const auto size : shape)
            count *= static_cast<std::size_t>(size);
        std::uniform_int_distribution<int> number(low, high);
        std::vector<float> values(count);
        for (float &value : values)
            value = static_cast<float>(number(m_random)) * Unit;
        m_weights.push_back({name, std::move(shape), std::move(values)});
    }

    std::mt19937 m_random;
    std::vector<Weight> m_weights;
};

void appendLittleEndian(std::string &bytes, std::uint32_t value, unsigned count)
{
    for (unsigned i = 0; i < count; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// @p value is zero or at least 2^-8 in magnitude, with at most 8 significant bits.
std::uint32_t asHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) == 0)
        return bits >> 16U;
    const std::uint32_t exponent = ((bits >> 23U) & 0xFFU) - 127U + 15U;
    return ((bits >> 16U) & 0x8000U) | (exponent << 10U) | ((bits >> 13U) & 0x3FFU);
}

void encode(std::string &bytes, float value, const std::string &dtype)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (dtype == "F32")
        appendLittleEndian(bytes, bits, 4);
    else if (dtype == "BF16")
        appendLittleEndian(bytes, bits >> 16U, 2);
    else
        appendLittleEndian(bytes, asHalf(value), 2);
}

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text;
    for (const auto size : shape)
        text += (text.empty() ? "" : ",") + std::to_string(size);
    return "[" + text + "]";
}

std::string ropeText(const TinyRope &rope)
{
    const auto number = [](const char *key, double value) {
        return ", \"" + std::string(key) + "\": " + std::to_string(value);
    };
    std::string text = R"({"rope_type": ")" + rope.type + '"' + number("factor", rope.factor);
    if (rope.type == "llama3")
        text += number("low_freq_factor", rope.lowFrequencyFactor)
            + number("high_freq_factor", rope.highFrequencyFactor)
            + ", \"original_max_position_embeddings\": " + std::to_string(rope.originalPositions);
    return text + "}";
}

void makeAttention(WeightMaker &maker, const TinyDecoder &shape, const std::string &path)
{
    const auto queries = shape.heads * shape.headDim;
    const auto keys = shape.keyValueHeads * shape.headDim;
    const bool inputBias = shape.attentionBias || shape.inputBias;
    if (shape.fused) {
        maker.linear(path + ".qkv_proj", shape.hidden, queries + 2 * keys, inputBias);
    } else {
        maker.linear(path + ".q_proj", shape.hidden, queries, inputBias);
        maker.linear(path + ".k_proj", shape.hidden, keys, inputBias);
        maker.linear(path + ".v_proj", shape.hidden, keys, inputBias);
    }
    maker.linear(path + ".o_proj", queries, shape.hidden, shape.attentionBias);
    if (shape.headNorms) {
        maker.norm(path + ".q_norm", shape.headDim);
        maker.norm(path + ".k_norm", shape.headDim);
    }
}

void makeFeedForward(WeightMaker &maker, const TinyDecoder &shape, const std::string &path)
{
    if (shape.fused) {
        maker.linear(path + ".gate_up_proj", shape.hidden, 2 * shape.intermediate, shape.mlpBias);
    } else {
        maker.linear(path + ".gate_proj", shape.hidden, shape.intermediate, shape.mlpBias);
        maker.linear(path + ".up_proj", shape.hidden, shape.intermediate, shape.mlpBias);
    }
    maker.linear(path + ".down_proj", shape.intermediate, shape.hidden, shape.mlpBias);
}

} // namespace

std::vector<Weight> randomWeights(const TinyDecoder &shape, unsigned seed)
{
    WeightMaker maker(seed);
    const auto norm = [&](const std::string &name) {
        shape.offsetNorms ? maker.offsetNorm(name, shape.hidden) : maker.norm(name, shape.hidden);
    };
    maker.matrix("model.embed_tokens", shape.vocabulary, shape.hidden);
    for (std::int64_t block = 0; block < shape.blocks; ++block) {
        const std::string path = "model.layers." + std::to_string(block);
        norm(path + ".input_layernorm");
        makeAttention(maker, shape, path + ".self_attn");
        norm(path + ".post_attention_layernorm");
        makeFeedForward(maker, shape, path + ".mlp");
        if (shape.sandwichNorms) {
            norm(path + ".pre_feedforward_layernorm");
            norm(path + ".post_feedforward_layernorm");
        }
    }
    norm("model.norm");
    if (!shape.tied)
        maker.matrix("lm_head", shape.vocabulary, shape.hidden);
    return maker.take();
}

std::vector<StoredTensor> stored(const std::vector<Weight> &weights, const std::string &dtype)
{
    std::vector<StoredTensor> tensors;
    for (const auto &weight : weights) {
        tensors.push_back({weight.name, dtype, weight.shape, {}});
        for (const float value : weight.values)
            encode(tensors.back().bytes, value, dtype);
    }
    return tensors;
}

std::string safetensorsFile(const std::vector<StoredTensor> &tensors, std::size_t padding)
{
    std::string header = R"({"__metadata__":{"format":"pt"})";
    std::string data;
    for (const auto &tensor : tensors) {
        const std::string begin = std::to_string(data.size());
        data += tensor.bytes;
        header += ','
            + tensorEntry(tensor.name, tensor.dtype, shapeText(tensor.shape),
                          '[' + begin + ',' + std::to_string(data.size()) + ']');
    }
    return safetensorsBytes(header + '}' + std::string(padding, ' '), data);
}

std::string configJson(const TinyDecoder &shape, const std::string &extra)
{
    const auto number = [](const char *key, std::int64_t value) {
        return ", \"" + std::string(key) + "\": " + std::to_string(value);
    };
    const auto flag = [](const char *key, bool value) {
        return ", \"" + std::string(key) + "\": " + (value ? "true" : "false");
    };
    std::string text = "{" + extra + shape.configKeys + R"("architectures": [")" + shape.architecture + "\"]";
    text += number("vocab_size", shape.vocabulary) + number("hidden_size", shape.hidden)
        + number("intermediate_size", shape.intermediate) + number("num_hidden_layers", shape.blocks)
        + number("num_attention_heads", shape.heads) + number("num_key_value_heads", shape.keyValueHeads)
        + number("head_dim", shape.headDim) + number("max_position_embeddings", shape.maxPositions)
        + number("eos_token_id", 2);
    text += flag("tie_word_embeddings", shape.tied) + flag("attention_bias", shape.attentionBias)
        + flag("mlp_bias", shape.mlpBias);
    if (!shape.geluTanh)
        text += R"(, "hidden_act": "silu")";
    text += R"(, "rms_norm_eps": 1e-5, "rope_theta": )" + std::to_string(shape.ropeTheta);
    if (shape.rope)
        text += ", \"rope_scaling\": " + ropeText(*shape.rope);
    return text + "}\n";
}

void writeFile(const std::filesystem::path &file, const std::string &content)
{
    std::ofstream stream(file, std::ios::binary);
    stream << content;
    stream.close();
    if (!stream)
        throw std::runtime_error("cannot write " + file.string());
}

void writeDecoder(const std::filesystem::path &folder, const TinyDecoder &shape,
                  const std::vector<StoredTensor> &tensors, std::size_t shards)
{
    writeFile(folder / "config.json", configJson(shape));
    if (shards == 1) {
        writeFile(folder / "model.safetensors", safetensorsFile(tensors));
        return;
    }
    std::vector<std::vector<StoredTensor>> parts(shards);
    std::string index;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        parts[i % shards].push_back(tensors[i]);
        index += (index.empty() ? "" : ",") + ("\"" + tensors[i].name) + R"(":"model-)"
            + std::to_string(i % shards + 1) + R"(.safetensors")";
    }
    for (std::size_t i = 0; i < shards; ++i)
        writeFile(folder / ("model-" + std::to_string(i + 1) + ".safetensors"), safetensorsFile(parts[i]));
    writeFile(folder / "model.safetensors.index.json", R"({"metadata":{},"weight_map":{)" + index + "}}");
}

} // namespace halftone::test
