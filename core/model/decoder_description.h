// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// A linear of a block, by the name of its module within the attention or the feed-forward part.
struct Projection
{
    std::string name; ///< "q_proj"
    bool hasBias = false;

    bool operator==(const Projection &) const = default;
};

/// The RMS norms of a block by their modules' names; an empty name is no norm.
struct BlockNorms
{
    std::string beforeAttention = "input_layernorm";
    std::string afterAttention = {}; ///< on what attention adds to the residual stream
    std::string beforeFeedForward = "post_attention_layernorm";
    std::string afterFeedForward = {};

    bool operator==(const BlockNorms &) const = default;
};

enum class Activation { Silu, GeluTanh }; ///< of the feed-forward part

/// In what a decoder transformer differs from others, beside its sizes: embedding, blocks of causal attention with
/// rotary positions and a gated feed-forward part, each behind an RMS norm and beside a residual stream, a last norm
/// and the output layer. The members that are given here are those of a Llama.
///
/// A plain value without behaviour: describeDecoder() makes it from a config.json, decoderProgram() writes the
/// operations.
struct DecoderDescription
{
    double embeddingScale = 1; ///< the token embedding's output is multiplied by it

    BlockNorms norms = {};
    bool normAddsOne = false; ///< the norms multiply by 1 + weight, not by the weight

    /// Queries, keys and values; or one projection that holds all of them in this order.
    std::vector<Projection> attentionInputs = {{"q_proj"}, {"k_proj"}, {"v_proj"}};
    Projection attentionOutput = {"o_proj"};
    bool normalizesHeads
        = false; ///< each head of queries and keys has a norm before its rotation: q_norm, k_norm
    double attentionScale = 1; ///< queries times keys are multiplied by it
    /// c in c · tanh(x / c), which the scaled scores go through before the mask.
    std::optional<double> attentionSoftCap = std::nullopt;
    /// [block]: how many tokens a token sees, itself and those before it; none: all of them.
    std::vector<std::optional<std::int64_t>> windows = {};

    /// Gate and up; or one projection that holds both in this order.
    std::vector<Projection> feedForwardInputs = {{"gate_proj"}, {"up_proj"}};
    Projection feedForwardOutput = {"down_proj"};
    Activation activation = Activation::Silu; ///< of the gate

    bool tiedHead = false; ///< the output layer uses the embedding's table
    std::optional<double> finalSoftCap = std::nullopt; ///< likewise, of the logits

    bool operator==(const DecoderDescription &) const = default;
};

} // namespace halftone
