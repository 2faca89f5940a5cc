// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/configuration_bars_view.h"

#include "core/timing/timed_configurations.h"
#include "widgets/exploration.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

struct ConfigurationBarsView
{
    Q_DECLARE_TR_FUNCTIONS(ConfigurationBarsView)
};

/// Null unless the stored configurations are numbered as those of the problem.
const SubgraphGains *storedGains(const Session &session, const SessionProblem &problem, SubgraphId subgraph)
{
    const auto timing = std::ranges::find_if(session.timings, [&](const Timing &candidate) {
        return candidate.source == problem.source && candidate.workload == problem.workload
            && std::ranges::equal(candidate.formats, problem.formats, {}, {}, &NumberFormat::name);
    });
    if (timing == session.timings.end() || subgraph.value >= timing->gains.size())
        return nullptr;
    return &timing->gains[subgraph.value];
}

/// The gains of the configurations that a timing of @p layers holds; of a large sub-graph those of its single layers.
std::vector<double> timedGains(const MixedPrecisionInput &input, SubgraphId subgraph,
                               const std::vector<LayerId> &layers)
{
    if (!hasLayerGainsOnly(layers.size(), input.formatCount))
        return input.gains[subgraph.value];
    std::vector<double> gains{0};
    for (const LayerId layer : layers) {
        const auto &alone = input.layerGains.at(layer);
        gains.insert(gains.end(), alone.begin() + 1, alone.end());
    }
    return gains;
}

ConfigurationBar barOf(Configuration formats, const MixedPrecisionInput &input,
                       const std::vector<LayerId> &layers, const std::vector<double> &gains)
{
    ConfigurationBar bar;
    bar.gain = gainOf(gains, formats, input.formatCount);
    bar.sumOfLayers = sumOfLayerGains(gains, formats, input.formatCount);
    for (std::size_t i = 0; i < layers.size(); ++i)
        bar.lossMse += input.losses[layers[i].value][formats[i]];
    bar.formats = std::move(formats);
    return bar;
}

} // namespace

ConfigurationBarsData configurationBarsOf(const Exploration &exploration, SubgraphId subgraph)
{
    const Session *session = exploration.session();
    const SessionProblem *problem = exploration.problem();
    if (session == nullptr || problem == nullptr || subgraph.value >= problem->problem.input.gains.size())
        return {};
    const MixedPrecisionInput &input = problem->problem.input;
    const auto &layers = session->partition.subgraphs[subgraph.value].layers;
    const auto gains = timedGains(input, subgraph, layers);
    const bool timed = problem->gainUnit == "s";
    const SubgraphGains *stored = timed ? storedGains(*session, *problem, subgraph) : nullptr;
    const auto &theoretical = exploration.theoreticalGains();

    ConfigurationBarsData data;
    data.title = QString::fromStdString(session->partition.subgraphs[subgraph.value].name);
    data.gainUnit = QString::fromStdString(problem->gainUnit);
    data.source = gainSourceText(*problem);
    if (hasLayerGainsOnly(layers.size(), input.formatCount))
        data.source = ConfigurationBarsView::tr("%1, one layer at a time: there are too many configurations")
                          .arg(data.source);
    data.modelled = isModelled(problem->source);
    for (const auto &format : problem->formats)
        data.formats.push_back({std::string(format.name), theme::formatLabel(format.name)});
    Configuration chosen;
    for (const LayerId layer : layers) {
        data.layers.push_back(QString::fromStdString(session->graph.layer(layer).role));
        if (exploration.solution() != nullptr)
            chosen.push_back(exploration.solution()->formats[layer.value]);
    }
    for (std::size_t index = 0; index < gains.size(); ++index) {
        ConfigurationBar bar
            = barOf(timedConfiguration(index, layers.size(), input.formatCount), input, layers, gains);
        if (stored != nullptr && index < stored->spreadSeconds.size())
            bar.spread = stored->spreadSeconds[index];
        if (timed && subgraph.value < theoretical.size() && index < theoretical[subgraph.value].size())
            bar.theoretical = theoretical[subgraph.value][index];
        bar.chosen = bar.formats == chosen;
        data.bars.push_back(std::move(bar));
    }
    sortAndMarkDominated(data.bars);
    return data;
}

std::optional<double> gainAlone(const Exploration &exploration, LayerId layer, std::size_t format)
{
    const SessionProblem *problem = exploration.problem();
    const auto subgraph = exploration.subgraphOf(layer);
    if (problem == nullptr || !subgraph || format >= problem->formats.size())
        return {};
    const MixedPrecisionInput &input = problem->problem.input;
    const auto &layers = input.subgraphs[subgraph->value];
    if (layers.size() != exploration.session()->partition.subgraphs[subgraph->value].layers.size()) {
        const auto alone
            = input.layerGains.find(layer); // the sub-graph was too large: its layers' gains add up
        return alone != input.layerGains.end() ? std::optional(alone->second[format]) : std::nullopt;
    }
    const auto place = std::ranges::find(layers, layer) - layers.begin();
    Configuration one(layers.size(), 0);
    one[static_cast<std::size_t>(place)] = static_cast<std::uint8_t>(format);
    const std::size_t index = configurationIndex(one, input.formatCount);
    const auto &gains = input.gains[subgraph->value];
    return index < gains.size() ? std::optional(gains[index]) : std::nullopt;
}

} // namespace halftone
