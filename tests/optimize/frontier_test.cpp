// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/frontier.h"

#include "tests/optimize/brute_force.h"
#include "tests/optimize/random_problem.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::test::Awkward)

namespace {

constexpr double Rounding = 1e-12; // of the largest gain or loss: a few sums in another order

/// The largest gain at @p loss on straight lines between the points of @p frontier.
double gainAt(const std::vector<FrontierPoint> &frontier, double loss)
{
    double gain = -1e300;
    for (std::size_t i = 0; i < frontier.size(); ++i) {
        const auto &to = frontier[i];
        if (to.loss <= loss)
            gain = std::max(gain, to.gain);
        if (i > 0 && frontier[i - 1].loss <= loss && loss <= to.loss) {
            const auto &from = frontier[i - 1];
            gain = std::max(gain,
                            from.gain + (loss - from.loss) * (to.gain - from.gain) / (to.loss - from.loss));
        }
    }
    return gain;
}

double largestGain(const std::vector<Choice> &combinations)
{
    double largest = 1e-300;
    for (const auto &combination : combinations)
        largest = std::max(largest, std::abs(combination.gain));
    return largest;
}

bool isCombination(const FrontierPoint &point, const std::vector<Choice> &combinations)
{
    return std::ranges::any_of(combinations, [&](const Choice &sum) {
        return std::abs(sum.gain - point.gain) <= Rounding && std::abs(sum.loss - point.loss) <= Rounding;
    });
}

} // namespace

class FrontierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isExactByHand();
    void isEmptyForAnEmptyGroup();
    void isTheHullOfAllCombinations_data();
    void isTheHullOfAllCombinations();
};

void FrontierTest::isExactByHand()
{
    // Efficiencies: group 0 goes 4 per unit, then 1; group 1 goes 2 per unit past its middle choice, under
    // the hull.
    const ChoiceProblem problem{{{{0, 0}, {4, 1}, {5, 2}}, {{1, 1}, {2, 2}, {5, 3}, {-1, 4}}}, 0};
    const std::vector<FrontierPoint> expected{{1, 1}, {2, 5}, {4, 9}, {5, 10}};
    QCOMPARE(supportedFrontier(problem), expected);
    QCOMPARE(supportedFrontier({}), (std::vector<FrontierPoint>{{0, 0}}));
}

void FrontierTest::isEmptyForAnEmptyGroup()
{
    QVERIFY(supportedFrontier({{{{1, 1}}, {}}, 1}).empty());
}

void FrontierTest::isTheHullOfAllCombinations_data()
{
    QTest::addColumn<Awkward>("awkward");
    QTest::newRow("of independent gains and losses") << Awkward::Nothing;
    QTest::newRow("of gains that are often equal") << Awkward::EqualGains;
    QTest::newRow("of losses that are often zero") << Awkward::ZeroLosses;
    QTest::newRow("of repeated groups and choices") << Awkward::Duplicates;
    QTest::newRow("of gains that are often negative") << Awkward::NegativeGains;
    QTest::newRow("of losses over twelve decades") << Awkward::ManyDecades;
}

void FrontierTest::isTheHullOfAllCombinations()
{
    QFETCH(Awkward, awkward);

    std::mt19937_64 random(77);
    for (int round = 0; round < 200; ++round) {
        const auto problem = smallProblem(random, awkward);
        const auto combinations = allCombinations(problem);
        const auto frontier = supportedFrontier(problem);
        QVERIFY(!frontier.empty());
        for (std::size_t i = 0; i < frontier.size(); ++i) {
            QVERIFY(isCombination(frontier[i], combinations));
            QVERIFY(i == 0 || frontier[i].loss > frontier[i - 1].loss);
            QVERIFY(i == 0 || frontier[i].gain > frontier[i - 1].gain);
        }
        const double tolerance
            = Rounding * largestGain(combinations) * 1e3; // slopes magnify the losses' roundings
        for (const auto &combination : combinations)
            QVERIFY(combination.gain <= gainAt(frontier, combination.loss * (1 + Rounding)) + tolerance);
    }
}

QTEST_APPLESS_MAIN(FrontierTest)
#include "frontier_test.moc"
