// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/llama_program.h"

#include "core/model/rope_frequencies.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>

namespace halftone {

namespace {

using Value = ProgramBuilder::Value;
using Shape = std::vector<std::int64_t>;

constexpr std::int64_t Float32 = static_cast<std::int64_t>(at::ScalarType::Float);

/// What all blocks share.
struct Positions
{
    Value *cosines; ///< [tokens, headDim]
    Value *sines; ///< [tokens, headDim]
    Value *mask; ///< [1, 1, tokens, tokens]: 0, or the least finite number above the diagonal
};

class LlamaWriter
{
public:
    LlamaWriter(const TransformerConfig &config, const WeightTensors &weights)
        : m_config(config), m_op(weights)
    {
    }

    Result<Program> write(const std::vector<float> &frequencies) &&
    {
        m_op.enterModule("model.embed_tokens");
        Value *table
            = m_op.parameter("model.embed_tokens.weight", {m_config.vocabularySize, m_config.hiddenSize});
        Value *hidden = m_op("aten::embedding", {table, m_op.ids()});
        m_op.enterModule("model.rotary_emb");
        const Positions positions = writePositions(frequencies);
        for (std::int64_t block = 0; block < m_config.blocks; ++block)
            hidden = writeBlock(hidden, positions, "model.layers." + std::to_string(block));
        hidden = norm(hidden, "model.norm");
        m_op.enterModule("lm_head");
        const bool tied = m_config.tieWordEmbeddings.value_or(false);
        Value *head = m_op.parameter("lm_head.weight", {m_config.vocabularySize, m_config.hiddenSize},
                                     tied ? "model.embed_tokens.weight" : "lm_head.weight");
        return std::move(m_op).finish(m_op("aten::linear", {hidden, head}));
    }

private:
    Value *cast(Value *value) { return m_op("aten::to", {value, Float32, false, false, c10::IValue()}); }

    Positions writePositions(const std::vector<float> &frequencies)
    {
        Value *position
            = m_op("aten::sub", {m_op("aten::cumsum", {m_op("aten::ones_like", {m_op.ids()}), 1}), 1});
        Value *row = m_op("aten::unsqueeze", {position, 2});
        Value *column = m_op("aten::unsqueeze", {position, 1});
        Value *hidden = cast(m_op("aten::lt", {row, column}));
        const double least = std::numeric_limits<float>::lowest();
        Value *mask = m_op("aten::unsqueeze", {m_op("aten::mul", {hidden, least}), 1});

        Value *table = m_op.table("model.rotary_emb.inv_freq", at::tensor(frequencies));
        Value *angles = m_op("aten::mul", {cast(m_op("aten::transpose", {position, 0, 1})), table});
        Value *both = m_op("aten::repeat", {angles, Shape{1, 2}});
        return {m_op("aten::cos", {both}), m_op("aten::sin", {both}), mask};
    }

    Value *norm(Value *input, const std::string &path)
    {
        m_op.enterModule(path);
        Value *square = m_op("aten::pow", {input, 2});
        Value *mean = m_op("aten::mean", {square, Shape{-1}, true});
        Value *scale = m_op("aten::rsqrt", {m_op("aten::add", {mean, m_config.normEpsilon})});
        Value *weight = m_op.parameter(path + ".weight", {m_config.hiddenSize});
        return m_op("aten::mul", {m_op("aten::mul", {input, scale}), weight});
    }

    Value *linear(Value *input, const std::string &path, std::int64_t inputs, std::int64_t outputs, bool bias)
    {
        m_op.enterModule(path);
        Value *weight = m_op.parameter(path + ".weight", {outputs, inputs});
        if (!bias)
            return m_op("aten::linear", {input, weight});
        return m_op("aten::linear", {input, weight, m_op.parameter(path + ".bias", {outputs})});
    }

    Value *heads(Value *projection, std::int64_t count)
    {
        return m_op("aten::transpose",
                    {m_op("aten::view", {projection, Shape{1, -1, count, m_config.headDim}}), 1, 2});
    }

    Value *rotate(Value *input, const Positions &positions)
    {
        const std::int64_t half = m_config.headDim / 2;
        Value *low = m_op("aten::slice", {input, -1, 0, half, 1});
        Value *high = m_op("aten::slice", {input, -1, half, m_config.headDim, 1});
        Value *halves = list({m_op("aten::neg", {high}), low});
        Value *turned = m_op("aten::cat", {halves, -1});
        return m_op(
            "aten::add",
            {m_op("aten::mul", {input, positions.cosines}), m_op("aten::mul", {turned, positions.sines})});
    }

    Value *list(std::initializer_list<Value *> elements)
    {
        auto &graph = *(*elements.begin())->owningGraph();
        return graph.insertNode(graph.createList(c10::TensorType::get(), elements))->output();
    }

    /// Grouped-query attention: each key and value head serves several query heads.
    Value *repeatHeads(Value *input)
    {
        const std::int64_t copies = m_config.attentionHeads / m_config.keyValueHeads;
        if (copies == 1)
            return input;
        Value *spread = m_op("aten::expand",
                             {m_op("aten::unsqueeze", {input, 2}),
                              Shape{1, m_config.keyValueHeads, copies, -1, m_config.headDim}});
        return m_op("aten::reshape", {spread, Shape{1, m_config.attentionHeads, -1, m_config.headDim}});
    }

    Value *attention(Value *input, const Positions &positions, const std::string &path)
    {
        const auto queries = m_config.attentionHeads * m_config.headDim;
        const auto keys = m_config.keyValueHeads * m_config.headDim;
        const bool bias = m_config.attentionBias;
        Value *q = linear(input, path + ".q_proj", m_config.hiddenSize, queries, bias);
        Value *k = linear(input, path + ".k_proj", m_config.hiddenSize, keys, bias);
        Value *v = linear(input, path + ".v_proj", m_config.hiddenSize, keys, bias);
        m_op.enterModule(path);
        q = rotate(heads(q, m_config.attentionHeads), positions);
        k = repeatHeads(rotate(heads(k, m_config.keyValueHeads), positions));
        v = repeatHeads(heads(v, m_config.keyValueHeads));
        Value *scores = m_op("aten::matmul", {q, m_op("aten::transpose", {k, 2, 3})});
        m_op.nameLayer(scores, path + ".matmul_qk");
        const double scale = 1.0 / std::sqrt(static_cast<double>(m_config.headDim));
        Value *masked = m_op("aten::add", {m_op("aten::mul", {scores, scale}), positions.mask});
        Value *weights = m_op("aten::softmax", {masked, -1, c10::IValue()});
        Value *mixed = m_op("aten::matmul", {weights, v});
        m_op.nameLayer(mixed, path + ".matmul_av");
        Value *joined
            = m_op("aten::reshape", {m_op("aten::transpose", {mixed, 1, 2}), Shape{1, -1, queries}});
        return linear(joined, path + ".o_proj", queries, m_config.hiddenSize, bias);
    }

    Value *feedForward(Value *input, const std::string &path)
    {
        const bool bias = m_config.mlpBias;
        Value *gate
            = linear(input, path + ".gate_proj", m_config.hiddenSize, m_config.intermediateSize, bias);
        Value *up = linear(input, path + ".up_proj", m_config.hiddenSize, m_config.intermediateSize, bias);
        m_op.enterModule(path);
        Value *gated = m_op("aten::mul", {m_op("aten::silu", {gate}), up});
        return linear(gated, path + ".down_proj", m_config.intermediateSize, m_config.hiddenSize, bias);
    }

    Value *writeBlock(Value *hidden, const Positions &positions, const std::string &path)
    {
        Value *attended = attention(norm(hidden, path + ".input_layernorm"), positions, path + ".self_attn");
        m_op.enterModule(path);
        hidden = m_op("aten::add", {hidden, attended});
        Value *fed = feedForward(norm(hidden, path + ".post_attention_layernorm"), path + ".mlp");
        m_op.enterModule(path);
        return m_op("aten::add", {hidden, fed});
    }

    const TransformerConfig &m_config;
    ProgramBuilder m_op;
};

Result<void> checkConfig(const TransformerConfig &config)
{
    const auto unsupported = [](const char *key, std::string detail) {
        return Error{ErrorCode::Unsupported, std::string("config.json: ") + key, std::move(detail)};
    };
    if (config.quantization)
        return unsupported("quantization_config",
                           "the weights are quantized already (" + *config.quantization
                               + "); sensitivities need the model before quantization");
    if (config.experts)
        return unsupported("num_local_experts", "mixtures of experts are not supported");
    if (config.activation != "silu")
        return unsupported("hidden_act",
                           "the activation '" + config.activation + "' is not supported (silu is)");
    if (config.partialRotaryFactor != 1)
        return unsupported("partial_rotary_factor", "partly rotated heads are not supported");
    if (config.headDim % 2 != 0)
        return unsupported("head_dim", "rotary positions need an even head size");
    return {};
}

} // namespace

bool isSupportedArchitecture(const std::string &architecture)
{
    return architecture == "LlamaForCausalLM";
}

Result<Program> llamaProgram(const TransformerConfig &config, const WeightTensors &weights)
{
    if (auto checked = checkConfig(config); !checked)
        return checked.error();
    const auto frequencies = ropeFrequencies(config);
    if (!frequencies)
        return frequencies.error();
    return LlamaWriter(config, weights).write(*frequencies);
}

} // namespace halftone
