// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_json.h"

#include "core/session/decisions_json.h"
#include "core/session/noise_documents.h"
#include "core/session/noise_json.h"
#include "core/session/rounded_timing.h"
#include "core/session/session_prediction.h"
#include "core/timing/timed_configurations.h"
#include "core/timing/workload_text.h"

namespace halftone {

namespace {

constexpr int SchemaVersion = 1;

Json modelJson(const ModelRecord &model)
{
    return {{"path", model.path},
            {"architecture", model.architecture},
            {"parameters", model.parameters},
            {"blocks", model.blocks},
            {"fingerprint", model.fingerprint}};
}

Json calibrationJson(const CalibrationRecord &calibration, const Sensitivity &sensitivity)
{
    const bool known = sensitivity.samples > 0;
    return {{"samples", sensitivity.samples},
            {"sequence_length", calibration.sequenceLength},
            {"mean_loss", known ? Json(sensitivity.meanLoss) : Json()},
            {"mean_squared_loss", known ? Json(sensitivity.meanSquaredLoss) : Json()},
            {"fingerprint", calibration.fingerprint},
            {"requested_samples", calibration.requestedSamples},
            {"data", calibration.dataPath},
            {"packing", calibration.packing},
            {"compute", calibration.compute},
            {"program_version", calibration.programVersion},
            {"measured_formats", calibration.measuredFormats},
            {"quantization", quantizationToJson(calibration.quantization)}};
}

Json layersJson(const Session &session, const Sensitivity &sensitivity)
{
    Json layers = Json::array();
    for (std::size_t i = 0; i < session.graph.layers.size(); ++i) {
        const Layer &layer = session.graph.layers[i];
        const std::int64_t length = session.calibration.sequenceLength;
        const bool linear = layer.kind == LayerKind::Linear;
        Json json{{"name", layer.name},
                  {"kind", linear ? "linear" : "matmul"},
                  {"role", layer.role},
                  {"block", layer.block},
                  {"parameters", layer.parameters},
                  {"macs_per_token", layer.gemm.macs(length) / (length > 0 ? length : 1)},
                  {"sensitivity", Json()},
                  {"sensitivity_operands", Json()},
                  {"sensitivity_standard_error", Json()}};
        if (i < sensitivity.layers.size()) {
            json["sensitivity"] = sensitivity.layers[i].total;
            json["sensitivity_operands"] = sensitivity.layers[i].operands;
            if (sensitivity.samples > 1)
                json["sensitivity_standard_error"] = sensitivity.layers[i].standardError;
        }
        layers.push_back(std::move(json));
    }
    return layers;
}

Json subgraphsJson(const Session &session)
{
    Json subgraphs = Json::array();
    for (const auto &subgraph : session.partition.subgraphs) {
        Json layers = Json::array();
        for (const LayerId layer : subgraph.layers)
            layers.push_back(session.graph.layer(layer).name);
        subgraphs.push_back({{"index", subgraphs.size()},
                             {"name", subgraph.name},
                             {"class", subgraph.klass.value},
                             {"layers", std::move(layers)}});
    }
    return subgraphs;
}

Json gainsJson(const Session &session, const Timing &timing)
{
    const Timing rounded = roundedToResolution(timing);
    Json gains = Json::array();
    for (std::size_t j = 0; j < timing.gains.size(); ++j) {
        const std::size_t layerCount = session.partition.subgraphs[j].layers.size();
        for (std::size_t p = 0; p < timing.gains[j].gainSeconds.size(); ++p) {
            Json formats = Json::array();
            for (const auto digit : timedConfiguration(p, layerCount, timing.formats.size()))
                formats.push_back(timing.formats[digit]);
            gains.push_back({{"subgraph", j},
                             {"formats", std::move(formats)},
                             {"gain_seconds", rounded.gains[j].gainSeconds[p]},
                             {"spread_seconds", timing.gains[j].spreadSeconds[p]},
                             {"unrounded_gain_seconds", timing.gains[j].gainSeconds[p]}});
        }
    }
    return gains;
}

Json timingsJson(const Session &session)
{
    Json timings = Json::array();
    for (const auto &timing : session.timings) {
        timings.push_back({{"source", timing.source},
                           {"batch", timing.workload.batch},
                           {"sequence_length", timing.workload.sequenceLength},
                           {"phase", name(timing.workload.phase)},
                           {"baseline_seconds", timing.baselineSeconds},
                           {"resolution_seconds", timing.resolutionSeconds},
                           {"formats", timing.formats},
                           {"gains", gainsJson(session, timing)}});
    }
    return timings;
}

Json keptJson(const std::vector<KeptConfiguration> &kept)
{
    Json json = Json::array();
    for (const auto &configuration : kept) {
        json.push_back({{"name", configuration.name},
                        {"created", configuration.created},
                        {"note", configuration.note},
                        {"decisions", Json::parse(decisionsToJson(configuration.decisions))},
                        {"loss_mse", configuration.lossMse},
                        {"gain", configuration.gain},
                        {"gain_unit", configuration.gainUnit},
                        {"configuration", configuration.formats}});
    }
    return json;
}

Json timeOrNull(const std::string &time)
{
    return time.empty() ? Json() : Json(time);
}

Json summaryJson(const SessionSummary &summary)
{
    return {{"id", summary.id},
            {"name", summary.name},
            {"created", summary.created},
            {"model", {{"path", summary.modelPath}, {"architecture", summary.architecture}}},
            {"layers", summary.layers},
            {"samples", summary.finishedSamples},
            {"requested_samples", summary.requestedSamples},
            {"timings", summary.timingSources},
            {"note", summary.note},
            {"tags", summary.tags},
            {"archived", timeOrNull(summary.archived)},
            {"deleted", timeOrNull(summary.deleted)}};
}

} // namespace

std::string sessionToJson(const Session &session)
{
    const Sensitivity sensitivity = averageSensitivity(session.samples);
    Json calibration = calibrationJson(session.calibration, sensitivity);
    calibration["noise_models"] = Json::array();
    for (const auto model : computedNoiseModels(session))
        calibration["noise_models"].push_back(name(model));
    Json layers = layersJson(session, sensitivity);
    addNoise(session, layers);
    return textOf({{"schema", SchemaVersion},
                   {"id", session.id},
                   {"name", session.name},
                   {"created", session.created},
                   {"model", modelJson(session.model)},
                   {"calibration", std::move(calibration)},
                   {"layers", std::move(layers)},
                   {"subgraphs", subgraphsJson(session)},
                   {"timings", timingsJson(session)},
                   {"decisions", Json::parse(decisionsToJson(session.decisions))},
                   {"kept", keptJson(session.kept)},
                   {"shifts", shiftRunJson(session)},
                   {"validations", validationsJson(session)},
                   {"note", session.note},
                   {"tags", session.tags}});
}

std::string summariesToJson(std::span<const SessionSummary> summaries)
{
    Json sessions = Json::array();
    for (const auto &summary : summaries)
        sessions.push_back(summaryJson(summary));
    return textOf({{"schema", SchemaVersion}, {"sessions", std::move(sessions)}});
}

std::string summaryToJson(const SessionSummary &summary)
{
    return textOf({{"schema", SchemaVersion}, {"session", summaryJson(summary)}});
}

std::string importedToJson(std::span<const ImportedSession> sessions)
{
    Json imported = Json::array();
    for (const auto &session : sessions)
        imported.push_back({{"id", session.id}, {"name", session.name}});
    return textOf({{"schema", SchemaVersion}, {"imported", std::move(imported)}});
}

std::string placesToJson(const std::string &model, const std::string &data)
{
    return textOf({{"schema", SchemaVersion}, {"model", model}, {"data", data}});
}

std::string recoveryToJson(const RecoveryReport &report)
{
    Json recovered = Json::array();
    for (const auto &session : report.recovered)
        recovered.push_back({{"id", session.id},
                             {"name", session.name},
                             {"samples", session.samples},
                             {"requested_samples", session.requestedSamples},
                             {"left_out", session.leftOut}});
    Json lost = Json::array();
    for (const auto &session : report.lost)
        lost.push_back({{"id", session.id}, {"name", session.name}, {"reason", session.reason}});
    Json rows = Json::array();
    for (const auto &table : report.rows)
        rows.push_back({{"table", table.table},
                        {"read", table.read},
                        {"of", table.of ? Json(*table.of) : Json(nullptr)}});
    return textOf({{"schema", SchemaVersion},
                   {"original", report.original.string()},
                   {"recovered", std::move(recovered)},
                   {"lost", std::move(lost)},
                   {"rows", std::move(rows)}});
}

} // namespace halftone
