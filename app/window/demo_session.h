// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace halftone {

/// The calibrated demo that comes with the program.
std::filesystem::path demoSessionFile();

inline constexpr double DemoTau = 0.0005; ///< chosen: in the middle of the demo's frontier

} // namespace halftone
