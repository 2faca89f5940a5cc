// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_job.h"
#include "core/model/model.h"

#include <optional>
#include <string>

namespace halftone {

// What calibrating, measuring shifts and validating have in common.

std::string packingName(Packing packing); ///< "none" or "concat"

/// A part of @p whole's progress.
TaskContext part(const TaskContext &whole, double begin, double end);

/// The samples of @p request's data as @p model takes them. Errors of readDocuments(), Tokenizer::load() and
/// prepareSamples().
Result<SampleSet> readSamples(const CalibrationRequest &request, const Model &model,
                              const TaskContext &context);

/// CalibrationRecord::fingerprint: of the samples and of what changes their sums.
std::string settingsFingerprint(const CalibrationRequest &request, const SampleSet &samples);

/// The request that @p session was calibrated with, without tokenizer and memory.
CalibrationRequest requestOf(const Session &session);

/// Conflict, naming which differs, unless model and data are those of @p session.
Result<void> checkUnchanged(const Session &session, const std::string &modelFingerprint,
                            const std::string &fingerprint);

/// InvalidArgument for an unknown format, the baseline, or one that is listed twice.
Result<void> checkLoweredFormats(const std::vector<std::string> &formats);

/// What passes may take of the machine's memory, beside what the process holds already. Negative if that is
/// more than @p memoryBytes.
std::int64_t memoryBudgetBytes(const std::optional<std::int64_t> &memoryBytes);

} // namespace halftone
