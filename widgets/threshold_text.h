// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QString>

namespace halftone {

class Exploration;

QString thresholdLabel(Threshold::Kind kind); ///< "τ", "Perplexity"

/// "0.50 %" of a tau; else with what it limits: "loss MSE 2.70×10⁻⁵ nats²", "time 30.1 ms".
QString thresholdText(const Decisions &decisions);

/// Why @p kind cannot be asked for under the decisions of @p exploration, and what to do; empty if it can.
QString thresholdProblem(const Exploration &exploration, Threshold::Kind kind);

/// Why the weights cannot be limited besides the threshold of @p exploration; empty if they can.
QString memoryLimitProblem(const Exploration &exploration);

} // namespace halftone
