// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Private to text.
namespace halftone {

struct StringHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept
    {
        return std::hash<std::string_view>()(text);
    }
};

/// Token -> id, none negative.
using Vocabulary = std::unordered_map<std::string, std::int32_t, StringHash, std::equal_to<>>;

/// Byte-pair encoding: a piece begins as its characters; of all adjacent pairs that may merge, the one of the
/// lowest rank does, the leftmost of equals first, until none is left.
class BpeModel
{
public:
    struct Options
    {
        std::optional<std::int32_t> unknownId; ///< of the token for characters outside the vocabulary
        bool fuseUnknown = false; ///< adjacent unknown characters become one token
        bool byteFallback = false; ///< an unknown character becomes the tokens <0x00> to <0xFF> of its bytes
        bool ignoreMerges = false; ///< a piece that is a token as a whole is that token
    };

    BpeModel(Vocabulary vocabulary, Options options);

    /// Lets two tokens merge, neither of them empty; the rank of the first call is 0. Repeated: the last rank
    /// counts.
    /// @return false if one of the three tokens is not in the vocabulary
    bool addMerge(std::string_view left, std::string_view right);

    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }

    /// Appends the ids of @p piece to @p ids. O(n log n).
    ///
    /// A piece falls into chunks between characters that no merge joins; each is encoded on its own, with the
    /// same result, because a token can only reach across two characters by a merge that joins exactly them.
    void encode(std::string_view piece, std::vector<std::int64_t> &ids) const;

private:
    struct Merge
    {
        std::uint32_t rank;
        std::int32_t merged;
    };
    struct Symbol;
    class Merger;

    [[nodiscard]] std::optional<std::int32_t> find(std::string_view token) const;
    [[nodiscard]] bool hasAllBytes(std::string_view character) const;
    [[nodiscard]] bool joins(char32_t left, char32_t right) const;
    [[nodiscard]] const Merge *mergeOf(std::int32_t left, std::int32_t right) const;

    Vocabulary m_vocabulary;
    Options m_options;
    std::array<std::int32_t, 256> m_byteIds{}; ///< -1 where the vocabulary has no such token
    std::unordered_map<std::uint64_t, Merge> m_merges;
    std::unordered_set<std::uint64_t> m_joints; ///< last and first characters of the tokens of each merge
    std::uint32_t m_nextRank = 0;
};

} // namespace halftone
