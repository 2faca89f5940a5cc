// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_stability.h"
#include "core/session/session_problem.h"

namespace halftone {

/// How sure @p solution is: bootstrapChoice() with the samples of @p session, each draw solved for what the solution was
/// asked for. The noise model drift keeps its q, which is known for all samples together.
/// @param problem  of @p session, that @p solution is of
/// @return errors as sampleLosses(), solveFor() and bootstrapChoice(). Any thread.
Result<ChoiceStability> solutionStability(const Session &session, const SessionProblem &problem,
                                          const SessionSolution &solution,
                                          const StabilityOptions &options = {});

} // namespace halftone
