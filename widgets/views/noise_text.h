// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/noise_model.h"
#include "core/session/session.h"

#include <QString>

namespace halftone {

QString noiseLabel(NoiseModel model); ///< "Log-uniform"

/// What a noise model assumes, in one sentence: halftone::assumption() translated.
QString noiseAssumption(NoiseModel model);

/// What to do in the window so that @p session, which cannot be solved with @p model, gets all the data for it;
/// empty for models that need none.
QString missingNoiseData(const Session &session, NoiseModel model);

/// Why @p session cannot be solved with @p model for its formats, and what to do; a sentence, empty if it can.
QString noiseProblem(const Session &session, const Decisions &decisions, NoiseModel model);

} // namespace halftone
