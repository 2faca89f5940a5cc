// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gain_limits.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double Rounding = 1e-9; // relative; far above what double arithmetic loses, far below a cycle

bool isLess(double left, double right)
{
    return left < right * (1 - Rounding);
}

struct LayerPlace
{
    SubgraphId subgraph;
    std::size_t position = 0; ///< in the sub-graph
};

LayerPlace placeOf(const Partition &partition, LayerId layer)
{
    for (std::uint32_t index = 0; index < partition.subgraphs.size(); ++index) {
        const auto &layers = partition.subgraphs[index].layers;
        if (const auto found = std::ranges::find(layers, layer); found != layers.end())
            return {SubgraphId{index}, static_cast<std::size_t>(found - layers.begin())};
    }
    return {};
}

void addEngineLimits(const GaudiModel &model, LayerId layer, std::size_t format,
                     std::vector<LimitReason> &reasons)
{
    const double slow = model.layerMmeSeconds(layer, 0);
    const double fast = model.layerMmeSeconds(layer, format);
    const double promised = slow * model.format(0).rate / model.format(format).rate;
    if (model.format(format).rate <= model.format(0).rate)
        reasons.push_back(LimitReason::SameRate);
    else if (!isLess(fast, slow))
        reasons.push_back(LimitReason::ShortAccumulation);
    else if (isLess(promised, fast))
        reasons.push_back(LimitReason::PartialAccumulation);
}

} // namespace

std::vector<LimitReason> gainLimits(const GaudiModel &model, LayerId layer, std::size_t format)
{
    std::vector<LimitReason> reasons;
    if (format == 0)
        return reasons;
    addEngineLimits(model, layer, format, reasons);

    const LayerPlace place = placeOf(model.partition(), layer);
    Configuration configuration(model.partition().subgraphs[place.subgraph.value].layers.size(), 0);
    const PredictedTime before = model.bundleTimeOf(layer, place.subgraph, configuration);
    configuration[place.position] = static_cast<std::uint8_t>(format);
    const PredictedTime after = model.bundleTimeOf(layer, place.subgraph, configuration);

    const double saved = before.totalSeconds - after.totalSeconds;
    const double mmeSaved = before.parts.mmeSeconds - after.parts.mmeSeconds;
    const bool isHeldBack = isLess(saved, mmeSaved);
    const double matrix = std::max(after.parts.mmeSeconds, after.parts.hbmSeconds);
    if (isHeldBack && isLess(after.parts.mmeSeconds, after.parts.hbmSeconds))
        reasons.push_back(LimitReason::MemoryBound);
    if (isHeldBack && isLess(matrix, after.parts.tpcSeconds) && model.overlaps(layer))
        reasons.push_back(LimitReason::TpcBound);
    if (isLess(before.parts.tpcSeconds, after.parts.tpcSeconds) && saved <= 0)
        reasons.push_back(LimitReason::CastCostsMore);
    return reasons;
}

} // namespace halftone
