// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/prediction.h"

#include "app/workflow/timing_job.h"
#include "core/model/model.h"
#include "core/partition/sequential_subgraphs.h"

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

} // namespace

Result<Prediction> predictModel(const std::filesystem::path &path, const ModelSource &source,
                                const std::string &format, const Workload &workload)
{
    const auto profile = namedProfile(source.profile);
    if (!profile)
        return profile.error();
    const auto graph = graphOf(path);
    if (!graph)
        return graph.error();
    const auto partition = partitionIntoSequentialSubgraphs(*graph);
    if (!partition)
        return partition.error();
    const std::vector<std::string> formats{profile->formats.front().name, format};
    const auto model = GaudiModel::make(*graph, *partition, formats, *profile, workload, source.devices);
    if (!model)
        return model.error();
    const bool isBaseline = format == formats.front();
    const Configuration every(graph->layers.size(), isBaseline ? 0 : 1);
    const Configuration none(graph->layers.size(), 0);
    return Prediction{model->wholeTime(every),
                      source.text(),
                      format,
                      model->wholeTime(none).totalSeconds,
                      isBaseline ? decltype(Prediction::limits){} : limitsOf(*model, *graph),
                      model->residentBytes(every),
                      model->memoryBytes()};
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
