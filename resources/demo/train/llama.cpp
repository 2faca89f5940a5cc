// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/llama.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <limits>
#include <stdexcept>

namespace halftone::demo {

namespace {

using torch::Tensor;

/// One forward pass: the weights, the shapes and what all blocks share.
class Forward
{
public:
    Forward(const LlamaConfig &config, const TensorMap &weights, std::int64_t length,
            torch::ScalarType computeType)
        : m_config(config), m_weights(weights), m_computeType(computeType)
    {
        const Tensor position = torch::arange(length, torch::kFloat);
        const Tensor exponent = torch::arange(0, config.headDim, 2, torch::kFloat) / double(config.headDim);
        const Tensor frequency = torch::pow(config.ropeTheta, -exponent);
        const Tensor half = torch::outer(position, frequency);
        const Tensor angle = torch::cat({half, half}, 1); // rotate_half convention: [length, headDim]
        m_cosine = angle.cos();
        m_sine = angle.sin();
        m_causalMask = torch::full({length, length}, -std::numeric_limits<float>::infinity()).triu(1);
    }

    Tensor logits(const Tensor &ids) const
    {
        Tensor x = torch::embedding(weight("model.embed_tokens"), ids);
        for (std::int64_t block = 0; block < m_config.blockCount; ++block) {
            const std::string prefix = "model.layers." + std::to_string(block) + ".";
            x = x + attention(prefix + "self_attn.", norm(x, prefix + "input_layernorm"));
            x = x + mlp(prefix + "mlp.", norm(x, prefix + "post_attention_layernorm"));
        }
        return linear(norm(x, "model.norm"), "model.embed_tokens").to(torch::kFloat);
    }

private:
    const Tensor &weight(const std::string &module) const { return m_weights.at(module + ".weight"); }

    Tensor linear(const Tensor &x, const std::string &module) const
    {
        return torch::linear(x, weight(module).to(m_computeType));
    }

    /// RMSNorm in float32, handed over in the compute type.
    Tensor norm(const Tensor &x, const std::string &module) const
    {
        const Tensor scale = torch::rsqrt(x.square().mean(-1, true) + m_config.normEpsilon);
        return (x * scale * weight(module)).to(m_computeType);
    }

    Tensor rotate(const Tensor &x) const // x: [rows, heads, length, headDim]
    {
        const auto halves = x.chunk(2, -1);
        return (x * m_cosine + torch::cat({-halves[1], halves[0]}, -1) * m_sine).to(m_computeType);
    }

    /// [rows, length, heads * headDim] to [rows, heads, length, headDim]
    Tensor splitHeads(const Tensor &x, std::int64_t heads) const
    {
        return x.view({x.size(0), x.size(1), heads, m_config.headDim}).transpose(1, 2);
    }

    Tensor attention(const std::string &prefix, const Tensor &x) const
    {
        const std::int64_t repeats = m_config.headCount / m_config.kvHeadCount;
        const Tensor q
            = rotate(splitHeads(linear(x, prefix + "q_proj").to(torch::kFloat), m_config.headCount));
        const Tensor k
            = rotate(splitHeads(linear(x, prefix + "k_proj").to(torch::kFloat), m_config.kvHeadCount));
        const Tensor v = splitHeads(linear(x, prefix + "v_proj"), m_config.kvHeadCount);
        const Tensor scores = torch::matmul(q, k.repeat_interleave(repeats, 1).transpose(2, 3));
        const double scale = 1.0 / std::sqrt(double(m_config.headDim));
        const Tensor weights = torch::softmax(scores.to(torch::kFloat) * scale + m_causalMask, -1);
        const Tensor mixed = torch::matmul(weights.to(m_computeType), v.repeat_interleave(repeats, 1));
        return linear(mixed.transpose(1, 2).reshape({x.size(0), x.size(1), -1}), prefix + "o_proj");
    }

    Tensor mlp(const std::string &prefix, const Tensor &x) const
    {
        const Tensor gate = torch::silu(linear(x, prefix + "gate_proj").to(torch::kFloat));
        const Tensor up = linear(x, prefix + "up_proj");
        return linear((gate * up).to(m_computeType), prefix + "down_proj");
    }

    const LlamaConfig &m_config;
    const TensorMap &m_weights;
    torch::ScalarType m_computeType;
    Tensor m_cosine;
    Tensor m_sine;
    Tensor m_causalMask;
};

} // namespace

LlamaConfig readLlamaConfig(const std::string &path)
{
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    const nlohmann::json json = nlohmann::json::parse(file);
    return {.hiddenSize = json.at("hidden_size"),
            .intermediateSize = json.at("intermediate_size"),
            .blockCount = json.at("num_hidden_layers"),
            .headCount = json.at("num_attention_heads"),
            .kvHeadCount = json.at("num_key_value_heads"),
            .headDim = json.at("head_dim"),
            .vocabularySize = json.at("vocab_size"),
            .normEpsilon = json.at("rms_norm_eps"),
            .ropeTheta = json.at("rope_theta")};
}

TensorMap initialWeights(const LlamaConfig &config)
{
    const double deviation = 0.02; // Hugging Face initializer_range
    const double residualDeviation = deviation / std::sqrt(2.0 * double(config.blockCount));
    const std::int64_t hidden = config.hiddenSize;
    const std::int64_t queries = config.headCount * config.headDim;
    const std::int64_t keys = config.kvHeadCount * config.headDim;
    TensorMap weights;
    const auto add = [&](const std::string &module, std::int64_t out, std::int64_t in, double sigma) {
        weights[module + ".weight"] = torch::randn({out, in}) * sigma;
    };
    const auto addNorm
        = [&](const std::string &module) { weights[module + ".weight"] = torch::ones({hidden}); };

    add("model.embed_tokens", config.vocabularySize, hidden, deviation);
    for (std::int64_t block = 0; block < config.blockCount; ++block) {
        const std::string prefix = "model.layers." + std::to_string(block) + ".";
        addNorm(prefix + "input_layernorm");
        add(prefix + "self_attn.q_proj", queries, hidden, deviation);
        add(prefix + "self_attn.k_proj", keys, hidden, deviation);
        add(prefix + "self_attn.v_proj", keys, hidden, deviation);
        add(prefix + "self_attn.o_proj", hidden, queries, residualDeviation);
        addNorm(prefix + "post_attention_layernorm");
        add(prefix + "mlp.gate_proj", config.intermediateSize, hidden, deviation);
        add(prefix + "mlp.up_proj", config.intermediateSize, hidden, deviation);
        add(prefix + "mlp.down_proj", hidden, config.intermediateSize, residualDeviation);
    }
    addNorm("model.norm");
    return weights;
}

torch::Tensor summedLoss(const LlamaConfig &config, const TensorMap &weights, const torch::Tensor &ids,
                         const torch::Tensor &targetMask, torch::ScalarType computeType)
{
    const std::int64_t length = ids.size(1) - 1;
    const Forward forward(config, weights, length, computeType);
    const torch::Tensor logits = forward.logits(ids.narrow(1, 0, length));
    const torch::Tensor targets = ids.narrow(1, 1, length).reshape({-1});
    const torch::Tensor logProbabilities = torch::log_softmax(logits.view({-1, config.vocabularySize}), -1);
    const torch::Tensor picked = logProbabilities.gather(1, targets.unsqueeze(1)).squeeze(1);
    return -(picked * targetMask.reshape({-1})).sum();
}

} // namespace halftone::demo
