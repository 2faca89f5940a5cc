// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bpe_model.h"

#include "core/text/unicode.h"

#include <string>
#include <utility>

namespace halftone {

namespace {

std::uint64_t pairKey(std::uint32_t left, std::uint32_t right)
{
    return (std::uint64_t{left} << 32U) | right;
}

std::uint64_t idPairKey(std::int32_t left, std::int32_t right)
{
    return pairKey(static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right));
}

std::string byteToken(unsigned byte)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    return {'<', '0', 'x', Digits[byte >> 4U], Digits[byte & 15U], '>'};
}

} // namespace

BpeModel::BpeModel(Vocabulary vocabulary, Options options)
    : m_vocabulary(std::move(vocabulary)), m_options(options)
{
    for (unsigned byte = 0; byte < m_byteIds.size(); ++byte)
        m_byteIds[byte] = find(byteToken(byte)).value_or(-1);
    constexpr char32_t CodePointsOfTwoBytes = 0x800; // RFC 3629, section 3
    for (char32_t codePoint = 0; codePoint < CodePointsOfTwoBytes; ++codePoint) {
        std::string character;
        appendUtf8(codePoint, character);
        m_characterIds.push_back(find(character).value_or(-1));
    }
}

bool BpeModel::addMerge(std::string_view left, std::string_view right)
{
    const std::optional<std::int32_t> leftId = find(left);
    const std::optional<std::int32_t> rightId = find(right);
    const std::optional<std::int32_t> merged = find(std::string(left) + std::string(right));
    if (!leftId || !rightId || !merged)
        return false;
    m_merges[idPairKey(*leftId, *rightId)] = {m_nextRank++, *merged};
    m_joints.insert(pairKey(lastCharacter(left).codePoint, firstCharacter(right).codePoint));
    return true;
}

std::optional<std::int32_t> BpeModel::find(std::string_view token) const
{
    const auto found = m_vocabulary.find(token);
    return found == m_vocabulary.end() ? std::nullopt : std::optional(found->second);
}

const BpeModel::Merge *BpeModel::mergeOf(std::int32_t left, std::int32_t right) const
{
    const auto found = m_merges.find(idPairKey(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

bool BpeModel::joins(char32_t left, char32_t right) const
{
    return m_joints.contains(pairKey(left, right));
}

} // namespace halftone
