// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/explain_choice.h"

#include "core/optimize/reduced_problem.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace halftone {

namespace {

/// The group that has a unit's layers, and which of its choices give the unit a format.
std::vector<std::size_t> choicesWith(const MixedPrecisionProblem &problem, std::size_t group, LayerId layer,
                                     std::uint8_t format)
{
    std::vector<std::size_t> found;
    const auto &members = problem.groupSubgraphs[group];
    for (std::size_t member = 0; member < members.size(); ++member) {
        const auto &layers = problem.input.subgraphs[members[member]];
        const auto position = std::ranges::find(layers, layer);
        if (position == layers.end())
            continue;
        std::size_t divisor = 1;
        for (auto later = position + 1; later != layers.end(); ++later)
            divisor *= problem.input.formatCount;
        const auto &known = problem.groupConfigurations[group];
        for (std::size_t choice = 0; choice < known.size(); ++choice) {
            if (known[choice][member] / divisor % problem.input.formatCount == format)
                found.push_back(choice);
        }
    }
    return found;
}

std::vector<std::size_t> groupOfLayers(const MixedPrecisionProblem &problem)
{
    std::vector<std::size_t> groups(problem.input.losses.size());
    for (std::size_t group = 0; group < problem.groupSubgraphs.size(); ++group) {
        for (const auto subgraph : problem.groupSubgraphs[group]) {
            for (const auto layer : problem.input.subgraphs[subgraph])
                groups[layer.value] = group;
        }
    }
    return groups;
}

/// The best solution of @p choices in which @p group has one of its choices @p allowed.
Result<BudgetedSolution> solveWithin(BudgetedProblem &choices, std::size_t group,
                                     const std::vector<std::size_t> &allowed, const SolveOptions &options)
{
    std::vector<BudgetedChoice> restricted;
    for (const auto choice : allowed)
        restricted.push_back(choices.groups[group][choice]);
    choices.groups[group].swap(restricted);
    auto solution = solveBudgetedProblem(choices, options);
    choices.groups[group].swap(restricted);
    if (solution && !solution->picks.empty())
        solution->picks[group] = allowed[solution->picks[group]];
    return solution;
}

/// @param sums  the gain and the loss MSE of every choice, whatever was solved for
FormatPrice priceOf(const BudgetedProblem &sums, const BudgetedSolution &optimum,
                    const BudgetedSolution &solution, FormatPrice price)
{
    price.status = solution.status;
    if (price.status == SolveStatus::Infeasible)
        return price;
    const auto best = evaluatePicks(sums, optimum.picks);
    const auto other = evaluatePicks(sums, solution.picks);
    price.gainLost = best.gain - other.gain;
    price.lossSaved = best.loss - other.loss;
    return price;
}

void release(MixedPrecisionInput &input, const Restriction &restriction)
{
    switch (restriction.kind) {
    case Restriction::Kind::Pin:
        input.pins.erase(restriction.layer);
        break;
    case Restriction::Kind::Candidates:
        input.candidates.erase(restriction.layer);
        break;
    case Restriction::Kind::Tie:
        input.ties[restriction.tie].layers.clear(); // the others keep their positions
        break;
    }
}

std::vector<Restriction> restrictionsOf(const MixedPrecisionInput &input)
{
    std::vector<Restriction> all;
    for (const auto &candidates : input.candidates)
        all.push_back({Restriction::Kind::Candidates, candidates.first, 0});
    for (std::size_t tie = 0; tie < input.ties.size(); ++tie)
        all.push_back({Restriction::Kind::Tie, {}, tie});
    for (const auto &pin : input.pins)
        all.push_back({Restriction::Kind::Pin, pin.first, 0});
    return all;
}

/// The least loss MSE with the square of the drifts: a bound that the solver proves.
Result<double> leastCurvedLoss(const MixedPrecisionInput &input, const std::stop_token &stop)
{
    constexpr double Seconds = 1; // chosen
    const auto problem = makeMixedPrecisionProblem(input);
    if (!problem)
        return problem.error();
    const auto budgeted = withBudgets(*problem, {}, Goal::LeastLoss);
    if (!budgeted)
        return budgeted.error();
    const auto solution = solveBudgetedProblem(*budgeted, {.stop = stop, .timeLimitSeconds = Seconds});
    if (!solution)
        return solution.error();
    return -solution->bound;
}

/// The least load within a limit of the loss MSE: a bound that the solver proves.
Result<double> leastLoad(const MixedPrecisionInput &input, double limit, const LoadBudget &budget,
                         const std::stop_token &stop)
{
    constexpr double Seconds = 1; // chosen
    const auto problem = makeMixedPrecisionProblem(input);
    if (!problem)
        return problem.error();
    const auto budgeted = withBudgets(*problem, budget, Goal::MostGain, limit);
    if (!budgeted)
        return budgeted.error();
    const auto solution
        = solveBudgetedProblem(leastLoadProblem(*budgeted), {.stop = stop, .timeLimitSeconds = Seconds});
    if (!solution)
        return solution.error();
    return solution->status == SolveStatus::Infeasible ? BudgetedProblem::Unlimited : -solution->bound;
}

/// What is to be kept, and by which restrictions it may be made impossible.
struct Blockade
{
    const MixedPrecisionInput &input;
    double limit;
    const LoadBudget &budget;
    const std::stop_token &stop;
};

bool isBlocked(const Blockade &blockade, const MixedPrecisionInput &input)
{
    const bool isLoss = blockade.budget.kind == Budget::None;
    const auto least = isLoss ? leastLoss(input, blockade.stop)
                              : leastLoad(input, blockade.limit, blockade.budget, blockade.stop);
    const double most = isLoss ? blockade.limit : blockade.budget.limit;
    return !least || *least > most + std::abs(most) * LimitTolerance;
}

/// Whether @p kept alone make it impossible.
bool isBlockedBy(const Blockade &blockade, const std::vector<Restriction> &kept)
{
    auto input = blockade.input;
    for (const auto &restriction : restrictionsOf(blockade.input)) {
        if (std::ranges::find(kept, restriction) == kept.end())
            release(input, restriction);
    }
    return isBlocked(blockade, input);
}

std::vector<Restriction> joined(std::vector<Restriction> first, std::span<const Restriction> second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// The fewest of @p suspects that block together with @p certain, preferring the earlier ones.
/// @param hasGrown  @p certain has grown since it was seen not to block alone
std::vector<Restriction> culprits(const Blockade &blockade, const std::vector<Restriction> &certain,
                                  bool hasGrown, std::span<const Restriction> suspects)
{
    if (blockade.stop.stop_requested() || (hasGrown && isBlockedBy(blockade, certain)))
        return {};
    if (suspects.size() == 1)
        return {suspects.front()};
    const auto first = suspects.first(suspects.size() / 2);
    const auto second = suspects.subspan(first.size());
    const auto ofSecond = culprits(blockade, joined(certain, first), true, second);
    const auto ofFirst = culprits(blockade, joined(certain, ofSecond), !ofSecond.empty(), first);
    return joined(ofFirst, ofSecond);
}

} // namespace

Result<std::vector<FormatPrice>> formatPrices(const MixedPrecisionProblem &problem, BudgetedProblem budgeted,
                                              const BudgetedSolution &optimum, const TaskContext &task,
                                              const SolveOptions &options)
{
    const auto sums = withBudgets(problem, {}, Goal::MostGain);
    if (!sums)
        return sums.error();
    const auto formats = problem.formatsOf(optimum.picks);
    const auto groups = groupOfLayers(problem);
    auto each = options;
    each.stop = task.stop;
    std::vector<FormatPrice> prices;
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit) {
        const auto layer = problem.units[unit].layers.front();
        for (const auto format : problem.units[unit].formats) {
            if (format == formats[layer.value])
                continue;
            const auto group = groups[layer.value];
            const auto solution
                = solveWithin(budgeted, group, choicesWith(problem, group, layer, format), each);
            if (task.stop.stop_requested())
                return Error{ErrorCode::Cancelled, "prices", "the re-solves were cancelled"};
            if (!solution)
                return solution.error();
            prices.push_back(priceOf(*sums, optimum, *solution, {unit, format}));
        }
        task.report(static_cast<double>(unit + 1) / static_cast<double>(problem.units.size()));
    }
    return prices;
}

Result<double> leastLoss(const MixedPrecisionInput &input, const std::stop_token &stop)
{
    if (!input.drifts.empty())
        return leastCurvedLoss(input, stop);
    const auto units = formatUnits(input);
    if (!units)
        return units.error();
    long double sum = 0;
    for (const auto &unit : *units) {
        long double least = std::numeric_limits<double>::infinity();
        for (const auto format : unit.formats) {
            long double loss = 0;
            for (const auto layer : unit.layers)
                loss += input.losses[layer.value][format];
            least = std::min(least, loss);
        }
        sum += least;
    }
    return static_cast<double>(sum);
}

std::vector<Restriction> blockingRestrictions(const MixedPrecisionInput &input, double limit,
                                              const LoadBudget &budget, const std::stop_token &stop)
{
    const Blockade blockade{input, limit, budget, stop};
    auto all = restrictionsOf(input);
    if (all.empty() || !isBlocked(blockade, input) || isBlockedBy(blockade, {}))
        return {};
    std::ranges::reverse(all); // pins before ties before candidates
    auto found = culprits(blockade, {}, false, all);
    if (stop.stop_requested())
        return {};
    std::ranges::reverse(found);
    return found;
}

} // namespace halftone
