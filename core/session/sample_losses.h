// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/noise_model.h"
#include "core/numeric/number_format.h"
#include "core/optimize/choice_stability.h"
#include "core/session/session_problem.h"

#include <span>
#include <vector>

namespace halftone {

/// What every finished sample of @p session says of the layers by itself, for bootstrapChoice(): the mean over the
/// samples is the prediction of layerLossMse(), of scatterLossMse() for drift, or of biasAwareTerms() where the shifts are
/// of the same samples.
///
/// @param formats  the first one is the baseline; floating-point ones in an analytic model, and where bias-aware and drift
///                 take one (the scale of an integer comes from all samples together, so that its prediction is no mean
///                 over them)
/// @return Unsupported for other formats; NotFound without samples; else the errors of layerLossMse()
/// Thread-safe.
Result<std::vector<SampleLosses>> sampleLosses(const Session &session, std::span<const NumberFormat> formats,
                                               NoiseModel model);

/// The same for the losses that @p problem adds up.
/// Thread-safe.
Result<std::vector<SampleLosses>> sampleLosses(const Session &session, const SessionProblem &problem);

} // namespace halftone
