// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace halftone {

/// The optimised BLAS library that is loaded into this process ("openblas"), or nullopt: then LibTorch multiplies
/// with the reference implementation, and a calibration takes some thirty times as long. Thread-safe. Linux.
std::optional<std::string> fastBlas();

} // namespace halftone
