// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/prediction.h"

#include "app/workflow/timing_job.h"
#include "core/model/model.h"
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/timed_configurations.h"

#include <map>

namespace halftone {

namespace {

/// A folder is read by its configuration alone; only a TorchScript file holds its graph in itself.
Result<ModelGraph> graphOf(const std::filesystem::path &path)
{
    std::error_code ignored;
    if (path.extension() == ".json" || std::filesystem::is_directory(path, ignored))
        return loadModelGraph(path);
    const auto model = loadModel(path);
    if (!model)
        return model.error();
    return model->graph();
}

/// Every reason that holds for some layer in the lowered format, with the number of those layers.
std::vector<std::pair<LimitReason, std::size_t>> limitsOf(const GaudiModel &model, const ModelGraph &graph)
{
    std::map<LimitReason, std::size_t> layers;
    for (std::uint32_t layer = 0; layer < graph.layers.size(); ++layer)
        for (const auto reason : gainLimits(model, LayerId{layer}, 1))
            ++layers[reason];
    return {layers.begin(), layers.end()};
}

/// A model on a device.
struct ModelOnDevice
{
    ModelGraph graph;
    std::vector<std::string> formats; ///< the profile's first, and another
    GaudiModel times;
};

/// @param format  empty: the second of the profile
Result<ModelOnDevice> onDevice(const std::filesystem::path &path, const ModelSource &source,
                               const std::string &format, const Workload &workload)
{
    const auto profile = namedProfile(source.profile);
    if (!profile)
        return profile.error();
    auto graph = graphOf(path);
    if (!graph)
        return graph.error();
    const auto partition = partitionIntoSequentialSubgraphs(*graph);
    if (!partition)
        return partition.error();
    const auto &known = profile->formats;
    if (format.empty() && known.size() < 2)
        return Error{ErrorCode::Unsupported, profile->name,
                     "the hardware profile has no format beside " + known.front().name};
    std::vector<std::string> formats{known.front().name, format.empty() ? known[1].name : format};
    auto times = GaudiModel::make(*graph, *partition, formats, *profile, workload, source.devices);
    if (!times)
        return times.error();
    return ModelOnDevice{*std::move(graph), std::move(formats), *std::move(times)};
}

SubgraphTimes timesOf(const ModelOnDevice &model, SubgraphId id)
{
    const auto &subgraph = model.times.partition().subgraphs[id.value];
    SubgraphTimes times{subgraph.name, {}, 0, model.formats, {}};
    for (const auto layer : subgraph.layers)
        times.layers.push_back(model.graph.layer(layer).name);
    const auto count = timedCount(subgraph.layers.size(), model.formats.size());
    for (std::size_t place = 0; place < count; ++place) {
        auto places = timedConfiguration(place, subgraph.layers.size(), model.formats.size());
        const auto time = model.times.subgraphTime(id, places);
        const double baseline = place == 0 ? time.totalSeconds : times.configurations[0].time.totalSeconds;
        times.configurations.push_back({std::move(places), time, baseline - time.totalSeconds});
    }
    return times;
}

} // namespace

Result<Prediction> predictModel(const std::filesystem::path &path, const ModelSource &source,
                                const std::string &format, const Workload &workload)
{
    const auto model = onDevice(path, source, format, workload);
    if (!model)
        return model.error();
    const auto &[graph, formats, times] = *model;
    const bool isBaseline = format == formats.front();
    const Configuration every(graph.layers.size(), isBaseline ? 0 : 1);
    const Configuration none(graph.layers.size(), 0);
    return Prediction{times.wholeTime(every),
                      source.text(),
                      format,
                      times.wholeTime(none).totalSeconds,
                      isBaseline ? decltype(Prediction::limits){} : limitsOf(times, graph),
                      times.residentBytes(every),
                      times.memoryBytes()};
}

Result<std::vector<SubgraphTimes>> predictConfigurations(const std::filesystem::path &path,
                                                         const ModelSource &source, const std::string &format,
                                                         const Workload &workload)
{
    const auto model = onDevice(path, source, format, workload);
    if (!model)
        return model.error();
    if (model->formats[0] == model->formats[1])
        return Error{ErrorCode::InvalidArgument, format, "is the baseline; name a format to compare with it"};
    const auto &partition = model->times.partition();
    std::vector<SubgraphId> last(partition.classCount);
    std::vector<std::size_t> members(partition.classCount);
    for (std::uint32_t i = 0; i < partition.subgraphs.size(); ++i) {
        const auto klass = partition.subgraphs[i].klass.value;
        last[klass] = SubgraphId{i};
        ++members[klass];
    }
    std::vector<SubgraphTimes> all;
    for (std::size_t klass = 0; klass < last.size(); ++klass) {
        all.push_back(timesOf(*model, last[klass]));
        all.back().members = members[klass];
    }
    return all;
}

Result<Prediction> predictGemm(const GemmDimensions &gemm, const ModelSource &source,
                               const std::string &format)
{
    const auto profile = namedProfile(source.profile);
    if (!profile)
        return profile.error();
    const FormatSupport *support = profile->format(format);
    if (!support)
        return Error{ErrorCode::Unsupported, format,
                     "the hardware profile " + profile->name + " lacks this format"};
    const GemmCost cost = standaloneGemmCost(gemm, *support, *profile);
    Prediction prediction;
    prediction.source = source.text();
    prediction.format = format;
    prediction.time.parts.mmeSeconds = cost.mmeSeconds;
    prediction.time.parts.tpcSeconds = cost.castSeconds;
    prediction.time.parts.hbmSeconds = cost.hbmSeconds;
    prediction.time.parts.overheadSeconds = cost.launchSeconds;
    prediction.time.totalSeconds = cost.totalSeconds();
    prediction.baselineSeconds = standaloneGemmCost(gemm, profile->formats.front(), *profile).totalSeconds();
    return prediction;
}

} // namespace halftone
