// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace halftone::demo {

/// The normalizer's sign for a space, U+2581.
inline const std::string WordStart = "\xE2\x96\x81";

/// The characters (code points) of UTF-8 text.
std::vector<std::string> characters(const std::string &text);

/// The normalized text cut where no merge may cross: before every word start, and round every line end.
std::vector<std::string> wordsOf(const std::string &text);

/// Byte-pair encoding as a `tokenizer.json` with byte fallback describes it: the lowest-ranked merge first,
/// the leftmost of equals.
class BpeEncoder
{
public:
    /// Throws std::runtime_error when the file cannot be read.
    explicit BpeEncoder(const std::string &tokenizerPath);

    /// Ids of `<s>` and @p text. Caches words, so not thread-safe.
    std::vector<std::int64_t> encode(const std::string &text);

    std::int64_t endId() const { return m_vocabulary.at("</s>"); }

private:
    std::vector<std::int64_t> encodeWord(const std::string &word) const;
    void appendIds(const std::string &symbol, std::vector<std::int64_t> &ids) const;

    std::unordered_map<std::string, std::int64_t> m_vocabulary;
    std::unordered_map<std::string, std::size_t> m_ranks; ///< key: "left right"
    std::unordered_map<std::string, std::vector<std::int64_t>> m_cache;
};

} // namespace halftone::demo
