// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace halftone {

/// One line of a benchmark.
struct BenchCase
{
    std::string name;
    std::string unit; ///< of the figures that are not ratios, counts or shares
    std::vector<std::pair<std::string, double>> figures;
};

/// Calibration against a plain forward and backward pass of the same samples, in turn: of the demo, and of each of the
/// given model folders (tests/bench/make_model.py) that is small enough. Of the others the peak of anonymous memory
/// and the time from a request to stop to the end.
/// @param finished  called with each case; the whole takes minutes
Result<std::vector<BenchCase>> benchCalibrate(const std::vector<std::filesystem::path> &models,
                                              const std::function<void(const BenchCase &)> &finished);
/// Re-solves for 100 thresholds over three decades, each in the time of a frame and again for a proof: the demo, and
/// problems shaped like Llama models of 1B to 405B parameters with two and three formats. Raw GLPK, and CBC where it is
/// installed, solve some of them beside. Then frontiers, drift and second budgets. Some two minutes.
/// @param isQuick   of the models only 8B: half a minute
/// @param finished  called with each case
Result<std::vector<BenchCase>> benchSolve(bool isQuick,
                                          const std::function<void(const BenchCase &)> &finished);
/// What `bench accuracy` takes; by default the demo with 128 + 128 texts.
struct AccuracyBench
{
    std::optional<std::filesystem::path> model;
    std::optional<std::filesystem::path> data;
    std::int64_t samples = 128; ///< to calibrate, and as many others to measure
    std::optional<std::filesystem::path> output; ///< folder for a table, a scatter plot and its data
};
/// Predictions of every noise model against the measured loss MSE of 30 random configurations and 10 of the solver's.
Result<std::vector<BenchCase>> benchAccuracy(const AccuracyBench &bench, const std::stop_token &stop);
/// What `bench additivity` takes; by default the demo.
struct AdditivityBench
{
    std::optional<std::filesystem::path> model;
    std::int64_t sequenceLength = 256;
    std::vector<std::string> formats; ///< the baseline first; empty: float32, bf16
    std::int64_t configurations = 24;
    std::int64_t budgetSeconds = 10; ///< of one measurement
    std::optional<std::filesystem::path> output; ///< folder for a page, a scatter plot and its data
};
/// Gains of random configurations of a whole model, measured on this host, against the sums over sub-graphs and layers.
Result<std::vector<BenchCase>> benchAdditivity(const AdditivityBench &bench, const std::stop_token &stop);
/// Start of the window with the demo until it is painted.
Result<std::vector<BenchCase>> benchStart();
/// A library of 1,000 sessions of a model of 8B parameters: its list, a session, one measurement stored
/// against one fsync on the same disk, and 1,000 writers killed with SIGKILL.
/// @param folder  on the disk to measure; what is made there (0.5 GB) is removed. Minutes
Result<std::vector<BenchCase>> benchSessions(const std::filesystem::path &folder,
                                             const std::stop_token &stop);

/// The value below which @p share of @p values lie (nearest rank). @p values must not be empty.
double quantile(std::vector<double> values, double share);

} // namespace halftone
