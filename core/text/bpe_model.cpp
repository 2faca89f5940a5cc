// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bpe_model.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <functional>
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

constexpr std::uint32_t None = ~std::uint32_t{0};

} // namespace

/// A token of the chunk, linked with its living neighbours.
struct BpeModel::Symbol
{
    std::int32_t id; ///< -1 once it is merged into its left neighbour
    std::uint32_t previous;
    std::uint32_t next;
};

/// Merges one chunk after the other. Candidates wait in a heap; one whose symbols have changed since is
/// recognised when it comes up, because its pair then no longer merges to the same token.
class BpeModel::Merger
{
public:
    explicit Merger(const BpeModel &model) : m_model(model) { }

    /// Appends the merged @p chunk to @p ids and empties it.
    void merge(std::vector<std::int32_t> &chunk, std::vector<std::int64_t> &ids)
    {
        start(chunk);
        while (!m_candidates.empty()) {
            std::ranges::pop_heap(m_candidates, std::greater<>(), &Candidate::order);
            const Candidate best = m_candidates.back();
            m_candidates.pop_back();
            apply(best);
        }
        for (const Symbol &symbol : m_symbols) {
            if (symbol.id >= 0)
                ids.push_back(symbol.id);
        }
        chunk.clear();
    }

private:
    struct Candidate
    {
        std::uint64_t order; ///< rank, then index of the left symbol: the least comes first
        std::int32_t merged;
    };

    void start(const std::vector<std::int32_t> &chunk)
    {
        const auto count = static_cast<std::uint32_t>(chunk.size());
        m_symbols.clear();
        for (std::uint32_t i = 0; i < count; ++i)
            m_symbols.push_back({chunk[i], i == 0 ? None : i - 1, i + 1 == count ? None : i + 1});
        for (std::uint32_t i = 0; i + 1 < count; ++i)
            propose(i);
    }

    void apply(const Candidate &candidate)
    {
        const auto position = static_cast<std::uint32_t>(candidate.order);
        Symbol &left = m_symbols[position];
        if (left.id < 0 || left.next == None)
            return;
        Symbol &right = m_symbols[left.next];
        const Merge *merge = m_model.mergeOf(left.id, right.id);
        if (merge == nullptr || merge->merged != candidate.merged)
            return;
        left.id = merge->merged;
        right.id = -1;
        left.next = right.next;
        if (left.next != None) {
            m_symbols[left.next].previous = position;
            propose(position);
        }
        if (left.previous != None)
            propose(left.previous);
    }

    void propose(std::uint32_t left)
    {
        const Symbol &symbol = m_symbols[left];
        const Merge *merge = m_model.mergeOf(symbol.id, m_symbols[symbol.next].id);
        if (merge == nullptr)
            return;
        m_candidates.push_back({pairKey(merge->rank, left), merge->merged});
        std::ranges::push_heap(m_candidates, std::greater<>(), &Candidate::order);
    }

    const BpeModel &m_model;
    std::vector<Symbol> m_symbols;
    std::vector<Candidate> m_candidates; ///< a heap
};

BpeModel::BpeModel(Vocabulary vocabulary, Options options)
    : m_vocabulary(std::move(vocabulary)), m_options(options)
{
    for (unsigned byte = 0; byte < m_byteIds.size(); ++byte)
        m_byteIds[byte] = find(byteToken(byte)).value_or(-1);
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

bool BpeModel::hasAllBytes(std::string_view character) const
{
    return std::ranges::all_of(character,
                               [&](char c) { return m_byteIds[static_cast<unsigned char>(c)] >= 0; });
}

bool BpeModel::joins(char32_t left, char32_t right) const
{
    return m_joints.contains(pairKey(left, right));
}

void BpeModel::encode(std::string_view piece, std::vector<std::int64_t> &ids) const
{
    if (m_options.ignoreMerges) {
        if (const std::optional<std::int32_t> whole = find(piece)) {
            ids.push_back(*whole);
            return;
        }
    }
    Merger merger(*this);
    std::vector<std::int32_t> chunk;
    std::optional<char32_t> previous; // where the last id of the chunk is that of a character
    bool afterUnknown = false;
    while (!piece.empty()) {
        const Utf8Character first = firstCharacter(piece);
        const std::string_view character = piece.substr(0, first.bytes);
        piece.remove_prefix(first.bytes);
        const std::optional<std::int32_t> id = find(character);
        if (id && previous && !joins(*previous, first.codePoint))
            merger.merge(chunk, ids);
        previous = id ? std::optional(first.codePoint) : std::nullopt;
        const bool asBytes = !id && m_options.byteFallback && hasAllBytes(character);
        if (id) {
            chunk.push_back(*id);
        } else if (asBytes) {
            for (const char c : character)
                chunk.push_back(m_byteIds[static_cast<unsigned char>(c)]);
        } else if (m_options.unknownId && !(afterUnknown && m_options.fuseUnknown)) {
            chunk.push_back(*m_options.unknownId);
        }
        afterUnknown = !id && !asBytes;
    }
    merger.merge(chunk, ids);
}

} // namespace halftone
