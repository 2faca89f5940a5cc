// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

namespace halftone {

/// Sets `input.gains` to the gains of the objective that @p decisions name, one per configuration over
/// `problem.formats`, and source, workload, gainUnit and baselineTotal of @p problem to where they come from.
/// Errors as makeSessionProblem; @p problem is then of no use. Thread-safe.
Result<void> addObjectiveGains(const Session &session, const Decisions &decisions,
                               const HardwareProfile &profile, SessionProblem &problem,
                               MixedPrecisionInput &input);

} // namespace halftone
