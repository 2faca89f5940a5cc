// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/hugging_face_config.h"
#include "core/model/decoder_description.h"
#include "core/model/torch/program_builder.h"

namespace halftone {

/// Writes the forward pass of the decoder that @p decoder describes, with the sizes and rotary positions of
/// @p config: logits for every position. What follows the output layer is element-wise.
///
/// @param tensors  asked for every weight by its name in the files
/// @return Unsupported, naming the key of config.json, for rotary positions that cannot be written; the first error of
///         @p tensors.
Result<Program> decoderProgram(const DecoderDescription &decoder, const TransformerConfig &config,
                               const TensorSource &tensors);

} // namespace halftone
