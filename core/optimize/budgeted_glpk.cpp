// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_glpk.h"

#include "core/optimize/glpk_program.h"

#include <chrono>

namespace halftone {

namespace {

class TangentProgram
{
public:
    /// The objective is the gain over @p incumbentGain.
    TangentProgram(const ScaledProblem &problem, const BudgetedCore &core, double incumbentGain,
                   double gainUnit);

    /// sum (loss + 2 drift t) <= capacity + t^2, which holds wherever sum loss + (sum drift)^2 <= capacity.
    void addTangent(double drift);
    /// Tightens around what the last solution should not have been.
    void exclude(const std::vector<std::uint32_t> &items, const Tally &sum);
    [[nodiscard]] Tally sumOf(const std::vector<std::uint32_t> &items) const;
    GlpkProgram program;

private:
    void addLoadRow();

    const ScaledProblem &m_problem;
    const BudgetedCore &m_core;
};

std::vector<std::size_t> sizesOf(const BudgetedCore &core)
{
    std::vector<std::size_t> sizes;
    for (const auto &group : core.groups)
        sizes.push_back(group.size());
    return sizes;
}

TangentProgram::TangentProgram(const ScaledProblem &problem, const BudgetedCore &core, double incumbentGain,
                               double gainUnit)
    : program(sizesOf(core)), m_problem(problem), m_core(core)
{
    double least = core.fixed.gain;
    for (std::size_t group = 0; group < core.groups.size(); ++group) {
        const double front = core.groups[group].front().tally.gain;
        least += front;
        for (std::size_t item = 0; item < core.groups[group].size(); ++item)
            program.setGain(group, item, (core.groups[group][item].tally.gain - front) / gainUnit);
    }
    program.setConstant((least - incumbentGain) / gainUnit);
    if (problem.loadRow)
        addLoadRow();
}

void TangentProgram::addLoadRow()
{
    const int row = program.addRow(m_problem.loadCapacity - m_core.fixed.load);
    for (std::size_t group = 0; group < m_core.groups.size(); ++group) {
        for (std::size_t item = 0; item < m_core.groups[group].size(); ++item)
            program.addEntry(row, group, item, m_core.groups[group][item].tally.load);
    }
}

void TangentProgram::addTangent(double drift)
{
    const int row = program.addRow(m_problem.lossCapacity + drift * drift - m_core.fixed.loss
                                   - 2 * drift * m_core.fixed.drift);
    for (std::size_t group = 0; group < m_core.groups.size(); ++group) {
        for (std::size_t item = 0; item < m_core.groups[group].size(); ++item) {
            const auto &tally = m_core.groups[group][item].tally;
            program.addEntry(row, group, item, tally.loss + 2 * drift * tally.drift);
        }
    }
}

void TangentProgram::exclude(const std::vector<std::uint32_t> &items, const Tally &sum)
{
    constexpr double Visible = 1e-6; // GLPK's tolerance is 1e-7 of the row
    const double curve = m_problem.curvedRow ? sum.drift * sum.drift : 0;
    if (m_problem.curvedRow && sum.loss + curve > m_problem.lossCapacity + Visible)
        addTangent(sum.drift);
    else
        program.cutOff(items);
}

Tally TangentProgram::sumOf(const std::vector<std::uint32_t> &items) const
{
    auto sum = m_core.fixed;
    for (std::size_t group = 0; group < items.size(); ++group)
        sum += m_core.groups[group][items[group]].tally;
    return sum;
}

void keepIfBetter(const ScaledProblem &problem, const BudgetedCore &core,
                  const std::vector<std::uint32_t> &items, const Tally &sum, BudgetedIncumbent &incumbent)
{
    if (problem.value(sum) <= incumbent.value)
        return;
    incumbent = {problem.value(sum), core.choices};
    for (std::size_t group = 0; group < items.size(); ++group)
        incumbent.choices[core.sources[group]] = core.groups[group][items[group]].choice;
}

} // namespace

Result<bool> proveByTangents(const ScaledProblem &problem, const Dual &dual, const BudgetedCore &core,
                             const GlpkLimits &limits, BudgetedIncumbent &incumbent)
{
    if (problem.gainCurve > 0 || core.empty || core.groups.empty() || !(dual.bound > incumbent.value))
        return false;
    const auto start = std::chrono::steady_clock::now();
    TangentProgram tangents(problem, core, incumbent.value, dual.bound - incumbent.value);
    if (problem.lossRow)
        tangents.addTangent(tangentOf(problem, dual.multipliers));
    while (!limits.stop.stop_requested()) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        if (spent.count() >= limits.seconds)
            return false;
        const auto outcome = tangents.program.run(limits.stop, limits.seconds - spent.count());
        if (!outcome)
            return outcome.error();
        if (*outcome == GlpkOutcome::None || *outcome == GlpkOutcome::Stopped)
            return *outcome == GlpkOutcome::None;
        const auto items = tangents.program.items();
        const auto sum = tangents.sumOf(items);
        if (problem.allows(sum)) {
            keepIfBetter(problem, core, items, sum, incumbent);
            return *outcome == GlpkOutcome::Optimal;
        }
        tangents.exclude(items, sum);
    }
    return false;
}

} // namespace halftone
