// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/quantization.h"
#include "core/timing/hardware_profile.h"

namespace halftone {

/// The default quantization on a device: its dialect of E4M3, and the scales that its hardware applies for free.
/// Thread-safe.
Quantization deviceQuantization(const HardwareProfile &profile);

/// What differs between two quantizations, "scale method maxabs_hw, here maxabs_pow2"; empty if nothing does.
std::string difference(const Quantization &stored, const Quantization &wanted);

} // namespace halftone
