// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/session/session_prediction.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace halftone {

/// How predictions are compared with measurements.
struct AccuracyOptions
{
    std::filesystem::path model;
    std::filesystem::path data; ///< the first `samples` documents calibrate, the next ones are held out
    std::int64_t samples = 128;
    std::int64_t sequenceLength = 128;
    std::string format = "fp8_e4m3";
};

/// One configuration, predicted and measured.
struct StudiedConfiguration
{
    std::string name; ///< "random 7" or "tau 0.01"
    bool isSolved = false; ///< a choice of the solver, else drawn
    std::int64_t loweredLayers = 0;
    std::vector<LossPrediction> predictions;
    MeasuredLoss measured; ///< on the held-out samples
};

/// What came out, with the settings that it came from.
struct AccuracyStudy
{
    std::string model; ///< its folder's name, that of the folder above for "model"
    AccuracyOptions options;
    std::int64_t layers = 0;
    double perplexity = 0; ///< of the unquantized model, held out
    DriftFit drift;
    std::vector<StudiedConfiguration> configurations;
};

inline constexpr std::uint64_t StudySeed = 2505; ///< chosen: any, committed
inline constexpr double LeastRatio = 0.67; ///< measured over predicted: what counts as predicted
inline constexpr double MostRatio = 1.5;

/// 30 random configurations, the number of lowered layers uniform between 5 and all, and what the solver chooses at 10
/// thresholds, log-uniform noise, theoretical time on Gaudi 2. No configuration is dropped. Static scales from the
/// calibration samples, defaults of Gaudi 2. Minutes on a small model.
/// @return NotFound if the data has too few documents; else the errors of what it runs
Result<AccuracyStudy> studyAccuracy(const AccuracyOptions &options, const TaskContext &context);

/// Measured over predicted loss MSE of one noise model for each configuration that it predicts.
struct Ratios
{
    std::vector<double> random;
    std::vector<double> solved;
};
Ratios ratiosOf(const AccuracyStudy &study, NoiseModel model);

/// Share of @p ratios within LeastRatio and MostRatio; 0 of none.
double shareWithin(const std::vector<double> &ratios);

/// The page of `bench accuracy --output`, and its data: a row per configuration.
std::string markdownOf(const AccuracyStudy &study);
std::string csvOf(const AccuracyStudy &study);
/// A scatter plot, measured over predicted, both axes logarithmic, with the band that counts as predicted.
std::string svgOf(const AccuracyStudy &study);

} // namespace halftone
