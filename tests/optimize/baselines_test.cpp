// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/baselines.h"

#include "core/optimize/choice_solver.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <random>

using namespace halftone;

namespace {

/// Two layers that only gain together, and one that always does.
MixedPrecisionInput handMade()
{
    MixedPrecisionInput input;
    input.subgraphs = {{LayerId{0}, LayerId{1}}, {LayerId{2}}};
    input.losses = {{0, 1}, {0, 2}, {0, 4}};
    input.gains = {{0, -1, 3, 9}, {0, 8}};
    return input;
}

std::vector<FrontierPoint> points(const MixedPrecisionInput &input, const std::string &name,
                                  unsigned count = 200)
{
    const auto problem = makeMixedPrecisionProblem(input);
    const std::vector<std::string> names{"bf16", "fp8_e4m3", "fp8_e5m2"};
    const auto baselines = simpleBaselines(
        *problem, {names.begin(), names.begin() + std::ptrdiff_t(input.formatCount)}, count);
    const auto found = std::ranges::find(baselines, name, &Baseline::name);
    return found == baselines.end() ? std::vector<FrontierPoint>{} : found->points;
}

/// 300 layers in groups of five with every combination of two formats.
MixedPrecisionInput manyLayers()
{
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> unit(0, 1);
    MixedPrecisionInput input;
    for (std::uint32_t layer = 0; layer < 300; ++layer) {
        if (layer % 5 == 0) {
            input.subgraphs.emplace_back();
            auto &gains = input.gains.emplace_back();
            for (int configuration = 0; configuration < 32; ++configuration)
                gains.push_back(configuration == 0 ? 0 : unit(random) + 0.1 * configuration);
        }
        input.subgraphs.back().push_back(LayerId{layer});
        input.losses.push_back({0, unit(random)});
    }
    return input;
}

} // namespace

class BaselinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // By replaying what is told: every configuration has the sums of its point, and none within the limit gains more.
    void bestWithinIsTheBestPointOfTheStrategy()
    {
        auto input = manyLayers();
        input.pins = {{LayerId{3}, 0}};
        input.ties = {{"two", {LayerId{10}, LayerId{61}}}};
        const auto problem = makeMixedPrecisionProblem(input);
        QVERIFY(problem);
        for (const auto &baseline : simpleBaselines(*problem, {"bf16", "fp8_e4m3"})) {
            const bool isPath = baseline.name == "prefix" || baseline.name == "greedy";
            QCOMPARE(bestWithin(*problem, baseline, 1e9).has_value(), isPath);
            for (const double limit : {0.0, 1.0, 20.0, 75.0}) {
                const auto formats = bestWithin(*problem, baseline, limit);
                if (!formats)
                    continue;
                const auto sums = problem->evaluate(*formats);
                QVERIFY(sums.loss <= limit);
                QCOMPARE((*formats)[3], std::uint8_t{0});
                QCOMPARE((*formats)[10], (*formats)[61]);
                for (const auto &point : baseline.points)
                    QVERIFY(point.loss > limit || point.gain <= sums.gain);
            }
        }
    }

    void areNamedInAFixedOrder();
    void uniformOnesIgnorePins();
    void prefixFollowsTheGraph();
    void greedyTakesTheBestRatioOnWholeConfigurations();
    void greedyTakesWhatIsFreeFirst();
    void greedyMovesToLaterFormats();
    void allButTheUniformOnesRespectPins();
    void tiedLayersMoveTogether();
    void randomOnesAreRepeatable();
    void neverBeatTheOptimum();
    void areFastForManyLayers();
};

void BaselinesTest::areNamedInAFixedOrder()
{
    const auto baselines = simpleBaselines(*makeMixedPrecisionProblem(handMade()), {"bf16", "fp8_e4m3"}, 7);
    QStringList names;
    for (const auto &baseline : baselines)
        names << QString::fromStdString(baseline.name);
    QCOMPARE(names, (QStringList{"all-bf16", "all-fp8_e4m3", "prefix", "random", "greedy"}));
    QCOMPARE(baselines[3].points.size(), std::size_t{7});
}

void BaselinesTest::uniformOnesIgnorePins()
{
    auto input = handMade();
    input.pins = {{LayerId{0}, 1}};
    QCOMPARE(points(input, "all-bf16"), (std::vector<FrontierPoint>{{0, 0}}));
    QCOMPARE(points(input, "all-fp8_e4m3"), (std::vector<FrontierPoint>{{7, 17}}));
}

void BaselinesTest::prefixFollowsTheGraph()
{
    QCOMPARE(points(handMade(), "prefix"), (std::vector<FrontierPoint>{{0, 0}, {1, 3}, {3, 9}, {7, 17}}));
}

void BaselinesTest::greedyTakesTheBestRatioOnWholeConfigurations()
{
    // Ratios at first: layer 0 has 3, layer 1 loses, layer 2 has 2. After layer 0, layer 1 brings 6 for 2:
    // ratio 3.
    QCOMPARE(points(handMade(), "greedy"), (std::vector<FrontierPoint>{{0, 0}, {1, 3}, {3, 9}, {7, 17}}));

    auto input = handMade();
    input.gains[0] = {0, -1, -1, 9}; // only together: greedy never starts
    QCOMPARE(points(input, "greedy"), (std::vector<FrontierPoint>{{0, 0}, {4, 8}}));
}

void BaselinesTest::greedyTakesWhatIsFreeFirst()
{
    auto input = handMade();
    input.losses[2] = {0, 0};
    QCOMPARE(points(input, "greedy"), (std::vector<FrontierPoint>{{0, 0}, {0, 8}, {1, 11}, {3, 17}}));
}

void BaselinesTest::greedyMovesToLaterFormats()
{
    MixedPrecisionInput input;
    input.subgraphs = {{LayerId{0}}};
    input.formatCount = 3;
    input.losses = {{0, 1, 4}};
    input.gains = {{0, 5, 6}};
    QCOMPARE(points(input, "greedy"), (std::vector<FrontierPoint>{{0, 0}, {1, 5}, {4, 6}}));
}

void BaselinesTest::allButTheUniformOnesRespectPins()
{
    auto input = handMade();
    input.pins = {{LayerId{0}, 1}, {LayerId{2}, 0}};
    const std::vector<FrontierPoint> both{{1, 3}, {3, 9}};
    QCOMPARE(points(input, "prefix"), both);
    QCOMPARE(points(input, "greedy"), both);
    for (const auto &point : points(input, "random"))
        QVERIFY(point == both[0] || point == both[1]);
}

void BaselinesTest::tiedLayersMoveTogether()
{
    auto input = handMade();
    input.ties = {{"ends", {LayerId{0}, LayerId{2}}}};
    const std::vector<FrontierPoint> expected{{0, 0}, {5, 11}, {7, 17}};
    QCOMPARE(points(input, "prefix"), expected);
    QCOMPARE(points(input, "greedy"), expected);
    input.candidates = {{LayerId{1}, {0}}};
    for (const auto &point : points(input, "random"))
        QVERIFY(point == expected[0] || point == expected[1]);
}

void BaselinesTest::randomOnesAreRepeatable()
{
    const auto once = points(manyLayers(), "random");
    QCOMPARE(once.size(), std::size_t{200});
    QCOMPARE(points(manyLayers(), "random"), once);
    QVERIFY(std::ranges::is_sorted(once, {}, &FrontierPoint::loss));
    QVERIFY(once.front().loss < 0.1 * once.back().loss); // the number of lowered layers varies
}

void BaselinesTest::neverBeatTheOptimum()
{
    auto problem = *makeMixedPrecisionProblem(manyLayers());
    for (const auto &baseline : simpleBaselines(problem, {"bf16", "fp8_e4m3"}, 20)) {
        for (const auto &point : baseline.points) {
            problem.choices.limit = point.loss;
            const auto optimum = solveChoiceProblem(problem.choices);
            QVERIFY(optimum);
            QVERIFY(optimum->status == SolveStatus::Optimal);
            QVERIFY(optimum->gain >= point.gain * (1 - 1e-12)); // sums of 300 doubles
        }
    }
}

void BaselinesTest::areFastForManyLayers()
{
    const auto problem = *makeMixedPrecisionProblem(manyLayers());
    const auto start = std::chrono::steady_clock::now();
    const auto baselines = simpleBaselines(problem, {"bf16", "fp8_e4m3"});
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    QVERIFY(spent.count() < 1); // a hundred times what it takes here
}

QTEST_APPLESS_MAIN(BaselinesTest)
#include "baselines_test.moc"
