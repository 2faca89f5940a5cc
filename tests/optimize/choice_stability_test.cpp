// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/choice_solver.h"
#include "core/optimize/choice_stability.h"

#include <QTest>

#include <cmath>

using namespace halftone;

namespace {

/// One layer per sub-graph; gains 3 and 2 for lowering it.
MixedPrecisionProblem twoLayers()
{
    MixedPrecisionInput input;
    input.subgraphs = {{LayerId{0}}, {LayerId{1}}};
    input.formatCount = 2;
    input.losses = {{0, 1}, {0, 1}};
    input.gains = {{0, 3}, {0, 2}};
    return *makeMixedPrecisionProblem(std::move(input));
}

SampleLosses sample(double squaredLoss, double first, double second)
{
    return {squaredLoss, {{0, first}, {0, second}}};
}

double limitAtOne(double squaredLoss)
{
    return squaredLoss; // tau is 1
}

} // namespace

class ChoiceStabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalSamplesKeepEveryFormat();
    void sharesAreThoseOfTheDraws();
    void limitFollowsTheDraw();
    void pinnedLayersStay();
    void equalCallsGiveEqualShares();
    void setLossesIsTheProblemMadeAnew();
    void refusesWhatDoesNotFit();
    void hearsTheStop();
};

void ChoiceStabilityTest::equalSamplesKeepEveryFormat()
{
    const std::vector<SampleLosses> samples(4, sample(1, 0.5, 0.5));
    const auto stability = bootstrapChoice(twoLayers(), Goal::MostGain, {}, samples, limitAtOne, {1, 1});
    QVERIFY(stability);
    QCOMPARE(stability->draws, 200);
    QCOMPARE(stability->keptShare, (std::vector<double>{1, 1}));
    QCOMPARE(stability->gains, std::vector<double>(200, 5.0));
}

void ChoiceStabilityTest::sharesAreThoseOfTheDraws()
{
    // Limit 1. Drawn (first, first) with probability 1/4: layer 0 costs 2, too much, and layer 1 costs nothing.
    // (second, second), 1/4: both cost nothing. Mixed, 1/2: layer 0 costs 1, just allowed.
    const std::vector<SampleLosses> samples{sample(1, 2, 0), sample(1, 0, 0)};
    const auto stability = bootstrapChoice(twoLayers(), Goal::MostGain, {}, samples, limitAtOne, {1, 1},
                                           {.draws = 4000, .stop = {}});
    QVERIFY(stability);
    const double sixDeviations = 6 * std::sqrt(0.75 * 0.25 / 4000);
    QVERIFY(std::abs(stability->keptShare[0] - 0.75) < sixDeviations);
    QVERIFY(stability->keptShare[1] == 1.0);
    QVERIFY(stability->gains.front() == 2.0);
    QVERIFY(stability->gains.back() == 5.0);
}

void ChoiceStabilityTest::limitFollowsTheDraw()
{
    // Losses are equal, only E[g^2] differs: 0 (nothing but the baseline fits), 0.5 or 1 (one layer fits).
    const std::vector<SampleLosses> samples{sample(0, 0.5, 0.5), sample(1, 0.5, 0.5)};
    const auto stability = bootstrapChoice(twoLayers(), Goal::MostGain, {}, samples, limitAtOne, {1, 0},
                                           {.draws = 4000, .stop = {}});
    QVERIFY(stability);
    // Mixed (1/2) allows layer 0 alone; twice the second (1/4) allows both; twice the first (1/4) none.
    const double sixDeviations = 6 * std::sqrt(0.75 * 0.25 / 4000);
    QVERIFY(std::abs(stability->keptShare[0] - 0.75) < sixDeviations);
    QVERIFY(std::abs(stability->keptShare[1] - 0.75) < sixDeviations);
}

void ChoiceStabilityTest::pinnedLayersStay()
{
    auto input = twoLayers().input;
    input.pins[LayerId{0}] = 1;
    const auto problem = makeMixedPrecisionProblem(std::move(input));
    const std::vector<SampleLosses> samples{sample(1, 9, 2), sample(1, 0, 0)};
    const auto stability = bootstrapChoice(*problem, Goal::MostGain, {}, samples, limitAtOne, {1, 0});
    QVERIFY(stability);
    QVERIFY(stability->keptShare[0] == 1.0);
}

void ChoiceStabilityTest::equalCallsGiveEqualShares()
{
    const std::vector<SampleLosses> samples{sample(1, 2, 0), sample(1, 0, 1), sample(2, 1, 1)};
    QCOMPARE(*bootstrapChoice(twoLayers(), Goal::MostGain, {}, samples, limitAtOne, {1, 1}),
             *bootstrapChoice(twoLayers(), Goal::MostGain, {}, samples, limitAtOne, {1, 1}));
}

void ChoiceStabilityTest::setLossesIsTheProblemMadeAnew()
{
    auto input = twoLayers().input;
    input.subgraphs = {{LayerId{1}, LayerId{0}}};
    input.gains = {{0, 2, 3, 5}};
    input.pins[LayerId{1}] = 1;
    auto changed = *makeMixedPrecisionProblem(input);
    changed.setLosses({{0, 7}, {0, 9}}, {});
    input.losses = {{0, 7}, {0, 9}};
    const auto made = makeMixedPrecisionProblem(input);
    QCOMPARE(changed.choices.groups, made->choices.groups);
}

void ChoiceStabilityTest::refusesWhatDoesNotFit()
{
    const auto none = bootstrapChoice(twoLayers(), Goal::MostGain, {}, {}, limitAtOne, {1, 1});
    QVERIFY(!none && none.error().code == ErrorCode::InvalidArgument);
    const auto shortSample
        = bootstrapChoice(twoLayers(), Goal::MostGain, {}, {{1, {{0, 1}}}}, limitAtOne, {1, 1});
    QVERIFY(!shortSample && shortSample.error().subject == "samples");
    const auto shortChoice
        = bootstrapChoice(twoLayers(), Goal::MostGain, {}, {sample(1, 1, 1)}, limitAtOne, {1});
    QVERIFY(!shortChoice && shortChoice.error().subject == "configuration");
}

void ChoiceStabilityTest::hearsTheStop()
{
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = bootstrapChoice(twoLayers(), Goal::MostGain, {}, {sample(1, 1, 1)}, limitAtOne,
                                         {1, 1}, {.stop = stop.get_token()});
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(ChoiceStabilityTest)

#include "choice_stability_test.moc"
