// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/configuration.h"
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/measurement_plan.h"
#include "tests/support/graph_builder.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace halftone;

namespace {

const std::vector<std::string> Formats{"bf16", "int8"};

/// What the device of these tests can do: INT8 for linears alone.
PossibleFormats linearsOnly(const ModelGraph &graph)
{
    PossibleFormats possible;
    for (const auto &layer : graph.layers)
        possible[layer.name] = layer.kind == LayerKind::Linear ? Formats : std::vector<std::string>{"bf16"};
    return possible;
}

MeasuredGain gainOf(const Measurement &measurement)
{
    const auto number = static_cast<double>(100 * measurement.klass.value + measurement.configuration);
    return {number, number / 10, 1.0, 1.0 - number, 8, 0, true};
}

} // namespace

class MeasurementPlanTest : public QObject
{
    Q_OBJECT

    ModelGraph m_graph = test::llamaGraph();
    Partition m_partition = *partitionIntoSequentialSubgraphs(m_graph);
    MeasurementPlan m_plan = *planMeasurements(m_graph, m_partition, Formats, linearsOnly(m_graph));

private Q_SLOTS:
    void whatIsBeyondItsSpreadIsCounted()
    {
        // Gain, spread, sums: less than promised, exactly its spread less, within it, more.
        const std::vector<WholeModelPoint> points{
            {1, 1, {3, 1}}, {1, 2, {3, 1}}, {2, 0.5, {2.25, 2}}, {4, 1, {2, 4}}};
        QVERIFY((beyondSpread(points, &GainSums::bySubgraph) == BeyondSpread{1, 1}));
        QVERIFY((beyondSpread(points, &GainSums::byLayer) == BeyondSpread{0, 0}));
    }

    void measuresEachPossibleConfigurationOfEachClassOnce()
    {
        const std::set<Measurement> unique(m_plan.order.begin(), m_plan.order.end());
        QCOMPARE(unique.size(), m_plan.order.size());
        std::size_t expected = 0;
        std::set<ClassId> seen;
        for (const auto &subgraph : m_partition.subgraphs) {
            if (!seen.insert(subgraph.klass).second)
                continue;
            const auto linears = std::ranges::count_if(subgraph.layers, [&](LayerId layer) {
                return m_graph.layer(layer).kind == LayerKind::Linear;
            });
            expected += (std::size_t{1} << static_cast<unsigned>(linears)) - 1;
        }
        QCOMPARE(m_plan.order.size(), expected);
    }

    void classesTakeTurnsAndSmallChangesComeFirst()
    {
        const auto classes = m_partition.classCount;
        std::set<ClassId> first;
        for (std::size_t i = 0; i < classes; ++i)
            first.insert(m_plan.order[i].klass);
        QCOMPARE(first.size(), classes);
        std::map<ClassId, std::size_t> changed;
        for (const auto &measurement : m_plan.order) {
            const auto count = toMeasure(m_plan, m_graph, m_partition, measurement).formats.size();
            QVERIFY(count >= changed[measurement.klass]);
            changed[measurement.klass] = count;
        }
    }

    void asksOnlyForWhatTheLayersCanTake()
    {
        for (const auto &measurement : m_plan.order) {
            for (const auto &[layer, format] : toMeasure(m_plan, m_graph, m_partition, measurement).formats) {
                QVERIFY(layer.find("matmul") == std::string::npos);
                QCOMPARE(format, std::string("int8"));
            }
        }
        for (const auto layer : fixedLayers(m_graph, Formats, linearsOnly(m_graph)))
            QVERIFY(m_graph.layer(layer).kind == LayerKind::Matmul);
    }

    void finishedMeasurementsAreNotRepeated()
    {
        FinishedMeasurements finished;
        for (std::size_t i = 0; i < m_plan.order.size(); i += 3)
            finished.emplace(m_plan.order[i], gainOf(m_plan.order[i]));
        const auto left = remaining(m_plan, finished);
        QCOMPARE(left.size() + finished.size(), m_plan.order.size());
        for (const auto &measurement : left)
            QVERIFY(!finished.contains(measurement));
        QVERIFY(!timingOf(m_plan, m_partition, "worker:x", {}, finished));
    }

    void everyMemberOfAClassGetsItsGains()
    {
        FinishedMeasurements finished;
        for (const auto &measurement : m_plan.order)
            finished.emplace(measurement, gainOf(measurement));
        const auto timing = timingOf(m_plan, m_partition, "worker:x", {1, 64, Phase::Prefill}, finished);
        QVERIFY(timing);
        QCOMPARE(timing->baselineSeconds, 1.0);
        QCOMPARE(timing->gains.size(), m_partition.subgraphs.size());
        for (std::size_t i = 0; i < timing->gains.size(); ++i) {
            const auto &subgraph = m_partition.subgraphs[i];
            const auto &gains = timing->gains[i].gainSeconds;
            QCOMPARE(gains.size(), configurationCount(subgraph.layers.size(), 2));
            for (std::size_t c = 0; c < gains.size(); ++c) {
                const auto measured = m_plan.standsFor[subgraph.klass.value][c];
                const double expected = measured == 0 ? 0 : gainOf({subgraph.klass, measured}).gainSeconds;
                QVERIFY(gains[c] == expected);
            }
        }
    }

    void theWholeModelComesLastAndIsNoPartOfTheGains()
    {
        constexpr std::size_t Whole = 4;
        const auto plan = *planMeasurements(m_graph, m_partition, Formats, linearsOnly(m_graph), Whole);
        QCOMPARE(plan.order.size(), m_plan.order.size() + Whole);
        FinishedMeasurements finished;
        for (const auto &measurement : plan.order)
            finished.emplace(measurement, gainOf(measurement));
        const std::vector last(plan.order.end() - Whole, plan.order.end());
        for (std::size_t i = 0; i < Whole; ++i) {
            QVERIFY(plan.isOfWholeModel(last[i]));
            finished.at(last[i]) = {0.5 + static_cast<double>(i), 1000, 7, 6, 8, 0, true};
            std::vector<std::pair<std::string, std::string>> lowered;
            for (std::size_t layer = 0; layer < m_graph.layers.size(); ++layer) {
                if (plan.wholeModel[i][layer] != 0)
                    lowered.emplace_back(m_graph.layers[layer].name, "int8");
            }
            QVERIFY(toMeasure(plan, m_graph, m_partition, last[i]).formats == lowered);
            QVERIFY(!lowered.empty());
        }
        const auto timing = *timingOf(plan, m_partition, "worker:x", {1, 64}, finished);
        for (const auto &measurement : last)
            finished.erase(measurement);
        const auto without = *timingOf(m_plan, m_partition, "worker:x", {1, 64}, finished);
        QVERIFY(timing.gains == without.gains);
        QCOMPARE(timing.resolutionSeconds, without.resolutionSeconds);
        QCOMPARE(timing.baselineSeconds, without.baselineSeconds);
        QCOMPARE(timing.wholeModel.size(), Whole);
        QCOMPARE(timing.wholeModel[2].gainSeconds, 2.5);
        QCOMPARE(timing.wholeModel[2].places, plan.wholeModel[2]);
    }

    void aFinishedTimingLacksOnlyWhatIsAdded()
    {
        const auto few = *planMeasurements(m_graph, m_partition, Formats, linearsOnly(m_graph), 2);
        FinishedMeasurements finished;
        for (const auto &measurement : few.order)
            finished.emplace(measurement, gainOf(measurement));
        const auto timing = *timingOf(few, m_partition, "worker:x", {1, 64}, finished);
        const auto many = *planMeasurements(m_graph, m_partition, Formats, linearsOnly(m_graph), 5);
        auto known = measurementsOf(many, timing);
        const auto left = remaining(many, known);
        QCOMPARE(left.size(), std::size_t(3));
        for (const auto &measurement : left) {
            QVERIFY(many.isOfWholeModel(measurement) && measurement.configuration >= 2);
            known.emplace(measurement, gainOf(measurement));
        }
        const auto extended = *timingOf(many, m_partition, "worker:x", {1, 64}, known);
        QVERIFY(extended.gains == timing.gains);
        QCOMPARE(extended.baselineSeconds, timing.baselineSeconds);
        QCOMPARE(extended.resolutionSeconds, timing.resolutionSeconds);
        QCOMPARE(extended.wholeModel.size(), std::size_t(5));
        QVERIFY(std::equal(timing.wholeModel.begin(), timing.wholeModel.end(), extended.wholeModel.begin()));

        // The device could not change matmuls then and can now.
        PossibleFormats all;
        for (const auto &layer : m_graph.layers)
            all[layer.name] = Formats;
        const auto wider = *planMeasurements(m_graph, m_partition, Formats, all);
        QVERIFY(measurementsOf(wider, timing).empty());
    }

    void theFirstOfTheWholeLowersEveryLayerThatCan()
    {
        const auto few = wholeModelConfigurations(m_graph, Formats, linearsOnly(m_graph), 3);
        for (std::size_t layer = 0; layer < m_graph.layers.size(); ++layer)
            QCOMPARE(few[0][layer] == 1, m_graph.layers[layer].kind == LayerKind::Linear);
        const auto many = wholeModelConfigurations(m_graph, Formats, linearsOnly(m_graph), 20);
        QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
        QVERIFY(std::set(many.begin(), many.end()).size() > 15);
        for (const auto &configuration : many) {
            for (std::size_t layer = 0; layer < m_graph.layers.size(); ++layer)
                QVERIFY(configuration[layer] == 0 || m_graph.layers[layer].kind == LayerKind::Linear);
        }
    }

    /// Layers of one sub-graph that only help together: the sum of layers misses it, the sum of sub-graphs does not.
    void sumsAreThoseOfSubgraphsAndOfSingleLayers()
    {
        Timing timing{"imported:x", {}, Formats, 1, 0, {}};
        double bySubgraph = 0;
        double byLayer = 0;
        Configuration places(m_graph.layers.size());
        for (const auto &subgraph : m_partition.subgraphs) {
            const auto layers = subgraph.layers.size();
            auto &gains = timing.gains.emplace_back();
            for (std::size_t c = 0; c < configurationCount(layers, 2); ++c)
                gains.gainSeconds.push_back(static_cast<double>(c * c));
            gains.spreadSeconds.resize(gains.gainSeconds.size());
            for (std::size_t i = 0; i < layers; ++i) {
                places[subgraph.layers[i].value] = 1;
                byLayer
                    += static_cast<double>(std::size_t{1} << (2 * i)); // each alone: a power of two, squared
            }
            bySubgraph += gains.gainSeconds.back();
        }
        const auto sums = gainSums(m_partition, timing, places);
        QCOMPARE(sums.bySubgraph, bySubgraph);
        QCOMPARE(sums.byLayer, byLayer);
        timing.wholeModel = {{places, bySubgraph, 0}, {Configuration(places.size()), 0, 0}};
        const auto points = wholeModelPoints(m_partition, timing);
        QCOMPARE(agreementOf(points, &GainSums::bySubgraph).rSquared, 1.0);
        QVERIFY((beyondSpread(points, &GainSums::bySubgraph) == BeyondSpread{0, 0}));
        QVERIFY(agreementOf(points, &GainSums::byLayer).rSquared < 1);
    }

    void refusesWhatNobodyCanMeasure()
    {
        QVERIFY(planMeasurements(m_graph, m_partition, Formats, {}).error().code == ErrorCode::Unsupported);
        QVERIFY(planMeasurements(m_graph, m_partition, {"bf16"}, {}).error().code
                == ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(MeasurementPlanTest)
#include "measurement_plan_test.moc"
