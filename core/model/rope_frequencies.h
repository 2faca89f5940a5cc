// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/hugging_face_config.h"

#include <optional>
#include <vector>

namespace halftone {

/// How the frequencies of "dynamic" positions fall in sequences of n tokens, more than the model was trained on:
/// frequency i is multiplied by ratio^exponents[i], ratio = 1 + factor · (n / originalTokens − 1). In shorter
/// sequences they stay as they are.
struct DynamicStretch
{
    double factor = 1;
    std::int64_t originalTokens = 1; ///< `max_position_embeddings`, as in the transformers library
    std::vector<float> exponents; ///< [headDim / 2]
};

/// The angular frequencies of a rotary embedding.
struct RopeFrequencies
{
    std::vector<float> radiansPerToken; ///< [headDim / 2], of each pair
    std::optional<DynamicStretch> stretch = std::nullopt;
};

/// The frequencies that @p config asks for:
///
///     theta^(-2 i / headDim)          then stretched: "linear" divides all by its factor; "llama3" divides the
///                                     long wavelengths, leaves the short ones and blends between; "dynamic"
///                                     raises theta with the number of tokens
///
/// @return Unsupported for another kind of stretching, named; Corrupt for dynamic without max_position_embeddings.
/// Thread-safe. Source: arXiv:2104.09864; "llama3": arXiv:2407.21783 and the model's published configuration;
/// "dynamic": theta · ratio^(headDim / (headDim − 2)) for theta, the formula of the transformers library.
Result<RopeFrequencies> ropeFrequencies(const TransformerConfig &config);

} // namespace halftone
