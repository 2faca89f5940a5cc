// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/graph_builder.h"

namespace halftone::test {

namespace {

constexpr Extent One{1, 0};
constexpr Extent Tokens{0, 1};
constexpr Extent fixed(std::int64_t value)
{
    return {value, 0};
}

/// Three activations of one attention, each [1, tokens, heads * headDim].
struct Projections
{
    NodeId query;
    NodeId key;
    NodeId value;
};

std::string blockPath(int block)
{
    return "model.layers." + std::to_string(block);
}

NodeId intoHeads(GraphBuilder &builder, NodeId input, std::int64_t heads, std::int64_t headDim)
{
    const NodeId view = builder.operation("view", {input}, {One, Tokens, fixed(heads), fixed(headDim)});
    return builder.operation("transpose", {view}, {One, fixed(heads), Tokens, fixed(headDim)});
}

NodeId repeatHeads(GraphBuilder &builder, NodeId input, const LlamaShape &shape)
{
    if (shape.heads == shape.keyValueHeads)
        return input;
    const auto groups = shape.heads / shape.keyValueHeads;
    const NodeId expanded = builder.operation(
        "expand", {input}, {One, fixed(shape.keyValueHeads), fixed(groups), Tokens, fixed(shape.headDim)});
    return builder.operation("reshape", {expanded}, {One, fixed(shape.heads), Tokens, fixed(shape.headDim)});
}

/// From projections to what the output projection reads.
NodeId attention(GraphBuilder &builder, const Projections &from, const LlamaShape &shape, bool isRotary)
{
    NodeId query = intoHeads(builder, from.query, shape.heads, shape.headDim);
    NodeId key = intoHeads(builder, from.key, shape.keyValueHeads, shape.headDim);
    NodeId value = intoHeads(builder, from.value, shape.keyValueHeads, shape.headDim);
    if (isRotary) {
        query = builder.rotary(query);
        key = builder.rotary(key);
    }
    key = repeatHeads(builder, key, shape);
    value = repeatHeads(builder, value, shape);
    key = builder.operation("transpose", {key}, {One, fixed(shape.heads), fixed(shape.headDim), Tokens});
    const NodeId scores
        = builder.matmul("matmul_qk", query, key, {fixed(shape.heads), Tokens, fixed(shape.headDim), Tokens});
    const NodeId scaled = builder.operation("div", {scores});
    const NodeId masked = builder.operation("masked_fill", {scaled});
    const NodeId weights = builder.operation("softmax", {masked});
    const NodeId mixed = builder.matmul("matmul_av", weights, value,
                                        {fixed(shape.heads), Tokens, Tokens, fixed(shape.headDim)});
    const NodeId back
        = builder.operation("transpose", {mixed}, {One, Tokens, fixed(shape.heads), fixed(shape.headDim)});
    return builder.operation("reshape", {back}, {One, Tokens, fixed(shape.heads * shape.headDim)});
}

Projections separateProjections(GraphBuilder &builder, NodeId input, const LlamaShape &shape)
{
    const NodeId query = builder.linear("q_proj", input, shape.heads * shape.headDim);
    const NodeId key = builder.linear("k_proj", input, shape.keyValueHeads * shape.headDim);
    const NodeId value = builder.linear("v_proj", input, shape.keyValueHeads * shape.headDim);
    return {query, key, value};
}

Projections fusedProjections(GraphBuilder &builder, const std::string &role, NodeId input,
                             const LlamaShape &shape)
{
    const auto queryWidth = shape.heads * shape.headDim;
    const auto keyWidth = shape.keyValueHeads * shape.headDim;
    const NodeId fused = builder.linear(role, input, queryWidth + 2 * keyWidth);
    const NodeId query = builder.operation("slice", {fused}, {One, Tokens, fixed(queryWidth)});
    const NodeId key = builder.operation("slice", {fused}, {One, Tokens, fixed(keyWidth)});
    const NodeId value = builder.operation("slice", {fused}, {One, Tokens, fixed(keyWidth)});
    return {query, key, value};
}

NodeId gatedMlp(GraphBuilder &builder, NodeId input, const LlamaShape &shape)
{
    const NodeId gate = builder.linear("gate_proj", input, shape.intermediate);
    const NodeId active = builder.operation("silu", {gate});
    const NodeId up = builder.linear("up_proj", input, shape.intermediate);
    return builder.linear("down_proj", builder.operation("mul", {active, up}), shape.hidden);
}

NodeId residual(GraphBuilder &builder, NodeId skipped, NodeId branch, const LlamaShape &shape)
{
    if (shape.scaledResiduals) {
        branch = builder.operation("mul", {branch});
        skipped
            = builder.operation("dropout", {builder.operation("to", {builder.operation("mul", {skipped})})});
    }
    return builder.operation("add", {skipped, branch});
}

ModelGraph finish(GraphBuilder &builder, NodeId hidden, const LlamaShape &shape)
{
    builder.enterModule({});
    const NodeId normal = builder.rmsNorm("model.norm", hidden);
    builder.operation("to", {builder.linear("lm_head", normal, shape.vocabulary, shape.tied)});
    return builder.build();
}

} // namespace

ModelGraph llamaGraph(const LlamaShape &shape)
{
    GraphBuilder builder(shape.hidden);
    NodeId hidden = builder.source();
    for (int block = 0; block < shape.blocks; ++block) {
        const std::string path = blockPath(block);
        builder.enterModule(path + ".self_attn", block);
        const NodeId first = builder.rmsNorm(path + ".input_layernorm", hidden);
        const NodeId mixed = attention(builder, separateProjections(builder, first, shape), shape, true);
        hidden = residual(builder, hidden, builder.linear("o_proj", mixed, shape.hidden), shape);
        builder.enterModule(path + ".mlp", block);
        const NodeId second = builder.rmsNorm(path + ".post_attention_layernorm", hidden);
        hidden = residual(builder, hidden, gatedMlp(builder, second, shape), shape);
    }
    return finish(builder, hidden, shape);
}

ModelGraph phi3Graph(const LlamaShape &shape)
{
    GraphBuilder builder(shape.hidden);
    NodeId hidden = builder.source();
    for (int block = 0; block < shape.blocks; ++block) {
        const std::string path = blockPath(block);
        builder.enterModule(path + ".self_attn", block);
        const NodeId first = builder.rmsNorm(path + ".input_layernorm", hidden);
        const NodeId mixed
            = attention(builder, fusedProjections(builder, "qkv_proj", first, shape), shape, true);
        hidden = residual(builder, hidden, builder.linear("o_proj", mixed, shape.hidden), shape);
        builder.enterModule(path + ".mlp", block);
        const NodeId second = builder.rmsNorm(path + ".post_attention_layernorm", hidden);
        const NodeId fused = builder.linear("gate_up_proj", second, 2 * shape.intermediate);
        const std::vector<Extent> half{One, Tokens, fixed(shape.intermediate)};
        const NodeId gate = builder.operation("chunk", {fused}, half);
        const NodeId up = builder.operation("chunk", {fused}, half);
        const NodeId product = builder.operation("mul", {up, builder.operation("silu", {gate})}, half);
        hidden = residual(builder, hidden, builder.linear("down_proj", product, shape.hidden), shape);
    }
    return finish(builder, hidden, shape);
}

ModelGraph parallelBlockGraph(const LlamaShape &shape)
{
    GraphBuilder builder(shape.hidden);
    NodeId hidden = builder.source();
    for (int block = 0; block < shape.blocks; ++block) {
        const std::string path = blockPath(block);
        const NodeId normal = builder.rmsNorm(path + ".input_layernorm", hidden);
        builder.enterModule(path + ".self_attn", block);
        const NodeId mixed = attention(builder, separateProjections(builder, normal, shape), shape, true);
        const NodeId attended = builder.linear("o_proj", mixed, shape.hidden);
        builder.enterModule(path + ".mlp", block);
        const NodeId thought = gatedMlp(builder, normal, shape);
        hidden = residual(builder, hidden, builder.operation("add", {attended, thought}), shape);
    }
    return finish(builder, hidden, shape);
}

ModelGraph gpt2Graph(const LlamaShape &shape)
{
    GraphBuilder builder(shape.hidden);
    NodeId hidden = builder.operation("dropout", {builder.operation("add", {builder.source()})}); // positions
    for (int block = 0; block < shape.blocks; ++block) {
        const std::string path = "transformer.h." + std::to_string(block);
        builder.enterModule(path + ".attn", block);
        const NodeId first = builder.operation("layer_norm", {hidden});
        const NodeId mixed
            = attention(builder, fusedProjections(builder, "c_attn", first, shape), shape, false);
        hidden = residual(builder, hidden, builder.linear("c_proj", mixed, shape.hidden), shape);
        builder.enterModule(path + ".mlp", block);
        const NodeId second = builder.operation("layer_norm", {hidden});
        const NodeId active = builder.operation("gelu", {builder.linear("c_fc", second, shape.intermediate)});
        hidden = residual(builder, hidden, builder.linear("c_proj", active, shape.hidden), shape);
    }
    builder.enterModule({});
    builder.linear("lm_head", builder.operation("layer_norm", {hidden}), shape.vocabulary, shape.tied);
    return builder.build();
}

} // namespace halftone::test
