// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bpe_merger.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace halftone {

namespace {

constexpr std::uint32_t None = ~std::uint32_t{0};

} // namespace

BpeMerger::BpeMerger(const BpeModel &model, std::stop_token stop)
    : m_model(model), m_stop(std::move(stop)) { }

void BpeMerger::merge(std::vector<std::int32_t> &run, std::vector<std::int64_t> &ids)
{
    start(run);
    mergeAll();
    for (const Symbol &symbol : m_symbols) {
        if (symbol.id >= 0)
            ids.push_back(symbol.id);
    }
    run.clear();
}

void BpeMerger::start(const std::vector<std::int32_t> &run)
{
    const auto count = static_cast<std::uint32_t>(run.size());
    m_symbols.clear();
    m_candidates.clear();
    for (std::uint32_t i = 0; i < count; ++i)
        m_symbols.push_back({run[i], i == 0 ? None : i - 1, i + 1 == count ? None : i + 1});
    for (std::uint32_t i = 0; i + 1 < count; ++i)
        propose(i);
}

void BpeMerger::mergeAll()
{
    constexpr std::uint32_t CandidatesBetweenLooks = 4096; // chosen: a few milliseconds
    for (std::uint32_t looked = 1; !m_candidates.empty(); ++looked) {
        if (looked % CandidatesBetweenLooks == 0 && m_stop.stop_requested())
            return;
        std::ranges::pop_heap(m_candidates, std::greater<>(), &Candidate::order);
        const Candidate best = m_candidates.back();
        m_candidates.pop_back();
        apply(best);
    }
}

void BpeMerger::apply(const Candidate &candidate)
{
    const auto position = static_cast<std::uint32_t>(candidate.order);
    Symbol &left = m_symbols[position];
    if (left.id < 0 || left.next == None)
        return;
    Symbol &right = m_symbols[left.next];
    const BpeModel::Merge *merge = m_model.mergeOf(left.id, right.id);
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

void BpeMerger::propose(std::uint32_t left)
{
    const Symbol &symbol = m_symbols[left];
    const BpeModel::Merge *merge = m_model.mergeOf(symbol.id, m_symbols[symbol.next].id);
    if (merge == nullptr)
        return;
    m_candidates.push_back({(std::uint64_t{merge->rank} << 32U) | left, merge->merged});
    std::ranges::push_heap(m_candidates, std::greater<>(), &Candidate::order);
}

} // namespace halftone
