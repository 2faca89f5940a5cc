// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"
#include "core/session/session.h"

#include <array>

namespace halftone {

/// The options that say how tensors are scaled and rounded; beside them --profile gives the device's dialect.
inline constexpr std::array QuantizationOptionSpecs{OptionSpec{"--scale-method"}, OptionSpec{"--back-off"}};

/// @p start with what the command line changes: --profile (dialect and hardware scales), --scale-method, --back-off
/// A,W. Errors are wrong usage, or NotFound for a profile that does not exist.
Result<Quantization> quantizationOf(const Arguments &arguments, Quantization start);

/// --scale static|dynamic.
Result<ScaleSource> scaleSourceOf(const Arguments &arguments);

/// --formats without the baseline, @p fallback if it is not given.
std::vector<std::string> loweredFormatsOf(const Arguments &arguments, std::vector<std::string> fallback);

} // namespace halftone
