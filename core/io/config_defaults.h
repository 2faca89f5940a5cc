// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Private to io.
namespace halftone {

/// What an absent key of config.json means. The members that are given here are those of a Llama.
struct ConfigDefaults
{
    std::string_view architecture;
    std::string_view activation = "silu";
    double normEpsilon = 1e-6;
    bool tiesWordEmbeddings = false;
    std::optional<std::int64_t> headDim = std::nullopt; ///< none: hidden_size / num_attention_heads
    bool usesSlidingWindow = true; ///< of `use_sliding_window`
    std::optional<std::int64_t> slidingWindow = std::nullopt;
    std::int64_t firstWindowedBlock = 0; ///< of `max_window_layers`
    std::optional<double> attentionSoftCap = std::nullopt;
    std::optional<double> finalSoftCap = std::nullopt;
    std::optional<double> queryScalar = std::nullopt; ///< none: the head size
};

/// The defaults of @p architecture; of one that is not known here, those of a Llama. Thread-safe.
/// Source: the default arguments of the configuration classes of the transformers library.
const ConfigDefaults &configDefaults(std::string_view architecture);

} // namespace halftone
