// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// A validation that was interrupted, by its number for SessionLibrary::addValidatedSample().
struct UnfinishedValidation
{
    std::int64_t number = 0;
    std::vector<ValidatedSample> samples; ///< finished ones, by index
};

enum class ExistingFile { Refuse, Replace }; ///< what an export does with one

/// The sessions in one SQLite file (WAL), each change durable when the call returns.
///
/// One object per thread: open the library once for each thread that needs it; SQLite's own locking (busy
/// time-out of 5 s) lets several objects and processes work on one file, and readers never wait. Every call
/// is a transaction: after an error nothing of it is stored. A single exported session (`.halftone`) is the
/// same kind of file. Errors: Io (disk, permissions, a read-only file), Corrupt (not a library, or damaged),
/// Unsupported (written by a newer version), NotFound, Conflict (a name that exists), Timeout (another
/// program holds the lock), InvalidArgument (numbers that are not finite, shapes that do not fit the
/// session, a blank name). The schema is specified in docs/formats.md.
class SessionLibrary
{
public:
    /// Opens @p file, or creates it with its folder. What may only be read opens, and refuses changes.
    static Result<SessionLibrary> open(const std::filesystem::path &file);
    /// Opens @p file; creates nothing. NotFound where there is none, Corrupt as well for an empty file.
    static Result<SessionLibrary> openExisting(const std::filesystem::path &file);
    /// A private, temporary copy of the library or exported session @p file, of any version up to this program's: checked
    /// whole (Corrupt names what is damaged) and brought up to date, while the file stays as it is. After a stop this,
    /// and every call of the copy, ends with Cancelled.
    static Result<SessionLibrary> copyOf(const std::filesystem::path &file, const std::stop_token &stop = {});
    /// $XDG_DATA_HOME/halftone/sessions.halftone, or below ~/.local/share.
    static std::filesystem::path defaultPath();

    SessionLibrary(SessionLibrary &&) noexcept;
    SessionLibrary &operator=(SessionLibrary &&) noexcept;
    ~SessionLibrary();

    [[nodiscard]] const std::filesystem::path &path() const; ///< of the file

    /// Stores a new session with all that it holds. Its id is kept if it is one and free, else made; so is `created` if
    /// that is empty.
    /// @return the id: 8 hexadecimal digits. Conflict if the name is another session's name or id.
    Result<std::string> create(const Session &session);
    /// @param key  the id or the name of a session that is not deleted; so in every call below
    Result<Session> load(std::string_view key);
    /// Newest first, archived ones too, deleted ones not; reads no graphs and no sums.
    Result<std::vector<SessionSummary>> list();
    Result<std::string> idOf(std::string_view key);
    /// A text that is another one after a change of what a trade-off is made of: samples, shifts, timings,
    /// decisions. Cheap.
    Result<std::string> tradeOffRevision(std::string_view key);
    /// A number that differs from its last value if another object or process has changed the file since.
    Result<std::int64_t> changeCounter();

    Result<void> addSample(std::string_view key, const SampleSums &sample); ///< replaces one of equal index
    /// Replaces one of equal source, workload and formats, and counts as the newest.
    Result<void> addTiming(std::string_view key, const Timing &timing);
    /// Removes the one of equal source, workload and formats. NotFound if the session has none.
    Result<void> removeTiming(std::string_view key, const Timing &timing);
    Result<void> saveDecisions(std::string_view key, const Decisions &decisions);
    /// Sets `created` if that is empty. Conflict if the name is taken in this session.
    Result<void> keep(std::string_view key, const KeptConfiguration &configuration);
    /// Gives the configuration kept as @p name another name and note. NotFound; Conflict as keep().
    Result<void> changeKept(std::string_view key, std::string_view name, std::string_view newName,
                            std::string_view note);
    Result<void> removeKept(std::string_view key, std::string_view name); ///< for good; NotFound
    /// Begins or continues measuring layer shifts. Known shifts stay if they were rounded in the same way
    /// (quantization and scale), else they are deleted.
    Result<void> setShiftRun(std::string_view key, const ShiftRun &run);
    /// Stores @p shifts together; each replaces one of equal sample, format and layer. Conflict without a
    /// shift run.
    Result<void> addShifts(std::string_view key, std::span<const LayerShift> shifts);
    /// Stores a validation with the samples it has. Sets `created` if that is empty.
    /// @return its number, for addValidatedSample()
    Result<std::int64_t> addValidation(std::string_view key, const Validation &validation);
    /// The newest validation that lacks samples and in configuration, rounding, data and program is as @p validation.
    Result<std::optional<UnfinishedValidation>> unfinishedValidation(std::string_view key,
                                                                     const Validation &validation);
    /// Replaces one of equal index. Conflict if @p validation is no number of one.
    Result<void> addValidatedSample(std::int64_t validation, const ValidatedSample &sample);
    /// Where the model, the calibration's texts are from now on. That they are the same is for the caller to know.
    Result<void> setModelPath(std::string_view key, const std::filesystem::path &path);
    Result<void> setDataPath(std::string_view key, const std::filesystem::path &path);
    Result<void> rename(std::string_view key, std::string_view newName);
    Result<void> setNote(std::string_view key, std::string_view note);
    /// Removes, then adds; what is not there or there already stays so. InvalidArgument unless isTag().
    Result<void> changeTags(std::string_view key, std::span<const std::string> added,
                            std::span<const std::string> removed);
    Result<void> setArchived(std::string_view key, bool archived); ///< a mark for lists; nothing else changes

    /// Deletes it so that only listDeleted() and restore() find it and its name is free. The sessions deleted for
    /// longer than DeletedFor go for good.
    Result<void> remove(std::string_view key);
    Result<std::vector<SessionSummary>> listDeleted(); ///< in the order of list()
    /// Undoes remove(), with a number behind the name if that is taken by now.
    /// @param key  the id of a deleted session, or its name: the last one deleted under it
    Result<ImportedSession> restore(std::string_view key);
    /// Removes for good what has been deleted for @p age or longer.
    /// @return how many sessions
    Result<std::int64_t> purge(std::chrono::seconds age);
    /// Runs @p steps, calls of this library, as one: after the error of any of them none of it is stored.
    Result<void> atOnce(const std::function<Result<void>()> &steps);
    static constexpr auto DeletedFor = std::chrono::days(30); ///< chosen

    /// Writes the session into a library of its own, one file without others beside it, which appears complete or not
    /// at all. Conflict if @p file exists and is not to be replaced; InvalidArgument if it is this library.
    Result<void> exportTo(std::string_view key, const std::filesystem::path &file, ExistingFile existing);
    /// Adds every session of @p file but deleted ones, all or none. Nothing here is overwritten: a session
    /// keeps its id if that is free, and gets a number behind its name if that is taken. Errors as copyOf(),
    /// NotFound without a session, InvalidArgument if it is this library.
    /// @return them as they are called here, newest first
    Result<std::vector<ImportedSession>> importFrom(const std::filesystem::path &file,
                                                    const std::stop_token &stop = {});
    /// The same from a copyOf() that file.
    Result<std::vector<ImportedSession>> importFrom(SessionLibrary &source);

private:
    struct Connection;
    explicit SessionLibrary(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace halftone
