// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/configuration_bars_view.h"

#include "core/timing/model_source.h"
#include "core/timing/timed_configurations.h"
#include "widgets/exploration.h"
#include "widgets/selection.h"
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

/// One sub-graph as the problem has it: with a gain for each of its configurations, or for each of its layers alone where
/// the configurations are too many, its own or those that ties join to them.
class SubgraphGainsOfProblem
{
public:
    SubgraphGainsOfProblem(const MixedPrecisionInput &input, const std::vector<LayerId> &layers,
                           SubgraphId subgraph)
        : m_input(input), m_layers(layers), m_gains(input.gains[subgraph.value]),
          m_isSplit(input.subgraphs[subgraph.value].size() != layers.size())
    {
    }

    [[nodiscard]] bool isSplit() const { return m_isSplit; }

    /// Those with a gain; of a split sub-graph the baseline and those that change one layer.
    [[nodiscard]] std::vector<Configuration> configurations() const
    {
        std::vector<Configuration> listed;
        for (std::size_t index = 0; !m_isSplit && index < m_gains.size(); ++index)
            listed.push_back(configurationAt(index, m_layers.size(), m_input.formatCount));
        if (!m_isSplit)
            return listed;
        listed.emplace_back(m_layers.size());
        for (std::size_t place = 0; place < m_layers.size(); ++place) {
            for (std::size_t format = 1; format < m_input.formatCount; ++format)
                listed.push_back(changeOf(place, format));
        }
        return listed;
    }

    [[nodiscard]] double alone(std::size_t place, std::size_t format) const
    {
        return m_isSplit ? m_input.layerGains.at(m_layers[place])[format]
                         : m_gains[configurationIndex(changeOf(place, format), m_input.formatCount)];
    }

    [[nodiscard]] double sumOfLayers(const Configuration &formats) const
    {
        double sum = 0;
        for (std::size_t place = 0; place < formats.size(); ++place)
            sum += alone(place, formats[place]);
        return sum;
    }

    [[nodiscard]] double gain(const Configuration &formats) const
    {
        return m_isSplit ? sumOfLayers(formats) : m_gains[configurationIndex(formats, m_input.formatCount)];
    }

private:
    [[nodiscard]] Configuration changeOf(std::size_t place, std::size_t format) const
    {
        Configuration one(m_layers.size(), 0);
        one[place] = static_cast<std::uint8_t>(format);
        return one;
    }

    const MixedPrecisionInput &m_input;
    const std::vector<LayerId> &m_layers;
    const std::vector<double> &m_gains;
    bool m_isSplit;
};

ConfigurationBar barOf(Configuration formats, const MixedPrecisionInput &input,
                       const std::vector<LayerId> &layers, const SubgraphGainsOfProblem &gains)
{
    ConfigurationBar bar;
    bar.gain = gains.gain(formats);
    bar.sumOfLayers = gains.sumOfLayers(formats);
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
    const SubgraphGainsOfProblem gains(input, layers, subgraph);
    const bool timed = problem->gainUnit == "s";
    const SubgraphGains *stored = timed ? storedGains(*session, *problem, subgraph) : nullptr;
    const auto &theoretical = exploration.theoreticalGains();

    ConfigurationBarsData data;
    data.title = QString::fromStdString(session->partition.subgraphs[subgraph.value].name);
    data.gainUnit = QString::fromStdString(problem->gainUnit);
    data.source = gainSourceText(*problem);
    if (gains.isSplit())
        data.source = ConfigurationBarsView::tr("%1, one layer at a time: there are too many configurations")
                          .arg(data.source);
    data.modelled = isModelled(problem->source);
    for (const auto &format : problem->formats)
        data.formats.push_back({std::string(format.name), theme::formatLabel(format.name)});
    const Configuration chosen = chosenConfiguration(exploration, subgraph);
    for (const LayerId layer : layers)
        data.layers.push_back(QString::fromStdString(session->graph.layer(layer).role));
    const auto configurations = gains.configurations();
    for (std::size_t index = 0; index < configurations.size(); ++index) {
        ConfigurationBar bar = barOf(configurations[index], input, layers, gains);
        const auto place = timedPlace(bar.formats, input.formatCount);
        if (stored != nullptr && place && *place < stored->spreadSeconds.size())
            bar.spread = stored->spreadSeconds[*place];
        if (timed && !gains.isSplit() && subgraph.value < theoretical.size()
            && index < theoretical[subgraph.value].size())
            bar.theoretical = theoretical[subgraph.value][index];
        bar.chosen = bar.formats == chosen;
        data.bars.push_back(std::move(bar));
    }
    sortAndMarkDominated(data.bars);
    return data;
}

Configuration chosenConfiguration(const Exploration &exploration, SubgraphId subgraph)
{
    Configuration chosen;
    const Session *session = exploration.session();
    const SessionSolution *solution = exploration.solution();
    const bool isChosen = session != nullptr && solution != nullptr
        && solution->formats.size() == session->graph.layers.size();
    for (std::size_t i = 0; isChosen && i < session->partition.subgraphs[subgraph.value].layers.size(); ++i)
        chosen.push_back(solution->formats[session->partition.subgraphs[subgraph.value].layers[i].value]);
    return chosen;
}

std::optional<double> gainAlone(const Exploration &exploration, LayerId layer, std::size_t format)
{
    const SessionProblem *problem = exploration.problem();
    const auto subgraph = exploration.selection()->subgraphOf(layer);
    if (problem == nullptr || !subgraph || format >= problem->formats.size())
        return {};
    const auto &layers = exploration.session()->partition.subgraphs[subgraph->value].layers;
    const auto place = static_cast<std::size_t>(std::ranges::find(layers, layer) - layers.begin());
    return SubgraphGainsOfProblem(problem->problem.input, layers, *subgraph).alone(place, format);
}

} // namespace halftone
