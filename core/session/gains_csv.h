// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session.h"

#include <string>
#include <string_view>

namespace halftone {

/// What a file of gains does not say itself.
struct ImportedGains
{
    std::string source; ///< as it is stored: "imported:gains.csv"
    Workload workload;
    double baselineSeconds = 0; ///< whole model, every layer at the baseline; 0: unknown

    bool operator==(const ImportedGains &) const = default;
};

/// The gains of @p timing as CSV (docs/formats.md, "Gains as CSV"), rounded to its resolution: what is solved.
/// @param timing  of @p session. Thread-safe. O(gains).
std::string gainsCsv(const Session &session, const Timing &timing);

/// Reads gains of @p session. The baseline is the first of its decisions' formats, the other formats follow as they
/// appear; the resolution is the median of the spreads that are not 0.
/// @return InvalidArgument for an impossible workload; Corrupt with line and column for what is no such CSV, does not
///         fit the session, stands twice, or is missing. Thread-safe; for any text, O(its length · log).
Result<Timing> readGainsCsv(const Session &session, std::string_view text, const ImportedGains &about);

} // namespace halftone
