// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/explain_choice.h"

#include "core/optimize/budgeted_solver.h"
#include "core/optimize/mixed_precision_budgets.h"
#include "tests/optimize/brute_force.h"

#include <QTest>

#include <cmath>
#include <optional>
#include <random>

using namespace halftone;
using namespace halftone::test;

namespace {

/// Six layers of two sub-graphs and three formats; losses grow with the format.
MixedPrecisionInput randomModel(std::mt19937_64 &random)
{
    std::uniform_real_distribution<double> unit(0, 1);
    MixedPrecisionInput input;
    input.formatCount = 3;
    input.subgraphs = {{LayerId{0}, LayerId{1}, LayerId{2}}, {LayerId{3}, LayerId{4}}, {LayerId{5}}};
    for (int layer = 0; layer < 6; ++layer)
        input.losses.push_back({0, unit(random), 1 + unit(random)});
    for (const std::size_t count : {27, 9, 3}) {
        auto &gains = input.gains.emplace_back(count);
        for (auto &gain : gains)
            gain = unit(random);
    }
    return input;
}

BudgetedProblem limited(const MixedPrecisionProblem &problem, double limit)
{
    auto budgeted = *withBudgets(problem, {}, Goal::MostGain);
    budgeted.limit = limit;
    return budgeted;
}

/// The best by @p isBetter of all 3^6 configurations that are allowed.
template <typename IsAllowed, typename IsBetter>
std::optional<Choice> bestOfAll(const MixedPrecisionProblem &problem, IsAllowed isAllowed, IsBetter isBetter)
{
    std::optional<Choice> best;
    for (std::uint32_t number = 0; number < 729; ++number) {
        Configuration formats;
        for (std::uint32_t rest = number, i = 0; i < 6; ++i, rest /= 3)
            formats.push_back(static_cast<std::uint8_t>(rest % 3));
        const auto sums = problem.evaluate(formats);
        if (isAllowed(formats, sums) && (!best || isBetter(sums, *best)))
            best = sums;
    }
    return best;
}

double sumOver(const std::vector<std::vector<double>> &table, const Configuration &formats)
{
    double sum = 0;
    for (std::size_t layer = 0; layer < formats.size(); ++layer)
        sum += table[layer][formats[layer]];
    return sum;
}

} // namespace

class ExplainChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesAreWhatAPinCosts();
    void pricesOfTheLeastLossAreInLossAndInGain();
    void theLossSavedIsThatOfTheModelWhereDriftsAreLimited();
    void pricesUnderLimitsOfDriftsAndLoadsAreInLossAndInGain();
    void pricesStopWhenAsked();
    void blockingRestrictionsAreMinimal();
    void anyBlockingRestrictionReleasedIsEnough();
    void budgetsAddUpOverLayers();
    void budgetsOfAnotherShapeAreRefused();
};

void ExplainChoiceTest::pricesAreWhatAPinCosts()
{
    std::mt19937_64 random(1);
    for (int round = 0; round < 40; ++round) {
        auto input = randomModel(random);
        input.ties = {{"ends", {LayerId{0}, LayerId{5}}}};
        const auto problem = *makeMixedPrecisionProblem(input);
        const auto budgeted = limited(problem, 2.5);
        const auto optimum = solveBudgetedProblem(budgeted);
        const auto prices = formatPrices(problem, budgeted, *optimum, {});
        QVERIFY(prices);
        QCOMPARE(prices->size(), std::size_t{10}); // five units, two other formats each
        for (const auto &price : *prices) {
            auto pinned = input;
            pinned.pins[problem.units[price.unit].layers.front()] = price.format;
            auto again = *makeMixedPrecisionProblem(pinned);
            again.choices.limit = 2.5;
            const auto expected = bruteForceGain(again.choices);
            QCOMPARE(price.status, expected ? SolveStatus::Optimal : SolveStatus::Infeasible);
            if (expected)
                QVERIFY(std::abs(price.gainLost - (optimum->gain - *expected)) < 1e-10); // of gains near 1
        }
    }
}

void ExplainChoiceTest::pricesOfTheLeastLossAreInLossAndInGain()
{
    std::mt19937_64 random(3);
    constexpr double Tolerance = 1e-10; // of losses and gains near 1
    for (int round = 0; round < 20; ++round) {
        const auto problem = *makeMixedPrecisionProblem(randomModel(random));
        const auto budgeted = *withBudgets(problem, {Budget::NegativeGains, {}, -1.2}, Goal::LeastLoss);
        const auto optimum = solveBudgetedProblem(budgeted);
        QVERIFY(optimum && optimum->status == SolveStatus::Optimal);
        const auto prices = formatPrices(problem, budgeted, *optimum, {});
        QVERIFY(prices);
        QCOMPARE(prices->size(), std::size_t{12}); // six layers, two other formats each
        const double gain = problem.evaluate(problem.formatsOf(optimum->picks)).gain;
        for (const auto &price : *prices) {
            const auto layer = problem.units[price.unit].layers.front().value;
            const auto best = bestOfAll(
                problem,
                [&](const auto &formats, const Choice &sums) {
                    return formats[layer] == price.format && sums.gain >= 1.2;
                },
                [](const Choice &a, const Choice &b) { return a.loss < b.loss; });
            QCOMPARE(price.status, best ? SolveStatus::Optimal : SolveStatus::Infeasible);
            if (!best)
                continue;
            QVERIFY(price.lossSaved <= Tolerance);
            QVERIFY(std::abs(price.lossSaved - (optimum->loss - best->loss)) < Tolerance);
            QVERIFY(std::abs(price.gainLost - (gain - best->gain)) < Tolerance);
        }
    }
}

void ExplainChoiceTest::theLossSavedIsThatOfTheModelWhereDriftsAreLimited()
{
    MixedPrecisionInput input;
    input.subgraphs = {{LayerId{0}}};
    input.losses = {{0, 1e-6}};
    input.drifts = {{0, 0.002}};
    input.gains = {{0, 1}};
    const auto problem = *makeMixedPrecisionProblem(input);
    const LoadBudget budget{Budget::LayerLoads, {{2, 1}}, 2, 0.01};
    const auto budgeted = *withBudgets(problem, budget, Goal::MostGain);
    const auto optimum = *solveBudgetedProblem(budgeted);
    QCOMPARE(optimum.picks, std::vector<std::size_t>{1});
    const auto prices = formatPrices(problem, budgeted, optimum, {});
    QVERIFY(prices);
    QCOMPARE(prices->size(), std::size_t{1});
    QCOMPARE(prices->front().gainLost, 1.0);
    QVERIFY(std::abs(prices->front().lossSaved - 5e-6) < 1e-20); // 1e-6 + 0.002^2
}

void ExplainChoiceTest::pricesUnderLimitsOfDriftsAndLoadsAreInLossAndInGain()
{
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> unit(0, 1);
    constexpr double Tolerance = 1e-10; // of losses and gains near 1
    const LoadBudget budget{Budget::LayerLoads, std::vector(6, std::vector<double>{4, 2, 1}), 14,
                            0.2}; // chosen
    for (int round = 0; round < 20; ++round) {
        auto input = randomModel(random);
        for (int layer = 0; layer < 6; ++layer)
            input.drifts.push_back({0, 0.1 * unit(random), 0.05 * (unit(random) - 0.5)});
        const auto problem = *makeMixedPrecisionProblem(input);
        const auto budgeted = *withBudgets(problem, budget, Goal::MostGain);
        const auto optimum = solveBudgetedProblem(budgeted);
        QVERIFY(optimum && optimum->status == SolveStatus::Optimal);
        const auto prices = formatPrices(problem, budgeted, *optimum, {});
        QVERIFY(prices);
        const auto own = problem.evaluate(problem.formatsOf(optimum->picks));
        for (const auto &price : *prices) {
            const auto layer = problem.units[price.unit].layers.front().value;
            const auto best = bestOfAll(
                problem,
                [&](const auto &formats, const Choice &) {
                    return formats[layer] == price.format && sumOver(budget.loads, formats) <= budget.limit
                        && sumOver(input.drifts, formats) <= budget.driftLimit;
                },
                [](const Choice &a, const Choice &b) { return a.gain > b.gain; });
            QCOMPARE(price.status, best ? SolveStatus::Optimal : SolveStatus::Infeasible);
            if (!best)
                continue;
            QVERIFY(std::abs(price.gainLost - (own.gain - best->gain)) < Tolerance);
            QVERIFY(std::abs(price.lossSaved - (own.loss - best->loss)) < Tolerance);
        }
    }
}

void ExplainChoiceTest::pricesStopWhenAsked()
{
    std::mt19937_64 random(1);
    auto problem = *makeMixedPrecisionProblem(randomModel(random));
    problem.choices.limit = 2;
    std::stop_source stop;
    stop.request_stop();
    TaskContext task;
    task.stop = stop.get_token();
    const auto budgeted = limited(problem, 2);
    const auto prices = formatPrices(problem, budgeted, *solveBudgetedProblem(budgeted), task);
    QVERIFY(!prices);
    QCOMPARE(prices.error().code, ErrorCode::Cancelled);
}

void ExplainChoiceTest::blockingRestrictionsAreMinimal()
{
    MixedPrecisionInput input;
    input.subgraphs = {{LayerId{0}, LayerId{1}, LayerId{2}, LayerId{3}}};
    input.losses = {{0, 1}, {0, 2}, {0, 4}, {0, 8}};
    input.gains = {std::vector<double>(16)};
    input.pins = {{LayerId{0}, 1}, {LayerId{2}, 1}, {LayerId{1}, 0}};
    input.ties = {{"last two", {LayerId{2}, LayerId{3}}}};
    QCOMPARE(*leastLoss(input), 13.0);
    QVERIFY(blockingRestrictions(input, 13).empty());
    using Kind = Restriction::Kind;
    const Restriction tie{Kind::Tie, {}, 0};
    const Restriction pin{Kind::Pin, LayerId{2}, 0};
    QCOMPARE(blockingRestrictions(input, 11), (std::vector<Restriction>{tie, pin}));
    QCOMPARE(blockingRestrictions(input, 3), (std::vector<Restriction>{pin}));
    forbidFormat(input, LayerId{3}, 1); // with the tie and the pin: no format at all
    const Restriction candidates{Kind::Candidates, LayerId{3}, 0};
    QCOMPARE(blockingRestrictions(input, 20), (std::vector<Restriction>{candidates, tie, pin}));
}

void ExplainChoiceTest::anyBlockingRestrictionReleasedIsEnough()
{
    constexpr std::uint32_t Layers = 8;
    std::mt19937_64 random(7);
    std::uniform_int_distribution<int> losses(0, 20);
    std::uniform_int_distribution<int> limits(20, 90);
    int blocked = 0;
    for (int round = 0; round < 200; ++round) {
        MixedPrecisionInput input;
        for (std::uint32_t layer = 0; layer < Layers; ++layer) {
            input.subgraphs.push_back({LayerId{layer}});
            input.gains.push_back({0, 1});
            input.losses.push_back({0, static_cast<double>(losses(random))});
            if (layer % 4 != 3)
                input.pins[LayerId{layer}] = 1;
        }
        const double limit = limits(random);
        const auto culprits = blockingRestrictions(input, limit);
        QCOMPARE(culprits.empty(), *leastLoss(input) <= limit);
        const auto leastWith = [&](const Restriction *without) {
            auto few = input;
            few.pins.clear();
            for (const auto &culprit : culprits) {
                if (&culprit != without)
                    few.pins[culprit.layer] = 1;
            }
            return *leastLoss(few);
        };
        blocked += culprits.empty() ? 0 : 1;
        QVERIFY(culprits.empty() || leastWith(nullptr) > limit);
        for (const auto &culprit : culprits)
            QVERIFY(leastWith(&culprit) <= limit);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(blockingRestrictions(input, limit, {}, stop.get_token()).empty());
    }
    QVERIFY(blocked > 50 && blocked < 180);
}

void ExplainChoiceTest::budgetsAddUpOverLayers()
{
    std::mt19937_64 random(2);
    auto problem = *makeMixedPrecisionProblem(randomModel(random));
    LoadBudget budget{Budget::LayerLoads, {}, 20};
    for (int layer = 0; layer < 6; ++layer) {
        problem.input.drifts.push_back({0, 0.1 * layer, -0.2});
        budget.loads.push_back({4, 2, 1});
    }
    const auto gain = withBudgets(problem, budget, Goal::MostGain);
    QVERIFY(gain);
    const auto picks = problem.picksOf({0, 1, 2, 2, 1, 1});
    const auto sums = evaluatePicks(*gain, picks);
    QCOMPARE(sums.load, 12.0);
    QVERIFY(std::abs(sums.drift - 0.6) < 1e-15); // 0.1 - 0.2 - 0.2 + 0.4 + 0.5
    const auto plain = problem.evaluate({0, 1, 2, 2, 1, 1});
    QVERIFY(std::abs(sums.gain - plain.gain) < 1e-14);
    QVERIFY(std::abs(sums.loss - plain.loss) < 1e-14);
    budget.kind = Budget::NegativeGains;
    const auto loss = withBudgets(problem, budget, Goal::LeastLoss);
    QVERIFY(loss);
    const auto least = evaluatePicks(*loss, picks);
    QVERIFY(std::abs(least.gain + least.loss) < 1e-14);
    QVERIFY(std::abs(least.load + plain.gain) < 1e-14);
}

void ExplainChoiceTest::budgetsOfAnotherShapeAreRefused()
{
    std::mt19937_64 random(2);
    const auto problem = *makeMixedPrecisionProblem(randomModel(random));
    QVERIFY(!withBudgets(problem, {Budget::LayerLoads, {}, 1}, Goal::MostGain));
    QVERIFY(!withBudgets(problem, {Budget::LayerLoads, {{0, 1}}, 1}, Goal::MostGain));
    auto input = problem.input;
    input.drifts = {{0, 1, 2}};
    QVERIFY(!makeMixedPrecisionProblem(input));
}

QTEST_APPLESS_MAIN(ExplainChoiceTest)
#include "explain_choice_test.moc"
