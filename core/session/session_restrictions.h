// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/mixed_precision_input.h"
#include "core/session/session.h"

#include <string>
#include <vector>

namespace halftone {

/// Turns the pins, exclusions and ties of @p decisions into those of @p input, whose `losses` and `formatCount` must be
/// set. Formats are positions in `decisions.formats`.
/// @return InvalidArgument, naming the layer, for one that the session does not have and for a pin to a format that is
///         not among those of the problem. Thread-safe.
Result<void> addRestrictions(const Session &session, const Decisions &decisions, MixedPrecisionInput &input);

/// The layers whose weights vLLM joins into one, which must share a format: of every block query, key and value
/// projection, and gate and up projection. Where a model has them joined already there is nothing to tie.
/// Source: vLLM's packed_modules_mapping of its Llama model. Thread-safe.
std::vector<std::vector<std::string>> vllmTies(const ModelGraph &graph);

} // namespace halftone
