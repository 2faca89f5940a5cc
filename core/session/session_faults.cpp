// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_faults.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halftone {

namespace {

bool isFinite(double value)
{
    return std::isfinite(value);
}

bool isFiniteFromZero(double value)
{
    return std::isfinite(value) && value >= 0;
}

constexpr std::int64_t MostTokens = 1 << 24; // chosen: no model reads as many

/// Whether counting its products for a sample of @p tokens would overflow.
bool isTooLarge(const Layer &layer, std::int64_t tokens)
{
    constexpr double Most = 0x1p62;
    double products = 1;
    for (const Extent &extent : {layer.gemm.batch, layer.gemm.rows, layer.gemm.inner, layer.gemm.columns})
        products *= std::max(1.0,
                             static_cast<double>(extent.fixed)
                                 + static_cast<double>(extent.perToken) * static_cast<double>(tokens));
    return products > Most;
}

std::string faultOfHead(const Session &session)
{
    if (session.model.parameters < 0 || session.model.blocks < 0)
        return "table session: a negative number of parameters or blocks";
    const auto &calibration = session.calibration;
    if (calibration.requestedSamples < 0 || calibration.sequenceLength < 0)
        return "table session: a negative number of samples or tokens";
    if (calibration.sequenceLength > MostTokens)
        return "table session: a sample of " + std::to_string(calibration.sequenceLength) + " tokens";
    if (!areInRange(session.decisions))
        return "table session: a threshold or a limit of the memory that is negative or not finite";
    return {};
}

std::string faultOfGraph(const Session &session)
{
    const auto tooLarge = std::ranges::find_if(session.graph.layers, [&](const Layer &layer) {
        return isTooLarge(layer, session.calibration.sequenceLength);
    });
    if (tooLarge != session.graph.layers.end())
        return "table model_graph: the products of layer '" + tooLarge->name + "' are too many";
    return {};
}

// Every layer in one sub-graph, those of a sub-graph in graph order: configurations are numbered by that order.
std::string faultOfPartition(const Session &session)
{
    std::vector<bool> isIn(session.graph.layers.size());
    for (const auto &subgraph : session.partition.subgraphs) {
        if (!std::ranges::is_sorted(subgraph.layers))
            return "table model_graph: the layers of sub-graph '" + subgraph.name
                + "' are not in graph order";
        for (const LayerId layer : subgraph.layers) {
            if (isIn[layer.value])
                return "table model_graph: layer " + std::to_string(layer.value) + " is in two places";
            isIn[layer.value] = true;
        }
    }
    if (std::ranges::find(isIn, false) != isIn.end())
        return "table model_graph: a layer is in no sub-graph";
    return {};
}

template <typename Parts>
std::string firstFault(const Parts &parts)
{
    for (const auto &part : parts) {
        if (auto fault = faultOf(part); !fault.empty())
            return fault;
    }
    return {};
}

} // namespace

bool areInRange(const Decisions &decisions)
{
    const auto &other = decisions.otherThreshold;
    return isFiniteFromZero(decisions.tau) && isFiniteFromZero(decisions.memoryAtMost.value_or(0))
        && (!other || isFiniteFromZero(other->atMost));
}

std::optional<LayerId> faultyLayer(const SampleSums &sample)
{
    const auto isWrong = [](const OperandSums &operand) {
        return !isFiniteFromZero(operand.sensitivity) || !isFiniteFromZero(operand.valueSquares)
            || !isFiniteFromZero(operand.gradientSquares) || !isFiniteFromZero(operand.maxAbs);
    };
    for (std::uint32_t layer = 0; layer < sample.layers.size(); ++layer) {
        if (std::ranges::any_of(sample.layers[layer], isWrong))
            return LayerId{layer};
    }
    return {};
}

std::string faultOf(const SampleSums &sample)
{
    const std::string place = "table sample: sample " + std::to_string(sample.index) + " has ";
    if (sample.index < 0 || sample.tokens < 0)
        return place + "a negative index or number of tokens";
    if (!isFinite(sample.loss))
        return place + "a loss that is not finite";
    if (const auto layer = faultyLayer(sample))
        return place + "a sum of layer " + std::to_string(layer->value) + " that is negative or not finite";
    for (const auto &format : sample.measuredErrors) {
        for (const auto &layer : format) {
            if (!std::ranges::all_of(layer, isFinite))
                return place + "a measured error that is not finite";
        }
    }
    return {};
}

std::string faultOf(const Timing &timing)
{
    const std::string place = "table timing: " + timing.source + " has ";
    if (timing.workload.batch < 1 || timing.workload.sequenceLength < 0
        || std::max(timing.workload.batch, timing.workload.sequenceLength) > MostTokens)
        return place + "a workload that no device runs";
    if (!isFiniteFromZero(timing.baselineSeconds) || !isFiniteFromZero(timing.resolutionSeconds))
        return place + "a time that is negative or not finite";
    for (const auto &subgraph : timing.gains) {
        if (!std::ranges::all_of(subgraph.gainSeconds, isFinite)
            || !std::ranges::all_of(subgraph.spreadSeconds, isFiniteFromZero))
            return "table gain: " + timing.source + " has a gain or spread that is out of range";
    }
    for (const auto &whole : timing.wholeModel) {
        if (!isFinite(whole.gainSeconds) || !isFiniteFromZero(whole.spreadSeconds))
            return "table whole_model: " + timing.source + " has a gain or spread that is out of range";
    }
    return {};
}

std::string faultOf(const KeptConfiguration &kept)
{
    if (!isFiniteFromZero(kept.lossMse) || !isFinite(kept.gain) || !areInRange(kept.decisions))
        return "table kept: '" + kept.name + "' has a number that is out of range";
    return {};
}

std::string faultOf(const LayerShift &shift)
{
    if (shift.sample < 0 || !isFinite(shift.change))
        return "table shift: a shift is out of range";
    return {};
}

std::string faultOf(const Validation &validation)
{
    if (validation.requestedSamples < 0 || validation.sequenceLength < 0)
        return "table validation: a negative number of samples or tokens";
    for (const auto &sample : validation.samples) {
        if (sample.index < 0 || sample.tokens < 0 || !isFinite(sample.baselineLoss)
            || !isFinite(sample.change))
            return "table validation_sample: sample " + std::to_string(sample.index) + " is out of range";
    }
    return {};
}

std::string faultOfFrame(const Session &session)
{
    auto fault = faultOfHead(session);
    if (fault.empty())
        fault = faultOfGraph(session);
    return fault.empty() ? faultOfPartition(session) : fault;
}

std::string faultOf(const Session &session)
{
    std::array faults{faultOfFrame(session),    firstFault(session.samples), firstFault(session.timings),
                      firstFault(session.kept), firstFault(session.shifts),  firstFault(session.validations)};
    const auto first = std::ranges::find_if_not(faults, &std::string::empty);
    return first == faults.end() ? std::string() : *first;
}

} // namespace halftone
