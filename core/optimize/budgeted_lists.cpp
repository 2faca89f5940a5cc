// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_lists.h"

#include "core/optimize/multiplier_fan.h"
#include "core/optimize/reduced_problem.h"
#include "core/optimize/sorted_runs.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace halftone {

namespace {

/// A solution of the groups joined so far.
struct State
{
    Tally sum;
    double effort = 0; ///< loss with the square's tangent: what the lists are sorted by
    Origin origin;
};

class BudgetedLists
{
public:
    BudgetedLists(const ScaledProblem &problem, const Dual &dual, const BudgetedCore &core, double cutoff,
                  const ListLimits &limits, BudgetedIncumbent &incumbent);

    bool run();

private:
    /// A complete solution: a state of a stage and a ray's completion after it.
    struct Best
    {
        std::size_t stage = 0; ///< groups joined
        Origin origin;
        std::size_t ray = 0;
    };

    [[nodiscard]] bool join(std::size_t stage);
    void joinItem(std::size_t stage, std::uint32_t item);
    void complete(std::size_t stage, const State &state);
    void keepUndominated();
    [[nodiscard]] bool dominates(const State &a, const State &b) const;
    void readBack();

    const ScaledProblem &m_problem;
    const BudgetedCore &m_core;
    const ListLimits &m_limits;
    BudgetedIncumbent &m_incumbent;
    std::vector<std::uint32_t> m_order; ///< stage -> group of the core
    std::vector<std::vector<ScaledItem>> m_stages;
    std::optional<MultiplierFan> m_fan;
    double m_tangent = 0;
    double m_best = 0; ///< of the incumbent
    double m_cutoff = 0; ///< never under it
    std::vector<State> m_states;
    std::vector<State> m_candidates;
    std::vector<std::size_t> m_runs; ///< starts of the sorted runs in m_candidates, then its size
    std::vector<std::vector<Origin>> m_origins; ///< per stage
    std::size_t m_stored = 0;
    std::optional<Best> m_found;
};

BudgetedLists::BudgetedLists(const ScaledProblem &problem, const Dual &dual, const BudgetedCore &core,
                             double cutoff, const ListLimits &limits, BudgetedIncumbent &incumbent)
    : m_problem(problem), m_core(core), m_limits(limits), m_incumbent(incumbent), m_order(core.groups.size()),
      m_tangent(problem.curvedRow ? tangentOf(problem, dual.multipliers) : 0), m_best(incumbent.value),
      m_cutoff(std::max(cutoff, incumbent.value))
{
    // Groups that can change most come first: what follows can then only do little.
    const auto reach = [&](std::uint32_t group) {
        const auto [low, high] = std::ranges::minmax(core.groups[group], {}, [&](const ScaledItem &item) {
            return dual.multipliers.profit(item.tally) - item.tally.gain;
        });
        return (high.tally.gain - dual.multipliers.profit(high.tally))
            - (low.tally.gain - dual.multipliers.profit(low.tally));
    };
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::stable_sort(m_order,
                             [&](auto a, auto b) { return std::abs(reach(a)) > std::abs(reach(b)); });
    for (const auto group : m_order) {
        auto &items = m_stages.emplace_back(core.groups[group]);
        std::ranges::sort(items, {}, [&](const ScaledItem &item) { return item.tally.gain; });
    }
    m_fan.emplace(problem, dual, m_stages);
}

/// Every ray completes the state; feasible and better ones become the incumbent.
void BudgetedLists::complete(std::size_t stage, const State &state)
{
    for (std::size_t ray = 0; ray < m_fan->size(); ++ray) {
        auto sum = state.sum;
        sum += m_fan->completion(ray, stage);
        const double value = m_problem.value(sum);
        if (value <= m_best + GainTolerance || !m_problem.allows(sum))
            continue;
        m_best = value;
        m_cutoff = std::max(m_cutoff, m_best);
        m_found = Best{stage, state.origin, ray};
    }
}

void BudgetedLists::joinItem(std::size_t stage, std::uint32_t item)
{
    const auto &added = m_stages[stage][item].tally;
    for (std::uint32_t parent = 0; parent < m_states.size(); ++parent) {
        State state{m_states[parent].sum, 0, {parent, item}};
        state.sum += added;
        state.effort = state.sum.loss + 2 * m_tangent * state.sum.drift;
        if (m_problem.lossRow && state.sum.loss > m_problem.lossCapacity)
            continue;
        if (m_problem.loadRow && state.sum.load > m_problem.loadCapacity)
            continue;
        if (m_fan->bound(state.sum, stage + 1) <= m_cutoff + GainTolerance)
            continue;
        complete(stage + 1, state);
        m_candidates.push_back(state);
    }
    m_runs.push_back(m_candidates.size());
}

/// Whether every completion of @p b that could be better than the cutoff serves @p a as well.
bool BudgetedLists::dominates(const State &a, const State &b) const
{
    // Equal gains differ by roundings when they were added in another order.
    constexpr double EqualGain = 4e-15;
    const double change = a.sum.drift - b.sum.drift;
    const double curve = change == 0
        ? 0
        : std::max(2 * change * m_core.leastDrift, 2 * change * m_core.mostDrift) + change * change;
    return a.sum.load <= b.sum.load && a.sum.loss - b.sum.loss + (m_problem.curvedRow ? curve : 0) <= 0
        && a.sum.gain - b.sum.gain - m_problem.gainCurve * curve >= -EqualGain;
}

void BudgetedLists::keepUndominated()
{
    m_states.clear();
    auto &origins = m_origins.emplace_back();
    std::map<double, State> staircase; // load -> the state of most gain so far; both ascend
    for (const auto &state : m_candidates) {
        auto next = staircase.upper_bound(state.sum.load);
        if (next != staircase.begin() && dominates(std::prev(next)->second, state))
            continue;
        if (next == staircase.begin() || std::prev(next)->second.sum.gain < state.sum.gain) {
            while (next != staircase.end() && next->second.sum.gain <= state.sum.gain)
                next = staircase.erase(next);
            staircase.insert_or_assign(state.sum.load, state);
        }
        m_states.push_back(state);
        origins.push_back(state.origin);
    }
    m_stored += origins.size();
}

bool BudgetedLists::join(std::size_t stage)
{
    m_candidates.clear();
    m_runs.assign(1, 0);
    for (std::uint32_t item = 0; item < m_stages[stage].size(); ++item) {
        if (m_limits.areReached(m_stored + m_candidates.size()))
            return false;
        joinItem(stage, item);
    }
    mergeRuns(m_candidates, m_runs, [](const State &a, const State &b) { return a.effort < b.effort; });
    keepUndominated();
    return true;
}

void BudgetedLists::readBack()
{
    if (!m_found)
        return;
    std::vector<std::uint32_t> items(m_order.size());
    for (auto stage = m_found->stage; stage < items.size(); ++stage)
        items[stage] = m_fan->item(m_found->ray, stage);
    Origin origin = m_found->origin;
    for (auto stage = m_found->stage; stage-- > 0;) {
        items[stage] = origin.item;
        if (stage > 0)
            origin = m_origins[stage - 1][origin.parent];
    }
    m_incumbent.value = m_best;
    m_incumbent.choices = m_core.choices;
    for (std::size_t stage = 0; stage < items.size(); ++stage)
        m_incumbent.choices[m_core.sources[m_order[stage]]] = m_stages[stage][items[stage]].choice;
}

bool BudgetedLists::run()
{
    if (m_core.empty)
        return true;
    State start;
    start.sum = m_core.fixed;
    complete(0, start);
    m_states.push_back(start);
    std::size_t stage = 0;
    while (stage < m_stages.size() && !m_states.empty() && join(stage))
        ++stage;
    readBack();
    return stage == m_stages.size() || m_states.empty();
}

} // namespace

bool searchLists(const ScaledProblem &problem, const Dual &dual, const BudgetedCore &core, double cutoff,
                 const ListLimits &limits, BudgetedIncumbent &incumbent)
{
    return BudgetedLists(problem, dual, core, cutoff, limits, incumbent).run();
}

} // namespace halftone
