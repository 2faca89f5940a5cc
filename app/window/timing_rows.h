// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/unfinished_timing.h"
#include "widgets/models/timing_table_model.h"

#include <optional>
#include <vector>

namespace halftone {

struct MeasuringState;

/// What the rows of the timing panel are made from.
struct TimingSources
{
    const Session *session = nullptr;
    const Decisions *decisions = nullptr;
    const std::vector<UnfinishedTiming> *unfinished = nullptr; ///< of the session
    const MeasuringState *state = nullptr;
    const std::optional<Timing> *soFar = nullptr; ///< of the measurement that runs or ran last
    const std::string *device = nullptr; ///< of that
};

/// The timings of a session, the newest first; what is measured in part is one row, with or without gains.
std::vector<TimingRow> timingRows(const TimingSources &sources);

/// The timing of @p session that @p row shows; null for one without gains.
const Timing *timingOf(const Session &session, const TimingRow &row);

} // namespace halftone
