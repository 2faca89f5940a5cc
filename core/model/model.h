// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/graph/model_graph.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace halftone {

struct ExecutionPlan;

/// A model ready to be executed, whatever file it came from. Cheap to copy: copies share the weights, which stay
/// memory-mapped in their own dtype. Const members may be called from any thread.
class Model
{
public:
    /// What loadModel() does, which is the one to call: here LibTorch's exceptions come through.
    static Result<Model> load(const std::filesystem::path &path, std::int64_t exampleTokens);

    [[nodiscard]] const std::filesystem::path &path() const; ///< as given to load()
    [[nodiscard]] const std::string &architecture() const; ///< "LlamaForCausalLM", or "TorchScript"
    [[nodiscard]] const ModelGraph &graph() const; ///< for any sequence length
    [[nodiscard]] std::int64_t parameters() const; ///< elements; a tied weight counts once
    [[nodiscard]] int blocks() const; ///< 0 if none repeats
    [[nodiscard]] std::int64_t vocabularySize() const; ///< rows of the token embedding
    [[nodiscard]] std::optional<std::int64_t> endToken() const; ///< of a document; TorchScript has none
    /// None if the file does not say (TorchScript), and for models that stretch their positions with the
    /// length.
    [[nodiscard]] std::optional<std::int64_t> maximumTokens() const;
    /// The tokenizer.json that belongs to the model, if there is one.
    [[nodiscard]] std::optional<std::filesystem::path> tokenizerPath() const;

    /// "sha256:…" of the content: of a folder the weights and config.json, of TorchScript the file. Reads
    /// every byte, which takes seconds for large models. @return Cancelled; errors of sha256OfFile()
    [[nodiscard]] Result<std::string> fingerprint(const TaskContext &context) const;

    /// For the folders that link LibTorch.
    [[nodiscard]] const ExecutionPlan &plan() const;

private:
    struct Content;
    explicit Model(std::shared_ptr<const Content> content) : m_content(std::move(content)) { }
    std::shared_ptr<const Content> m_content;
};

/// Opens a Hugging Face folder (config.json, *.safetensors, tokenizer.json) of an architecture that is listed in
/// architectures.cpp, or a TorchScript file (.pt, .pts) whose forward takes token ids, int64 [1, tokens], and
/// returns logits or a loss.
///
/// @param exampleTokens  a length that the model can surely run; matters only to models traced at one fixed length
/// @return NotFound, Corrupt, Io or Unsupported, one sentence that names file and tensor, or the node;
///         Internal with LibTorch's message
/// Any thread; several models may be loaded at once.
Result<Model> loadModel(const std::filesystem::path &path, std::int64_t exampleTokens = 128);

/// The graph of a Hugging Face model from its config.json alone, as loadModel() would find it: no weights are needed,
/// nor memory for them. The weights count as stored in the dtype that config.json names, else in 32 bits.
///
/// @param path  a config.json, or the folder that holds one
/// @return NotFound, Corrupt, Io or Unsupported, one sentence that names file and key; Internal. Any thread.
Result<ModelGraph> loadModelGraph(const std::filesystem::path &path);

} // namespace halftone
