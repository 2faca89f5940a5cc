// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/json_text.h"
#include "core/session/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// {"scale_method", "back_off": [activations, weights], "per_channel_weights", "e4m3_max", "hardware_scales"}, as
/// docs/formats.md specifies it. Thread-safe.
Json quantizationToJson(const Quantization &quantization);
/// A missing key has its default, so "{}" is Quantization{}. Corrupt for anything else that is not as written.
Result<Quantization> quantizationFromJson(std::string_view text);

/// The predictions column of a validation. Inverse likewise.
Json predictionsToJson(const std::vector<StoredPrediction> &predictions);
Result<std::vector<StoredPrediction>> predictionsFromJson(std::string_view text);

} // namespace halftone
