// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/hugging_face_config.h"

#include <vector>

namespace halftone {

/// Angular frequency of each pair of a rotary embedding, radians per token, shape [headDim / 2].
///
///     theta^(-2 i / headDim)          then stretched: "linear" divides all by its factor; "llama3" divides the
///                                     long wavelengths, leaves the short ones and blends between
///
/// @return Unsupported for another kind of stretching, named.
/// Thread-safe. Source: arXiv:2104.09864; "llama3": arXiv:2407.21783 and the model's published configuration.
Result<std::vector<float>> ropeFrequencies(const TransformerConfig &config);

} // namespace halftone
