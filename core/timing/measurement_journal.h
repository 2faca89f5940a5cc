// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/measurement_plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// What is kept of an unfinished timing by workers, so that nothing is measured twice.
struct MeasurementJournal
{
    std::string model; ///< fingerprint of the model
    std::string device; ///< WorkerDevice::name
    std::vector<std::string> formats; ///< the baseline first
    Workload workload;
    std::vector<std::string> hosts; ///< that measured, each once, ascending
    FinishedMeasurements finished;
    std::vector<Configuration> wholeModel = {}; ///< as in the plan; empty in files of older programs

    /// Whether measurements of @p other may be mixed with these.
    [[nodiscard]] bool isAlike(const MeasurementJournal &other) const
    {
        return model == other.model && device == other.device && formats == other.formats
            && workload == other.workload;
    }
    bool operator==(const MeasurementJournal &) const = default;
};

/// A JSON document (docs/formats.md, "Unfinished timings"). Thread-safe.
std::string journalText(const MeasurementJournal &journal);

/// @return Corrupt if @p text is not such a document. Thread-safe.
Result<MeasurementJournal> readJournal(std::string_view text);

} // namespace halftone
