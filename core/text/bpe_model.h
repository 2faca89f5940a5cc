// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Private to text.
namespace halftone {

/// The tables of byte-pair encoding: which tokens there are and which of them merge. PieceEncoder applies them.
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

    struct Merge
    {
        std::uint32_t rank;
        std::int32_t merged;
    };

    BpeModel(Vocabulary vocabulary, Options options);

    /// Lets two tokens merge, neither of them empty; the rank of the first call is 0. Repeated: the last rank
    /// counts.
    /// @return false if one of the three tokens is not in the vocabulary
    bool addMerge(std::string_view left, std::string_view right);

    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] const Options &options() const { return m_options; }

    [[nodiscard]] std::optional<std::int32_t> find(std::string_view token) const;

    /// find() of a single character.
    [[nodiscard]] std::optional<std::int32_t> findCharacter(std::string_view character) const
    {
        if (character.size() > 2)
            return find(character);
        const std::int32_t id = m_characterIds[twoByteIndex(character)];
        return id < 0 ? std::nullopt : std::optional(id);
    }

    /// The token <0xHH> of a byte; -1 where the vocabulary has none.
    [[nodiscard]] std::int32_t byteId(unsigned char byte) const { return m_byteIds[byte]; }

    /// Whether a merge joins a token that ends with @p left to one that begins with @p right.
    [[nodiscard]] bool joins(char32_t left, char32_t right) const;

    /// nullptr if the two tokens do not merge.
    [[nodiscard]] const Merge *mergeOf(std::int32_t left, std::int32_t right) const;

private:
    static std::size_t twoByteIndex(std::string_view character)
    {
        const auto lead = static_cast<unsigned char>(character.front());
        return character.size() == 1
            ? lead
            : (lead & 0x1FU) << 6U | (static_cast<unsigned char>(character[1]) & 0x3FU);
    }

    Vocabulary m_vocabulary;
    Options m_options;
    std::array<std::int32_t, 256> m_byteIds{};
    std::vector<std::int32_t> m_characterIds; ///< of the characters of one and two bytes, by code point
    std::unordered_map<std::uint64_t, Merge> m_merges;
    std::unordered_set<std::uint64_t> m_joints; ///< last and first characters of the tokens of each merge
    std::uint32_t m_nextRank = 0;
};

} // namespace halftone
