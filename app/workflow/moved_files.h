// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/session/session_library.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace halftone {

// Model and calibration texts of a session that are no longer where they were. They are known by their fingerprints, never
// by their names. Any thread that owns the library.

/// Hears one English sentence without a full stop.
using SayFound = std::function<void(const std::string &)>;

/// Leaves `model.path` of @p session where the model is now. Where there is nothing, the model is looked for: at the
/// models of other sessions, under its name near the old place, beside the library and those models and in the current
/// folder, and under any name right beside the old place. What is found is stored and said.
/// @return NotFound, with the old path as its subject, if it is not found; Cancelled; errors of the library
Result<void> followModel(Session &session, SessionLibrary &library, const SayFound &say,
                         const TaskContext &context);

/// The same for `calibration.dataPath`: under its name in the same folders, and beside the model, which is in its place.
/// @param tokenizer  as it was calibrated with, if it is not the model's own
/// @return as followModel(), and errors of loadModel()
Result<void> followData(Session &session, const std::optional<std::filesystem::path> &tokenizer,
                        SessionLibrary &library, const SayFound &say, const TaskContext &context);

/// Stores that the model of @p session is at @p path.
/// @return Conflict if another model is there; errors of loadModel() and of the library
Result<void> relocateModel(const Session &session, const std::filesystem::path &path, SessionLibrary &library,
                           const TaskContext &context);

/// Stores that the texts of the calibration of @p session, whose model is in its place, are in @p path.
/// @return Conflict if they give other samples; errors of readDocuments(), of loadModel() and of the library
Result<void> relocateData(const Session &session, const std::filesystem::path &path,
                          const std::optional<std::filesystem::path> &tokenizer, SessionLibrary &library,
                          const TaskContext &context);

/// Whether @p error says that the model of @p session is missing, or that another one is in its place.
bool isAboutMovedModel(const Error &error, const Session &session);
/// The same of its texts.
bool isAboutMovedData(const Error &error, const Session &session);

} // namespace halftone
