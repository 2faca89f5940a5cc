// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/measurement_plan.h"

#include "core/timing/paired_times.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>

namespace halftone {

namespace {

std::ptrdiff_t countChanged(std::size_t configuration, std::size_t layers, std::size_t formats)
{
    const auto positions = timedConfiguration(configuration, layers, formats);
    return static_cast<std::ptrdiff_t>(layers) - std::ranges::count(positions, std::uint8_t{0});
}

/// The configuration in which layers keep the baseline if they cannot take their format.
std::size_t possiblePart(std::size_t configuration, const ModelGraph &graph, const Subgraph &subgraph,
                         const std::vector<std::string> &formats, const PossibleFormats &possible)
{
    auto positions = timedConfiguration(configuration, subgraph.layers.size(), formats.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (!canTake(possible, graph.layer(subgraph.layers[i]).name, formats[positions[i]]))
            positions[i] = 0;
    }
    return *timedPlace(positions, formats.size()); // of a large sub-graph it changes one layer, or none
}

/// What each class measures, fewest changed layers first.
std::vector<std::size_t> queueOf(const std::vector<std::size_t> &standsFor, std::size_t layers,
                                 std::size_t formats)
{
    std::vector<std::size_t> queue;
    for (std::size_t i = 1; i < standsFor.size(); ++i) {
        if (standsFor[i] == i)
            queue.push_back(i);
    }
    std::ranges::stable_sort(
        queue, {}, [&](std::size_t configuration) { return countChanged(configuration, layers, formats); });
    return queue;
}

void interleave(const std::vector<std::vector<std::size_t>> &queues, std::vector<Measurement> &order)
{
    std::size_t longest = 0;
    for (const auto &queue : queues)
        longest = std::max(longest, queue.size());
    for (std::size_t turn = 0; turn < longest; ++turn) {
        for (std::size_t klass = 0; klass < queues.size(); ++klass) {
            if (turn < queues[klass].size())
                order.push_back({ClassId{static_cast<std::uint32_t>(klass)}, queues[klass][turn]});
        }
    }
}

} // namespace

Result<MeasurementPlan> planMeasurements(const ModelGraph &graph, const Partition &partition,
                                         std::vector<std::string> formats, const PossibleFormats &possible,
                                         std::size_t whole)
{
    if (formats.size() < 2)
        return Error{ErrorCode::InvalidArgument, "formats", "there must be a baseline and another format"};
    MeasurementPlan plan{std::move(formats),
                         std::vector<SubgraphId>(partition.classCount),
                         std::vector<std::vector<std::size_t>>(partition.classCount),
                         {},
                         {}};
    for (std::size_t i = 0; i < partition.subgraphs.size(); ++i)
        plan.measured[partition.subgraphs[i].klass.value] = SubgraphId{static_cast<std::uint32_t>(i)};
    std::vector<std::vector<std::size_t>> queues;
    for (std::size_t klass = 0; klass < partition.classCount; ++klass) {
        const auto &subgraph = partition.subgraphs[plan.measured[klass].value];
        const auto count = timedCount(subgraph.layers.size(), plan.formats.size());
        for (std::size_t i = 0; i < count; ++i)
            plan.standsFor[klass].push_back(possiblePart(i, graph, subgraph, plan.formats, possible));
        queues.push_back(queueOf(plan.standsFor[klass], subgraph.layers.size(), plan.formats.size()));
    }
    interleave(queues, plan.order);
    if (plan.order.empty())
        return Error{ErrorCode::Unsupported, "worker",
                     "it can change no layer of this model to " + plan.formats[1]
                         + ", choose another format or model file"};
    plan.wholeModel = wholeModelConfigurations(graph, plan.formats, possible, whole);
    for (std::size_t i = 0; i < whole; ++i)
        plan.order.push_back({ClassId{static_cast<std::uint32_t>(partition.classCount)}, i});
    return plan;
}

std::vector<Measurement> remaining(const MeasurementPlan &plan, const FinishedMeasurements &finished)
{
    std::vector<Measurement> left;
    std::ranges::copy_if(plan.order, std::back_inserter(left),
                         [&](const Measurement &measurement) { return !finished.contains(measurement); });
    return left;
}

Error measurementCancelled(const MeasurementPlan &plan, const FinishedMeasurements &finished)
{
    const std::string all = std::to_string(plan.order.size()) + " configurations ";
    const auto kept = plan.order.size() - remaining(plan, finished).size();
    return {ErrorCode::Cancelled,
            {},
            kept == 0 ? "the measurement was cancelled before the first of " + all + "was measured"
                      : "the measurement was cancelled; " + std::to_string(kept) + " of " + all
                    + "are measured and kept, the same command continues"};
}

std::vector<std::pair<LayerId, std::uint8_t>>
changedLayers(const MeasurementPlan &plan, const Partition &partition, const Measurement &measurement)
{
    std::vector<std::pair<LayerId, std::uint8_t>> changed;
    const auto add = [&](LayerId layer, std::uint8_t place) {
        if (place != 0)
            changed.emplace_back(layer, place);
    };
    if (plan.isOfWholeModel(measurement)) {
        const auto &places = plan.wholeModel[measurement.configuration];
        for (std::uint32_t layer = 0; layer < places.size(); ++layer)
            add(LayerId{layer}, places[layer]);
        return changed;
    }
    const auto &layers = partition.subgraphs[plan.measured[measurement.klass.value].value].layers;
    const auto places = timedConfiguration(measurement.configuration, layers.size(), plan.formats.size());
    for (std::size_t i = 0; i < layers.size(); ++i)
        add(layers[i], places[i]);
    return changed;
}

ConfigurationToMeasure toMeasure(const MeasurementPlan &plan, const ModelGraph &graph,
                                 const Partition &partition, const Measurement &measurement)
{
    ConfigurationToMeasure result{measurement.configuration, {}};
    for (const auto &[layer, place] : changedLayers(plan, partition, measurement))
        result.formats.emplace_back(graph.layer(layer).name, plan.formats[place]);
    return result;
}

std::vector<LayerId> fixedLayers(const ModelGraph &graph, const std::vector<std::string> &formats,
                                 const PossibleFormats &possible)
{
    std::vector<LayerId> fixed;
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        const auto takes
            = [&](const std::string &format) { return canTake(possible, graph.layers[i].name, format); };
        if (std::none_of(formats.begin() + 1, formats.end(), takes))
            fixed.push_back(LayerId{static_cast<std::uint32_t>(i)});
    }
    return fixed;
}

Result<Timing> timingOf(const MeasurementPlan &plan, const Partition &partition, std::string source,
                        const Workload &workload, const FinishedMeasurements &finished)
{
    std::vector<double> baselines;
    std::vector<double> spreads;
    for (const auto &measurement : plan.order) {
        const auto found = finished.find(measurement);
        if (found == finished.end())
            return Error{ErrorCode::InvalidArgument, source, "not every configuration has been measured yet"};
        if (plan.isOfWholeModel(measurement))
            continue; // says nothing about the sub-graphs' precision
        baselines.push_back(found->second.baselineSeconds);
        spreads.push_back(found->second.spreadSeconds);
    }
    Timing timing{std::move(source), workload, plan.formats, median(baselines), median(spreads), {}};
    for (const auto &subgraph : partition.subgraphs) {
        SubgraphGains gains;
        for (const auto configuration : plan.standsFor[subgraph.klass.value]) {
            const auto found = finished.find({subgraph.klass, configuration});
            gains.gainSeconds.push_back(found == finished.end() ? 0 : found->second.gainSeconds);
            gains.spreadSeconds.push_back(found == finished.end() ? 0 : found->second.spreadSeconds);
        }
        timing.gains.push_back(std::move(gains));
    }
    const ClassId whole{static_cast<std::uint32_t>(plan.measured.size())};
    for (std::size_t i = 0; i < plan.wholeModel.size(); ++i) {
        const auto &gain = finished.at({whole, i});
        timing.wholeModel.push_back({plan.wholeModel[i], gain.gainSeconds, gain.spreadSeconds});
    }
    return timing;
}

FinishedMeasurements measurementsOf(const MeasurementPlan &plan, const Timing &timing)
{
    FinishedMeasurements finished;
    const auto add = [&](const Measurement &measurement, double gain, double spread) {
        const double candidate = std::max(timing.baselineSeconds - gain, 0.0);
        finished.emplace(measurement,
                         MeasuredGain{gain, spread, timing.baselineSeconds, candidate, 0, 0, true});
    };
    for (const auto &measurement : plan.order) {
        if (!plan.isOfWholeModel(measurement)) {
            const auto &gains = timing.gains[plan.measured[measurement.klass.value].value];
            const double gain = gains.gainSeconds[measurement.configuration];
            const double spread = gains.spreadSeconds[measurement.configuration];
            if (gain == 0 && spread == 0) // was not possible there when it was measured
                return {};
            add(measurement, gain, spread);
            continue;
        }
        const auto &places = plan.wholeModel[measurement.configuration];
        const auto known = std::ranges::find(timing.wholeModel, places, &WholeModelGain::places);
        if (known != timing.wholeModel.end())
            add(measurement, known->gainSeconds, known->spreadSeconds);
    }
    return finished;
}

} // namespace halftone
