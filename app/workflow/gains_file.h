// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/gains_csv.h"

#include <cstdint>
#include <filesystem>

namespace halftone {

inline constexpr std::uintmax_t MostGainsBytes = 64 << 20; ///< chosen: a million configurations and more

/// Reads the gains in @p file, from "imported:<name of the file>"; not yet stored.
/// @param about  its source is ignored
/// @return NotFound, Io, InvalidArgument: larger than MostGainsBytes; or the errors of readGainsCsv(), which name the
///         file before line and column. Thread-safe.
Result<Timing> importGains(const Session &session, const std::filesystem::path &file, ImportedGains about);

/// Writes the gains of @p timing, which is one of @p session, to @p file. Errors as writeFileAtomically(). Thread-safe.
Result<void> exportGains(const Session &session, const Timing &timing, const std::filesystem::path &file);

} // namespace halftone
