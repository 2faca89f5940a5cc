// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace halftone {

/// Whether something at @p host and @p port accepts a TCP connection within @p patience (per address of the host, beside
/// the time that its name takes to be looked up). The connection is closed at once. Thread-safe.
bool acceptsConnections(const std::string &host, std::uint16_t port, std::chrono::milliseconds patience);

} // namespace halftone
