// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/additivity_study.h"

#include "core/graph/configuration.h"
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/layer_sum.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <random>

namespace halftone {

namespace {

constexpr double SubgraphShare = 0.5; // of the progress; chosen

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double loadNow()
{
    double load = 0;
    std::ifstream("/proc/loadavg") >> load;
    return load;
}

bool canTake(const PossibleFormats &possible, const std::string &layer, const std::string &format)
{
    const auto found = possible.find(layer);
    return found != possible.end() && std::ranges::find(found->second, format) != found->second.end();
}

/// Positions in the list of formats, for every layer of the model.
std::vector<Configuration> drawConfigurations(const ModelGraph &graph, const AdditivityOptions &options,
                                              const PossibleFormats &possible)
{
    std::mt19937_64 random(AdditivitySeed);
    const std::size_t layers = graph.layers.size();
    std::vector<Configuration> drawn;
    for (std::size_t i = 0; i < options.configurations; ++i) {
        const std::size_t lowered = 1 + random() % layers;
        std::vector<std::size_t> order(layers);
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const std::size_t place = random() % (layer + 1); // Fisher-Yates, the same on every machine
            order[layer] = order[place];
            order[place] = layer;
        }
        auto &configuration = drawn.emplace_back(layers);
        for (std::size_t k = 0; k < lowered; ++k) {
            const auto format = 1 + random() % (options.formats.size() - 1);
            if (canTake(possible, graph.layers[order[k]].name, options.formats[format]))
                configuration[order[k]] = static_cast<std::uint8_t>(format);
        }
    }
    return drawn;
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

void addSums(const Partition &partition, const Timing &timing, const Configuration &configuration,
             AdditivityPoint &point)
{
    const std::size_t formats = timing.formats.size();
    for (std::size_t j = 0; j < partition.subgraphs.size(); ++j) {
        Configuration own;
        for (const auto layer : partition.subgraphs[j].layers)
            own.push_back(configuration[layer.value]);
        const auto number = configurationIndex(own, formats);
        const auto &gains = timing.gains[j].gainSeconds;
        point.subgraphSum += gains[number];
        point.layerSum += sumOfSingleLayerGains(gains, own.size(), formats)[number];
    }
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
    if (auto measured = measureOnHost(runner, graph, partition, *plan, options.effort, study.subgraphs,
                                      nothing, {}, context);
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
    const auto drawn = drawConfigurations(graph, study.options, runner.possible());
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const auto begin = static_cast<double>(i);
        const auto all = static_cast<double>(drawn.size());
        const TaskContext part{context.stop, [&](double f) { context.report((begin + f) / all); }};
        const std::vector<TimedPass> sides{
            runner.modelPass({}, context.stop),
            runner.modelPass(choiceOf(drawn[i], study.options.formats), context.stop)};
        const auto times = timeInTurns(sides, study.options.effort, secondsNow, part);
        if (!times)
            return times.error();
        AdditivityPoint point;
        point.name = "random " + std::to_string(i + 1);
        point.loweredLayers = std::ssize(drawn[i]) - std::ranges::count(drawn[i], 0);
        point.measured = gainOf(*times);
        addSums(partition, study.timing, drawn[i], point);
        study.points.push_back(std::move(point));
    }
    return {};
}

Agreement agreement(const AdditivityStudy &study, double AdditivityPoint::*sum)
{
    std::vector<double> predicted;
    std::vector<double> measured;
    for (const auto &point : study.points) {
        predicted.push_back(point.*sum);
        measured.push_back(point.measured.gainSeconds);
    }
    return agreementOf(predicted, measured);
}

} // namespace

Result<AdditivityStudy> studyAdditivity(const AdditivityOptions &options, const TaskContext &context)
{
    AdditivityStudy study;
    study.options = options;
    study.device = hostDevice();
    study.loadBefore = loadNow();
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
    study.loadAfter = loadNow();
    return study;
}

Agreement subgraphAgreement(const AdditivityStudy &study)
{
    return agreement(study, &AdditivityPoint::subgraphSum);
}

Agreement layerAgreement(const AdditivityStudy &study)
{
    return agreement(study, &AdditivityPoint::layerSum);
}

} // namespace halftone
