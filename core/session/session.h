// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/numeric/layer_shift.h"
#include "core/numeric/measured_loss.h"
#include "core/numeric/quantization.h"
#include "core/numeric/sensitivity.h"
#include "core/partition/partition.h"
#include "core/session/threshold.h"
#include "core/timing/timing.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The model that a session is about. Everything but a new calibration works without its file.
struct ModelRecord
{
    std::string path; ///< where it was when it was last used or located
    std::string architecture; ///< "LlamaForCausalLM", or "TorchScript"
    std::string fingerprint; ///< "sha256:…" of the content, not of the path
    std::int64_t parameters = 0;
    int blocks = 0;

    bool operator==(const ModelRecord &) const = default;
};

/// How it was calibrated.
struct CalibrationRecord
{
    std::string dataPath;
    std::string fingerprint; ///< "sha256:…" of the token ids and the settings
    std::int64_t requestedSamples = 0; ///< finished ones are Session::samples
    std::int64_t sequenceLength = 0; ///< tokens
    std::string packing = "none"; ///< "none" or "concat"
    std::string compute = "float32";
    std::string programVersion;
    std::vector<std::string> measuredFormats
        = {}; ///< whose rounding errors every sample measured; may be empty
    Quantization quantization = {}; ///< how they were rounded; likewise of analytic predictions of integers

    bool operator==(const CalibrationRecord &) const = default;
};

/// Where a tensor's largest magnitude comes from when it is scaled.
enum class ScaleSource {
    Static, ///< activations: the largest over all calibration samples; weights: their own
    Dynamic, ///< every tensor's own, in every sample
};

/// The words of files and of the command line: "static", "dynamic". Thread-safe.
std::string_view name(ScaleSource source);
std::optional<ScaleSource> scaleSourceNamed(std::string_view name);

/// How the shifts of single layers are measured (`calibrate SESSION --add bias-aware`).
struct ShiftRun
{
    std::vector<std::string> formats; ///< without the baseline
    std::int64_t requestedSamples = 0; ///< the first ones of the calibration set
    Quantization quantization;
    ScaleSource scale = ScaleSource::Static;
    std::string programVersion;

    bool operator==(const ShiftRun &) const = default;
};

/// What the user has decided, saved as it changes.
struct Decisions
{
    double tau = 0.005; ///< chosen default: 0.5 %
    std::optional<Threshold> otherThreshold; ///< asked for instead of tau, which is then the last one
    std::string objective = "empirical-time";
    std::string source; ///< stored name of the timing; empty: the newest
    std::string noise = "log-uniform";
    std::vector<std::string> formats = {"bf16", "fp8_e4m3"};
    std::map<std::string, std::string> pins; ///< layer name -> format name
    std::map<std::string, std::vector<std::string>> excluded; ///< layer name -> formats that it may not have
    std::vector<std::vector<std::string>> ties; ///< names of layers that share one format
    std::optional<double> memoryAtMost; ///< bytes of all layers' weights

    [[nodiscard]] Threshold threshold() const
    {
        return otherThreshold.value_or(Threshold{Threshold::Kind::Tau, tau});
    }
    bool operator==(const Decisions &) const = default;
};

/// A chosen configuration that the user kept under a name, or exported.
struct KeptConfiguration
{
    std::string name;
    std::string created; ///< ISO 8601, UTC
    std::string note;
    Decisions decisions; ///< under which it was found
    double lossMse = 0; ///< nats^2, predicted
    double gain = 0;
    std::string gainUnit; ///< "s" or "B"
    std::map<std::string, std::string> formats; ///< layer name -> format name

    bool operator==(const KeptConfiguration &) const = default;
};

/// What a noise model said of a validated configuration, when it was validated.
struct StoredPrediction
{
    std::string model; ///< "bias-aware"
    double lossMse = 0; ///< nats^2
    std::optional<double> perplexityChange; ///< relative

    bool operator==(const StoredPrediction &) const = default;
};

/// The really quantized model against the baseline on samples of its own.
struct Validation
{
    std::string created; ///< ISO 8601, UTC
    std::map<std::string, std::string> formats; ///< layer name -> format name
    Quantization quantization;
    ScaleSource scale = ScaleSource::Static;
    std::string dataPath;
    std::string fingerprint; ///< of samples and settings, as CalibrationRecord::fingerprint
    std::int64_t requestedSamples = 0;
    std::int64_t sequenceLength = 0; ///< tokens
    std::string packing = "none";
    std::string programVersion;
    std::vector<StoredPrediction> predictions;
    std::vector<ValidatedSample> samples; ///< finished ones, by index

    bool operator==(const Validation &) const = default;
};

/// Everything that is known about one calibrated model. A plain value.
struct Session
{
    std::string id; ///< short, unique, lower case
    std::string name; ///< unique in its library
    std::string created; ///< ISO 8601, UTC
    std::string note; ///< the user's
    std::vector<std::string> tags; ///< the user's: words, sorted
    ModelRecord model;
    CalibrationRecord calibration;
    ModelGraph graph;
    Partition partition;
    std::vector<SampleSums> samples; ///< finished ones, by index
    std::vector<Timing> timings; ///< oldest first
    Decisions decisions;
    std::vector<KeptConfiguration> kept; ///< oldest first
    std::optional<ShiftRun> shiftRun; ///< of `shifts`
    std::vector<LayerShift> shifts; ///< by sample, format and layer
    std::vector<Validation> validations; ///< oldest first

    bool operator==(const Session &) const = default;
};

/// A row of the session list.
struct SessionSummary
{
    std::string id;
    std::string name;
    std::string created;
    std::string modelPath;
    std::string architecture;
    std::int64_t layers = 0;
    std::int64_t finishedSamples = 0;
    std::int64_t requestedSamples = 0;
    std::vector<std::string> timingSources;
    std::string note = {};
    std::vector<std::string> tags = {}; ///< sorted
    std::string archived = {}; ///< since when, ISO 8601, UTC; empty: it is not
    std::string deleted = {}; ///< likewise

    bool operator==(const SessionSummary &) const = default;
};

/// A session as it is called in the library that imported or restored it.
struct ImportedSession
{
    std::string id;
    std::string name;

    bool operator==(const ImportedSession &) const = default;
};

} // namespace halftone
