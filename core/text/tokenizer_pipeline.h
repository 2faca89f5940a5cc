// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/added_tokens.h"
#include "core/text/bpe_model.h"
#include "core/text/normalizer.h"
#include "core/text/piece_encoder.h"
#include "core/text/pre_tokenizer.h"
#include "core/text/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <string_view>
#include <vector>

/// Private to text.
namespace halftone {

/// What the post-processor adds around the ids of a text.
struct SpecialTokenFrame
{
    std::vector<std::int64_t> prefix;
    std::vector<std::int64_t> suffix;
};

/// The parts of a tokenizer in the order in which a text passes them.
struct Tokenizer::Pipeline
{
    AddedTokenFinder rawTokens; ///< looked for in the text as it is
    std::vector<NormalizerStep> normalizer;
    AddedTokenFinder normalizedTokens; ///< looked for after the normalizer
    std::vector<PreTokenizerStep> preTokenizer;
    BpeModel model;
    SpecialTokenFrame frame;

    Vocabulary addedIds; ///< of all added tokens, as they are written
    std::int64_t vocabularySize = 0;

    [[nodiscard]] Result<std::vector<std::int64_t>> encode(std::string_view text, bool withSpecialTokens,
                                                           const std::stop_token &stop) const;

private:
    /// What goes through one text.
    struct Pass
    {
        PieceEncoder encoder;
        std::stop_token stop;
        std::vector<std::int64_t> ids;
    };

    Result<void> encodeRaw(std::string_view text, Pass &pass) const;
    Result<void> encodeNormalized(std::string_view text, bool atStart, Pass &pass) const;
    Result<void> encodePlain(std::string_view text, bool atStart, Pass &pass) const;
};

} // namespace halftone
