// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Random decoders of a few hundred parameters, written to disk as Hugging Face folders.
namespace halftone::test {

struct TinyRope
{
    std::string type = "linear"; ///< or "dynamic"; or "llama3", which alone has the last three
    double factor = 4;
    double lowFrequencyFactor = 1;
    double highFrequencyFactor = 4;
    std::int64_t originalPositions = 100;
};

/// By itself a Llama. What other architectures do is said twice: by the members, for the formulas, and by
/// `configKeys`, for config.json.
struct TinyDecoder
{
    std::string architecture = "LlamaForCausalLM";
    std::int64_t vocabulary = 11;
    std::int64_t hidden = 8;
    std::int64_t intermediate = 10;
    std::int64_t blocks = 2;
    std::int64_t heads = 4;
    std::int64_t keyValueHeads = 2;
    std::int64_t headDim = 6; ///< not hidden / heads
    std::int64_t maxPositions = 64;
    bool tied = false;
    bool attentionBias = false;
    bool mlpBias = false;
    double ropeTheta = 1000;
    std::optional<TinyRope> rope = std::nullopt;

    bool inputBias = false; ///< of queries, keys and values alone
    bool headNorms = false; ///< on queries and keys
    bool fused = false; ///< one projection for queries, keys and values, one for gate and up
    bool geluTanh = false; ///< in place of SiLU
    bool offsetNorms = false; ///< norms multiply by 1 + weight
    bool sandwichNorms = false; ///< a norm on each branch's output too
    double embeddingScale = 1;
    double queryScalar = 0; ///< scores are divided by its root; 0: headDim
    double attentionCap = 0; ///< of the scores; 0: none
    double finalCap = 0; ///< of the logits; 0: none
    std::vector<std::int64_t> windows = {}; ///< [block]; 0 or nothing: none
    std::string configKeys = {}; ///< members of config.json, each `"key": value, `
};

struct NamedDecoder
{
    const char *name; ///< a sentence, for the row of a test
    TinyDecoder shape;
};

/// One or more of each architecture but the plain Llama. Windows are shorter than five tokens, original lengths too.
std::vector<NamedDecoder> tinyArchitectures();

struct Weight
{
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

/// Multiples of 1/256 in [-1, 1], so that F32, F16 and BF16 hold the same numbers exactly.
std::vector<Weight> randomWeights(const TinyDecoder &shape, unsigned seed = 1);

/// A tensor as it lies in a safetensors file.
struct StoredTensor
{
    std::string name;
    std::string dtype; ///< "F32"
    std::vector<std::int64_t> shape;
    std::string bytes;
};

/// @param dtype  "F32", "F16" or "BF16"
std::vector<StoredTensor> stored(const std::vector<Weight> &weights, const std::string &dtype);

/// A whole safetensors file. @param padding  spaces behind the header's JSON
std::string safetensorsFile(const std::vector<StoredTensor> &tensors, std::size_t padding = 0);

/// The config.json; @p extra goes in front of its other members: `"key": value,`.
std::string configJson(const TinyDecoder &shape, const std::string &extra = {});

void writeFile(const std::filesystem::path &file, const std::string &content);

/// config.json and model.safetensors, or shards with an index.
void writeDecoder(const std::filesystem::path &folder, const TinyDecoder &shape,
                  const std::vector<StoredTensor> &tensors, std::size_t shards = 1);

} // namespace halftone::test
