// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/decoder_program.h"

#include "core/model/torch/position_program.h"

#include <numeric>

namespace halftone {

namespace {

using Value = ProgramBuilder::Value;
using Shape = std::vector<std::int64_t>;

class DecoderWriter
{
public:
    DecoderWriter(const DecoderDescription &decoder, const TransformerConfig &config,
                  const TensorSource &tensors)
        : m_is(decoder), m_config(config), m_op(tensors)
    {
    }

    Result<Program> write(const RopeFrequencies &frequencies) &&
    {
        Value *hidden = embed();
        m_op.enterModule("model.rotary_emb");
        const Positions positions = writePositions(m_op, frequencies, m_is.windows);
        for (std::int64_t block = 0; block < m_config.blocks && !m_op.hasFailed(); ++block) {
            Value *mask = positions.masks.at(m_is.windows[static_cast<std::size_t>(block)]);
            hidden = writeBlock(hidden, positions, mask, "model.layers." + std::to_string(block));
        }
        return std::move(m_op).finish(head(norm(hidden, "model.norm", m_config.hiddenSize)));
    }

private:
    Value *embed()
    {
        m_op.enterModule("model.embed_tokens");
        Value *table
            = m_op.parameter("model.embed_tokens.weight", {m_config.vocabularySize, m_config.hiddenSize});
        Value *hidden = m_op("aten::embedding", {table, m_op.ids()});
        m_op.enterModule("model");
        return m_is.embeddingScale == 1 ? hidden : m_op("aten::mul", {hidden, m_is.embeddingScale});
    }

    Value *head(Value *hidden)
    {
        m_op.enterModule("lm_head");
        Value *weight = m_op.parameter("lm_head.weight", {m_config.vocabularySize, m_config.hiddenSize},
                                       m_is.tiedHead ? "model.embed_tokens.weight" : "lm_head.weight");
        return softCapped(m_op("aten::linear", {hidden, weight}), m_is.finalSoftCap);
    }

    Value *softCapped(Value *input, const std::optional<double> &cap)
    {
        if (!cap)
            return input;
        return m_op("aten::mul", {m_op("aten::tanh", {m_op("aten::div", {input, *cap})}), *cap});
    }

    /// Over the last dimension, of @p size elements.
    Value *norm(Value *input, const std::string &path, std::int64_t size)
    {
        m_op.enterModule(path);
        Value *square = m_op("aten::pow", {input, 2});
        Value *mean = m_op("aten::mean", {square, Shape{-1}, true});
        Value *scale = m_op("aten::rsqrt", {m_op("aten::add", {mean, m_config.normEpsilon})});
        Value *weight = m_op.parameter(path + ".weight", {size});
        if (m_is.normAddsOne)
            weight = m_op("aten::add", {weight, 1.0});
        return m_op("aten::mul", {m_op("aten::mul", {input, scale}), weight});
    }

    Value *linear(Value *input, const std::string &path, const Projection &projection, std::int64_t inputs,
                  std::int64_t outputs)
    {
        const std::string module = path + "." + projection.name;
        m_op.enterModule(module);
        Value *weight = m_op.parameter(module + ".weight", {outputs, inputs});
        Value *output = projection.hasBias
            ? m_op("aten::linear", {input, weight, m_op.parameter(module + ".bias", {outputs})})
            : m_op("aten::linear", {input, weight});
        m_op.enterModule(path);
        return output;
    }

    /// One output of each of @p widths: each from its projection, or all of them parts of a single one.
    std::vector<Value *> project(Value *input, const std::string &path,
                                 const std::vector<Projection> &projections,
                                 const std::vector<std::int64_t> &widths)
    {
        std::vector<Value *> outputs;
        if (projections.size() == widths.size()) {
            for (std::size_t i = 0; i < widths.size(); ++i)
                outputs.push_back(linear(input, path, projections[i], m_config.hiddenSize, widths[i]));
            return outputs;
        }
        const auto total = std::accumulate(widths.begin(), widths.end(), std::int64_t{0});
        Value *all = linear(input, path, projections.front(), m_config.hiddenSize, total);
        std::int64_t begin = 0;
        for (const auto width : widths) {
            outputs.push_back(m_op("aten::slice", {all, -1, begin, begin + width, 1}));
            begin += width;
        }
        return outputs;
    }

    /// @param normPath  of the norm of each head; empty for none
    Value *heads(Value *projection, std::int64_t count, const std::string &normPath = {})
    {
        Value *separate = m_op("aten::view", {projection, Shape{1, -1, count, m_config.headDim}});
        if (!normPath.empty())
            separate = norm(separate, normPath, m_config.headDim);
        return m_op("aten::transpose", {separate, 1, 2});
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

    Value *attention(Value *input, const Positions &positions, Value *mask, const std::string &path)
    {
        const auto queries = m_config.attentionHeads * m_config.headDim;
        const auto keys = m_config.keyValueHeads * m_config.headDim;
        const auto inputs = project(input, path, m_is.attentionInputs, {queries, keys, keys});
        const auto normPath
            = [&](const char *name) { return m_is.normalizesHeads ? path + name : std::string(); };
        Value *q = heads(inputs[0], m_config.attentionHeads, normPath(".q_norm"));
        Value *k = heads(inputs[1], m_config.keyValueHeads, normPath(".k_norm"));
        m_op.enterModule(path);
        q = writeRotation(m_op, q, positions, m_config.headDim);
        k = repeatHeads(writeRotation(m_op, k, positions, m_config.headDim));
        Value *v = repeatHeads(heads(inputs[2], m_config.keyValueHeads));
        Value *scores = m_op("aten::matmul", {q, m_op("aten::transpose", {k, 2, 3})});
        m_op.nameLayer(scores, path + ".matmul_qk");
        scores = softCapped(m_op("aten::mul", {scores, m_is.attentionScale}), m_is.attentionSoftCap);
        Value *weights = m_op("aten::softmax", {m_op("aten::add", {scores, mask}), -1, c10::IValue()});
        Value *mixed = m_op("aten::matmul", {weights, v});
        m_op.nameLayer(mixed, path + ".matmul_av");
        Value *joined
            = m_op("aten::reshape", {m_op("aten::transpose", {mixed, 1, 2}), Shape{1, -1, queries}});
        return linear(joined, path, m_is.attentionOutput, queries, m_config.hiddenSize);
    }

    Value *feedForward(Value *input, const std::string &path)
    {
        const auto width = m_config.intermediateSize;
        const auto inputs = project(input, path, m_is.feedForwardInputs, {width, width});
        Value *gate = m_is.activation == Activation::Silu
            ? m_op("aten::silu", {inputs[0]})
            : m_op("aten::gelu", {inputs[0]}, {{"approximate", "tanh"}});
        return linear(m_op("aten::mul", {gate, inputs[1]}), path, m_is.feedForwardOutput, width,
                      m_config.hiddenSize);
    }

    Value *normed(Value *hidden, const std::string &path, const std::string &normName)
    {
        return normName.empty() ? hidden : norm(hidden, path + "." + normName, m_config.hiddenSize);
    }

    /// @p branch behind its norm, if it has one, added to the residual stream.
    Value *add(Value *hidden, Value *branch, const std::string &path, const std::string &normName)
    {
        branch = normed(branch, path, normName);
        m_op.enterModule(path);
        return m_op("aten::add", {hidden, branch});
    }

    Value *writeBlock(Value *hidden, const Positions &positions, Value *mask, const std::string &path)
    {
        const BlockNorms &norms = m_is.norms;
        Value *attended
            = attention(normed(hidden, path, norms.beforeAttention), positions, mask, path + ".self_attn");
        hidden = add(hidden, attended, path, norms.afterAttention);
        Value *fed = feedForward(normed(hidden, path, norms.beforeFeedForward), path + ".mlp");
        return add(hidden, fed, path, norms.afterFeedForward);
    }

    const DecoderDescription &m_is;
    const TransformerConfig &m_config;
    ProgramBuilder m_op;
};

} // namespace

Result<Program> decoderProgram(const DecoderDescription &decoder, const TransformerConfig &config,
                               const TensorSource &tensors)
{
    const auto frequencies = ropeFrequencies(config);
    if (!frequencies)
        return frequencies.error();
    return DecoderWriter(decoder, config, tensors).write(*frequencies);
}

} // namespace halftone
