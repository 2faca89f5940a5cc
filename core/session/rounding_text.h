// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string>

namespace halftone {

/// How tensors were rounded, in English: "static scales, maxabs_hw, back-off 0.25 (activations) and 0.5 (weights), E4M3 up
/// to 240". Thread-safe.
std::string describe(const Quantization &quantization, ScaleSource scale);

} // namespace halftone
