// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/timing/timing.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What a worker and Halftone say to each other (docs/formats.md, "The worker"): one JSON object per line.
namespace halftone {

inline constexpr int WorkerProtocolVersion = 1;

/// Formats that a worker can give to each layer of a model, the baseline first.
using PossibleFormats = std::map<std::string, std::vector<std::string>>;

/// What a worker measures on.
struct WorkerDevice
{
    std::string type; ///< "cpu", "cuda", "hpu"
    std::string name; ///< for people
    std::string driver;
    std::int64_t memoryBytes = 0; ///< 0: unknown
    int threads = 0;

    bool operator==(const WorkerDevice &) const = default;
};

/// The first answer: who the worker is, and what it can.
struct WorkerHello
{
    std::string worker; ///< version of the worker
    std::string host;
    WorkerDevice device;
    std::string torch;
    std::vector<std::string> linearFormats;
    std::vector<std::string> matmulFormats;
    bool isTested = false; ///< somebody has run this worker on such a device

    bool operator==(const WorkerHello &) const = default;
};

/// The model is ready to be measured.
struct WorkerLoaded
{
    std::string id;
    PossibleFormats formats; ///< a layer that is missing cannot be changed

    bool operator==(const WorkerLoaded &) const = default;
};

/// How far a request is, 0 to 1.
struct WorkerProgress
{
    std::string id;
    double fraction = 0;

    bool operator==(const WorkerProgress &) const = default;
};

/// One configuration against the baseline; all finite, all but the gain >= 0.
struct MeasuredGain
{
    double gainSeconds = 0; ///< median over the rounds
    double spreadSeconds = 0; ///< half the medianInterval(): 95 %, less under six rounds
    double baselineSeconds = 0; ///< whole model
    double candidateSeconds = 0; ///< whole model
    int rounds = 0;
    int outliers = 0; ///< of the rounds, counted all the same
    bool isPrecise = false; ///< as precise as was asked for

    bool operator==(const MeasuredGain &) const = default;
};

/// The gain of one configuration.
struct WorkerMeasured
{
    std::string id;
    std::size_t key = 0; ///< of the configuration
    MeasuredGain gain;

    bool operator==(const WorkerMeasured &) const = default;
};

/// A request is over.
struct WorkerFinished
{
    std::string id;
    bool wasCancelled = false;

    bool operator==(const WorkerFinished &) const = default;
};

/// A request, or one configuration of it, failed.
struct WorkerFailure
{
    std::optional<std::string> id; ///< none: about no request
    std::optional<std::size_t> key; ///< about one configuration; the request goes on
    std::string code;
    std::string message; ///< one sentence

    bool operator==(const WorkerFailure &) const = default;
};

/// A sign of life, or a message of a type that this version does not know.
struct WorkerAlive
{
    bool operator==(const WorkerAlive &) const = default;
};

using WorkerAnswer = std::variant<WorkerHello, WorkerLoaded, WorkerProgress, WorkerMeasured, WorkerFinished,
                                  WorkerFailure, WorkerAlive>;

/// Reads one line, with or without its line feed.
/// @return Corrupt, naming the key, for what is not as specified; Unsupported for a hello of another version of
///         the protocol. Thread-safe; for any input, O(its length).
Result<WorkerAnswer> parseWorkerAnswer(std::string_view line);

/// A configuration as a request names it.
struct ConfigurationToMeasure
{
    std::size_t key = 0;
    /// Layer and format; layers that are not named are at the baseline.
    std::vector<std::pair<std::string, std::string>> formats;

    bool operator==(const ConfigurationToMeasure &) const = default;
};

/// How long a worker tries. Chosen.
struct MeasuringEffort
{
    int warmUp = 4; ///< passes of baseline and candidate each
    int minRounds = 8;
    int maxRounds = 40;
    double precision = 0.002; ///< wanted spread of a gain, as a share of the baseline's time
    double budgetSeconds = 60; ///< of one configuration, with its warm-up

    bool operator==(const MeasuringEffort &) const = default;
};

/// Requests, each one line with its line feed. Texts that are not UTF-8 get replacement characters. Thread-safe.
std::string helloRequest(std::string_view client);
std::string loadRequest(std::string_view id, std::string_view modelPath, std::span<const Layer> layers);
std::string measureRequest(std::string_view id, const Workload &workload,
                           std::span<const ConfigurationToMeasure> configurations,
                           const MeasuringEffort &effort = {});
std::string cancelRequest(std::string_view id);
std::string shutdownRequest();

} // namespace halftone
