// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/partition/partition.h"
#include "core/timing/timing.h"
#include "core/timing/whole_model.h"
#include "core/timing/worker_protocol.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace halftone {

/// A configuration of a class of sub-graphs, everything else at the baseline; or one of the whole model.
struct Measurement
{
    ClassId klass; ///< behind the last class: the whole model
    std::size_t configuration = 0; ///< number, as in timed_configurations.h; of the whole: place in the plan

    auto operator<=>(const Measurement &) const = default;
};

using FinishedMeasurements = std::map<Measurement, MeasuredGain>;

/// What must be measured to know the gain of every configuration of every sub-graph.
struct MeasurementPlan
{
    std::vector<std::string> formats; ///< names, the baseline first
    std::vector<SubgraphId> measured; ///< of each class its last member, on which it is measured
    /// [class][configuration]: the configuration that is measured in its place. Layers that cannot take a format
    /// there stay at the baseline, so that format gains nothing for them.
    std::vector<std::vector<std::size_t>> standsFor;
    /// The classes take turns, each with the configurations that change the fewest layers first: what is finished
    /// early says something about every class.
    std::vector<Measurement> order;
    /// Of the whole model, places in the formats, that come last: what the sums of gains are compared with.
    std::vector<Configuration> wholeModel;

    [[nodiscard]] bool isOfWholeModel(const Measurement &measurement) const
    {
        return measurement.klass.value == measured.size();
    }
    bool operator==(const MeasurementPlan &) const = default;
};

/// @param formats   names, the baseline first, 2 or more
/// @param possible  of each layer on the device; a layer that is missing cannot be changed
/// @param whole     how many configurations of the whole model are measured too: wholeModelConfigurations()
/// @return Unsupported if no layer can take any format but the baseline; InvalidArgument for fewer than two formats.
///         Thread-safe.
Result<MeasurementPlan> planMeasurements(const ModelGraph &graph, const Partition &partition,
                                         std::vector<std::string> formats, const PossibleFormats &possible,
                                         std::size_t whole = 0);

/// What is left of the order. Thread-safe.
std::vector<Measurement> remaining(const MeasurementPlan &plan, const FinishedMeasurements &finished);

/// What a measurement of @p plan ends with when it was stopped: Cancelled, with how much of it is kept. Thread-safe.
Error measurementCancelled(const MeasurementPlan &plan, const FinishedMeasurements &finished);

/// The layers that a measurement takes from the baseline, with their places in the formats. Thread-safe.
std::vector<std::pair<LayerId, std::uint8_t>>
changedLayers(const MeasurementPlan &plan, const Partition &partition, const Measurement &measurement);

/// What a worker is asked for; its key is the configuration's number. Thread-safe.
ConfigurationToMeasure toMeasure(const MeasurementPlan &plan, const ModelGraph &graph,
                                 const Partition &partition, const Measurement &measurement);

/// The layers of @p graph that cannot take a format of the plan other than the baseline, in graph order.
/// Thread-safe.
std::vector<LayerId> fixedLayers(const ModelGraph &graph, const std::vector<std::string> &formats,
                                 const PossibleFormats &possible);

/// The timing, once all is finished. Every member of a class gets the gains of its class; the baseline is the
/// median over all measurements of classes, the resolution the median of their spreads (chosen).
/// @return InvalidArgument if a measurement is missing. Thread-safe.
Result<Timing> timingOf(const MeasurementPlan &plan, const Partition &partition, std::string source,
                        const Workload &workload, const FinishedMeasurements &finished);

/// What @p timing already has of @p plan: the gains of classes, and those of the whole model in the same configurations.
/// How many rounds and outliers there were is not known any more: 0. Nothing if the device could do less then than the
/// plan asks. Formats and partition are the same. Thread-safe.
FinishedMeasurements measurementsOf(const MeasurementPlan &plan, const Timing &timing);

} // namespace halftone
