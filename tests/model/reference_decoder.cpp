// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/reference_decoder.h"

#include <array>
#include <cmath>
#include <numbers>

namespace halftone::test {

namespace {

std::size_t asSize(std::int64_t value)
{
    return static_cast<std::size_t>(value);
}

/// theta grows with the tokens once they are more than the model was trained on.
double theta(const TinyDecoder &shape, std::size_t tokens)
{
    const auto length = static_cast<double>(tokens);
    const auto trained = static_cast<double>(shape.maxPositions);
    if (!shape.rope || shape.rope->type != "dynamic" || length <= trained)
        return shape.ropeTheta;
    const auto size = static_cast<double>(shape.headDim);
    const double factor = shape.rope->factor;
    return shape.ropeTheta * std::pow(factor * length / trained - (factor - 1), size / (size - 2));
}

std::vector<double> angularFrequencies(const TinyDecoder &shape, std::size_t tokens)
{
    std::vector<double> frequencies;
    for (std::int64_t pair = 0; pair < shape.headDim / 2; ++pair) {
        double w = 1.0
            / std::pow(theta(shape, tokens),
                       2.0 * static_cast<double>(pair) / static_cast<double>(shape.headDim));
        if (shape.rope && shape.rope->type == "linear") {
            w /= shape.rope->factor;
        } else if (shape.rope && shape.rope->type == "llama3") {
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

double capped(double x, double cap)
{
    return cap == 0 ? x : cap * std::tanh(x / cap);
}

double activated(double x, bool geluTanh)
{
    if (!geluTanh)
        return x / (1 + std::exp(-x));
    return x / 2 * (1 + std::tanh(std::sqrt(2 / std::numbers::pi) * (x + 0.044715 * x * x * x)));
}

Matrix columnsOf(const Matrix &x, std::size_t begin, std::size_t count)
{
    Matrix y{x.rows, count, std::vector<double>(x.rows * count)};
    for (std::size_t row = 0; row < x.rows; ++row)
        for (std::size_t i = 0; i < count; ++i)
            y.at(row, i) = x.at(row, begin + i);
    return y;
}

} // namespace

struct ReferenceDecoder::Pass
{
    const TinyDecoder &shape;
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
                y.at(t, i) = x.at(t, i) * scale * (weight.values[i] + (shape.offsetNorms ? 1 : 0));
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
        const auto frequencies = angularFrequencies(shape, tokens);
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

    /// softmax(cap(q k^T / sqrt(scalar))) over the past within the window, [heads * tokens, tokens]
    [[nodiscard]] Matrix attentionWeights(const Matrix &q, const Matrix &k, std::size_t window) const
    {
        const std::size_t group = asSize(shape.heads / shape.keyValueHeads);
        const double scalar = shape.queryScalar == 0 ? static_cast<double>(q.columns) : shape.queryScalar;
        Matrix p{q.rows, tokens, std::vector<double>(q.rows * tokens)};
        for (std::size_t row = 0; row < q.rows; ++row) {
            const std::size_t t = row % tokens;
            const std::size_t keyHead = row / tokens / group;
            const std::size_t first = window == 0 || t < window ? 0 : t - window + 1;
            double sum = 0;
            for (std::size_t s = first; s <= t; ++s) {
                double score = 0;
                for (std::size_t i = 0; i < q.columns; ++i)
                    score += q.at(row, i) * k.at(keyHead * tokens + s, i);
                p.at(row, s) = std::exp(capped(score / std::sqrt(scalar), shape.attentionCap));
                sum += p.at(row, s);
            }
            for (std::size_t s = first; s <= t; ++s)
                p.at(row, s) /= sum;
        }
        return p;
    }

    /// Queries, keys and values, [tokens, heads * headDim] each.
    [[nodiscard]] std::array<Matrix, 3> attentionInputs(const std::string &path, const Matrix &x) const
    {
        if (!shape.fused)
            return {linear(path + ".q_proj", x), linear(path + ".k_proj", x), linear(path + ".v_proj", x)};
        const Matrix all = linear(path + ".qkv_proj", x);
        const std::size_t queries = asSize(shape.heads * shape.headDim);
        const std::size_t keys = asSize(shape.keyValueHeads * shape.headDim);
        return {columnsOf(all, 0, queries), columnsOf(all, queries, keys),
                columnsOf(all, queries + keys, keys)};
    }

    [[nodiscard]] Matrix attention(const std::string &path, const Matrix &x, std::size_t window) const
    {
        const auto inputs = attentionInputs(path, x);
        Matrix q = byHead(inputs[0]);
        Matrix k = byHead(inputs[1]);
        Matrix v = byHead(inputs[2]);
        if (shape.headNorms) {
            q = norm(path + ".q_norm", q);
            k = norm(path + ".k_norm", k);
        }
        q = rotated(q);
        k = rotated(k);
        q.values = operand(path + ".matmul_qk", 0, q.values);
        k.values = operand(path + ".matmul_qk", 1, k.values);
        Matrix p = attentionWeights(q, k, window);
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
        Matrix gate;
        Matrix up;
        if (shape.fused) {
            const Matrix both = linear(path + ".gate_up_proj", x);
            gate = columnsOf(both, 0, both.columns / 2);
            up = columnsOf(both, both.columns / 2, both.columns / 2);
        } else {
            gate = linear(path + ".gate_proj", x);
            up = linear(path + ".up_proj", x);
        }
        for (std::size_t i = 0; i < gate.values.size(); ++i)
            gate.values[i] = activated(gate.values[i], shape.geluTanh) * up.values[i];
        return linear(path + ".down_proj", gate);
    }
};

ReferenceDecoder::ReferenceDecoder(const TinyDecoder &shape, const std::vector<Weight> &weights)
    : m_shape(shape)
{
    for (const auto &weight : weights)
        m_weights[weight.name] = {asSize(weight.shape.front()),
                                  weight.shape.size() > 1 ? asSize(weight.shape.back()) : 1,
                                  {weight.values.begin(), weight.values.end()}};
}

Matrix ReferenceDecoder::logits(const std::vector<std::int64_t> &ids, const OperandHook &hook) const
{
    const Pass pass{m_shape, m_weights, hook, ids.size()};
    const Matrix &table = m_weights.at("model.embed_tokens.weight");
    Matrix x{ids.size(), table.columns, {}};
    for (const auto id : ids)
        for (std::size_t i = 0; i < table.columns; ++i)
            x.values.push_back(table.at(asSize(id), i) * m_shape.embeddingScale);
    const auto add = [&x](const Matrix &branch) {
        for (std::size_t i = 0; i < x.values.size(); ++i)
            x.values[i] += branch.values[i];
    };
    for (std::size_t block = 0; block < asSize(m_shape.blocks); ++block) {
        const std::string path = "model.layers." + std::to_string(block);
        const std::size_t window = m_shape.windows.empty() ? 0 : asSize(m_shape.windows[block]);
        Matrix attended
            = pass.attention(path + ".self_attn", pass.norm(path + ".input_layernorm", x), window);
        if (m_shape.sandwichNorms)
            attended = pass.norm(path + ".post_attention_layernorm", attended);
        add(attended);
        const std::string before
            = m_shape.sandwichNorms ? ".pre_feedforward_layernorm" : ".post_attention_layernorm";
        Matrix fed = pass.feedForward(path + ".mlp", pass.norm(path + before, x));
        if (m_shape.sandwichNorms)
            fed = pass.norm(path + ".post_feedforward_layernorm", fed);
        add(fed);
    }
    Matrix scores
        = pass.linear("lm_head", pass.norm("model.norm", x), m_shape.tied ? "model.embed_tokens" : "");
    for (double &score : scores.values)
        score = capped(score, m_shape.finalCap);
    return scores;
}

double ReferenceDecoder::loss(const std::vector<std::int64_t> &ids, const OperandHook &hook) const
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
