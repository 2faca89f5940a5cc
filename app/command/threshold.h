// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"
#include "core/session/threshold.h"

#include <array>
#include <string_view>
#include <vector>

namespace halftone {

/// The options of which one says what a solution has to keep.
inline constexpr std::array ThresholdOptionSpecs{OptionSpec{"--tau"}, OptionSpec{"--loss-mse-at-most"},
                                                 OptionSpec{"--perplexity-change-at-most"},
                                                 OptionSpec{"--time-at-most"}};

inline constexpr std::string_view ThresholdUsage
    = "--tau X | --loss-mse-at-most NATS2 | --perplexity-change-at-most FRACTION | --time-at-most SECONDS | "
      "--memory-at-most BYTES";

/// The threshold of the command line. Wrong usage: none, more than one, or not a number from 0 to 1e100.
Result<Threshold> thresholdOf(const Arguments &arguments);

/// Those options, the ones that make a problem, and @p more.
std::vector<OptionSpec> solveOptions(std::initializer_list<OptionSpec> more);

} // namespace halftone
