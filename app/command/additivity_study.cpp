// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/additivity_study.h"

#include "app/workflow/machine_load.h"
#include "core/partition/sequential_subgraphs.h"

#include <algorithm>
#include <chrono>

namespace halftone {

namespace {

constexpr double SubgraphShare = 0.5; // of the progress; chosen

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

HostChoice choiceOf(const Configuration &configuration, const std::vector<std::string> &formats)
{
    HostChoice choice;
    for (std::size_t layer = 0; layer < configuration.size(); ++layer) {
        if (configuration[layer] != 0)
            choice.emplace(LayerId{static_cast<std::uint32_t>(layer)}, formats[configuration[layer]]);
    }
    return choice;
}

Result<void> measureSubgraphs(HostRunner &runner, const ModelGraph &graph, const Partition &partition,
                              AdditivityStudy &study, const TaskContext &context)
{
    const auto &options = study.options;
    const auto possible = runner.possible();
    const auto plan = planMeasurements(graph, partition, options.formats, possible);
    if (!plan)
        return plan.error();
    study.fixedLayers = fixedLayers(graph, options.formats, possible).size();
    const auto nothing = [](const Measurement &, const MeasuredGain &) -> Result<void> { return {}; };
    if (auto measured
        = measureOnHost(runner, partition, *plan, options.effort, study.subgraphs, nothing, {}, context);
        !measured)
        return measured;
    auto timing
        = timingOf(*plan, partition, study.device.source(), {1, options.sequenceLength}, study.subgraphs);
    if (!timing)
        return timing.error();
    study.timing = *std::move(timing);
    return {};
}

Result<void> measureWhole(HostRunner &runner, const ModelGraph &graph, const Partition &partition,
                          AdditivityStudy &study, const TaskContext &context)
{
    const auto &options = study.options;
    auto drawn
        = wholeModelConfigurations(graph, options.formats, runner.possible(), options.configurations + 1);
    drawn.erase(drawn.begin()); // every layer; the random ones are studied
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const auto begin = static_cast<double>(i);
        const auto all = static_cast<double>(drawn.size());
        const TaskContext part{context.stop, [&](double f) { context.report((begin + f) / all); }};
        const std::vector<TimedPass> sides{
            runner.modelPass({}, context.stop),
            runner.modelPass(choiceOf(drawn[i], options.formats), context.stop)};
        const auto times = timeInTurns(sides, options.effort, secondsNow, part);
        if (!times)
            return times.error();
        AdditivityPoint point;
        point.name = wholeModelName(i + 1);
        point.loweredLayers = std::ssize(drawn[i]) - std::ranges::count(drawn[i], 0);
        point.measured = gainOf(*times);
        point.sums = gainSums(partition, study.timing, drawn[i]);
        study.points.push_back(std::move(point));
    }
    return {};
}

Agreement agreement(const AdditivityStudy &study, double GainSums::*sum)
{
    std::vector<WholeModelPoint> points;
    for (const auto &point : study.points)
        points.push_back({point.measured.gainSeconds, point.measured.spreadSeconds, point.sums});
    return agreementOf(points, sum);
}

} // namespace

Result<AdditivityStudy> studyAdditivity(const AdditivityOptions &options, const TaskContext &context)
{
    AdditivityStudy study;
    study.options = options;
    study.device = hostDevice();
    study.loadBefore = machineLoad();
    if (auto checked = checkHostFormats(study.device, options.formats); !checked)
        return checked.error();
    const auto model = loadModel(options.model, options.sequenceLength);
    if (!model)
        return model.error();
    const auto &graph = model->graph();
    const auto partition = partitionIntoSequentialSubgraphs(graph);
    if (!partition)
        return partition.error();
    auto runner = HostRunner::open(*model, *partition, options.formats, options.sequenceLength);
    if (!runner)
        return runner.error();
    const auto folder = std::filesystem::weakly_canonical(options.model);
    study.model = (folder.filename() == "model" ? folder.parent_path() : folder).filename().string();
    study.layers = std::ssize(graph.layers);
    const TaskContext first{context.stop, [&](double f) { context.report(SubgraphShare * f); }};
    if (auto measured = measureSubgraphs(*runner, graph, *partition, study, first); !measured)
        return measured.error();
    const TaskContext second{context.stop,
                             [&](double f) { context.report(SubgraphShare + (1 - SubgraphShare) * f); }};
    if (auto measured = measureWhole(*runner, graph, *partition, study, second); !measured)
        return measured.error();
    study.loadAfter = machineLoad();
    return study;
}

Agreement subgraphAgreement(const AdditivityStudy &study)
{
    return agreement(study, &GainSums::bySubgraph);
}

Agreement layerAgreement(const AdditivityStudy &study)
{
    return agreement(study, &GainSums::byLayer);
}

} // namespace halftone
