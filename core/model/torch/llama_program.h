// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/hugging_face_config.h"
#include "core/model/torch/program_builder.h"

namespace halftone {

/// The architectures that llamaProgram() can build, as `architectures` in config.json names them.
bool isSupportedArchitecture(const std::string &architecture);

/// Writes the forward pass of a Hugging Face LlamaForCausalLM: RMS norms, rotary positions, grouped-query attention
/// with a causal softmax, SwiGLU, logits for every position.
///
/// @return Unsupported, naming the key of config.json, for what this forward pass does not do; NotFound, Corrupt or
///         Unsupported, naming the tensor, for weights that do not fit.
/// Source: arXiv:2302.13971, arXiv:2307.09288; written from the formulas.
Result<Program> llamaProgram(const TransformerConfig &config, const WeightTensors &weights);

} // namespace halftone
