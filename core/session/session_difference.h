// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace halftone {

/// One number of both sessions, in the order in which they are compared.
struct NumberPair
{
    double first = 0;
    double second = 0;

    bool operator==(const NumberPair &) const = default;
};

/// The same layer in both, by its name.
struct SensitivityPair
{
    std::string layer;
    NumberPair sensitivity; ///< nats^2
    NumberPair standardError; ///< nats^2

    bool operator==(const SensitivityPair &) const = default;
};

/// The same sub-graph in both: equal names of its layers in equal order.
struct GainPair
{
    std::string subgraph;
    NumberPair gainSeconds; ///< of all its layers in the timing's last format

    bool operator==(const GainPair &) const = default;
};

/// Timings that both have: of one source, workload and list of formats.
struct TimingDifference
{
    std::string timing; ///< timingName()
    NumberPair baselineSeconds;
    std::vector<GainPair> gains; ///< in the first session's order
    std::optional<double> rankCorrelation; ///< of the gains of every configuration

    bool operator==(const TimingDifference &) const = default;
};

/// The optimum of both at one threshold, each under its own decisions.
struct FrontierPair
{
    double tau = 0;
    NumberPair lossMse; ///< nats^2
    NumberPair gain; ///< SessionDifference::gainUnit

    bool operator==(const FrontierPair &) const = default;
};

/// A layer that the solutions of the two, each at its own threshold, give different formats.
struct ChangedLayer
{
    std::string layer;
    std::string first; ///< format name
    std::string second;

    bool operator==(const ChangedLayer &) const = default;
};

/// Something in which two sessions are not alike, so that their numbers answer different questions.
struct Mismatch
{
    using Value = std::variant<std::string, std::int64_t>;
    std::string what; ///< a word of docs/formats.md: "model", "noise"
    Value first; ///< of the first session
    Value second;

    bool operator==(const Mismatch &) const = default;
};

/// In what model, calibration and question of two sessions differ; empty where frontiers of the two are comparable.
/// @param firstProblem   null where the session cannot be solved: source and workload of its gains are then not compared
/// @param secondProblem  likewise
/// Thread-safe.
std::vector<Mismatch> mismatchesOf(const Session &first, const SessionProblem *firstProblem,
                                   const Session &second, const SessionProblem *secondProblem);

/// What differs between two sessions. Layers are the same if their names are.
struct SessionDifference
{
    std::vector<SensitivityPair> sensitivities; ///< of shared layers, in the first session's order
    std::optional<double> rankCorrelation; ///< of them
    std::vector<std::string> onlyFirst; ///< layers
    std::vector<std::string> onlySecond;
    std::vector<TimingDifference> timings; ///< oldest first
    std::string
        noFrontier; ///< why there is neither frontier nor configuration: one clause; empty if there are
    std::string noConfiguration; ///< likewise, of configurations alone
    std::string gainUnit; ///< "s" or "B"
    std::vector<FrontierPair> frontier; ///< thresholds where both have a solution
    std::vector<ChangedLayer> changedLayers; ///< among the shared ones
    std::vector<Mismatch> mismatches = {}; ///< what makes the comparison one of unlike things

    bool operator==(const SessionDifference &) const = default;
};

/// Several sessions and in what each differs from the first of them.
struct ComparedSessions
{
    ModelGraph graph; ///< the first one's
    std::vector<std::string> names;
    std::vector<SessionDifference> differences; ///< [i]: of names[i + 1] from names[0]
};

/// Compares @p first with @p second, each under its own decisions. Where one of the two cannot be solved, the
/// rest is compared all the same and `noFrontier` says why.
/// @param profile  gives the peak rates of the theoretical gain, for both
/// @param options  of each solve: both for seven thresholds around the default one, and each for its own
/// @return Cancelled; else errors as solveFor(). Any thread.
Result<SessionDifference> compareSessions(const Session &first, const Session &second,
                                          const HardwareProfile &profile, const SolveOptions &options = {});

} // namespace halftone
