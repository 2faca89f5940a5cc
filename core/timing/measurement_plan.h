// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/partition/partition.h"
#include "core/timing/timing.h"
#include "core/timing/worker_protocol.h"

#include <map>
#include <string>
#include <vector>

namespace halftone {

/// A configuration of a class of sub-graphs, everything else at the baseline.
struct Measurement
{
    ClassId klass;
    std::size_t configuration = 0; ///< number, as in core/graph/configuration.h

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

    bool operator==(const MeasurementPlan &) const = default;
};

/// @param formats   names, the baseline first, 2 or more
/// @param possible  of each layer on the device; a layer that is missing cannot be changed
/// @return Unsupported if a sub-graph has too many configurations, or no layer can take any format but the
///         baseline; InvalidArgument for fewer than two formats. Thread-safe.
Result<MeasurementPlan> planMeasurements(const ModelGraph &graph, const Partition &partition,
                                         std::vector<std::string> formats, const PossibleFormats &possible);

/// What is left of the order. Thread-safe.
std::vector<Measurement> remaining(const MeasurementPlan &plan, const FinishedMeasurements &finished);

/// What a worker is asked for; its key is the configuration's number. Thread-safe.
ConfigurationToMeasure toMeasure(const MeasurementPlan &plan, const ModelGraph &graph,
                                 const Partition &partition, const Measurement &measurement);

/// The layers of @p graph that cannot take a format of the plan other than the baseline, in graph order.
/// Thread-safe.
std::vector<LayerId> fixedLayers(const ModelGraph &graph, const std::vector<std::string> &formats,
                                 const PossibleFormats &possible);

/// The timing, once all is finished. Every member of a class gets the gains of its class; the baseline is the
/// median over all measurements, the resolution the median of their spreads (chosen).
/// @return InvalidArgument if a measurement is missing. Thread-safe.
Result<Timing> timingOf(const MeasurementPlan &plan, const Partition &partition, std::string source,
                        const Workload &workload, const FinishedMeasurements &finished);

} // namespace halftone
