// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/reference_llama.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halftone::test {

namespace {

std::size_t asSize(std::int64_t value)
{
    return static_cast<std::size_t>(value);
}

std::vector<double> angularFrequencies(const TinyLlama &shape)
{
    std::vector<double> frequencies;
    for (std::int64_t pair = 0; pair < shape.headDim / 2; ++pair) {
        double w = 1.0
            / std::pow(shape.ropeTheta, 2.0 * static_cast<double>(pair) / static_cast<double>(shape.headDim));
        if (shape.rope && shape.rope->type == "linear") {
            w /= shape.rope->factor;
        } else if (shape.rope) {
            const double wavelength = 2 * std::numbers::pi / w;
            const auto original = static_cast<double>(shape.rope->originalPositions);
            const double shortest = original / shape.rope->highFrequencyFactor;
            const double longest = original / shape.rope->lowFrequencyFactor;
            const double smooth = (original / wavelength - shape.rope->lowFrequencyFactor)
                / (shape.rope->highFrequencyFactor - shape.rope->lowFrequencyFactor);
            if (wavelength > longest)
                w /= shape.rope->factor;
            else if (wavelength >= shortest)
                w = (1 - smooth) * w / shape.rope->factor + smooth * w;
        }
        frequencies.push_back(w);
    }
    return frequencies;
}

} // namespace

struct ReferenceLlama::Pass
{
    const TinyLlama &shape;
    const std::map<std::string, Matrix> &weights;
    const OperandHook &hook;
    std::size_t tokens;

    std::vector<double> operand(const std::string &layer, std::size_t which, std::vector<double> values) const
    {
        if (hook)
            hook(layer, which, values);
        return values;
    }

    [[nodiscard]] Matrix linear(const std::string &layer, Matrix x, const std::string &stored = {}) const
    {
        Matrix weight = weights.at((stored.empty() ? layer : stored) + ".weight");
        x.values = operand(layer, 0, x.values);
        weight.values = operand(layer, 1, weight.values);
        Matrix y{x.rows, weight.rows, std::vector<double>(x.rows * weight.rows)};
        const auto bias = weights.find(layer + ".bias");
        for (std::size_t t = 0; t < x.rows; ++t)
            for (std::size_t out = 0; out < weight.rows; ++out) {
                double sum = bias == weights.end() ? 0 : bias->second.values[out];
                for (std::size_t in = 0; in < x.columns; ++in)
                    sum += x.at(t, in) * weight.at(out, in);
                y.at(t, out) = sum;
            }
        return y;
    }

    [[nodiscard]] Matrix norm(const std::string &path, const Matrix &x) const
    {
        const Matrix &weight = weights.at(path + ".weight");
        Matrix y = x;
        for (std::size_t t = 0; t < x.rows; ++t) {
            double squares = 0;
            for (std::size_t i = 0; i < x.columns; ++i)
                squares += x.at(t, i) * x.at(t, i);
            const double scale = 1 / std::sqrt(squares / static_cast<double>(x.columns) + 1e-5);
            for (std::size_t i = 0; i < x.columns; ++i)
                y.at(t, i) = x.at(t, i) * scale * weight.values[i];
        }
        return y;
    }

    /// [tokens, heads * headDim] -> [heads * tokens, headDim]
    [[nodiscard]] Matrix byHead(const Matrix &x) const
    {
        const auto size = asSize(shape.headDim);
        const std::size_t heads = x.columns / size;
        Matrix y{heads * tokens, size, std::vector<double>(x.values.size())};
        for (std::size_t head = 0; head < heads; ++head)
            for (std::size_t t = 0; t < tokens; ++t)
                for (std::size_t i = 0; i < size; ++i)
                    y.at(head * tokens + t, i) = x.at(t, head * size + i);
        return y;
    }

    [[nodiscard]] Matrix rotated(Matrix x) const
    {
        const auto frequencies = angularFrequencies(shape);
        const std::size_t half = frequencies.size();
        for (std::size_t row = 0; row < x.rows; ++row)
            for (std::size_t pair = 0; pair < half; ++pair) {
                const double angle = static_cast<double>(row % tokens) * frequencies[pair];
                const double a = x.at(row, pair);
                const double b = x.at(row, pair + half);
                x.at(row, pair) = a * std::cos(angle) - b * std::sin(angle);
                x.at(row, pair + half) = b * std::cos(angle) + a * std::sin(angle);
            }
        return x;
    }

    /// softmax(q k^T / sqrt(headDim)) over the past, [heads * tokens, tokens]
    [[nodiscard]] Matrix attentionWeights(const Matrix &q, const Matrix &k) const
    {
        const std::size_t group = asSize(shape.heads / shape.keyValueHeads);
        Matrix p{q.rows, tokens, std::vector<double>(q.rows * tokens)};
        for (std::size_t row = 0; row < q.rows; ++row) {
            const std::size_t t = row % tokens;
            const std::size_t keyHead = row / tokens / group;
            double sum = 0;
            for (std::size_t s = 0; s <= t; ++s) {
                double score = 0;
                for (std::size_t i = 0; i < q.columns; ++i)
                    score += q.at(row, i) * k.at(keyHead * tokens + s, i);
                p.at(row, s) = std::exp(score / std::sqrt(static_cast<double>(q.columns)));
                sum += p.at(row, s);
            }
            for (std::size_t s = 0; s <= t; ++s)
                p.at(row, s) /= sum;
        }
        return p;
    }

    [[nodiscard]] Matrix attention(const std::string &path, const Matrix &x) const
    {
        Matrix q = rotated(byHead(linear(path + ".q_proj", x)));
        Matrix k = rotated(byHead(linear(path + ".k_proj", x)));
        Matrix v = byHead(linear(path + ".v_proj", x));
        q.values = operand(path + ".matmul_qk", 0, q.values);
        k.values = operand(path + ".matmul_qk", 1, k.values);
        Matrix p = attentionWeights(q, k);
        p.values = operand(path + ".matmul_av", 0, p.values);
        v.values = operand(path + ".matmul_av", 1, v.values);
        const std::size_t size = q.columns;
        const std::size_t group = asSize(shape.heads / shape.keyValueHeads);
        Matrix joined{tokens, asSize(shape.heads) * size, std::vector<double>(q.values.size())};
        for (std::size_t row = 0; row < p.rows; ++row)
            for (std::size_t s = 0; s < tokens; ++s)
                for (std::size_t i = 0; i < size; ++i)
                    joined.at(row % tokens, row / tokens * size + i)
                        += p.at(row, s) * v.at(row / tokens / group * tokens + s, i);
        return linear(path + ".o_proj", joined);
    }

    [[nodiscard]] Matrix feedForward(const std::string &path, const Matrix &x) const
    {
        Matrix gate = linear(path + ".gate_proj", x);
        const Matrix up = linear(path + ".up_proj", x);
        for (std::size_t i = 0; i < gate.values.size(); ++i)
            gate.values[i] *= up.values[i] / (1 + std::exp(-gate.values[i]));
        return linear(path + ".down_proj", gate);
    }
};

ReferenceLlama::ReferenceLlama(const TinyLlama &shape, const std::vector<Weight> &weights) : m_shape(shape)
{
    for (const auto &weight : weights)
        m_weights[weight.name] = {asSize(weight.shape.front()),
                                  weight.shape.size() > 1 ? asSize(weight.shape.back()) : 1,
                                  {weight.values.begin(), weight.values.end()}};
}

Matrix ReferenceLlama::logits(const std::vector<std::int64_t> &ids, const OperandHook &hook) const
{
    const Pass pass{m_shape, m_weights, hook, ids.size()};
    const Matrix &table = m_weights.at("model.embed_tokens.weight");
    Matrix x{ids.size(), table.columns, {}};
    for (const auto id : ids)
        for (std::size_t i = 0; i < table.columns; ++i)
            x.values.push_back(table.at(asSize(id), i));
    const auto add = [&x](const Matrix &branch) {
        for (std::size_t i = 0; i < x.values.size(); ++i)
            x.values[i] += branch.values[i];
    };
    for (std::int64_t block = 0; block < m_shape.blocks; ++block) {
        const std::string path = "model.layers." + std::to_string(block);
        add(pass.attention(path + ".self_attn", pass.norm(path + ".input_layernorm", x)));
        add(pass.feedForward(path + ".mlp", pass.norm(path + ".post_attention_layernorm", x)));
    }
    return pass.linear("lm_head", pass.norm("model.norm", x), m_shape.tied ? "model.embed_tokens" : "");
}

double ReferenceLlama::loss(const std::vector<std::int64_t> &ids, const OperandHook &hook) const
{
    const Matrix scores = logits(ids, hook);
    double sum = 0;
    for (std::size_t t = 0; t + 1 < ids.size(); ++t) {
        double normalizer = 0;
        for (std::size_t word = 0; word < scores.columns; ++word)
            normalizer += std::exp(scores.at(t, word));
        sum += std::log(normalizer) - scores.at(t, asSize(ids[t + 1]));
    }
    return sum / static_cast<double>(ids.size() - 1);
}

} // namespace halftone::test
