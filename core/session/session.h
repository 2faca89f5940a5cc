// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/numeric/sensitivity.h"
#include "core/partition/partition.h"
#include "core/timing/timing.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace halftone {

/// The model that a session is about. Everything but a new calibration works without its file.
struct ModelRecord
{
    std::string path; ///< where it was when it was calibrated
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

    bool operator==(const CalibrationRecord &) const = default;
};

/// What the user has decided, saved as it changes.
struct Decisions
{
    double tau = 0.005; ///< chosen default: 0.5 %
    std::string objective = "empirical-time";
    std::string source; ///< stored name of the timing; empty: the newest
    std::string noise = "log-uniform";
    std::vector<std::string> formats = {"bf16", "fp8_e4m3"};
    std::map<std::string, std::string> pins; ///< layer name -> format name

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

/// Everything that is known about one calibrated model. A plain value.
struct Session
{
    std::string id; ///< short, unique, lower case
    std::string name; ///< unique in its library
    std::string created; ///< ISO 8601, UTC
    ModelRecord model;
    CalibrationRecord calibration;
    ModelGraph graph;
    Partition partition;
    std::vector<SampleSums> samples; ///< finished ones, by index
    std::vector<Timing> timings; ///< oldest first
    Decisions decisions;
    std::vector<KeptConfiguration> kept; ///< oldest first

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

    bool operator==(const SessionSummary &) const = default;
};

} // namespace halftone
