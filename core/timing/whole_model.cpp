// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/whole_model.h"

#include "core/timing/timed_configurations.h"

#include <algorithm>
#include <cstdint>
#include <random>

namespace halftone {

namespace {

/// A random order of @p count numbers, the same on every machine (Fisher and Yates).
std::vector<std::size_t> shuffled(std::size_t count, std::mt19937_64 &random)
{
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = random() % (i + 1);
        order[i] = order[place];
        order[place] = i;
    }
    return order;
}

} // namespace

bool canTake(const PossibleFormats &possible, const std::string &layer, const std::string &format)
{
    const auto found = possible.find(layer);
    return found != possible.end() && std::ranges::find(found->second, format) != found->second.end();
}

std::vector<Configuration> wholeModelConfigurations(const ModelGraph &graph,
                                                    const std::vector<std::string> &formats,
                                                    const PossibleFormats &possible, std::size_t count)
{
    std::mt19937_64 random(WholeModelSeed);
    const std::size_t layers = graph.layers.size();
    std::vector<Configuration> configurations(count, Configuration(layers));
    const auto lower = [&](Configuration &configuration, std::size_t layer, std::size_t format) {
        if (canTake(possible, graph.layers[layer].name, formats[format]))
            configuration[layer] = static_cast<std::uint8_t>(format);
    };
    for (std::size_t layer = 0; layer < layers && count > 0; ++layer)
        lower(configurations.front(), layer, 1);
    for (std::size_t i = 1; i < count; ++i) {
        const std::size_t lowered = 1 + random() % layers;
        const auto order = shuffled(layers, random);
        for (std::size_t k = 0; k < lowered; ++k)
            lower(configurations[i], order[k], 1 + random() % (formats.size() - 1));
    }
    return configurations;
}

std::string wholeModelName(std::size_t index)
{
    return index == 0 ? "every layer" : "random " + std::to_string(index);
}

GainSums gainSums(const Partition &partition, const Timing &timing, const Configuration &places)
{
    const std::size_t formats = timing.formats.size();
    GainSums sums;
    for (std::size_t j = 0; j < partition.subgraphs.size(); ++j) {
        Configuration own;
        for (const auto layer : partition.subgraphs[j].layers)
            own.push_back(places[layer.value]);
        const auto &gains = timing.gains[j].gainSeconds;
        sums.bySubgraph += gainOf(gains, own, formats);
        sums.byLayer += sumOfLayerGains(gains, own, formats);
    }
    return sums;
}

std::vector<WholeModelPoint> wholeModelPoints(const Partition &partition, const Timing &timing)
{
    std::vector<WholeModelPoint> points;
    for (const auto &whole : timing.wholeModel)
        points.push_back({whole.gainSeconds, whole.spreadSeconds, gainSums(partition, timing, whole.places)});
    return points;
}

BeyondSpread beyondSpread(const std::vector<WholeModelPoint> &points, double GainSums::*sum)
{
    BeyondSpread count;
    for (const auto &point : points) {
        const double promised = point.sums.*sum;
        count.below += promised - point.gainSeconds > point.spreadSeconds ? 1 : 0;
        count.above += point.gainSeconds - promised > point.spreadSeconds ? 1 : 0;
    }
    return count;
}

Agreement agreementOf(const std::vector<WholeModelPoint> &points, double GainSums::*sum)
{
    std::vector<double> predicted;
    std::vector<double> measured;
    for (const auto &point : points) {
        predicted.push_back(point.sums.*sum);
        measured.push_back(point.gainSeconds);
    }
    return agreementOf(predicted, measured);
}

} // namespace halftone
