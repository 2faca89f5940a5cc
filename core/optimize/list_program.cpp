// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/list_program.h"

#include "core/optimize/sorted_runs.h"
#include "core/optimize/suffix_bound.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace halftone {

namespace {

/// A solution of the groups joined so far; the others are at their first item.
struct State
{
    double loss = 0;
    double gain = 0;
    std::uint32_t parent = 0; ///< in the list of the stage before
    std::uint32_t item = 0; ///< of the group that this stage joined
};

class ListProgram
{
public:
    ListProgram(const CoreProblem &core, const ListLimits &limits, Incumbent &incumbent)
        : m_core(core), m_limits(limits), m_incumbent(incumbent), m_order(core.groups.size()),
          m_best(incumbent.gain)
    {
        std::iota(m_order.begin(), m_order.end(), 0U);
    }

    ListOutcome run();

private:
    /// A complete solution: a state of a stage and the relaxation's steps after it.
    struct Best
    {
        std::size_t stage = 0;
        Origin origin;
        std::size_t steps = 0;
    };

    void orderGroups();
    [[nodiscard]] bool join(std::size_t stage);
    void joinItem(std::size_t stage, std::uint32_t item);
    void keepUndominated();
    void record(std::size_t stage, const State &state, std::size_t steps);
    void readBack();

    const CoreProblem &m_core;
    const ListLimits &m_limits;
    Incumbent &m_incumbent;
    std::vector<std::uint32_t> m_order; ///< stage -> group of the core
    std::vector<Increment> m_increments; ///< `group` is the stage
    SuffixBound m_suffix;
    std::vector<State> m_states; ///< ascending in loss and gain
    std::vector<State> m_candidates;
    std::vector<std::size_t> m_runs; ///< starts of the sorted runs in m_candidates, then its size
    std::vector<std::vector<Origin>> m_origins; ///< per stage
    std::size_t m_stored = 0;
    double m_best = 0;
    double m_bound = std::numeric_limits<double>::infinity(); ///< of m_states; the caller has the first one
    double m_candidateBound = 0; ///< of m_candidates
    std::optional<Best> m_found;
};

/// Groups with the cheapest alternatives first: later ones then lose most of theirs to the improved
/// incumbent.
void ListProgram::orderGroups()
{
    std::ranges::stable_sort(m_order, [&](std::uint32_t a, std::uint32_t b) {
        return m_core.groups[a].back().loss > m_core.groups[b].back().loss;
    });
    std::vector<ParetoGroup> ordered;
    for (const auto group : m_order)
        ordered.push_back(m_core.groups[group]);
    m_increments = hullIncrements(ordered);
}

void ListProgram::record(std::size_t stage, const State &state, std::size_t steps)
{
    m_best = state.gain + m_suffix.gainOf(steps);
    m_found = Best{stage, {state.parent, state.item}, steps};
}

void ListProgram::joinItem(std::size_t stage, std::uint32_t item)
{
    const auto &added = m_core.groups[m_order[stage]][item];
    std::size_t steps = m_suffix.stepCount(); // losses ascend: ever fewer steps fit
    for (std::uint32_t parent = 0; parent < m_states.size(); ++parent) {
        const State state{m_states[parent].loss + added.loss, m_states[parent].gain + added.gain, parent,
                          item};
        if (state.loss > 1)
            break;
        while (m_suffix.lossOf(steps) > 1 - state.loss)
            --steps;
        if (state.gain + m_suffix.gainOf(steps) > m_best + GainTolerance)
            record(stage, state, steps);
        const double bound = state.gain + m_suffix.bound(steps, 1 - state.loss);
        if (bound <= m_best + GainTolerance)
            continue;
        m_candidateBound = std::max(m_candidateBound, bound);
        m_candidates.push_back(state);
    }
    m_runs.push_back(m_candidates.size());
}

/// False if a limit was reached; the states are then those of the stage before.
bool ListProgram::join(std::size_t stage)
{
    m_suffix = SuffixBound(m_increments, stage + 1);
    m_candidates.clear();
    m_runs.assign(1, 0);
    m_candidateBound = m_best;
    const auto items = static_cast<std::uint32_t>(m_core.groups[m_order[stage]].size());
    for (std::uint32_t item = 0; item < items; ++item) {
        if (m_limits.areReached(m_stored + m_candidates.size()))
            return false;
        joinItem(stage, item);
    }
    m_bound = m_candidateBound;
    mergeRuns(m_candidates, m_runs, [](const State &a, const State &b) {
        return a.loss != b.loss ? a.loss < b.loss : a.gain > b.gain;
    });
    keepUndominated();
    return true;
}

void ListProgram::keepUndominated()
{
    m_states.clear();
    auto &origins = m_origins.emplace_back();
    // Equal gains differ by roundings when they were added in another order.
    constexpr double EqualGain = 4e-15;
    for (const auto &state : m_candidates) {
        if (!m_states.empty() && state.gain <= m_states.back().gain + EqualGain)
            continue;
        m_states.push_back(state);
        origins.push_back({state.parent, state.item});
    }
    m_stored += origins.size();
}

void ListProgram::readBack()
{
    if (!m_found)
        return;
    std::vector<std::uint32_t> items(m_order.size());
    const SuffixBound later(m_increments, m_found->stage + 1);
    for (std::size_t step = 0; step < m_found->steps; ++step)
        items[later.step(step).group] = later.step(step).item;
    Origin origin = m_found->origin;
    for (auto stage = m_found->stage;; --stage) {
        items[stage] = origin.item;
        if (stage == 0)
            break;
        origin = m_origins[stage - 1][origin.parent];
    }
    m_incumbent.choices = m_core.fixedChoices;
    for (std::size_t stage = 0; stage < items.size(); ++stage) {
        const auto group = m_order[stage];
        m_incumbent.choices[m_core.sources[group]] = m_core.groups[group][items[stage]].choice;
    }
    m_incumbent.gain = m_best;
}

ListOutcome ListProgram::run()
{
    if (m_core.loss > 1)
        return {true, m_best};
    if (m_order.empty()) { // everything is fixed: one solution is left
        if (m_core.gain > m_best)
            m_incumbent = {m_core.gain, m_core.fixedChoices};
        return {true, m_incumbent.gain};
    }
    orderGroups();
    m_states.push_back({m_core.loss, m_core.gain, 0, 0});
    std::size_t stage = 0;
    while (stage < m_order.size() && !m_states.empty() && join(stage))
        ++stage;
    readBack();
    const bool complete = stage == m_order.size() || m_states.empty();
    return {complete, complete ? m_best : std::max(m_bound, m_best)};
}

} // namespace

bool ListLimits::areReached(std::size_t stored) const
{
    return stop.stop_requested() || SolveClock::now() > deadline || stored > states;
}

ListOutcome improveByLists(const CoreProblem &core, const ListLimits &limits, Incumbent &incumbent)
{
    return ListProgram(core, limits, incumbent).run();
}

} // namespace halftone
