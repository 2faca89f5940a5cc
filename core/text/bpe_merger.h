// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/bpe_model.h"

#include <cstdint>
#include <stop_token>
#include <vector>

/// Private to text.
namespace halftone {

/// Merges runs of tokens: of all adjacent pairs that may merge, the one of the lowest rank does, the leftmost of
/// equals first, until none is left. O(n log n).
///
/// Candidates wait in a heap; one whose symbols have changed since is recognised when it comes up, because its
/// pair then no longer merges to the same token.
/// Source: Sennrich et al., arXiv:1508.07909; the order of equals is that of the reference implementation.
class BpeMerger
{
public:
    /// @p model must outlive this.
    BpeMerger(const BpeModel &model, std::stop_token stop);

    /// Appends the merged @p run to @p ids and empties it. After a stop request what is appended is unspecified.
    void merge(std::vector<std::int32_t> &run, std::vector<std::int64_t> &ids);

private:
    /// A token of the run, linked with its living neighbours.
    struct Symbol
    {
        std::int32_t id; ///< -1 once it is merged into its left neighbour
        std::uint32_t previous;
        std::uint32_t next;
    };

    struct Candidate
    {
        std::uint64_t order; ///< rank, then index of the left symbol: the least comes first
        std::int32_t merged;
    };

    void start(const std::vector<std::int32_t> &run);
    void mergeAll();
    void apply(const Candidate &candidate);
    void propose(std::uint32_t left);

    const BpeModel &m_model;
    std::stop_token m_stop;
    std::vector<Symbol> m_symbols;
    std::vector<Candidate> m_candidates; ///< a heap
};

} // namespace halftone
