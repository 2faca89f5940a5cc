// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/timing/gain_limits.h"
#include "core/timing/gaudi_model.h"
#include "core/timing/model_source.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace halftone {

/// A time that a hardware profile predicts, with what makes it up.
struct Prediction
{
    PredictedTime time;
    std::string source; ///< ModelSource::text()
    std::string format; ///< of every layer
    double baselineSeconds = 0; ///< the same with every layer at the profile's first format
    std::vector<std::pair<LimitReason, std::size_t>>
        limits; ///< what holds the gain back, and how many layers
    double residentBytes = 0; ///< GaudiModel::residentBytes(); 0 for a product on its own
    double memoryBytes = 0; ///< of one device; 0: unknown

    /// Whether the model can run there: false only if it surely cannot.
    [[nodiscard]] bool fits() const { return memoryBytes <= 0 || residentBytes <= memoryBytes; }

    bool operator==(const Prediction &) const = default;
};

/// One configuration of a sub-graph.
struct ConfigurationTime
{
    Configuration places; ///< of its layers, in SubgraphTimes::formats
    PredictedTime time; ///< of the sub-graph alone
    double gainSeconds = 0; ///< against the first configuration

    bool operator==(const ConfigurationTime &) const = default;
};

/// Every configuration of the sub-graphs of one class: of the member that stands for it, the last one.
struct SubgraphTimes
{
    std::string subgraph; ///< its name
    std::vector<std::string> layers; ///< their names
    std::size_t members = 0; ///< sub-graphs of this class
    std::vector<std::string> formats; ///< the baseline first
    std::vector<ConfigurationTime> configurations; ///< as in core/timing/timed_configurations.h

    bool operator==(const SubgraphTimes &) const = default;
};

/// Predicts one forward pass of a model with every layer in @p format.
///
/// @param path  a Hugging Face folder or its config.json, whose weights are neither needed nor looked for; or
///              a TorchScript file
/// @return errors of loadModel(), loadModelGraph(), namedProfile() and GaudiModel::make(). Any thread.
Result<Prediction> predictModel(const std::filesystem::path &path, const ModelSource &source,
                                const std::string &format, const Workload &workload);

/// Predicts every configuration of every class of sub-graphs, with what makes up its time.
///
/// @param format  beside the profile's first one; empty: its second one
/// @return by class; errors as predictModel(), and InvalidArgument if @p format is the baseline. Any thread.
Result<std::vector<SubgraphTimes>> predictConfigurations(const std::filesystem::path &path,
                                                         const ModelSource &source, const std::string &format,
                                                         const Workload &workload);

/// Predicts one product on its own, with its launch and the cast of its first operand.
/// @return Unsupported for a format that the profile lacks; errors of namedProfile(). Any thread.
Result<Prediction> predictGemm(const GemmDimensions &gemm, const ModelSource &source,
                               const std::string &format);

} // namespace halftone
