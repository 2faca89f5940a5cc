// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace halftone {

/// "3G", "800M", "4.5g" or plain bytes; K, M, G and T count in steps of 1024. InvalidArgument naming @p option unless it
/// is a positive count.
Result<std::int64_t> parseByteCount(const std::string &text, std::string_view option);

/// What --memory gives; nothing where it is not given. Errors as parseByteCount().
Result<std::optional<std::int64_t>> memoryOf(const Arguments &arguments);

/// "2.4 GB": in steps of 1000, rounded for people.
std::string byteText(std::int64_t bytes);

} // namespace halftone
