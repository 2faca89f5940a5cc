// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/loss_prediction.h"
#include "core/session/json_text.h"
#include "core/session/session.h"

#include <span>

namespace halftone {

// Parts of the documents of core/session/session_json.h, specified in docs/formats.md. Thread-safe.

/// {"log-uniform": {"loss_mse": …}, "bias-aware": {"unavailable": "…"}, …}: every noise model, with its assumption.
Json lossPredictionsJson(std::span<const LossPrediction> predictions);

/// Adds `measured_error` and `shift` to each of @p layers, by format; nothing where nothing was measured.
void addNoise(const Session &session, Json &layers);

/// How and how far shifts were measured; null if they were not.
Json shiftRunJson(const Session &session);

/// All validations, each with its configuration and what was measured.
Json validationsJson(const Session &session);

} // namespace halftone
