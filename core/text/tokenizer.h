// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// Turns text into token ids as a Hugging Face `tokenizer.json` says: added tokens, normalizer,
/// pre-tokenizer, model and post-processor, one after the other. Truncation and padding that such a file may
/// ask for are left out.
///
/// Known: model BPE (byte fallback, unknown token, ignore_merges); normalizers NFC, NFD, NFKC, NFKD, Prepend,
/// Replace, Lowercase, Strip; pre-tokenizers ByteLevel, Split, Metaspace, Digits, Whitespace, WhitespaceSplit,
/// Punctuation; post-processors TemplateProcessing and ByteLevel (which leaves ids as they are); sequences of
/// them. docs/formats.md has the particulars. Any other kind is refused by name.
///
/// A value: copies are cheap and share the vocabulary. Const members may be called from any thread.
/// Source of the meaning of each part: huggingface.co/docs/tokenizers; of BPE: Sennrich et al.,
/// arXiv:1508.07909.
class Tokenizer
{
public:
    /// Reads a tokenizer.json of at most 64 MB (chosen: the largest in use have half of that).
    /// @return NotFound, Io, InvalidArgument; Corrupt: not a tokenizer.json, or one that contradicts itself;
    /// Unsupported: a kind of part that is not known here. Errors name the file as given.
    static Result<Tokenizer> load(const std::filesystem::path &file);

    /// load() of the file's text. @param fileName becomes the subject of every error
    static Result<Tokenizer> parse(std::string_view json, const std::string &fileName);

    /// The ids of @p text. Time grows as n log n with the longest piece that the pre-tokenizer leaves whole.
    ///
    /// A character outside the vocabulary that has neither byte-fallback tokens nor an unknown token is
    /// dropped, as in the reference implementation.
    /// @param text  UTF-8, at most 512 MB
    /// @param withSpecialTokens  whether the post-processor adds its tokens (as `<s>`); special tokens
    /// written out in @p text are recognised in any case
    /// @return InvalidArgument: @p text is too long or not UTF-8, with the place of the first byte that is
    /// none; Timeout: a regular expression of the file takes far longer than a sound one; Cancelled
    [[nodiscard]] Result<std::vector<std::int64_t>> encode(std::string_view text, bool withSpecialTokens,
                                                           const std::stop_token &stop = {}) const;

    /// The id of a token of the vocabulary or of an added token, by its exact spelling there.
    [[nodiscard]] std::optional<std::int64_t> tokenId(std::string_view token) const;

    /// One more than the largest id that encode() can give.
    [[nodiscard]] std::int64_t vocabularySize() const noexcept;

private:
    struct Pipeline;
    struct Reader;
    explicit Tokenizer(std::shared_ptr<const Pipeline> pipeline);

    std::shared_ptr<const Pipeline> m_pipeline;
};

} // namespace halftone
