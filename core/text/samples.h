// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/text/documents.h"
#include "core/text/tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace halftone {

enum class Packing { ///< how documents become samples
    None, ///< one document a sample
    Concat, ///< documents joined by the end token, cut into samples of exactly the sequence length
};

struct SampleOptions ///< which samples are made
{
    std::size_t sampleCount = 16; ///< at least 1
    std::size_t sequenceLength = 512; ///< tokens; at least 2
    Packing packing = Packing::None;
    std::optional<std::int64_t> vocabularySize = std::nullopt; ///< of the model; ids from it up are an error
    std::optional<std::int64_t> endToken = std::nullopt; ///< needed for Concat
    std::string dataName = {}; ///< the file of the documents: begins the subject of an error about them

    bool operator==(const SampleOptions &) const = default;
};

struct SampleSet ///< samples with what identifies them
{
    std::vector<TokenIds> samples; ///< each of 2 to sequenceLength tokens
    std::vector<std::string> warnings; ///< English sentences without full stop
    /// "sha256:<hex>" over the samples: for each its length, then its ids, all as little-endian 64-bit
    /// integers.
    std::string fingerprint;

    bool operator==(const SampleSet &) const = default;
};

/// Makes the samples that a model is calibrated or validated with.
///
/// Texts are tokenized with the tokenizer's special tokens, token ids are used as they are; documents of
/// fewer than two tokens are skipped. Without packing, sample r is usable document r, cut to the sequence
/// length. With Packing::Concat the documents are joined in order with the end token between two, cut into
/// equal pieces, and the rest is dropped. Where the documents do not give @p options.sampleCount samples, all
/// they give are used and a warning names the number. No more documents are tokenized than needed.
///
/// @param tokenizer  may be nullptr where all documents are token ids
/// @return InvalidArgument: an option out of range, a text without a tokenizer, a token id outside the
/// vocabulary or a text that is not UTF-8 (the subject is "FILE, document N, line M"), not one usable document;
/// Timeout, see Tokenizer::encode(); Cancelled. Thread-safe.
Result<SampleSet> prepareSamples(std::span<const Document> documents, const Tokenizer *tokenizer,
                                 const SampleOptions &options, const TaskContext &context = {});

} // namespace halftone
