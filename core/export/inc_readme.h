// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/inc_export.h"

#include <span>
#include <string>

namespace halftone {

/// What to do with the files, what they were specified for, and what they cannot say; English.
///
/// @param fp8           "E4M3" or "E5M2"
/// @param blockedNames  number of names in the QUANTIZE file's blocklist
std::string incReadme(std::span<const Layer> layers, std::span<const std::string> formats,
                      const std::string &fp8, std::size_t blockedNames, IncStack stack);

} // namespace halftone
