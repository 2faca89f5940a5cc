// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace halftone {

/// Token ids as the model takes them: int64 [1, tokens].
at::Tensor idsTensor(const std::vector<std::int64_t> &tokens);

/// The mean cross-entropy of each next token in nats, no dimension; the output itself if the model returns a loss.
/// @param output  logits [1, tokens, vocabulary], or a loss
at::Tensor nextTokenLoss(const at::Tensor &output, const at::Tensor &ids);

} // namespace halftone
