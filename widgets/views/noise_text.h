// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/noise_model.h"
#include "core/session/session.h"

#include <QString>

namespace halftone {

QString noiseLabel(NoiseModel model); ///< "Log-uniform"

/// Why @p session cannot be solved with @p model for its formats, and what to do; empty if it can.
QString noiseProblem(const Session &session, const Decisions &decisions, NoiseModel model);

} // namespace halftone
