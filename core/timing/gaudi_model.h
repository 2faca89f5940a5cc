// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"
#include "core/timing/bundles.h"
#include "core/timing/hardware_profile.h"
#include "core/timing/timing.h"

#include <string>
#include <vector>

namespace halftone {

/// What the engines are busy for. They overlap, so the parts may exceed the total.
struct TimeParts
{
    double mmeSeconds = 0; ///< matrix engine
    double tpcSeconds = 0; ///< vector engines: norms, softmax, activations, residuals, casts
    double hbmSeconds = 0; ///< weights, cache, operands and results of layers that cross a bundle's border
    double overheadSeconds = 0; ///< fixed, per bundle
    double collectiveSeconds = 0; ///< sums over the devices that share the model

    bool operator==(const TimeParts &) const = default;
};

/// The time of one sub-graph in one configuration.
struct PredictedTime
{
    TimeParts parts;
    double totalSeconds = 0;

    bool operator==(const PredictedTime &) const = default;
};

/// Predicts the time of a model on a Gaudi from a hardware profile.
///
/// Every layer and every operation before it belongs to one bundle (core/timing/bundles.h); bundles follow
/// each other. In a bundle the engines overlap:
///
///     E = max(sum of MME, HBM traffic of the layers / bandwidth),  T = sum of TPC
///     time = max(E, T) + min(E, T) / slices + overhead + collective
///
/// Vector operations are priced by the elements they read and write, whatever their format; each further
/// format in which a result is wanted is written once more, and BF16 is left out where nobody wants it. The
/// second term is the first and last slice of the engine that waits or is waited for. This max() is why gains
/// inside a sub-graph do not add up. The time to the first token needs the output layer (lm_head) for one
/// position only. Decode is one token of every sequence with a cache of the sequence length; it pays no
/// overhead, and its products with the cache, many of few rows, run at the engine's rate whatever its tiles.
/// All times are of one of the devices that share the model.
///
/// A plain value, immutable: thread-safe. Source: docs/gaudi.md; how bundles are formed is ours.
class GaudiModel
{
public:
    /// @param formats  names, the baseline first; the profile must have them
    /// @param devices  that share the model (tensor parallel), 1 to the profile's most; the number of
    ///                 attention heads is a multiple of it
    /// @return Unsupported for a format that the profile lacks; InvalidArgument for a workload that
    ///         checkWorkload() refuses, another number of devices, none or more than 32 formats, or a
    ///         partition of another graph.
    static Result<GaudiModel> make(const ModelGraph &graph, const Partition &partition,
                                   const std::vector<std::string> &formats, const HardwareProfile &profile,
                                   const Workload &workload, std::int64_t devices = 1);

    /// Whole forward pass, every layer at the baseline; seconds.
    [[nodiscard]] double baselineSeconds() const;

    /// Whole forward pass; one position in the format list for each layer of the model.
    [[nodiscard]] PredictedTime wholeTime(const Configuration &formatOfLayer) const;
    /// Its total; seconds.
    [[nodiscard]] double seconds(const Configuration &formatOfLayer) const;

    /// Bytes that each device must hold at least: its share of the layers' weights and, in decode, of the cache.
    [[nodiscard]] double residentBytes(const Configuration &formatOfLayer) const;
    /// Memory of one device, bytes; 0 if its profile does not say.
    [[nodiscard]] double memoryBytes() const { return m_profile.hbmBytes; }

    /// The bundles of one sub-graph; one position in the format list for each of its layers.
    [[nodiscard]] PredictedTime subgraphTime(SubgraphId subgraph, const Configuration &configuration) const;

    /// The one bundle of that sub-graph that holds @p layer.
    [[nodiscard]] PredictedTime bundleTimeOf(LayerId layer, SubgraphId subgraph,
                                             const Configuration &configuration) const;

    /// Whether the engines overlap in the bundle of @p layer.
    [[nodiscard]] bool overlaps(LayerId layer) const;

    /// MME seconds of one layer in the format with this position.
    [[nodiscard]] double layerMmeSeconds(LayerId layer, std::size_t format) const;

    /// Time saved by the configurations of a sub-graph, as in timed_configurations.h; [0] is 0. The last member of its
    /// class is computed, so that all members agree.
    [[nodiscard]] std::vector<double> gains(SubgraphId subgraph) const;

    [[nodiscard]] const Partition &partition() const { return m_partition; }
    [[nodiscard]] const FormatSupport &format(std::size_t position) const { return m_formats[position]; }

private:
    GaudiModel() = default;
    [[nodiscard]] PredictedTime bundleTime(const Bundle &bundle, const Configuration &formatOfLayer) const;
    [[nodiscard]] Configuration wholeModel(SubgraphId subgraph, const Configuration &configuration) const;
    [[nodiscard]] const Bundle &bundleOf(LayerId layer) const;

    BundledGraph m_bundles;
    Partition m_partition;
    HardwareProfile m_profile;
    Workload m_workload;
    std::int64_t m_devices = 1;
    std::vector<FormatSupport> m_formats;
    std::vector<int> m_formatBits;
};

/// Predicts the gain of every configuration of every sub-graph; its source is ModelSource::text().
/// @return errors as GaudiModel::make(). Thread-safe; takes milliseconds.
Result<Timing> gaudiTiming(const ModelGraph &graph, const Partition &partition,
                           const std::vector<std::string> &formats, const HardwareProfile &profile,
                           const Workload &workload, std::int64_t devices = 1);

} // namespace halftone
