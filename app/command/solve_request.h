// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"
#include "app/workflow/session_access.h"
#include "core/session/session_prediction.h"
#include "core/session/session_problem.h"
#include "core/timing/hardware_profile.h"

#include <array>
#include <optional>

namespace halftone {

/// The options that make a problem.
inline constexpr std::array ProblemOptionSpecs{
    OptionSpec{"--objective"},       OptionSpec{"--source"},          OptionSpec{"--noise"},
    OptionSpec{"--formats"},         OptionSpec{"--pin", true, true}, OptionSpec{"--exclude", true, true},
    OptionSpec{"--tie", true, true}, OptionSpec{"--memory-at-most"},  OptionSpec{"--profile"},
    OptionSpec{"--json", false}};

/// A session with the problem that the command line describes.
struct SolveRequest
{
    OpenedSession opened;
    Decisions decisions;
    HardwareProfile profile;
    SessionProblem problem;
};

/// The usage of ProblemOptionSpecs, for --help.
inline constexpr std::string_view SolveUsage
    = "[--objective empirical-time|theoretical-time|memory] [--source S] [--noise "
      "upper-bound|log-uniform|measured-error|bias-aware|drift] "
      "[--formats bf16,fp8_e4m3] [--pin REGEX=FORMAT]... [--exclude REGEX=FORMAT]... [--tie vllm|REGEX]... "
      "[--memory-at-most BYTES] [--profile gaudi2]";

/// Opens the session and makes its problem. On failure prints why and returns the exit status in @p status.
std::optional<SolveRequest> makeSolveRequest(const Invocation &invocation, std::string_view verb,
                                             int &status);

/// What every noise model predicts for a configuration in the problem's formats.
std::vector<LossPrediction> predictionsFor(const SolveRequest &request, const Configuration &formats);

} // namespace halftone
