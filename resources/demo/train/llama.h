// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <string>

namespace halftone::demo {

/// The shape of the model, as in the Hugging Face `config.json` of LlamaForCausalLM.
struct LlamaConfig
{
    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t blockCount = 0;
    std::int64_t headCount = 0;
    std::int64_t kvHeadCount = 0;
    std::int64_t headDim = 0;
    std::int64_t vocabularySize = 0;
    double normEpsilon = 0;
    double ropeTheta = 0;

    bool operator==(const LlamaConfig &) const = default;
};

/// Throws std::runtime_error naming the file when it cannot be read.
LlamaConfig readLlamaConfig(const std::string &path);

/// Tensors by their Hugging Face name; the output head is the embedding (tied), so it has no entry.
using TensorMap = std::map<std::string, torch::Tensor>;

/// Fresh float32 weights: normal(0, 0.02), what writes to the residual stream divided by sqrt(2 blocks),
/// norms at one. Deterministic after torch::manual_seed.
TensorMap initialWeights(const LlamaConfig &config);

/// Summed next-token cross-entropy of a batch, in nats, float32 scalar.
///
/// @param ids           int64 [rows, length + 1]; position t predicts t + 1
/// @param targetMask    float32 [rows, length]: 1 where the prediction counts, 0 for padding
/// @param computeType   type of the matrix products (kBFloat16 or kFloat); all else is float32
torch::Tensor summedLoss(const LlamaConfig &config, const TensorMap &weights, const torch::Tensor &ids,
                         const torch::Tensor &targetMask, torch::ScalarType computeType);

} // namespace halftone::demo
