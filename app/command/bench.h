// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

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

/// Calibration of the demo model against a plain forward and backward pass of the same samples, in turn.
Result<std::vector<BenchCase>> benchCalibrate();
/// Re-solves for 100 thresholds over three decades: the demo, and an instance shaped like Llama-3.1-8B.
Result<std::vector<BenchCase>> benchSolve();
/// Start of the window with the demo until it is painted.
Result<std::vector<BenchCase>> benchStart();

/// The value below which @p share of @p values lie (nearest rank). @p values must not be empty.
double quantile(std::vector<double> values, double share);

} // namespace halftone
