// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/random_session.h"

#include "core/graph/configuration.h"

#include <cmath>
#include <map>
#include <utility>

namespace halftone {

namespace {

std::size_t below(std::mt19937 &random, std::size_t limit)
{
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

// Of any sign and of magnitudes from 1e-12 to 1e12: every bit of the mantissa is in use.
double anyNumber(std::mt19937 &random)
{
    const double magnitude = std::pow(10.0, std::uniform_real_distribution<double>(-12, 12)(random));
    return below(random, 2) == 0 ? magnitude : -magnitude;
}

double positive(std::mt19937 &random)
{
    return std::abs(anyNumber(random));
}

std::string anyName(std::mt19937 &random)
{
    const char *const parts[]
        = {"model", "layers.1", "layers.11", "\"quoted\"", "it's", "größe", "層", "a b", "x\ny", "%"};
    return std::string(parts[below(random, std::size(parts))]) + "." + std::to_string(random());
}

Extent anyExtent(std::mt19937 &random)
{
    return {static_cast<std::int64_t>(below(random, 5000)), static_cast<std::int64_t>(below(random, 3))};
}

Layer anyLayer(std::mt19937 &random, NodeId node)
{
    Layer layer;
    layer.name = anyName(random);
    layer.kind = below(random, 2) == 0 ? LayerKind::Linear : LayerKind::Matmul;
    layer.role = anyName(random);
    layer.block = static_cast<int>(below(random, 40)) - 1;
    layer.parameters = static_cast<std::int64_t>(below(random, 1'000'000'000'000));
    layer.storedBitsPerParameter = 16;
    layer.sharesWeight = below(random, 2) == 0;
    layer.gemm = {anyExtent(random), anyExtent(random), anyExtent(random), anyExtent(random)};
    layer.node = node;
    return layer;
}

Decisions anyDecisions(std::mt19937 &random, const ModelGraph &graph, const std::vector<std::string> &formats)
{
    Decisions decisions;
    decisions.tau = positive(random);
    if (const auto kind = AllThresholdKinds[below(random, AllThresholdKinds.size())];
        kind != Threshold::Kind::Tau)
        decisions.otherThreshold = {kind, positive(random)};
    decisions.objective = "memory";
    decisions.source = anyName(random);
    decisions.noise = "upper-bound";
    decisions.formats = formats;
    for (const auto &layer : graph.layers) {
        if (below(random, 3) == 0)
            decisions.pins[layer.name] = formats[below(random, formats.size())];
    }
    decisions.excluded[graph.layers.front().name] = {formats.back()};
    decisions.ties = {{graph.layers.front().name, graph.layers.back().name}};
    decisions.memoryAtMost = positive(random);
    return decisions;
}

KeptConfiguration anyKept(std::mt19937 &random, const ModelGraph &graph,
                          const std::vector<std::string> &formats)
{
    KeptConfiguration kept;
    kept.name = anyName(random);
    kept.created = "2026-11-22T20:00:00Z";
    kept.note = anyName(random);
    kept.decisions = anyDecisions(random, graph, formats);
    kept.lossMse = positive(random);
    kept.gain = anyNumber(random);
    kept.gainUnit = "s";
    for (const auto &layer : graph.layers)
        kept.formats[layer.name] = formats[below(random, formats.size())];
    return kept;
}

Quantization anyQuantization(std::mt19937 &random)
{
    return {static_cast<ScaleMethod>(below(random, 3)),
            1 / (1 + positive(random)),
            1 / (1 + positive(random)),
            below(random, 2) == 0,
            E4M3MaxOcp,
            Gaudi3Scales};
}

std::vector<std::vector<LayerErrors>> anyErrors(std::mt19937 &random, std::size_t formats, std::size_t layers)
{
    std::vector<std::vector<LayerErrors>> errors(formats, std::vector<LayerErrors>(layers));
    for (auto &format : errors) {
        for (auto &layer : format)
            layer = {anyNumber(random), anyNumber(random)};
    }
    return errors;
}

void addShifts(std::mt19937 &random, const std::vector<std::string> &formats, Session &session)
{
    session.shiftRun = ShiftRun{{formats.back()}, 3, anyQuantization(random), ScaleSource::Dynamic, "0.2.0"};
    for (std::int64_t sample = 0; sample < 2; ++sample) {
        for (std::uint32_t layer = 0; layer < session.graph.layers.size(); ++layer)
            session.shifts.push_back({sample, formats.back(), LayerId{layer}, anyNumber(random)});
    }
}

Node anyNode(std::mt19937 &random, std::size_t index, LayerId layer)
{
    Node node;
    node.name = anyName(random);
    node.module = anyName(random);
    node.operation = "aten::" + anyName(random);
    node.kind = index == 0 ? OperationKind::Source : OperationKind::Layer;
    if (index > 0) {
        node.inputs.push_back(NodeId{static_cast<std::uint32_t>(below(random, index))});
        node.layer = layer;
    }
    node.shape = {anyExtent(random), anyExtent(random)};
    return node;
}

// Layers and nodes of one sub-graph.
void appendSubgraph(std::mt19937 &random, std::size_t layers, Session &session)
{
    Subgraph subgraph;
    subgraph.name = anyName(random);
    for (std::size_t i = 0; i < layers; ++i) {
        const LayerId layer{static_cast<std::uint32_t>(session.graph.layers.size())};
        const NodeId node{static_cast<std::uint32_t>(session.graph.nodes.size())};
        session.graph.nodes.push_back(anyNode(random, node.value, layer));
        session.graph.layers.push_back(anyLayer(random, node));
        subgraph.layers.push_back(layer);
        subgraph.cut = node;
    }
    subgraph.klass = ClassId{static_cast<std::uint32_t>(below(random, session.partition.classCount))};
    session.partition.subgraphs.push_back(std::move(subgraph));
}

/// From 0 on, as they appear.
void numberClasses(Partition &partition)
{
    std::map<ClassId, ClassId> numbers;
    for (auto &subgraph : partition.subgraphs)
        subgraph.klass
            = numbers.try_emplace(subgraph.klass, ClassId{static_cast<std::uint32_t>(numbers.size())})
                  .first->second;
    partition.classCount = numbers.size();
}

} // namespace

Validation randomValidation(std::mt19937 &random, const ModelGraph &graph,
                            const std::vector<std::string> &formats)
{
    Validation validation;
    validation.created = "2026-11-22T21:00:00Z";
    for (const auto &layer : graph.layers)
        validation.formats[layer.name] = formats[below(random, formats.size())];
    validation.quantization = anyQuantization(random);
    validation.dataPath = anyName(random);
    validation.fingerprint = "sha256:" + anyName(random);
    validation.requestedSamples = 5;
    validation.sequenceLength = 77;
    validation.packing = "concat";
    validation.programVersion = "0.2.0";
    validation.predictions
        = {{"log-uniform", positive(random), {}}, {"bias-aware", positive(random), anyNumber(random)}};
    for (std::int64_t i = 0; i < 4; ++i)
        validation.samples.push_back({2 * i, 77, positive(random), anyNumber(random)});
    return validation;
}

SampleSums randomSample(std::mt19937 &random, std::int64_t index, std::size_t layers)
{
    SampleSums sample;
    sample.index = index;
    sample.tokens = static_cast<std::int64_t>(below(random, 4096));
    sample.loss = positive(random);
    sample.layers.resize(layers);
    for (auto &layer : sample.layers) {
        for (auto &operand : layer)
            operand = {positive(random), positive(random), positive(random), positive(random)};
    }
    return sample;
}

Timing randomTiming(std::mt19937 &random, const Partition &partition, const std::vector<std::string> &formats)
{
    Timing timing;
    timing.source = "imported:" + anyName(random);
    timing.workload
        = {static_cast<std::int64_t>(1 + below(random, 8)), static_cast<std::int64_t>(below(random, 9999)),
           below(random, 2) == 0 ? Phase::Prefill : Phase::Decode};
    timing.formats = formats;
    timing.baselineSeconds = positive(random);
    timing.resolutionSeconds = positive(random);
    for (const auto &subgraph : partition.subgraphs) {
        auto &gains = timing.gains.emplace_back();
        for (std::size_t p = 0; p < configurationCount(subgraph.layers.size(), formats.size()); ++p) {
            gains.gainSeconds.push_back(p == 0 ? 0 : anyNumber(random));
            gains.spreadSeconds.push_back(p == 0 ? 0 : positive(random));
        }
    }
    std::size_t layers = 0;
    for (const auto &subgraph : partition.subgraphs)
        layers += subgraph.layers.size();
    for (std::size_t i = below(random, 3); i > 0; --i) {
        WholeModelGain whole{Configuration(layers), anyNumber(random), positive(random)};
        for (auto &place : whole.places)
            place = static_cast<std::uint8_t>(below(random, formats.size()));
        timing.wholeModel.push_back(std::move(whole));
    }
    return timing;
}

Session randomSession(std::mt19937 &random, const RandomSessionShape &shape)
{
    Session session;
    session.name = anyName(random);
    session.created = "2026-11-22T20:00:00Z";
    session.model
        = {"/models/" + anyName(random), "LlamaForCausalLM", "sha256:" + anyName(random),
           static_cast<std::int64_t>(below(random, 405'000'000'000)), static_cast<int>(below(random, 126))};
    session.calibration
        = {anyName(random), "sha256:" + anyName(random), 32, 128, "concat", "bfloat16", "0.1.0"};
    session.calibration.measuredFormats = {shape.formats.back(), "int8"};
    session.calibration.quantization = anyQuantization(random);
    session.partition.classCount = 1 + below(random, 3);
    session.graph.nodes.push_back(anyNode(random, 0, LayerId{}));
    for (std::size_t j = 0; j < shape.subgraphs; ++j)
        appendSubgraph(random, 1 + below(random, shape.largestSubgraph), session);
    numberClasses(session.partition);
    for (std::size_t r = 0; r < shape.samples; ++r)
        session.samples.push_back(
            randomSample(random, static_cast<std::int64_t>(2 * r), session.graph.layers.size()));
    for (auto &sample : session.samples)
        sample.measuredErrors
            = anyErrors(random, session.calibration.measuredFormats.size(), session.graph.layers.size());
    session.timings = {randomTiming(random, session.partition, shape.formats),
                       randomTiming(random, session.partition, {"bf16", "fp8_e4m3", "fp8_e5m2"})};
    session.decisions = anyDecisions(random, session.graph, shape.formats);
    session.kept
        = {anyKept(random, session.graph, shape.formats), anyKept(random, session.graph, shape.formats)};
    addShifts(random, shape.formats, session);
    session.validations = {randomValidation(random, session.graph, shape.formats)};
    session.note = anyName(random) + "\n" + anyName(random);
    session.tags = {"8b", "prüfung"};
    return session;
}

} // namespace halftone
