// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gaudi_model.h"

#include <string>
#include <string_view>

namespace halftone {

// What the JSON documents of `predict` share, see docs/formats.md. Thread-safe.

/// A JSON string; names of layers and of hardware profiles may hold anything.
std::string jsonString(std::string_view text);

/// `{"mme", "tpc", "hbm", "overhead", "collective"}`, in seconds.
std::string partsJson(const TimeParts &parts);

} // namespace halftone
